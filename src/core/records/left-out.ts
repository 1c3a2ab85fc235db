import type { LeftOut, Reading } from './model.ts';
import { keepLowest } from './row-names.ts';

/** Why a row is left out: `why` is the same for all such rows, `detail` is said of the one. */
export interface Reason {
  why: string;
  detail?: string;
}

/** The rows left out: those with the lowest numbers one by one, and the rest counted by reason. */
export interface LeftOutRows {
  add(row: number, reason: Reason): void;
  count(): number;
  told(): Pick<Reading, 'leftOut' | 'moreLeftOut'>;
}

/** Rows that are named one by one. */
export const mostNamed = 200;

export function leftOutRows(): LeftOutRows {
  const named: { row: number; reason: Reason }[] = [];
  const counts = new Map<string, number>();
  let count = 0;
  return {
    add(row, reason) {
      count += 1;
      counts.set(reason.why, (counts.get(reason.why) ?? 0) + 1);
      keepLowest(named, { row, reason }, (entry) => entry.row, mostNamed);
    },
    count: () => count,
    told: () => ({ leftOut: named.map(inWords), moreLeftOut: rest(counts, named) }),
  };
}

function inWords({ row, reason: { why, detail } }: { row: number; reason: Reason }): LeftOut {
  return { row, why: detail === undefined ? why : `${why} (${detail})` };
}

function rest(
  counts: ReadonlyMap<string, number>,
  named: readonly { reason: Reason }[],
): Reading['moreLeftOut'] {
  const left = new Map(counts);
  for (const { reason } of named) left.set(reason.why, (left.get(reason.why) ?? 0) - 1);
  const more = [...left].map(([why, count]) => ({ why, count })).filter(({ count }) => count > 0);
  return more.sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1));
}
