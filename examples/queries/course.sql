-- The course of each service: its external reviews in order, with the change from the one before.
-- For one service, add to the last line: WHERE service_id = '…'
WITH counted AS (
  SELECT *
  FROM read_parquet('dataset/reviews/*/*.parquet', hive_partitioning = true)
  WHERE kind = 'external' AND rubric = 'ips-25-uk' AND NOT single
  QUALIFY row_number() OVER (PARTITION BY coalesce(review_id, file) ORDER BY service_id, date, file) = 1
),
course AS (
  SELECT
    service_id, service, date, total, band, file,
    total - lag(total) OVER (PARTITION BY service_id ORDER BY date, file) AS change
  FROM counted
)
SELECT * FROM course
ORDER BY service_id, date, file;
