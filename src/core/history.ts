import { formatNote } from './note-text.ts';
import { findPersonalData, type PersonalData, personalDataNames } from './personal-data.ts';
import { untouchedItem } from './review/build.ts';
import type { Change, Evidence, RatedItem, Review } from './review/model.ts';
import { isSettingUp } from './session/set-up.ts';

/** Who made a change, by reviewer id (null where that is not known), and when (ISO date and time). */
export interface Stamp {
  at: string;
  by: string | null;
  reason?: string | null;
}

/**
 * The later review with every change since the earlier one on record. The record only grows, also where a change is
 * taken back. Words that held a person's data and were mended are struck out of it: who corrects such a note must
 * not keep a copy of it. The answers of the set-up are no changes.
 */
export function withHistory(before: Review, after: Review, stamp: Stamp): Review {
  if (before === after) return after;
  const changes = changesBetween(before, after).map(
    (change): Change => ({ at: stamp.at, by: stamp.by, ...change, reason: stamp.reason ?? null }),
  );
  const history = [...before.history, ...changes];
  const mended = changes.flatMap(({ from, to }) => mendedIn(from, to));
  return { ...after, history: mended.length === 0 ? history : struckOut(history, mended, after) };
}

/** Who sits at a review where nobody says so: whose ratings it holds, or its only reviewer. */
export function sitter({ ratedBy, reviewers }: Review): string | null {
  return ratedBy ?? (reviewers.length === 1 ? (reviewers[0]?.id ?? null) : null);
}

type Difference = Pick<Change, 'item' | 'field' | 'from' | 'to'>;

/** What differs between two states of a review, field by field: first the review itself, then its items. */
export function changesBetween(before: Review, after: Review): Difference[] {
  const ids = [...new Set([...Object.keys(before.items), ...Object.keys(after.items)])];
  return [
    ...(isSettingUp(before) || isSettingUp(after) ? [] : reviewDifferences(before, after)),
    ...ids.flatMap((id) =>
      before.items[id] === after.items[id]
        ? []
        : itemDifferences(id, before.items[id] ?? untouchedItem, after.items[id] ?? untouchedItem),
    ),
    ...decisionDifferences(before, after),
  ];
}

function reviewDifferences(before: Review, after: Review): Difference[] {
  const fields = (review: Review): Record<string, unknown> => ({
    status: review.status,
    kind: review.kind,
    mode: review.mode,
    'service.name': review.service.name,
    'service.provider': review.service.provider,
    'service.area': review.service.area,
    'service.region': review.service.region,
    'dates.from': review.dates.from,
    'dates.to': review.dates.to,
    reviewers: review.reviewers.map(({ id, name }) => name ?? id).join(', ') || null,
    ratedBy: review.ratedBy,
    previous: review.previous === null ? null : (review.previous.file ?? review.previous.id ?? 'known'),
    lists: review.lists.map(({ file }) => file).join(', ') || null,
    answers: review.answers.map(({ file }) => file).join(', ') || null,
    'summary.strengths': review.summary?.strengths ?? null,
    'summary.priorities': review.summary?.priorities ?? null,
  });
  return differences(null, fields(before), fields(after));
}

function itemDifferences(id: string, before: RatedItem, after: RatedItem): Difference[] {
  const fields = ({ evidence: _, independent: __, inputs, correction, ...rest }: RatedItem) => ({
    ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`inputs.${input}`, value])),
    ...rest,
    correction: correction?.rating ?? null,
    'correction.reason': correction?.reason ?? null,
  });
  return [
    ...differences(id, fields(before), fields(after)),
    ...evidenceDifferences(id, before.evidence, after.evidence),
  ];
}

/** What the reviewers decided on the answers of the service. */
function decisionDifferences(before: Review, after: Review): Difference[] {
  return after.answers.flatMap(({ items }, round) =>
    Object.entries(items).flatMap(([id, { decision }]) =>
      differences(id, { answer: before.answers[round]?.items[id]?.decision }, { answer: decision }),
    ),
  );
}

function differences(
  item: string | null,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ item, field, from, to }];
  });
}

/** Notes that were changed in their place, taken away or added. */
function evidenceDifferences(
  item: string,
  before: readonly Evidence[],
  after: readonly Evidence[],
): Difference[] {
  const [old, now] = [before.map(formatNote), after.map(formatNote)];
  const start = old.findIndex((text, index) => text !== now[index]);
  const same = start < 0 ? old.length : start;
  const end = sameAtEnd(old.slice(same), now.slice(same));
  const [gone, come] = [old.slice(same, old.length - end), now.slice(same, now.length - end)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    item,
    field: 'evidence',
    from: gone[index] ?? null,
    to: come[index] ?? null,
  }));
}

function sameAtEnd(old: readonly string[], now: readonly string[]): number {
  let count = 0;
  while (count < Math.min(old.length, now.length) && old.at(-1 - count) === now.at(-1 - count)) count += 1;
  return count;
}

/** What looked like a person's data in a value and is not in the one that took its place. */
function mendedIn(from: unknown, to: unknown): PersonalData[] {
  const left = wordsOf(to);
  return findPersonalData(wordsOf(from)).filter(({ text }) => !left.includes(text));
}

/** The record without what was mended now, and without any person's data that the review itself holds no more. */
function struckOut(history: readonly Change[], mended: readonly PersonalData[], review: Review): Change[] {
  const held = JSON.stringify({ ...review, history: null, place: null });
  const clean = <T>(value: T): T | string => {
    const words = wordsOf(value);
    const told = [
      ...mended.filter(({ text }) => words.includes(text)),
      ...findPersonalData(words).filter(({ text }) => !held.includes(JSON.stringify(text).slice(1, -1))),
    ];
    return told.length === 0 ? value : struckText(told);
  };
  return history.map((change) => ({
    ...change,
    from: clean(change.from),
    to: clean(change.to),
    reason: clean(change.reason),
  }));
}

/** The words of a value: a text, or a list of them. */
function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join('\n') : '';
}

function struckText(found: readonly PersonalData[]): string {
  const kinds = [...new Set(found.map(({ kind }) => personalDataNames[kind]))];
  return `(struck out, because it looked like it held ${kinds.join(' and ')})`;
}
