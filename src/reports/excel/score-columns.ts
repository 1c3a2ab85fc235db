import { scoreKeys } from '../../core/import/form.ts';
import type { ReportSource } from '../outline/build.ts';
import { hasLastRatings } from '../outline/last-time.ts';
import type { Table } from '../outline/model.ts';
import type { Say } from '../words/say.ts';

/** Which column of the score sheet holds what, counted from 0. */
export interface ScoreColumns {
  number: number;
  item: number;
  rating: number;
  /** Null where there is no last time to stand beside this one. */
  last: number | null;
  change: number | null;
  suggested: number;
  sources: number;
  /** The number of notes of each source, by its code. */
  counts: Readonly<Record<string, number>>;
  notes: number;
  notRated: number;
  recommendation: number;
  id: number;
}

/** The columns of the report's own table, and after them what a sheet has room for. */
export function scoreColumns({ review, rubric }: ReportSource): ScoreColumns {
  const last = hasLastRatings(review);
  const suggested = last ? 5 : 3;
  const codes = Object.keys(rubric.sources);
  const notes = suggested + 2 + codes.length;
  return {
    ...{ number: 0, item: 1, rating: 2, last: last ? 3 : null, change: last ? 4 : null },
    ...{ suggested, sources: suggested + 1 },
    counts: Object.fromEntries(codes.map((code, index) => [code, suggested + 2 + index])),
    ...{ notes, notRated: notes + 1, recommendation: notes + 2, id: notes + 3 },
  };
}

/** The headings of all columns: those of the report's table, and those of what is added to it. */
export function scoreHeads(table: Table, columns: ScoreColumns, say: Say): string[] {
  const own = table.columns.map(({ title }) => title);
  const added = [say('Notes in all'), say('Why not rated'), say('Recommendation'), ''];
  return [...own, ...Object.keys(columns.counts), ...added];
}

/** The keys by which a reading finds the columns. */
export function keysOf(columns: Pick<ScoreColumns, keyof typeof scoreKeys>): Record<number, string> {
  const names = Object.keys(scoreKeys) as (keyof typeof scoreKeys)[];
  return Object.fromEntries(names.map((name) => [columns[name], scoreKeys[name]]));
}

/** The width of every column, in characters. */
export function scoreWidths(columns: ScoreColumns): number[] {
  const { number, item, last, sources, counts, notRated, recommendation } = columns;
  const widths = Array<number>(columns.id + 1).fill(10);
  widths[number] = 5;
  widths[item] = 42;
  if (last !== null) widths[last] = 12;
  widths[sources] = 15;
  for (const index of Object.values(counts)) widths[index] = 6;
  widths[notRated] = 14;
  widths[recommendation] = 56;
  return widths;
}
