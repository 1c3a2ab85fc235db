import { parseRows, type Separator, separators } from './parse.ts';

/** How a list is laid out: what stands between its cells, and where its headings are. */
export interface Layout {
  separator: Separator;
  /** Empty where no row has a cell. */
  header: readonly string[];
  /** Rows of the file up to and including the headings. */
  before: number;
  /** 1 where the first line only tells a spreadsheet the separator (`sep=;`) and is not counted as a row, else 0. */
  uncounted: number;
}

/** Finds out the layout from the beginning of a text, which may break off anywhere. */
export async function findLayout(start: string): Promise<Layout> {
  const told = /^sep=([,;\t|])\r?\n/i.exec(start)?.[1];
  const uncounted = told === undefined ? 0 : 1;
  const tried = separators.filter((separator) => told === undefined || separator === told);
  const samples = await Promise.all(tried.map((separator) => sample(start, separator, uncounted)));
  const best = samples.reduce((one, other) => (other.score > one.score ? other : one));
  return { separator: best.separator, header: best.header, before: best.before, uncounted };
}

interface Sample {
  separator: Separator;
  header: string[];
  before: number;
  score: number;
}

/** Rows looked at: enough to tell titles from headings. */
const sampleRows = 60;

async function sample(start: string, separator: Separator, skipped: number): Promise<Sample> {
  const rows: string[][] = [];
  await parseRows(once(start), separator, (cells) => {
    if (rows.length < sampleRows) rows.push(cells);
  });
  const at = headerAt(rows, skipped);
  const header = (rows[at] ?? []).map((cell) => cell.trim());
  const below = rows.slice(at).filter((cells) => !isBlank(cells));
  return { separator, header, before: at + 1, score: regularity(below, header.length) };
}

/** Rows above the headings are titles: they have a few cells at most, where the headings have many. */
function headerAt(rows: readonly string[][], skipped: number): number {
  const filled = rows.map((cells, index) =>
    index < skipped ? 0 : cells.filter((cell) => cell.trim() !== '').length,
  );
  const most = Math.max(0, ...filled);
  const index = filled.findIndex((count) => count > 0 && count > most / 2);
  return index === -1 ? Math.max(0, rows.length - 1) : index;
}

/** Cells per row, for the share of rows that are as wide as the header: 0 where there is but one column. */
function regularity(rows: readonly string[][], width: number): number {
  if (width < 2 || rows.length === 0) return 0;
  const alike = rows.filter((cells) => cells.length === width).length;
  return alike / rows.length + width / 1000;
}

/** Whether a row has nothing in any cell. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
