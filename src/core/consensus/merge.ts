import { untouchedItem } from '../review/build.ts';
import type { Evidence, InputValues, RatedItem, Review, Reviewer } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { togetherFault } from '../suggestion/inputs.ts';
import { suggestRating } from '../suggestion/suggest.ts';
import type { Alone } from './faults.ts';

/**
 * The review to agree on. Items on which all agree, in rating and facts, are carried over; the others are open. Each
 * keeps every independent rating, all evidence with who noted it, and what the reviewers wrote alone. `id` is its own.
 */
export function mergeReviews(alone: readonly Alone[], rubric: Rubric, id: string): Review {
  const first = (alone[0] as Alone).review;
  const items = allItems(rubric).map((item) => [item.id, mergeItem(item, alone)] as const);
  return {
    ...first,
    id,
    status: 'in-progress',
    reviewers: mergedReviewers(alone),
    ratedBy: null,
    previous: alone.map(({ review }) => review.previous).find((previous) => previous !== null) ?? null,
    items: Object.fromEntries(items),
    summary: mergedSummary(alone),
    outcomes: alone.map(({ review }) => review.outcomes).find((outcomes) => outcomes !== null) ?? null,
    lists: distinct(alone.flatMap(({ review }) => review.lists)),
    history: [],
    place: null,
  };
}

/**
 * An agreed review brought up to what the reviewers' files now hold: where an item was rated alone as before, what was
 * agreed stays; where it was not, it is open again, with what was noted and written on it. `reopened` are the ids of those.
 */
export function refreshAgreed(agreed: Review, merged: Review): { review: Review; reopened: string[] } {
  const moved = Object.keys(merged.items).filter(
    (id) => ratingsKey(agreed.items[id]) !== ratingsKey(merged.items[id]),
  );
  const items = Object.fromEntries(moved.map((id) => [id, reopen(agreed.items[id], merged.items[id])]));
  const { place } = agreed;
  const idle = place !== null && place.draft === null && place.entry === null;
  return {
    review: {
      ...agreed,
      items: { ...agreed.items, ...items },
      place: idle && moved.includes(place.item ?? '') ? null : place,
    },
    reopened: moved,
  };
}

/** An item as it is rated now, with the words that were written while agreeing on it. */
function reopen(before: RatedItem = untouchedItem, now: RatedItem = untouchedItem): RatedItem {
  const notes = new Set(now.evidence.map(noteKey));
  const kept = {
    ...now,
    evidence: [...now.evidence, ...before.evidence.filter((entry) => !notes.has(noteKey(entry)))],
    recommendation: before.recommendation ?? now.recommendation,
    correction: before.correction ?? now.correction,
    flagged: before.flagged || now.flagged,
  };
  if (now.rating !== null) return kept;
  return {
    ...kept,
    override: before.override ?? now.override,
    changeReason: before.changeReason ?? now.changeReason,
    consensusReason: before.consensusReason,
  };
}

function ratingsKey(rated: RatedItem | undefined): string {
  return JSON.stringify(Object.entries(rated?.independent ?? {}).sort());
}

function mergeItem(item: Item, alone: readonly Alone[]): RatedItem {
  const own = alone.map(({ id, review }) => ({ id, rated: review.items[item.id] ?? untouchedItem }));
  const ratings = own.map(({ rated }) => rated.rating);
  const { inputs, conflict } = mergedInputs(
    item,
    own.map(({ rated }) => rated.inputs),
  );
  const same = !conflict && ratings.every((rating) => rating !== null && rating === ratings[0]);
  const unrated = own.every(({ rated }) => rated.notRated === 'insufficient-evidence');
  const merged: RatedItem = {
    ...untouchedItem,
    rating: same ? (ratings[0] ?? null) : null,
    notRated: unrated ? 'insufficient-evidence' : null,
    inputs,
    evidence: mergedEvidence(own),
    recommendation: told(own, ({ recommendation }) => recommendation),
    override: told(own, ({ override }) => override),
    changeReason: told(own, ({ changeReason }) => changeReason),
    correction: own.map(({ rated }) => rated.correction).find((correction) => correction !== null) ?? null,
    independent: Object.fromEntries(
      own.flatMap(({ id, rated }) => (rated.rating === null ? [] : [[id, rated.rating]])),
    ),
    flagged: own.some(({ rated }) => rated.flagged),
  };
  return { ...merged, override: differsFromFacts(item, merged) ? merged.override : null };
}

