import type { CellPlan, RowPlan, StyleName } from './model.ts';

/** A cell. An empty text leaves it empty. */
export function cell(value: CellPlan['value'], style: StyleName): CellPlan {
  return { value: value === '' ? null : value, style };
}

/** A cell whose value is worked out, and the value it has now. */
export function computed(formula: string, now: string | number, style: StyleName): CellPlan {
  return { value: { formula, now }, style };
}

/** A figure where a text is one, else the text. */
export function figure(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A row of one text that runs over all columns. */
export function textRow(text: string, style: StyleName, widths: readonly number[]): RowPlan {
  return { cells: [cell(text, style)], merged: [[0, widths.length - 1]] };
}

/** A row with nothing in it. */
export const blankRow: RowPlan = { cells: [] };

/** A hidden row of keys, by which a reading finds the columns. */
export function keyRow(keys: Readonly<Record<number, string>>): RowPlan {
  const last = Math.max(...Object.keys(keys).map(Number));
  const cells = Array.from({ length: last + 1 }, (_, column) =>
    keys[column] === undefined ? null : cell(keys[column], 'quiet'),
  );
  return { cells, hidden: true };
}
