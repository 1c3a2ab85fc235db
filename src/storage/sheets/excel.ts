import { strFromU8, strToU8, zipSync } from 'fflate';
import type { CellValue, Sheet as ReadSheet, Workbook } from 'hucre/xlsx';
import type { Sheet, SheetCell } from '../../core/import/model.ts';
import { MAX_CELLS, MAX_SHEET_ROWS, MAX_SHEETS } from '../limits.ts';
import { damaged, tooMuch } from './refusals.ts';
import { type Entry, unpack } from './zip.ts';

/** The parts of a workbook that hold its cells; pictures, charts, macros and links are left where they are. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

/** The sheets of an Excel workbook. */
export async function readExcel(bytes: Buffer, entries: readonly Entry[], path: string): Promise<Sheet[]> {
  const wanted = entries.filter(({ name }) => needed.test(name));
  const parts = unpack(bytes, wanted, path);
  refuseTooMuch(parts, path);
  const { readXlsx } = await import('hucre/xlsx');
  const range = `A1:ZZ${MAX_SHEET_ROWS}`;
  return readWith(() => readXlsx(repacked(parts), { range }), path);
}

/** The sheets of an OpenDocument spreadsheet. */
export async function readOpenDocument(
  bytes: Buffer,
  entries: readonly Entry[],
  path: string,
): Promise<Sheet[]> {
  const wanted = entries.filter(({ name }) => name === 'mimetype' || name === 'content.xml');
  const parts = unpack(bytes, wanted, path);
  const content = parts['content.xml'];
  if (content === undefined) throw damaged(path);
  parts['content.xml'] = strToU8(plainRows(strFromU8(content), path));
  const { readOds } = await import('hucre/ods');
  return readWith(() => readOds(repacked(parts)), path);
}

/** Whatever the reader finds wrong with a workbook is a fault of the file, not of the programme. */
async function readWith(read: () => Promise<Workbook>, path: string): Promise<Sheet[]> {
  try {
    const { sheets } = await read();
    if (sheets.length > MAX_SHEETS) throw tooMuch(path, `has ${sheets.length} sheets`);
    return sheets.map(sheetOf);
  } catch (error) {
    if (error instanceof Error && error.name === 'StorageFailure') throw error;
    throw damaged(path);
  }
}

/** What the reader is handed is small and sound, so that it can neither be tricked nor overrun. */
function repacked(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function refuseTooMuch(parts: Readonly<Record<string, Uint8Array>>, path: string): void {
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
  if (sheets.length > MAX_SHEETS) throw tooMuch(path, `has ${sheets.length} sheets`);
  let cells = 0;
  for (const xml of Object.values(parts).map(latin)) if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw damaged(path);
  for (const [, part] of sheets) {
    for (const [, column = '', row] of latin(part).matchAll(filledCell)) {
      cells += 1;
      if (cells > MAX_CELLS) throw tooMuch(path, tooManyCells);
      if (Number(row) > MAX_SHEET_ROWS || column.length > 2)
        throw tooMuch(
          path,
          `has something in cell ${column}${row}, too far from the others to be a sheet of ratings`,
        );
    }
  }
}

function latin(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
}

/** A cell that is not merely coloured or framed. */
const filledCell = /<(?:\w+:)?c (?:[^>]*? )?r="([A-Z]{1,3})(\d{1,7})"(?:[^>]*[^/])?>/g;

const tooManyCells = `has more than ${MAX_CELLS.toLocaleString('en-GB')} cells with something in them`;

/** Rows that a printed page repeats, and rows in groups, are rows as others are; what is repeated is kept within bounds. */
function plainRows(xml: string, path: string): string {
  const cells = xml.match(/<table:table-cell\b/g)?.length ?? 0;
  if (cells > MAX_CELLS) throw tooMuch(path, tooManyCells);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw damaged(path);
  return xml
    .replace(/<\/?table:(table-header-rows|table-rows|table-row-group|table-header-columns)\b[^>]*>/g, '')
    .replace(
      /(number-rows-repeated=")(\d+)"/g,
      (_, name, count) => `${name}${Math.min(Number(count), MAX_REPEAT)}"`,
    )
    .replace(
      /(number-columns-repeated=")(\d+)"/g,
      (_, name, count) => `${name}${Math.min(Number(count), MAX_REPEAT)}"`,
    );
}

/** More of the same cell or row than this is empty room. */
const MAX_REPEAT = 100;

function sheetOf({ name, rows, cells, hidden, veryHidden }: ReadSheet): Sheet {
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    rows: rows.map((values, row) =>
      values.map((value, column) => cellOf(value, cells?.get(`${row},${column}`))),
    ),
  };
}

function cellOf(value: CellValue, detail: { formula?: string; type: string } | undefined): SheetCell {
  const text = textOf(value);
  if (detail?.type === 'error' || /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!)$/.test(text))
    return { text, from: 'error' };
  if (detail?.formula === undefined) return { text, from: 'typed' };
  return { text, from: text === '' && value === null ? 'unworked' : 'formula' };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00.*$/, '');
  return String(value).trim();
}