function differsFromFacts(item: Item, { rating, inputs }: RatedItem): boolean {
  const suggested = suggestRating(item, inputs)?.rating ?? null;
  return rating === null || (suggested !== null && suggested !== rating);
}

/** Whether reviewers know a fact of an item differently. */
export function hasConflict(item: Item, alone: readonly Alone[]): boolean {
  return mergedInputs(
    item,
    alone.map(({ review }) => review.items[item.id]?.inputs ?? {}),
  ).conflict;
}

/** The inputs that nobody contradicts. One that reviewers know differently is left to be asked again. */
function mergedInputs(item: Item, all: readonly InputValues[]): { inputs: InputValues; conflict: boolean } {
  const known = item.inputs.map(({ id }) => {
    const values = all.map((inputs) => inputs[id]).filter((value) => value !== undefined && value !== null);
    const asked = all.some((inputs) => Object.hasOwn(inputs, id));
    return {
      id,
      asked,
      values: [...new Map(values.map((value) => [JSON.stringify(value), value])).values()],
    };
  });
  const settled = known.filter(({ asked, values }) => asked && values.length < 2);
  const alike = Object.fromEntries(settled.map(({ id, values }) => [id, values[0] ?? null]));
  const inputs = withoutClashes(item, alike);
  return { inputs, conflict: inputs !== alike || known.some(({ values }) => values.length > 1) };
}

/** Facts of several reviewers that do not go together are left to be asked again. */
function withoutClashes(item: Item, inputs: InputValues): InputValues {
  const clash = togetherFault(item, inputs);
  if (clash === null) return inputs;
  return withoutClashes(
    item,
    Object.fromEntries(Object.entries(inputs).filter(([id]) => id !== clash.input)),
  );
}

/** All notes, each once; whose it is stays with it unless several have the same. */
function mergedEvidence(own: readonly { id: string; rated: RatedItem }[]): Evidence[] {
  const notes = new Map<string, Evidence>();
  for (const { id, rated } of own) {
    for (const entry of rated.evidence) {
      const known = notes.get(noteKey(entry));
      const by = entry.by ?? id;
      notes.set(noteKey(entry), { ...entry, by: known === undefined || known.by === by ? by : null });
    }
  }
  return [...notes.values()];
}

function noteKey({ source, from, note }: Evidence): string {
  return JSON.stringify([source, from, note]);
}

/** What reviewers wrote alone: as it is where one did or all wrote the same, else each with whose it is. */
function told(
  own: readonly { id: string; rated: RatedItem }[],
  of: (rated: RatedItem) => string | null,
): string | null {
  const texts = own.flatMap(({ id, rated }) => {
    const text = of(rated);
    return text === null ? [] : [{ id, text }];
  });
  if (texts.length === 0) return null;
  const alike = texts.every(({ text }) => text === texts[0]?.text);
  return alike ? (texts[0]?.text ?? null) : texts.map(({ id, text }) => `${id}: ${text}`).join('\n');
}

function mergedSummary(alone: readonly Alone[]): Review['summary'] {
  const part = (field: 'strengths' | 'priorities') => {
    const texts = distinct(alone.map(({ review }) => review.summary?.[field] ?? null)).filter(Boolean);
    return texts.length === 0 ? null : texts.join('\n\n');
  };
  const summary = { strengths: part('strengths'), priorities: part('priorities') };
  return summary.strengths === null && summary.priorities === null ? null : summary;
}

function mergedReviewers(alone: readonly Alone[]): Reviewer[] {
  const known = alone.flatMap(({ review }) => review.reviewers);
  const ids = distinct([...known.map(({ id }) => id), ...alone.map(({ id }) => id)]);
  return ids.map((id) => {
    const same = known.filter((reviewer) => reviewer.id === id);
    return same.find(({ name }) => name !== null) ?? same[0] ?? { id, name: null, role: null };
  });
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
