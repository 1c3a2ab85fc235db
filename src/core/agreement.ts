import {
  differencesFromMean,
  exactAgreement,
  meanAbsoluteDifference,
  signedDifferences,
  spreadOf,
  withinOneAgreement,
} from './statistics/differences.ts';
import { type Interval, intraclass } from './statistics/intraclass.ts';
import { meanPairwiseKappa, type Scale, weightedKappa } from './statistics/kappa.ts';
import { pairsOf, ratedByAll, type Statistic } from './statistics/statistic.ts';

/** The ratings of one reviewer before any consensus, in the order of the items; null where an item is not rated. */
export interface Rater {
  id: string;
  ratings: readonly (number | null)[];
}

/**
 * How far reviewers agree who rated alone. Every figure rests on the `n` items, of `items` in all, that every one of
 * them has rated, the figures of the pairs too. What a figure is and where it comes from stands in `statistics/`.
 */
export interface Agreement {
  raters: string[];
  items: number;
  n: number;
  /** The share (0 to 1) of items with the same rating from all, and with ratings at most one apart. */
  exact: Statistic;
  withinOne: Statistic;
  /** Cohen's kappa with quadratic weights; for three or more raters the mean over the pairs. */
  kappa: Statistic & { pairs: number };
  /** ICC(2,1): absolute agreement of single raters, with its 95 % confidence interval. */
  icc: Statistic & Interval;
  /** In points, of two raters: second minus first. Of more it is unknown; see `perRater`. */
  meanDifference: Statistic;
  /** In points, over all pairs of raters. */
  meanAbsoluteDifference: Statistic;
  /** In points, for each rater: the mean of the rating minus the mean of all raters. */
  perRater: { rater: string; meanDifference: Statistic }[];
  /** Every two of three or more raters; empty for two. */
  perPair: PairAgreement[];
}

export interface PairAgreement {
  raters: [string, string];
  exact: Statistic;
  withinOne: Statistic;
  kappa: Statistic;
  /** In points: second minus first. */
  meanDifference: Statistic;
  meanAbsoluteDifference: Statistic;
}

/** An item on which reviewers differ or that not all have rated. */
export interface Discrepancy {
  item: string;
  /** By the id of the rater. */
  ratings: Record<string, number | null>;
  /** From the lowest to the highest rating, in points; null where a rating is missing. */
  spread: number | null;
}

/**
 * All figures of agreement for a set of reviewers on one scale. Refuses two reviewers of one id, lists of different
 * lengths, and ratings that are not on the scale; with fewer than two reviewers every figure is unknown.
 */
export function agreementOf(raters: readonly Rater[], scale: Scale): Agreement {
  refuseTwins(raters);
  const ratings = raters.map((rater) => rater.ratings);
  const n = ratedByAll(ratings).length;
  const fromMean = differencesFromMean(ratings);
  return {
    raters: raters.map(({ id }) => id),
    items: ratings[0]?.length ?? 0,
    n,
    exact: exactAgreement(ratings),
    withinOne: withinOneAgreement(ratings),
    kappa: meanPairwiseKappa(ratings, scale),
    icc: intraclass(ratings).icc21,
    meanDifference: differenceOfTwo(raters, n),
    meanAbsoluteDifference: meanAbsoluteDifference(ratings),
    perRater: raters.flatMap(({ id }, at) => {
      const meanDifference = fromMean[at];
      return meanDifference === undefined ? [] : [{ rater: id, meanDifference }];
    }),
    perPair:
      raters.length < 3 ? [] : pairsOf(onlyRatedByAll(raters)).map((pair) => agreementOfTwo(pair, scale)),
  };
}

/**
 * The items on which the ratings differ or one is missing: the largest spread first, and within one spread in the
 * order of the items; those with a missing rating, whose spread is not known, come last. None with fewer than two
 * reviewers. Refuses two reviewers of one id, and lists that are not as long as the list of items.
 */
export function discrepancies(raters: readonly Rater[], itemIds: readonly string[]): Discrepancy[] {
  refuseTwins(raters);
  if (raters.some(({ ratings }) => ratings.length !== itemIds.length))
    throw new RangeError('Every rater needs a rating or null for each item.');
  if (raters.length < 2) return [];
  return itemIds
    .map((item, at) => discrepancyAt(item, at, raters))
    .filter(({ spread }) => spread !== 0)
    .sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1));
}

function discrepancyAt(item: string, at: number, raters: readonly Rater[]): Discrepancy {
  const ratings = raters.map((rater) => rater.ratings[at] ?? null);
  const given = ratings.filter((rating) => rating !== null);
  return {
    item,
    ratings: Object.fromEntries(raters.map(({ id }, rater) => [id, ratings[rater] ?? null])),
    spread: given.length < ratings.length ? null : spreadOf(given),
  };
}

function agreementOfTwo([first, second]: [Rater, Rater], scale: Scale): PairAgreement {
  const pair = [first.ratings, second.ratings] as const;
  const { mean, absolute } = signedDifferences(...pair);
  return {
    raters: [first.id, second.id],
    exact: exactAgreement(pair),
    withinOne: withinOneAgreement(pair),
    kappa: weightedKappa(...pair, scale),
    meanDifference: mean,
    meanAbsoluteDifference: absolute,
  };
}

function differenceOfTwo(raters: readonly Rater[], n: number): Statistic {
  const [first, second, third] = raters;
  if (first === undefined || second === undefined) return { value: null, n, why: 'too-few-raters' };
  if (third !== undefined) return { value: null, n, why: 'not-a-pair' };
  return signedDifferences(first.ratings, second.ratings).mean;
}

/** So that the figures of the pairs rest on the same items as those of all, and add up to them. */
function onlyRatedByAll(raters: readonly Rater[]): Rater[] {
  const rows = ratedByAll(raters.map(({ ratings }) => ratings));
  return raters.map(({ id }, rater) => ({ id, ratings: rows.map((row) => row[rater] ?? null) }));
}

function refuseTwins(raters: readonly Rater[]): void {
  const twin = raters.find(({ id }, at) => raters.findIndex((other) => other.id === id) < at);
  if (twin !== undefined) throw new RangeError(`Two raters have the id ${twin.id}.`);
}
