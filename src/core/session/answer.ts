import { ratedAlone } from '../independent.ts';
import { untouchedItem } from '../review/build.ts';
import type { InputValue, Place, RatedItem, Review } from '../review/model.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { inputFault, togetherFault } from '../suggestion/inputs.ts';
import { entryOf, placeAfter, placeAt } from './place.ts';
import { nextReason, withoutIdleReasons } from './reasons.ts';

/** The review with an item changed; the same review where that changes nothing. */
export function changeItem(review: Review, id: string, change: Partial<RatedItem>): Review {
  const before = review.items[id] ?? untouchedItem;
  const item = { ...before, ...change };
  if (JSON.stringify(item) === JSON.stringify(before)) return review;
  return { ...review, items: { ...review.items, [id]: item } };
}

/** Takes an input; null where the value will not do. Goes on to the next input not asked yet, or to the rating. */
export function answerInput(review: Review, item: Item, id: string, value: InputValue | null): Review | null {
  const index = item.inputs.findIndex((candidate) => candidate.id === id);
  const input = item.inputs[index];
  const inputs = { ...review.items[item.id]?.inputs, [id]: value };
  if (input === undefined || (value !== null && inputFault(input, value) !== null)) return null;
  if (togetherFault(item, inputs) !== null) return null;
  const next = item.inputs[index + 1];
  const place = placeAt(item.id, next === undefined ? 'rating' : `input:${next.id}`);
  return { ...changeItem(review, item.id, { inputs }), place };
}

/** Takes a rating; null where the scale does not have it. Asks for the reasons that it calls for. */
export function answerRating(review: Review, item: Item, rating: number, rubric: Rubric): Review | null {
  if (!isRating(rating, rubric)) return null;
  const rated = changeItem(review, item.id, { rating, notRated: null });
  return afterReason(withoutIdleReasons(rated, item), item, null, rubric);
}

/** Goes on to the next reason that is due after this one (or the first), or else to the evidence. */
export function afterReason(review: Review, item: Item, step: string | null, rubric: Rubric): Review {
  const next = nextReason(review, item, step);
  if (next !== null) return { ...review, place: placeAt(item.id, next) };
  const agreed = ratedAlone(review.items[item.id] ?? untouchedItem);
  const place = agreed ? afterEvidence(review, item, rubric) : placeAt(item.id, 'evidence');
  return { ...review, place };
}

/** What last time's rating should have been; asks why. The rating given then is no correction. */
export function answerCorrection(review: Review, item: Item, rating: number, rubric: Rubric): Review | null {
  const last = review.previous?.items[item.id]?.rating ?? null;
  if (last === null || !isRating(rating, rubric)) return null;
  if (rating === last)
    return { ...changeItem(review, item.id, { correction: null }), place: placeAt(item.id, 'rating') };
  const reason = review.items[item.id]?.correction?.reason ?? null;
  const corrected = changeItem(review, item.id, { correction: { rating, reason } });
  return { ...corrected, place: placeAt(item.id, 'correction-reason') };
}

/** Goes on from the evidence: to the recommendation where the rating calls for one, else to the next item. */
export function afterEvidence(review: Review, item: Item, rubric: Rubric): Place {
  const rated = review.items[item.id] ?? untouchedItem;
  if (rated.rating === null && rated.notRated === null) return entryOf(item, review);
  const wanted = rated.rating !== null && rated.rating < rubric.scale.recommendBelow;
  // Reviewers who agree have each recommended already.
  const due = wanted && !(ratedAlone(rated) && rated.recommendation !== null);
  return due ? placeAt(item.id, 'recommendation') : placeAfter(item.id, review, rubric);
}

/** Leaves an item unrated: for later, or for want of evidence, which is then noted. */
export function leaveUnrated(
  review: Review,
  item: Item,
  why: 'skip' | 'insufficient',
  rubric: Rubric,
): Review {
  if (why === 'insufficient') {
    const unrated = changeItem(review, item.id, { rating: null, notRated: 'insufficient-evidence' });
    return { ...withoutIdleReasons(unrated, item), place: placeAt(item.id, 'evidence') };
  }
  const before = review.items[item.id] ?? untouchedItem;
  const untold = before.rating === null && before.notRated === null;
  const changed = untold ? changeItem(review, item.id, { notRated: 'not-seen-yet' }) : review;
  return { ...changed, place: placeAfter(item.id, changed, rubric) };
}

/** Goes through the inputs of an item again, from the first. */
export function inputsAgain(review: Review, item: Item): Place {
  const first = item.inputs[0];
  return first === undefined ? entryOf(item, review) : placeAt(item.id, `input:${first.id}`);
}

function isRating(rating: number, { scale }: Rubric): boolean {
  return Number.isInteger(rating) && rating >= scale.min && rating <= scale.max;
}
