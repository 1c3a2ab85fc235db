import type { Rubric } from '../rubric/model.ts';
import { readDays } from './days.ts';
import { type Field, fieldNamed } from './fields.ts';
import { type ItemNamer, itemNumber, type NamedItem } from './items.ts';
import { type Label, namedItems } from './lines.ts';
import { cellAt, type Sheet, textAt } from './model.ts';
import { looksLikeRating } from './ratings.ts';

/** What was said of a sheet by flags. Rows and columns count from 0. */
export interface Wishes {
  items: number | null;
  ratings: number | null;
  headerRow: number | null;
  layout: 'one' | 'rows' | 'columns' | null;
}

/** How the ratings of a sheet are laid out. */
export type Layout = OneLayout | RowsLayout | ColumnsLayout;

/** One review: a row for each item, and a column with its ratings. */
export interface OneLayout {
  kind: 'one';
  itemColumn: number;
  items: ReadonlyMap<number, NamedItem>;
  /** Columns that could hold the ratings; the first is the likeliest. */
  candidates: readonly number[];
  /** Whether the likeliest is so by its heading, or the only one. */
  sure: boolean;
}

/** A review in each row, and a column for each item. */
export interface RowsLayout {
  kind: 'rows';
  headerRow: number;
  items: ReadonlyMap<number, NamedItem>;
  fields: ReadonlyMap<Field, number>;
}

/** A review in each column, and a row for each item. */
export interface ColumnsLayout {
  kind: 'columns';
  itemColumn: number;
  items: ReadonlyMap<number, NamedItem>;
  columns: readonly number[];
  fields: ReadonlyMap<Field, number>;
}

/** How a sheet is laid out, and how many different items it names; null where it names too few to be one of ratings. */
export function findLayout(
  sheet: Sheet,
  rubric: Rubric,
  namer: ItemNamer,
  wishes: Wishes,
): { layout: Layout; items: number } | null {
  const rows =
    wishes.layout === null || wishes.layout === 'rows' ? inRows(sheet, rubric, namer, wishes) : null;
  const columns = wishes.layout === 'rows' ? null : inColumns(sheet, rubric, namer, wishes);
  const counted = (layout: Layout | null) =>
    new Set([...(layout?.items.values() ?? [])].map(({ item }) => item.id)).size;
  const best = counted(rows) > counted(columns) ? rows : (columns ?? rows);
  const total = rubric.sections.reduce((sum, { items }) => sum + items.length, 0);
  return best === null || counted(best) < Math.min(5, Math.ceil(total / 2))
    ? null
    : { layout: best, items: counted(best) };
}

function inRows(sheet: Sheet, rubric: Rubric, namer: ItemNamer, { headerRow }: Wishes): RowsLayout | null {
  const tried = headerRow === null ? sheet.rows.map((_, row) => row).slice(0, 60) : [headerRow];
  let best: RowsLayout | null = null;
  for (const row of tried) {
    const labels = (sheet.rows[row] ?? []).map(({ text }, at) => ({ at, text, number: numberBefore(text) }));
    const items = namedItems(labels, rubric, namer);
    if (items.size > (best?.items.size ?? 2))
      best = { kind: 'rows', headerRow: row, items, fields: new Map() };
  }
  if (best === null) return null;
  return { ...best, fields: fieldsIn(best, sheet) };
}

/** Which of the columns that are no items hold what else is told of each review. */
function fieldsIn({ headerRow, items }: RowsLayout, sheet: Sheet): Map<Field, number> {
  const fields = new Map<Field, number>();
  for (const [at, { text }] of (sheet.rows[headerRow] ?? []).entries()) {
    const field = items.has(at) ? null : fieldNamed(text);
    if (field !== null && !fields.has(field)) fields.set(field, at);
  }
  return fields;
}

function inColumns(
  sheet: Sheet,
  rubric: Rubric,
  namer: ItemNamer,
  wishes: Wishes,
): OneLayout | ColumnsLayout | null {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const tried =
    wishes.items === null ? Array.from({ length: Math.min(width, 40) }, (_, at) => at) : [wishes.items];
  let best: { itemColumn: number; items: Map<number, NamedItem> } | null = null;
  for (const column of tried) {
    const items = namedItems(labelsIn(sheet, column, wishes.headerRow), rubric, namer);
    if (items.size > 2 && worth(items) > worth(best?.items ?? new Map()))
      best = { itemColumn: column, items };
  }
  return best === null ? null : ratingColumns(sheet, rubric, best, width, wishes);
}

/** Names say more than numbers, which ratings are too. */
function worth(items: ReadonlyMap<number, NamedItem>): number {
  const named = [...items.values()].filter(({ by }) => by !== 'number').length;
  return named * 1000 + items.size;
}

