import { untouchedItem } from '../review/build.ts';
import type { InputValue, Place, RatedItem, Review } from '../review/model.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { inputFault, togetherFault } from '../suggestion/inputs.ts';
import { suggestRating } from '../suggestion/suggest.ts';
import { entryOf, placeAfter, placeAt } from './place.ts';

/** The review with an item changed. */
export function changeItem(review: Review, id: string, change: Partial<RatedItem>): Review {
  const item = { ...(review.items[id] ?? untouchedItem), ...change };
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

/** Takes a rating; null where the scale does not have it. Asks for a reason where it differs from the suggestion. */
export function answerRating(review: Review, item: Item, rating: number, { scale }: Rubric): Review | null {
  if (!Number.isInteger(rating) || rating < scale.min || rating > scale.max) return null;
  const before = review.items[item.id] ?? untouchedItem;
  const suggested = suggestRating(item, before.inputs)?.rating ?? null;
  const differs = suggested !== null && suggested !== rating;
  const changed = changeItem(review, item.id, {
    rating,
    notRated: null,
    override: differs ? before.override : null,
  });
  return { ...changed, place: placeAt(item.id, differs ? 'override' : 'evidence') };
}

/** Takes an answer in words; null where the question at hand takes none, or not a blank one. */
export function answerText(review: Review, place: Place, text: string, rubric: Rubric): Review | null {
  const item = findItem(rubric, place.item);
  if (item === undefined) return null;
  const answer = text.trim() === '' ? null : text.trimEnd();
  if (place.step === 'override') return answer === null ? null : override(review, item.id, answer);
  if (place.step === 'recommendation') return recommend(review, item.id, answer, rubric);
  if (place.entry === null) return null;
  if (place.step === 'evidence-from') {
    return {
      ...review,
      place: { ...placeAt(item.id, 'evidence-note'), entry: { ...place.entry, from: answer } },
    };
  }
  return place.step === 'evidence-note' ? note(review, item.id, place.entry, answer) : null;
}

/** Goes on from the evidence: to the recommendation where the rating calls for one, else to the next item. */
export function afterEvidence(review: Review, item: Item, rubric: Rubric): Place {
  const rating = review.items[item.id]?.rating ?? null;
  const wanted = rating !== null && rating < rubric.scale.recommendBelow;
  return wanted ? placeAt(item.id, 'recommendation') : placeAfter(item.id, review, rubric);
}

/** Leaves an item unrated: for later, or for want of evidence, which is then noted. */
export function leaveUnrated(
  review: Review,
  item: Item,
  why: 'skip' | 'insufficient',
  rubric: Rubric,
): Review {
  if (why === 'insufficient') {
    const changed = changeItem(review, item.id, {
      rating: null,
      notRated: 'insufficient-evidence',
      override: null,
    });
    return { ...changed, place: placeAt(item.id, 'evidence') };
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

function override(review: Review, id: string, reason: string): Review {
  return { ...changeItem(review, id, { override: reason }), place: placeAt(id, 'evidence') };
}

function recommend(review: Review, id: string, recommendation: string | null, rubric: Rubric): Review {
  const changed = changeItem(review, id, { recommendation });
  return { ...changed, place: placeAfter(id, changed, rubric) };
}

function note(review: Review, id: string, entry: NonNullable<Place['entry']>, text: string | null): Review {
  const evidence = review.items[id]?.evidence ?? [];
  const taken = text === null ? evidence : [...evidence, { ...entry, note: text }];
  return { ...changeItem(review, id, { evidence: taken }), place: placeAt(id, 'evidence') };
}
