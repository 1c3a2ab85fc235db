import { pairsOf, type Ratings, ratedByAll, type Statistic, sumOf, tooLittle } from './statistic.ts';

/** The lowest and the highest rating of a scale of whole numbers. */
export interface Scale {
  min: number;
  max: number;
}

/**
 * Cohen's kappa of two raters with quadratic weights, on every category from min to max, used or not: 1 is full
 * agreement, 0 as much as chance gives, below 0 less than chance. It is symmetric in the raters.
 * Null without items, with one item, and where all ratings of both raters are one and the same (chance then agrees
 * fully too). A rater who gives every item the same rating, while the other does not, has 0.
 * Refuses ratings outside the scale.
 * Source: Cohen (1968), Weighted kappa, Psychological Bulletin 70, 213–220; quadratic weights as in Fleiss & Cohen
 * (1973), Educational and Psychological Measurement 33, 613–619.
 */
export function weightedKappa(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  scale: Scale,
): Statistic {
  const rows = ratedByAll([a, b]);
  refuseOutside(rows, scale);
  const n = rows.length;
  const why = tooLittle(2, n, 2);
  if (why !== null) return { value: null, n, why };
  const { observed, expected } = disagreement(rows);
  return expected === 0 ? { value: null, n, why: 'no-variance' } : { value: 1 - observed / expected, n };
}

/**
 * For any number of raters: the mean of the weighted kappas of all pairs, over the items that every rater has
 * rated, with the number of pairs. Null where the kappa of any pair is: a mean of some pairs would pass for one
 * of all. Of two raters it is their kappa.
 * Source: Light (1971), Measures of response agreement for qualitative data, Psychological Bulletin 76, 365–377.
 */
export function meanPairwiseKappa(ratings: Ratings, scale: Scale): Statistic & { pairs: number } {
  const rows = ratedByAll(ratings);
  const n = rows.length;
  const lists = ratings.map((_, rater) => rows.map((row) => row[rater] ?? null));
  const kappas = pairsOf(lists).map(([a, b]) => weightedKappa(a, b, scale));
  const pairs = kappas.length;
  if (pairs === 0) return { value: null, n, why: 'too-few-raters', pairs };
  const unknown = kappas.find((kappa) => kappa.value === null);
  return unknown === undefined
    ? { value: sumOf(kappas, ({ value }) => value ?? 0) / pairs, n, pairs }
    : { ...unknown, pairs };
}

/**
 * The sums of squared differences, observed and expected by chance, both times n. The squared width of the scale,
 * by which Cohen divides both, falls out, and so do the categories that nobody used; but a category keeps its place
 * on the scale, where software that numbers only the categories in use would move it.
 */
function disagreement(rows: readonly number[][]): { observed: number; expected: number } {
  const n = rows.length;
  const over = (of: (a: number, b: number) => number) => sumOf(rows, ([a = 0, b = 0]) => of(a, b));
  return {
    observed: n * over((a, b) => (a - b) ** 2),
    expected: n * over((a, b) => a * a + b * b) - 2 * over((a) => a) * over((_, b) => b),
  };
}

function refuseOutside(rows: readonly number[][], { min, max }: Scale): void {
  const stray = rows.flat().find((rating) => rating < min || rating > max);
  if (stray !== undefined) throw new RangeError(`The rating ${stray} is outside the scale ${min} to ${max}.`);
}
