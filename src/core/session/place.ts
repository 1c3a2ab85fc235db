import { isOpen, openItems } from '../conformity.ts';
import { spreadOf } from '../independent.ts';
import { formatNote } from '../note-text.ts';
import type { Place, Review } from '../review/model.ts';
import { allItems, findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import {
  changeStep,
  collectStep,
  itemSteps,
  overviewStep,
  previousStep,
  setUpSteps,
  summarySteps,
} from './model.ts';

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

/**
 * The open items in the order in which they are gone through: that of the rubric, but where reviewers have rated
 * alone, those first on which they are furthest apart.
 */
export function agenda(review: Review, rubric: Rubric): Item[] {
  return inTurn(review, openItems(review, rubric));
}

function inTurn(review: Review, items: readonly Item[]): Item[] {
  const apart = ({ id }: Item) => spreadOf(review.items[id]);
  return items.toSorted((a, b) => apart(b) - apart(a));
}

/** Where to go after an item: the next open one in that order, or the overview. */
export function placeAfter(itemId: string, review: Review, rubric: Rubric): Place {
  const items = inTurn(review, allItems(rubric));
  const below = items.slice(items.findIndex(({ id }) => id === itemId) + 1);
  const next = below.find(({ id }) => isOpen(review.items[id]));
  return next === undefined ? overview : entryOf(next, review);
}

/** The first open item, or else the overview. */
export function firstOpen(review: Review, rubric: Rubric): Place {
  const [open] = agenda(review, rubric);
  return open === undefined ? overview : entryOf(open, review);
}

/** The item before the one at hand; the overview comes after the last. Null where there is none. */
export function itemBefore(place: Place, rubric: Rubric): Item | null {
  const items = allItems(rubric);
  const index = place.item === null ? items.length : items.findIndex(({ id }) => id === place.item);
  return place.item === null && place.step !== overviewStep ? null : (items[index - 1] ?? null);
}

/** Whether a place of the session itself, or of an item, can be stood at: it is of this rubric, and has what it needs. */
export function isPlace(place: Place, review: Review, rubric: Rubric): boolean {
  if (place.item === null) return generalSteps.some((step) => step === place.step);
  const item = findItem(rubric, place.item);
  if (item === undefined) return false;
  if (place.step === 'evidence-source') return (place.entry?.note ?? null) !== null;
  if (place.step === 'evidence-from')
    return (place.entry?.note ?? null) !== null && knownSource(place, rubric);
  if (place.step.startsWith('note:')) return noteAt(place, review) !== null;
  return (
    itemSteps.some((step) => step === place.step) ||
    item.inputs.some(({ id }) => place.step === `input:${id}`)
  );
}

const generalSteps = [
  ...[overviewStep, collectStep, changeStep, previousStep],
  ...setUpSteps,
  ...setUpSteps.map((step) => `${changeStep}:${step}`),
  ...summarySteps,
];

/** The note that is being changed, by its place among those of the item; null where there is none. */
export function noteAt({ item, step }: Place, review: Review): number | null {
  const index = Number(/^note:(\d{1,6})$/.exec(step)?.[1] ?? Number.NaN);
  const notes = review.items[item ?? '']?.evidence.length ?? 0;
  return index < notes ? index : null;
}

/**
 * A place as it is stood at now. Earlier versions asked for source, origin and note one after another: a note
 * that was left half-way there goes on as one text.
 */
export function presentPlace(place: Place, rubric: Rubric): Place {
  const { item, step, entry, draft } = place;
  const earlier = step === 'evidence-note' || (step === 'evidence-from' && entry?.note === null);
  if (!earlier || item === null || entry?.source == null || !knownSource(place, rubric)) return place;
  const from = step === 'evidence-from' ? draft : entry.from;
  const note = step === 'evidence-note' ? (draft ?? '') : '';
  return { ...placeAt(item, 'evidence'), draft: formatNote({ source: entry.source, from, note }) };
}

/** Where a session stands: its place, or the overview of a review that has none. */
export function placeOf(review: Review): Place {
  return review.place ?? overview;
}

function knownSource({ entry }: Place, { sources }: Rubric): boolean {
  return entry?.source != null && Object.hasOwn(sources, entry.source);
}
