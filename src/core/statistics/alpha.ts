import { type Figure, known, unknown } from './figure.ts';
import { squaresAbout, total } from './moments.ts';

/**
 * Cronbach's alpha of items over reviews: how far the items of a scale go together. One row for each review, all of the
 * same length, without gaps. Null of fewer than two reviews or items, and where the totals do not vary.
 * Source: Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, 297–334.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): Figure {
  const n = rows.length;
  const items = rows[0]?.length ?? 0;
  if (n < 2 || items < 2) return unknown(n, n === 0 ? 'none' : 'too-few');
  const ofTotals = variance(rows.map(total));
  if (ofTotals === 0) return unknown(n, 'no-variance');
  const ofItems = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] ?? 0)));
  return known((items / (items - 1)) * (1 - total(ofItems) / ofTotals), n);
}

function variance(values: readonly number[]): number {
  return squaresAbout(values, total(values) / values.length) / (values.length - 1);
}