function labelsIn(sheet: Sheet, column: number, headerRow: number | null): Label[] {
  return sheet.rows.flatMap((_, at) => {
    const text = textAt(sheet, at, column);
    if (text === '' || at <= (headerRow ?? -1)) return [];
    const beside = column === 0 ? null : itemNumber(textAt(sheet, at, column - 1));
    return [{ at, text, number: numberBefore(text) ?? beside }];
  });
}

/** The number that a name begins with: `7. Vocational unit`. */
function numberBefore(text: string): number | null {
  const found = /^\s*(?:item\s*|no\.?\s*|#)?(\d{1,3})\s*(?:[.):\-–]|\s)/i.exec(text)?.[1];
  return found === undefined ? itemNumber(text) : Number(found);
}

function ratingColumns(
  sheet: Sheet,
  rubric: Rubric,
  found: { itemColumn: number; items: Map<number, NamedItem> },
  width: number,
  wishes: Wishes,
): OneLayout | ColumnsLayout {
  const { itemColumn, items } = found;
  const rows = [...items.keys()];
  const filled = (column: number) =>
    rows.filter((row) => looksLikeRating(cellAt(sheet, row, column), rubric.scale)).length;
  const isNumbering = (column: number) =>
    rows.every(
      (row) => textAt(sheet, row, column) === '' || itemNumber(textAt(sheet, row, column)) !== null,
    ) &&
    rows.filter((row) => itemNumber(textAt(sheet, row, column)) === items.get(row)?.item.number).length >
      rows.length / 2;
  const columns = Array.from({ length: width }, (_, at) => at).filter(
    (at) => at !== itemColumn && filled(at) >= Math.max(2, rows.length * 0.3) && !isNumbering(at),
  );
  const many =
    wishes.layout === 'one' || wishes.ratings !== null
      ? null
      : reviewColumns(sheet, columns, items, itemColumn);
  if (many !== null || wishes.layout === 'columns')
    return { kind: 'columns', itemColumn, items, columns, fields: many ?? new Map() };
  if (wishes.ratings !== null)
    return { kind: 'one', itemColumn, items, candidates: [wishes.ratings], sure: true };
  return { kind: 'one', itemColumn, items, ...likeliest(sheet, columns, Math.min(...rows)) };
}

/** The rows that tell of each column whose review it is and when; null where the columns are not reviews of their own. */
function reviewColumns(
  sheet: Sheet,
  columns: readonly number[],
  items: ReadonlyMap<number, NamedItem>,
  itemColumn: number,
): Map<Field, number> | null {
  if (columns.length < 2) return null;
  const fields = new Map<Field, number>();
  for (const [row] of sheet.rows.entries()) {
    if (items.has(row)) continue;
    const label = sheet.rows[row]?.slice(0, itemColumn + 1).findLast(({ text }) => text !== '')?.text ?? '';
    const cells = columns.map((column) => textAt(sheet, row, column)).filter((text) => text !== '');
    if (cells.length < 2) continue;
    const field =
      fieldNamed(label) ?? (cells.every((text) => 'from' in readDays(text, 'day-first')) ? 'date' : null);
    if (field !== null && !fields.has(field)) fields.set(field, row);
  }
  return fields.has('date') || fields.has('service') ? fields : null;
}

/** Columns of one review: what was agreed comes before what each reviewer gave, and last time is none of them. */
function likeliest(
  sheet: Sheet,
  columns: readonly number[],
  firstRow: number,
): Pick<OneLayout, 'candidates' | 'sure'> {
  const ranked = columns
    .map((at) => ({ at, rank: rankOf(headingOf(sheet, at, firstRow)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  const sure =
    ranked.length === 1 || (first !== undefined && second !== undefined && first.rank > second.rank);
  return { candidates: ranked.map(({ at }) => at), sure };
}

function rankOf(heading: string): number {
  const words = heading.toLowerCase();
  if (/\b(last|previous|prior|max\w*|possible|out of|weight\w*|suggested|change|number|target)\b/.test(words))
    return -1;
  if (/\b(agreed|consensus|final)\b/.test(words)) return 2;
  return /\b(score[sd]?|ratings?|rated)\b/.test(words) && !/\b(rater|reviewer|assessor)\b/.test(words)
    ? 1
    : 0;
}

/** The text nearest above the first item of a column; empty where there is none. */
export function headingOf(sheet: Sheet, column: number, firstRow: number): string {
  return textAt(sheet, headingRow(sheet, column, firstRow), column);
}

/** The row of the text nearest above the first item of a column; -1 where there is none. */
export function headingRow(sheet: Sheet, column: number, firstRow: number): number {
  for (let row = firstRow - 1; row >= 0; row -= 1) if (textAt(sheet, row, column) !== '') return row;
  return -1;
}
