import type { RatedItem, Review } from '../../../src/core/review/model.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { rated } from '../../support/reviews.ts';
import { shippedRubric } from '../../support/shipped.ts';

/** The ids of the shipped items, in order. */
export const shippedIds = allItems(shippedRubric).map(({ id }) => id);

/** The text of a review with the shipped rubric, as the programme writes it. */
export function reviewFile(review: Review): string {
  return writeReview(review, shippedIds);
}

/** The id of a shipped item, by its number. */
export function shippedId(number: number): string {
  return shippedIds[number - 1] ?? '';
}

/** A review with these ratings in the order of the shipped items; `items` adds to those of some, by their numbers. */
export function ratedReview(
  ratings: readonly (number | null)[],
  items: Readonly<Record<number, Partial<RatedItem>>> = {},
): Review {
  const review = rated(shippedRubric, ratings);
  const changed = Object.entries(items).map(([number, parts]) => {
    const id = shippedId(Number(number));
    return [id, { ...(review.items[id] as RatedItem), ...parts }] as const;
  });
  return { ...review, items: { ...review.items, ...Object.fromEntries(changed) } };
}
