import { needsConsensusReason, ratedAlone } from '../independent.ts';
import { isLargeChange } from '../previous.ts';
import { untouchedItem } from '../review/build.ts';
import type { RatedItem, Review } from '../review/model.ts';
import type { Item } from '../rubric/model.ts';
import { suggestRating } from '../suggestion/suggest.ts';
import { type ReasonStep, reasonSteps } from './model.ts';

/** Where the reason that a step asks for is kept. */
export const reasonFields = {
  override: 'override',
  'change-reason': 'changeReason',
  'consensus-reason': 'consensusReason',
} as const satisfies Readonly<Record<ReasonStep, keyof RatedItem>>;

/** The first reason after a step (null: of all) that the rating of an item calls for; null where there is none. */
export function nextReason(review: Review, item: Item, step: string | null): ReasonStep | null {
  const later = reasonSteps.slice((reasonSteps as readonly (string | null)[]).indexOf(step) + 1);
  return later.find((reason) => isDue(reason, review, item)) ?? null;
}

/** The review without the reasons of an item that its rating does not call for any more. */
export function withoutIdleReasons(review: Review, item: Item): Review {
  const rated = review.items[item.id] ?? untouchedItem;
  // An agreed rating is explained by its own reason; what a reviewer wrote alone stays beside it.
  const kept = ratedAlone(rated) ? ['override', 'change-reason'] : [];
  const idle = reasonSteps.filter((step) => !kept.includes(step) && !isDue(step, review, item));
  const cleared = Object.fromEntries(idle.map((step) => [reasonFields[step], null]));
  return { ...review, items: { ...review.items, [item.id]: { ...rated, ...cleared } } };
}

/** Whether a rating calls for a reason. One that was agreed on calls only for that of the agreement. */
function isDue(step: ReasonStep, review: Review, item: Item): boolean {
  const rated = review.items[item.id] ?? untouchedItem;
  if (rated.rating === null) return false;
  if (step === 'consensus-reason') return needsConsensusReason(rated, rated.rating);
  if (ratedAlone(rated)) return false;
  if (step === 'change-reason') return isLargeChange(review, item.id, rated.rating);
  const suggested = suggestRating(item, rated.inputs)?.rating ?? null;
  return suggested !== null && suggested !== rated.rating;
}
