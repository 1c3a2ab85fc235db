import { isOpen, openItems } from '../conformity.ts';
import type { Place, Review } from '../review/model.ts';
import { allItems, findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { itemSteps, overviewStep, setUpSteps, summarySteps } from './model.ts';

/** The place of a question of an item. */
export function placeAt(item: string | null, step: string): Place {
  return { item, step, draft: null, entry: null };
}

/** The overview of all items. */
export const overview: Place = placeAt(null, overviewStep);

/** Where an item is entered: at its first input not asked yet, or at its rating. */
export function entryOf(item: Item, review: Review): Place {
  const inputs = review.items[item.id]?.inputs ?? {};
  const rated = (review.items[item.id]?.rating ?? null) !== null;
  const input = rated ? undefined : item.inputs.find(({ id }) => !Object.hasOwn(inputs, id));
  return placeAt(item.id, input === undefined ? 'rating' : `input:${input.id}`);
}

/** Where to go after an item: the next open one below it, or else the overview. */
export function placeAfter(itemId: string, review: Review, rubric: Rubric): Place {
  const items = allItems(rubric);
  const index = items.findIndex(({ id }) => id === itemId);
  const next = items.slice(index + 1).find(({ id }) => isOpen(review.items[id]));
  return next === undefined ? overview : entryOf(next, review);
}

/** The first open item, or else the overview. */
export function firstOpen(review: Review, rubric: Rubric): Place {
  const [open] = openItems(review, rubric);
  return open === undefined ? overview : entryOf(open, review);
}

/** The item before the one at hand; the overview comes after the last. Null where there is none. */
export function itemBefore(place: Place, rubric: Rubric): Item | null {
  const items = allItems(rubric);
  const index = place.item === null ? items.length : items.findIndex(({ id }) => id === place.item);
  return place.item === null && place.step !== overviewStep ? null : (items[index - 1] ?? null);
}

/** Whether a place can be stood at: its item and step are those of this rubric, and it has what it needs. */
export function isPlace(place: Place, rubric: Rubric): boolean {
  if (place.item === null)
    return [overviewStep, ...setUpSteps, ...summarySteps].some((step) => step === place.step);
  const item = findItem(rubric, place.item);
  if (item === undefined) return false;
  const needsEntry = place.step === 'evidence-from' || place.step === 'evidence-note';
  if (needsEntry) return place.entry !== null && Object.hasOwn(rubric.sources, place.entry.source);
  return (
    itemSteps.some((step) => step === place.step) ||
    item.inputs.some(({ id }) => place.step === `input:${id}`)
  );
}

/** Where a session stands: its place, or the overview of a review that has none. */
export function placeOf(review: Review): Place {
  return review.place ?? overview;
}
