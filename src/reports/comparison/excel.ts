import type { Comparison } from '../../core/comparison/model.ts';
import { blankRow, cell, textRow } from '../excel/cells.ts';
import type { CellPlan, RowPlan, SheetPlan, StyleName } from '../excel/model.ts';
import { writeWorkbook } from '../excel/workbook.ts';
import type { Look } from '../look.ts';
import { cleanText } from '../outline/clean.ts';
import { aboutFacts, dayOf } from './about.ts';
import { tablesOf } from './tables/all.ts';
import type { ColumnKind, DataTable, Value } from './tables/model.ts';

/** A comparison as an Excel workbook: a tidy table on each sheet, and what was compared on the last. */
export function renderComparisonExcel(comparison: Comparison, look: Look): Promise<Uint8Array> {
  const tables = tablesOf(comparison);
  const plan = {
    title: 'Comparison of fidelity reviews',
    subject: comparison.rubric.title,
    authors: [],
    publisher: null,
    language: 'en-GB',
    date: dayOf(comparison),
    paper: look.paper,
    sheets: [...tables.map(tableSheet), aboutSheet(comparison, tables)],
  };
  return writeWorkbook(plan, look, comparison.rubric.scale.recommendBelow);
}

/** More rows would take minutes to write and gigabytes of memory; those who need them use CSV. */
export const mostRows = 25_000;

const styles: Readonly<Record<ColumnKind, StyleName>> = {
  ...{ text: 'text', day: 'text', count: 'figure', figure: 'decimal' },
  ...{ rating: 'rating', change: 'change', share: 'share' },
};

function tableSheet({ name, columns, rows }: DataTable): SheetPlan {
  const cells = columns.map(({ kind }) => styles[kind]);
  return {
    ...plainSheet,
    name,
    columns: columns.map(({ title, kind }) => ({ width: widthOf(kind, title) })),
    rows: [
      { cells: columns.map(({ title }) => cell(title, 'head')) },
      ...rows.slice(0, mostRows).map((row) => tableRow(row, cells)),
    ],
    frozen: { rows: 1, columns: 0 },
    headings: 0,
    filtered: true,
    footer: { start: name, mark: null },
  };
}

function tableRow(row: readonly Value[], cells: readonly StyleName[]): RowPlan {
  return {
    cells: row.map((value, index): CellPlan | null => {
      const style = cells[index] ?? 'text';
      return value === null ? null : cell(typeof value === 'string' ? cleanText(value) : value, style);
    }),
  };
}

function widthOf(kind: ColumnKind, title: string): number {
  if (kind === 'day') return 12;
  if (kind !== 'text') return Math.min(16, Math.max(10, title.length * 0.6));
  return /^(Item|Service|Set|File|.*: file)$/.test(title) ? 34 : 20;
}

const plainSheet = {
  ...{ choices: [], highlights: [], onePage: false, locked: false, hidden: false },
};

const widths = [26, 90];

/** What was compared, what each sheet holds, and what may mislead. */
function aboutSheet(comparison: Comparison, tables: readonly DataTable[]): SheetPlan {
  const { notices, read } = comparison;
  const pairs = (list: readonly (readonly [string, string])[]): RowPlan[] =>
    list.map(([label, value]) => ({
      cells: [cell(cleanText(label), 'strong'), cell(cleanText(value), 'text')],
    }));
  const part = (title: string, rows: RowPlan[]): RowPlan[] =>
    rows.length === 0 ? [] : [blankRow, textRow(title, 'subtitle', widths), ...rows];
  return {
    ...plainSheet,
    name: 'About',
    columns: widths.map((width) => ({ width })),
    rows: [
      textRow('Comparison of fidelity reviews', 'title', widths),
      ...pairs(aboutFacts(comparison)),
      ...part('What each sheet holds', pairs(tables.map(sheetFact))),
      ...part(
        'What to bear in mind',
        pairs(notices.map(({ message, files }) => [message, files.slice(0, 20).join('\n')] as const)),
      ),
      ...part(
        'Files that were not read',
        pairs(read.unread.map(({ file, reason }) => [file, reason] as const)),
      ),
    ],
    frozen: null,
    headings: null,
    footer: { start: 'About', mark: null },
  };
}

function sheetFact({ name, about, rows }: DataTable): readonly [string, string] {
  const over = rows.length > mostRows;
  const cut = `Only the first ${mostRows} of ${rows.length} rows stand here: CSV files hold all.`;
  return [name, over ? `${about} ${cut}` : about];
}
