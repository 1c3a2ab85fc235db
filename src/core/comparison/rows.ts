import { isNearEdge } from '../band-edge.ts';
import { bandOf } from '../banding.ts';
import type { Rubric } from '../rubric/model.ts';
import { type ReviewFacts, ratingsFrom } from './facts.ts';
import { compareTexts } from './gathered.ts';
import type { ReviewRow, Sorting } from './model.ts';

/** A row for each review; `course` holds all reviews of the same kind and scale, in order, for what came before. */
export function rowsOf(
  shown: readonly ReviewFacts[],
  course: readonly ReviewFacts[],
  rubric: Rubric,
): ReviewRow[] {
  const wanted = new Set(shown);
  const before = new Map<ReviewFacts, ReviewFacts>();
  for (const [index, facts] of course.entries()) {
    const last = course[index - 1];
    if (last?.service === facts.service && wanted.has(facts)) before.set(facts, last);
  }
  return shown.map((facts) => rowOf(facts, before.get(facts) ?? null, rubric));
}

function rowOf(facts: ReviewFacts, before: ReviewFacts | null, rubric: Rubric): ReviewRow {
  const { file, service, name, provider, area, region, date, kind, mode, total } = facts;
  const ratings = ratingsFrom(facts.ratings);
  return {
    file,
    service,
    name,
    provider,
    area,
    region,
    date,
    kind,
    mode,
    ratings,
    total,
    band: total === null ? null : bandOf(rubric, total),
    rated: ratings.filter((rating) => rating !== null).length,
    nearEdge: total === null ? null : isNearEdge(total, rubric),
    previous: before === null ? null : { date: before.date, change: changeFrom(before.total, total) },
  };
}

/** Without the dust of binary fractions, which means have; null where one of the totals is not known. */
export function changeFrom(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : Number((now - before).toFixed(6));
}

/** Rows in the order asked for; what is not known comes last, and equals stand by name. */
export function sortedRows(rows: readonly ReviewRow[], sort: Sorting): ReviewRow[] {
  const byName = (a: ReviewRow, b: ReviewRow) =>
    compareTexts(a.name, b.name) || compareTexts(a.service, b.service) || compareTexts(a.date, b.date);
  const value = {
    service: () => null,
    total: ({ total }: ReviewRow) => total,
    change: ({ previous }: ReviewRow) => previous?.change ?? null,
    date: ({ date }: ReviewRow) => Date.parse(date),
  }[sort];
  return [...rows].sort((a, b) => highestFirst(value(a), value(b)) || byName(a, b));
}

function highestFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b - a;
}
