import { fQuantile } from './f-distribution.ts';
import { type Ratings, ratedByAll, type Statistic, sumOf, tooLittle } from './statistic.ts';

/** The six intraclass correlations of Shrout & Fleiss, and the 95 % confidence interval of ICC(2,1). */
export interface Intraclass {
  /** ICC(1,1): each item rated by other raters; reliability of one rater. */
  icc11: Statistic;
  /** ICC(2,1): raters drawn from many, absolute agreement; reliability of one rater. */
  icc21: Statistic & Interval;
  /** ICC(3,1): only these raters, consistency; reliability of one rater. */
  icc31: Statistic;
  /** ICC(1,k), ICC(2,k), ICC(3,k): the same for the mean of all k raters. */
  icc1k: Statistic;
  icc2k: Statistic;
  icc3k: Statistic;
}

export type Interval =
  | { low: number; high: number }
  | { low: null; high: null; whyNoInterval: WhyNoInterval };

/**
 * Why there is no interval: no estimate; no difference between raters on any item, so that there is no error to
 * build it from; an estimate so far below 0 that Satterthwaite's approximation breaks down.
 */
export type WhyNoInterval = 'no-estimate' | 'no-difference' | 'approximation-fails';

/**
 * All six intraclass correlations of some raters, from one analysis of variance of the items that every rater has
 * rated. 1 is full agreement; a value below 0 is possible and is not cut off.
 * All are null with fewer than two raters or two items. One of them is null by itself ('no-variance') where the
 * whole variance that it divides by is estimated as 0 or less: all six where every rating is the same, some where
 * the items do not differ. Raters who agree on items that differ have 1 throughout.
 * Source: Shrout & Fleiss (1979), Intraclass correlations: uses in assessing rater reliability, Psychological
 * Bulletin 86, 420–428.
 */
export function intraclass(ratings: Ratings): Intraclass {
  const rows = ratedByAll(ratings);
  const n = rows.length;
  const why = tooLittle(ratings.length, n, 2);
  if (why !== null) return allAlike({ value: null, n, why });
  const squares = meanSquares(rows, ratings.length);
  const { k, between, raters, error, within } = squares;
  const share = (part: number, whole: number): Statistic =>
    whole > 0 ? { value: part / whole, n } : { value: null, n, why: 'no-variance' };
  const bias = (raters - error) / n;
  const icc21 = share(between - error, between + (k - 1) * error + k * bias);
  return {
    icc11: share(between - within, between + (k - 1) * within),
    icc21: { ...icc21, ...intervalOf(icc21.value, squares) },
    icc31: share(between - error, between + (k - 1) * error),
    icc1k: share(between - within, between),
    icc2k: share(between - error, between + bias),
    icc3k: share(between - error, between),
  };
}

function allAlike(one: Statistic): Intraclass {
  const icc21: Intraclass['icc21'] = { ...one, ...noInterval('no-estimate') };
  return { icc11: one, icc21, icc31: one, icc1k: one, icc2k: one, icc3k: one };
}

/**
 * Mean squares of the two-way analysis of variance, all in one unit, in which those of whole ratings are whole
 * numbers: every coefficient is a ratio, so the unit falls out, and what is 0 is exactly 0.
 */
interface MeanSquares {
  n: number;
  k: number;
  between: number;
  raters: number;
  error: number;
  within: number;
}

function meanSquares(rows: readonly number[][], k: number): MeanSquares {
  const n = rows.length;
  const sums = rows.map((row) => sumOf(row, (rating) => rating));
  const columns = Array.from({ length: k }, (_, rater) => sumOf(rows, (row) => row[rater] ?? 0));
  const squared = (list: readonly number[]) => sumOf(list, (one) => one * one);
  const correction = sumOf(sums, (sum) => sum) ** 2;
  // The sums of squares, each times n × k.
  const between = n * squared(sums) - correction;
  const raters = k * squared(columns) - correction;
  const within = n * k * squared(rows.flat()) - correction - between;
  return {
    n,
    k,
    between: between * n * (k - 1),
    raters: raters * n * (n - 1),
    error: (within - raters) * n,
    within: within * (n - 1),
  };
}

/**
 * The 95 % confidence interval of ICC(2,1), with Satterthwaite's degrees of freedom. The lower limit may lie below 0
 * and is not cut off: neither source does so. Where raters differ by the same amount on every item, the degrees of
 * freedom are the limit of the formula, k − 1.
 * Source: Shrout & Fleiss (1979), p. 424; the same in McGraw & Wong (1996), Forming inferences about some intraclass
 * correlation coefficients, Psychological Methods 1, 30–46, table 7, ICC(A,1).
 */
function intervalOf(icc: number | null, squares: MeanSquares): Interval {
  if (icc === null) return noInterval('no-estimate');
  const { n, k, between, raters, error, within } = squares;
  if (within === 0) return noInterval('no-difference');
  const freedom = satterthwaite(icc, squares);
  // An estimate of 0 or more has at least one degree of freedom.
  if (!(freedom >= 1)) return noInterval('approximation-fails');
  const limit = (ratio: number) =>
    (n * (ratio * between - error)) / (k * raters + (k * n - k - n) * error + n * ratio * between);
  return {
    low: limit(1 / fQuantile(0.975, n - 1, freedom)),
    high: limit(fQuantile(0.975, freedom, n - 1)),
  };
}

function satterthwaite(icc: number, { n, k, raters, error }: MeanSquares): number {
  const ofRaters = k * icc * raters;
  const ofError = (n * (1 + (k - 1) * icc) - k * icc) * error;
  return ((k - 1) * ((n - 1) * (ofRaters + ofError) ** 2)) / ((n - 1) * ofRaters ** 2 + ofError ** 2);
}

function noInterval(whyNoInterval: WhyNoInterval): Interval {
  return { low: null, high: null, whyNoInterval };
}
