import { ratersOf } from './independent.ts';
import type { Evidence, InputValues, RatedItem, Review } from './review/model.ts';
import { allItems } from './rubric/lookup.ts';
import type { Input, Rubric } from './rubric/model.ts';
import type { Result } from './scoring.ts';

/** Who reads a report. The service sees all of it; each of the others sees less than the one before. */
export const audiences = ['service', 'commissioner', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Counts below this are not told to the public, as they might point to a person. */
export const smallestCount = 5;

/** A review as its readers may see it, and the inputs that were taken out of it because they are small counts. */
export interface Shown {
  review: Review;
  /** As `<item id>.<input id>`. */
  hidden: ReadonlySet<string>;
  /** How many people or groups were interviewed, as far as the evidence names them; kept where their names are not. */
  interviewed: number;
}

/**
 * What of a review its readers may see, as a review: whatever is taken out is out of every format, and out of the file
 * that a report carries. For a commissioner that is what was said in evidence and by whom, and the record of how texts
 * were changed; for the public also the names of people, counts below five, and lists of what was found for each of several people.
 */
export function shownTo(audience: Audience, review: Review, rubric: Rubric): Shown {
  const interviewed = interviewsIn(review);
  if (audience === 'service') return { review: { ...review, place: null }, hidden: new Set(), interviewed };
  const spare = withoutNotes(review);
  if (audience === 'commissioner') return { review: spare, hidden: new Set(), interviewed };
  return { ...forPublic(spare, rubric), interviewed };
}

/** The scores of a review as its readers may see them: nothing that was taken out of the review is left in them. */
export function resultShown(result: Result, { review, hidden }: Shown): Result {
  const { id, reviewers } = review;
  return {
    ...result,
    review: { ...result.review, id, reviewers },
    items: result.items.map((item) => {
      const { override, recommendation } = review.items[item.id] ?? { override: null, recommendation: null };
      const isHidden = [...hidden].some((key) => key.startsWith(`${item.id}.`));
      return { ...item, override, recommendation, figures: isHidden ? [] : item.figures };
    }),
  };
}

function interviewsIn({ items }: Review): number {
  const entries = Object.values(items).flatMap(({ evidence }) => evidence);
  const names = entries
    .filter(({ source, from }) => source === 'INT' && (from ?? '').trim() !== '')
    .map(({ from }) => from?.trim().toLowerCase());
  return new Set(names).size;
}

function withoutNotes(review: Review): Review {
  return {
    ...review,
    items: eachItem(review, (rated) => ({
      ...rated,
      evidence: rated.evidence.map(({ source }): Evidence => ({ source, from: null, note: '', by: null })),
    })),
    history: review.history.filter(({ field }) => field === 'status' || field === 'rating'),
    place: null,
  };
}

function forPublic(review: Review, rubric: Rubric): Omit<Shown, 'interviewed'> {
  const hidden = tellingInputs(review, rubric);
  const shown: Review = {
    ...review,
    id: null,
    previous: review.previous === null ? null : { ...review.previous, file: null, id: null },
    items: eachItem(review, (rated, id) => ({ ...rated, inputs: withoutInputs(rated, id, hidden) })),
    lists: [],
    answers: [],
  };
  return { review: withoutNames(shown), hidden };
}

function tellingInputs({ items }: Review, rubric: Rubric): Set<string> {
  const found = allItems(rubric).flatMap(({ id, inputs }) =>
    inputs.filter((input) => isTelling(input, items[id]?.inputs ?? {})).map((input) => `${id}.${input.id}`),
  );
  return new Set(found);
}

function withoutInputs({ inputs }: RatedItem, item: string, hidden: ReadonlySet<string>): InputValues {
  const kept = Object.entries(inputs).map(([id, value]) => [id, hidden.has(`${item}.${id}`) ? null : value]);
  return Object.fromEntries(kept);
}

/** The reviewers by number instead of name and id, also where their names stand in what they wrote. */
function withoutNames(review: Review): Review {
  const { reviewers } = review;
  const numbered = new Map(ids(review).map((id, index) => [id, `Reviewer ${index + 1}`]));
  const called = (id: string) => numbered.get(id) ?? 'Reviewer';
  const named = reviewers.flatMap(({ id, name }) =>
    name === null || name.trim() === '' ? [] : [[name, called(id)] as const],
  );
  const cleaned = eachText(review, (text) =>
    named.reduce((told, [name, instead]) => told.replaceAll(name, instead), text),
  );
  return {
    ...cleaned,
    service: review.service,
    reviewers: reviewers.map(({ id, role }) => ({ id: called(id), name: null, role })),
    ratedBy: review.ratedBy === null ? null : called(review.ratedBy),
    items: eachItem(cleaned, (rated) => ({ ...rated, independent: renamed(rated.independent, called) })),
    history: cleaned.history.map((change) => ({
      ...change,
      by: change.by === null ? null : called(change.by),
    })),
  };
}

/** All who rated: the reviewers in their order, then those whom the review does not list. */
function ids(review: Review): string[] {
  return [...new Set([...review.reviewers.map(({ id }) => id), ...ratersOf(review)])];
}

function renamed(
  independent: RatedItem['independent'],
  called: (id: string) => string,
): RatedItem['independent'] {
  return Object.fromEntries(Object.entries(independent).map(([id, rating]) => [called(id), rating]));
}

function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((inner) => eachText(inner, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, eachText(inner, change)]);
  return Object.fromEntries(entries) as T;
}

/** Whether an input might point to a person: a small count, or a list of what was found for each of several people. */
function isTelling(input: Input, inputs: InputValues): boolean {
  const value = inputs[input.id] ?? null;
  if (value === null) return false;
  if (input.kind === 'list' || input.kind === 'numbers') return true;
  return input.kind === 'number' && input.whole && typeof value === 'number' && value < smallestCount;
}

function eachItem(
  { items }: Review,
  change: (rated: RatedItem, id: string) => RatedItem,
): Record<string, RatedItem> {
  return Object.fromEntries(Object.entries(items).map(([id, rated]) => [id, change(rated, id)]));
}
