import type { CellPlan, RowPlan, SheetPlan, StyleName } from './model.ts';

/** The height of every row, in points, so that all that is in it can be read. */
export function rowHeights({ rows, columns }: SheetPlan): Map<number, number> {
  const widths = columns.map(({ width, hidden }) => (hidden ? 0 : width));
  return new Map(rows.map((row, index) => [index, heightOf(row, widths)]));
}

/** Whether a row keeps its height: what runs over several cells gives a row none of its own. */
export function isFixed({ merged = [] }: RowPlan): boolean {
  return merged.length > 0;
}

function heightOf({ cells, merged = [] }: RowPlan, widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    if (cell === null || widths[column] === 0) return lineHeight;
    const to = merged.find(([from]) => from === column)?.[1] ?? column;
    const width = widths.slice(column, to + 1).reduce((sum, one) => sum + one, 0);
    return linesOf(textOf(cell), width * perWidth(cell.style)) * lineHeightOf(cell.style) + padding;
  });
  return Math.min(tallest, Math.max(lineHeight + padding, ...heights));
}

function textOf({ value }: CellPlan): string {
  if (value === null) return '';
  return String(typeof value === 'object' ? value.now : value);
}

/** The lines that a text takes, broken at spaces. */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, room), 0);
}

function linesOfParagraph(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.floor(Math.max(0, used - 1) / room);
    used = used > room ? used % room : used;
  }
  return lines;
}

/** Characters of running text for each character of width, which is that of a figure. */
function perWidth(style: StyleName): number {
  if (style === 'title') return 0.75;
  return style === 'text' || style === 'quiet' || style === 'plain' ? 1.18 : 1.05;
}

function lineHeightOf(style: StyleName): number {
  return style === 'title' ? 21 : style === 'subtitle' ? 17 : lineHeight;
}

const lineHeight = 14.25;
const padding = 2.25;

/** Excel takes no higher row. */
const tallest = 409;
