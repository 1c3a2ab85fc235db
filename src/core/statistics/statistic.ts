/**
 * A figure of agreement, with the number of items it rests on. Where it cannot be given, its value is null,
 * never 0, and `why` says the reason.
 */
export type Statistic = { value: number; n: number } | { value: null; n: number; why: WhyUnknown };

/**
 * Why a figure cannot be given: fewer than two raters; no item that every rater has rated; only one such item
 * where at least two are needed; too little variance to tell agreement from chance by; not just two raters.
 */
export type WhyUnknown = 'too-few-raters' | 'no-items' | 'one-item' | 'no-variance' | 'not-a-pair';

/** One list for each rater, all in the same order of items; null where the rater has not rated the item. */
export type Ratings = readonly (readonly (number | null)[])[];

/**
 * The items that every rater has rated, one row for each: the ratings in the order of the raters.
 * Refuses lists of different lengths, and ratings that are not whole numbers: on whole numbers the sums below
 * are exact, so that no rounding dust decides whether there is variance.
 */
export function ratedByAll(ratings: Ratings): number[][] {
  const [first = [], ...others] = ratings;
  if (others.some((list) => list.length !== first.length))
    throw new RangeError('Every rater needs a rating or null for each item.');
  const odd = ratings.flat().find((rating) => rating !== null && !Number.isInteger(rating));
  if (odd !== undefined) throw new RangeError(`A rating is a whole number, not ${odd}.`);
  return first
    .map((_, item) => ratings.map((list) => list[item] ?? null))
    .filter((row): row is number[] => row.every((rating) => rating !== null));
}

/** Why figures cannot be given that need two raters and so many items; null where they can. */
export function tooLittle(raters: number, n: number, items: 1 | 2): WhyUnknown | null {
  if (raters < 2) return 'too-few-raters';
  if (n === 0) return 'no-items';
  return n < items ? 'one-item' : null;
}

/** Every two of a list, in its order. */
export function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((first, at) => list.slice(at + 1).map((second): [T, T] => [first, second]));
}

export function sumOf<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((sum, one) => sum + of(one), 0);
}
