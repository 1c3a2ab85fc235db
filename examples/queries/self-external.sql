-- Each self-assessment beside the nearest external review of its service that lies no more than 183 days away.
-- The difference is self minus external, in points.
WITH counted AS (
  SELECT *
  FROM read_parquet('dataset/reviews/*/*.parquet', hive_partitioning = true)
  WHERE rubric = 'ips-25-uk' AND NOT single
  QUALIFY row_number() OVER (PARTITION BY coalesce(review_id, file) ORDER BY service_id, date, file) = 1
)
SELECT
  self.service_id,
  self.date AS self_date,
  self.total AS self_total,
  external.date AS external_date,
  external.total AS external_total,
  self.total - external.total AS difference,
  self.file AS self_file
FROM counted AS self
JOIN counted AS external USING (service_id)
WHERE self.kind <> 'external' AND external.kind = 'external'
  AND abs(date_diff('day', self.date, external.date)) <= 183
QUALIFY row_number() OVER (
  PARTITION BY self.file
  ORDER BY abs(date_diff('day', self.date, external.date)), external.date, external.file
) = 1
ORDER BY self.service_id, self.date, self.file;
