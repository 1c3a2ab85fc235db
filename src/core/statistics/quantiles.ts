import { type Figure, known, unknown } from './figure.ts';

/**
 * The value below which a share (0 to 1) of sorted values lies, interpolated between the two nearest. Null without
 * values; of one value it is that value. Source: type 7 of Hyndman & Fan (1996), Sample quantiles in statistical
 * packages, The American Statistician 50, 361–365: what R, NumPy, Excel (PERCENTILE.INC) and DuckDB (quantile_cont) give.
 */
export function quantile(sorted: readonly number[], share: number): Figure {
  const n = sorted.length;
  if (n === 0) return unknown(0, 'none');
  const place = (n - 1) * share;
  const low = Math.floor(place);
  const [below = 0, above = below] = [sorted[low], sorted[Math.min(low + 1, n - 1)]];
  return known(below + (above - below) * (place - low), n);
}

/** Quartiles and median of values in any order; see `quantile`. */
export function quartiles(values: readonly number[]): { q1: Figure; median: Figure; q3: Figure } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => quantile(sorted as unknown as readonly number[], share);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}
