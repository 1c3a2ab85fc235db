import { foldRows } from '../../../src/core/records/fold.ts';
import { listKind } from '../../../src/core/records/kinds.ts';
import { matchColumns } from '../../../src/core/records/match.ts';
import type { ListKindId, Reading, ReadOptions, Row } from '../../../src/core/records/model.ts';

/** The last day of the review in these tests. */
export const today = '2026-03-11';

/** Rows of a list written out with bars, numbered from 2 as under a header. */
export function rowsOf(lines: readonly string[]): Row[] {
  return lines.map((line, index) => ({
    row: index + 2,
    cells: line.split('|').map((cell) => cell.trim()),
    fault: null,
  }));
}

/** Reads a list written out with bars, the first line being its header. */
export function readList(
  kind: ListKindId,
  [header = '', ...lines]: readonly string[],
  options: Partial<ReadOptions> = {},
): Reading {
  const { mapping, questions } = matchColumns(listKind(kind), rowsOf([header])[0]?.cells ?? []);
  if (questions.length > 0) throw new Error(`unclear: ${questions.map(({ column }) => column)}`);
  return foldRows(listKind(kind), mapping, { today, ...options }, rowsOf(lines));
}

/** The figures of a reading, as `input: value`, each item's once. */
export function figures({ inputs }: Reading): Record<string, unknown> {
  return Object.fromEntries(inputs.map(({ input, value }) => [input, value]));
}

/** The rows left out, as `7 no start date`. */
export function leftOut(reading: Reading): string[] {
  return reading.leftOut.map(({ row, why }) => `${row} ${why}`);
}
