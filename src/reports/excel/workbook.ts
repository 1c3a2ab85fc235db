import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  type Cell,
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { Look } from '../look.ts';
import { address } from './formula.ts';
import { isFixed, rowHeights } from './heights.ts';
import type { CellPlan, Choice, Highlight, RowPlan, SheetPlan, WorkbookPlan } from './model.ts';
import { type CellLook, stylesFor } from './style.ts';

/** The workbook as a file. The same plan always gives the same bytes. */
export async function writeWorkbook(
  plan: WorkbookPlan,
  look: Look,
  recommendBelow: number,
): Promise<Uint8Array> {
  const looks = stylesFor(look, recommendBelow);
  const styles = Object.fromEntries(Object.entries(looks).map(([name, one]) => [name, styleOf(one)]));
  const day = new Date(`${plan.date}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => sheetOf(sheet, plan, styles, look)),
    properties: {
      title: text(plan.title),
      subject: text(plan.subject),
      creator: text(plan.authors.join('; ')),
      ...(plan.publisher === null ? {} : { company: text(plan.publisher) }),
      created: day,
      modified: day,
    },
    defaultFont: { name: 'Arial', size: 11 },
    activeSheet: 0,
  });
  return finished(bytes, plan);
}

type Styles = Readonly<Record<string, CellStyle>>;

function sheetOf(plan: SheetPlan, { paper }: WorkbookPlan, styles: Styles, look: Look): WriteSheet {
  const { name, hidden, frozen, headings, filtered, locked } = plan;
  const rows = [...rowHeights(plan)].map(([row, height]) => {
    const hidden = plan.rows[row]?.hidden;
    return [row, hidden ? { hidden, height } : { height }] as const;
  });
  return {
    name,
    ...(hidden ? { hidden } : {}),
    columns: plan.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rows: plan.rows.map(() => []),
    cells: cellsOf(plan, styles),
    rowDefs: new Map(rows),
    merges: plan.rows.flatMap(({ merged = [] }, row) =>
      merged.map(([startCol, endCol]) => ({ startRow: row, endRow: row, startCol, endCol })),
    ),
    ...(frozen === null ? {} : { freezePane: frozen }),
    ...(filtered ? { autoFilter: { range: filterRange(plan) } } : {}),
    dataValidations: plan.choices.map(validationOf),
    conditionalRules: plan.highlights.map((highlight, index) => ruleOf(highlight, index, look)),
    ...(locked ? { protection: { formatRows: true, formatColumns: true, selectLockedCells: true } } : {}),
    pageSetup: {
      paperSize: paper,
      orientation: plan.onePage ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: plan.onePage ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
      ...(headings === null ? {} : { printTitlesRow: `$${headings + 1}:$${headings + 1}` }),
    },
    headerFooter: { oddFooter: footerOf(plan.footer) },
    view: { showGridLines: false },
  };
}

/** All rows from the headings down. */
function filterRange({ headings, rows, columns }: SheetPlan): string {
  return `${address(headings ?? 0, 0)}:${address(rows.length - 1, columns.length - 1)}`;
}

function cellsOf({ rows }: SheetPlan, styles: Styles): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, { cells: line }] of rows.entries())
    for (const [column, cell] of line.entries())
      if (cell !== null) cells.set(`${row},${column}`, cellOf(cell, styles));
  return cells;
}

function cellOf({ value, style }: CellPlan, styles: Styles): Partial<Cell> {
  const look = styles[style];
  const dressed = look === undefined ? {} : { style: look };
  if (value === null) return { value: null, ...dressed };
  if (typeof value === 'number') return { value, ...dressed };
  if (typeof value === 'string') {
    const written = text(value);
    // As it stands, a text such as #N/A would be written as an error.
    return {
      ...(written.startsWith('#') ? { richText: [{ text: written }] } : { value: written }),
      ...dressed,
    };
  }
  const now = typeof value.now === 'string' ? text(value.now) : value.now;
  return { formula: text(value.formula), formulaResult: now, ...dressed };
}

/** A text that no reader takes for an escape: in a workbook, `_x0041_` stands for a letter. */
function text(value: string): string {
  return value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function styleOf({
  size,
  bold,
  italic,
  ink,
  fill,
  lines,
  line,
  align,
  wrap,
  format,
  unlocked,
}: CellLook): CellStyle {
  const side = { style: 'thin', color: { rgb: line ?? '000000' } } as const;
  return {
    font: {
      name: 'Arial',
      size: size ?? 11,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(ink === undefined ? {} : { color: { rgb: ink } }),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(lines === undefined
      ? {}
      : { border: lines === 'all' ? { top: side, right: side, bottom: side, left: side } : { top: side } }),
    alignment: {
      vertical: 'top',
      ...(align ? { horizontal: align } : {}),
      ...(wrap ? { wrapText: true } : {}),
    },
    ...(format === undefined ? {} : { numFmt: format }),
    ...(unlocked ? { protection: { locked: false } } : {}),
  };
}

function validationOf({ range, from, prompt, refusal }: Choice): DataValidation {
  return {
    type: 'list',
    range,
    ...('range' in from ? { formula1: from.range } : { values: [...from] }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Not taken',
    errorMessage: refusal,
    ...(prompt === null
      ? {}
      : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text }),
  };
}

function ruleOf({ range, formula }: Highlight, index: number, { palette }: Look): ConditionalRule {
  const colour = (name: 'blush' | 'warning') => ({ rgb: palette[name].slice(1).toUpperCase() });
  return {
    type: 'expression',
    priority: index + 1,
    range,
    formula,
    style: {
      font: { bold: true, color: colour('warning') },
      fill: { type: 'pattern', pattern: 'solid', bgColor: colour('blush') },
    },
  };
}

/** In a footer `&` begins a command; what is told there is cut to what Excel takes. */
function footerOf({ start, mark }: SheetPlan['footer']): string {
  const plain = (words: string) => words.replaceAll('&', '&&').slice(0, 100);
  return `&L${plain(start)}${mark === null ? '' : `&C&B${plain(mark)}`}&RPage &P of &N`;
}

/** Adds what the writer cannot say, and packs again: so that the bytes depend on nothing but the plan. */
function finished(bytes: Uint8Array, { language, sheets }: WorkbookPlan): Uint8Array {
  const parts = unzipSync(bytes);
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  edit(parts, 'docProps/app.xml', (xml) => xml.replace('>hucre<', '>ips-fidelity<'));
  // The writer puts the colour of a font before its size, where Microsoft's schema has it after.
  edit(parts, 'xl/styles.xml', (xml) => xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1'));
  for (const [index, { rows }] of sheets.entries())
    edit(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) => withGrowingRows(xml, rows));
  // Local time, because that is how a zip file is dated.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Rows grow with what is typed into them, unless their height is said to be our own choice. */
function withGrowingRows(xml: string, rows: readonly RowPlan[]): string {
  return xml.replace(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g, (whole, number, height) => {
    const row = rows[Number(number) - 1];
    return row === undefined || isFixed(row) ? whole : `<row r="${number}" ht="${height}"`;
  });
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)));
}
