import { pairsOf, type Ratings, ratedByAll, type Statistic, sumOf, tooLittle } from './statistic.ts';

/**
 * The share (0 to 1) of items to which all raters gave the same rating. Null without items or without two raters;
 * one item is enough.
 * Source: percent agreement as in Tinsley & Weiss (1975), Interrater reliability and agreement of subjective
 * judgments, Journal of Counseling Psychology 22, 358–376.
 */
export function exactAgreement(ratings: Ratings): Statistic {
  return meanOverItems(ratings, (row) => (spreadOf(row) === 0 ? 1 : 0));
}

/**
 * The share (0 to 1) of items on which the highest and the lowest rating differ by at most one. Null without
 * items or without two raters; one item is enough.
 * Source: Tinsley & Weiss (1975), who count ratings within one point as agreement.
 */
export function withinOneAgreement(ratings: Ratings): Statistic {
  return meanOverItems(ratings, (row) => (spreadOf(row) <= 1 ? 1 : 0));
}

/**
 * How two raters differ, in points of the scale: the mean of b − a, which is above 0 where b rates higher, and
 * the mean of |b − a|. Both are null without items; one item is enough.
 * Source: the mean difference is the bias of Bland & Altman (1986), Lancet 327, 307–310; the mean absolute
 * difference as in Willmott & Matsuura (2005), Climate Research 30, 79–82.
 */
export function signedDifferences(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): { mean: Statistic; absolute: Statistic } {
  return {
    mean: meanOverItems([a, b], ([first = 0, second = 0]) => second - first),
    absolute: meanAbsoluteDifference([a, b]),
  };
}

/**
 * The mean of |difference| in points of the scale, over all items and all pairs of raters. Null without items
 * or without two raters; one item is enough. Source: as for two raters (Willmott & Matsuura 2005); over all
 * pairs it is the mean of the figures of the pairs.
 */
export function meanAbsoluteDifference(ratings: Ratings): Statistic {
  const apart = (row: number[]) => sumOf(pairsOf(row), ([a, b]) => Math.abs(b - a));
  return meanOverItems(ratings, apart, pairsOf(ratings).length);
}

/**
 * For each rater, in points of the scale: the mean of the rater's rating minus the mean of all raters' ratings
 * of the item, above 0 where the rater rates higher than the others. The figures of all raters add up to 0.
 * Null without items or without two raters; one item is enough. Source: the effect of a judge (column) in the
 * two-way model of Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428.
 */
export function differencesFromMean(ratings: Ratings): Statistic[] {
  const k = ratings.length;
  return ratings.map((_, rater) =>
    meanOverItems(ratings, (row) => k * (row[rater] ?? 0) - sumOf(row, (rating) => rating), k),
  );
}

/** The distance from the lowest to the highest of some ratings, in points of the scale. */
export function spreadOf(ratings: readonly number[]): number {
  return Math.max(...ratings) - Math.min(...ratings);
}

/** The mean over the items of a whole number divided by `per`: divided once, at the end, so that 0 is exactly 0. */
function meanOverItems(ratings: Ratings, of: (row: number[]) => number, per = 1): Statistic {
  const rows = ratedByAll(ratings);
  const n = rows.length;
  const why = tooLittle(ratings.length, n, 1);
  return why === null ? { value: sumOf(rows, of) / (n * per), n } : { value: null, n, why };
}
