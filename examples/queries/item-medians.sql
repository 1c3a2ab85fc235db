-- The median rating of each item by region and year, over external reviews. A review that is in several files counts once.
WITH counted AS (
  SELECT file, region, year
  FROM read_parquet('dataset/reviews/*/*.parquet', hive_partitioning = true)
  WHERE kind = 'external' AND rubric = 'ips-25-uk' AND NOT single
  QUALIFY row_number() OVER (PARTITION BY coalesce(review_id, file) ORDER BY service_id, date, file) = 1
)
SELECT
  coalesce(counted.region, 'Not recorded') AS region,
  counted.year,
  ratings.item_number,
  ratings.item,
  count(ratings.rating) AS reviews,
  median(ratings.rating) AS median
FROM counted
JOIN read_parquet('dataset/ratings/*/*.parquet', hive_partitioning = true) AS ratings USING (file)
GROUP BY ALL
ORDER BY region, counted.year, ratings.item_number;
