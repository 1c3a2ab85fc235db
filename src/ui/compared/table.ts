import { columnRow } from '../columns.ts';
import { wrap } from '../wrap.ts';
import { oneLine } from './lines.ts';
import type { Look } from './look.ts';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => string;
  align?: 'right';
  /** Takes the room that is left, and wraps. One column at least. */
  flexible?: true;
  /** Left out first where there is little room. */
  spare?: true;
  /** For pipes only: others see it said otherwise. */
  pipeOnly?: true;
}

/** The columns that a flexible one needs, or each row is told in a sentence. */
const narrowest = 18;
const gap = 2;

/** Rows as a table, as sentences where there is no room for one or where they are heard, or parted by tabs for a pipe. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], look: Look): string[] {
  if (look.form === 'pipe') return piped(columns, rows);
  const shown = columns.filter(({ pipeOnly }) => pipeOnly !== true);
  if (look.form === 'sentences') return sentences(shown, rows, look);
  const fitting = fewer(shown).find((some) => roomOf(some, rows, look) >= narrowest);
  return fitting === undefined ? sentences(shown, rows, look) : drawn(fitting, rows, look);
}

function piped<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const line = (cells: readonly string[]) => cells.map((cell) => oneLine(cell).trim()).join('\t');
  return [
    line(columns.map(({ title }) => title)),
    ...rows.map((row) => line(columns.map(({ cell }) => cell(row)))),
  ];
}

function sentences<Row>(
  [first, ...others]: readonly Column<Row>[],
  rows: readonly Row[],
  { width }: Look,
): string[] {
  return rows.map((row) => {
    const said = others
      .map(({ title, cell }) => [title, cell(row).trim()] as const)
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${inside(title)} ${text}`);
    const line = oneLine(`${first?.cell(row)}: ${said.join(', ')}`).replace(/ {2,}/g, ' ');
    const body = wrap(line, width, '  ');
    return body.slice(2);
  });
}

/** A title inside a sentence; an abbreviation stays as it is. */
function inside(title: string): string {
  const text = title.trim();
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The columns without one spare one more each time, the last first. */
function fewer<Row>(columns: readonly Column<Row>[]): (readonly Column<Row>[])[] {
  const last = columns.findLastIndex(({ spare }) => spare === true);
  return last === -1 ? [columns] : [columns, ...fewer(columns.filter((_, index) => index !== last))];
}

function drawn<Row>(columns: readonly Column<Row>[], rows: readonly Row[], look: Look): string[] {
  const room = roomOf(columns, rows, look);
  const widths = columns.map((column) => {
    const wanted = widthOf(column, rows);
    return column.flexible ? Math.min(room, wanted) : wanted;
  });
  const line = (cells: readonly string[], draw?: (text: string) => string) =>
    columnRow(
      cells.map((text, index) => ({
        text: oneLine(text).trimEnd(),
        width: widths[index] ?? 0,
        ...(columns[index]?.align && { align: 'right' as const }),
        ...(draw && { draw }),
      })),
    );
  return [
    line(
      columns.map(({ title }) => title),
      look.style.dim,
    ),
    ...rows.map((row) => line(columns.map(({ cell }) => cell(row)))),
  ];
}

/** What is left for each flexible column. */
function roomOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], { width }: Look): number {
  const flexible = columns.filter((column) => column.flexible).length;
  const fixed = columns.filter((column) => !column.flexible).map((column) => widthOf(column, rows));
  return Math.floor((width - 1 - fixed.reduce((sum, one) => sum + one, 0)) / Math.max(1, flexible));
}

function widthOf<Row>({ title, cell }: Column<Row>, rows: readonly Row[]): number {
  return rows.reduce((widest, row) => Math.max(widest, cell(row).length), title.length) + gap;
}
