-- How many services are in each band, by their latest external review.
WITH latest AS (
  SELECT *
  FROM read_parquet('dataset/reviews/*/*.parquet', hive_partitioning = true)
  WHERE kind = 'external' AND rubric = 'ips-25-uk' AND NOT single
  QUALIFY row_number() OVER (PARTITION BY service_id ORDER BY date DESC, file DESC) = 1
)
SELECT coalesce(band, 'No total yet') AS band, count(*) AS services, min(total) AS lowest, max(total) AS highest
FROM latest
GROUP BY ALL
ORDER BY highest DESC NULLS LAST;
