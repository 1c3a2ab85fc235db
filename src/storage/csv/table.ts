import { basename } from 'node:path';
import { type Problem, problem } from '../../core/problem.ts';
import type { ListFile, Row, RowFault } from '../../core/records/model.ts';
import { refuseUnreadable, sameBytes } from './bytes.ts';
import { decode, type Encoding, lookAt } from './encoding.ts';
import { findLayout, isBlank, type Layout } from './layout.ts';
import { parseRows, type Separator } from './parse.ts';

/** A list as a file of comma-separated values: its headings at once, its rows as they are asked for. */
export interface Table extends ListFile {
  encoding: Encoding;
  separator: Separator;
  /** Headings, without spaces around them; empty where the file holds nothing. */
  header: readonly string[];
  /** The row of the headings as a spreadsheet numbers it, from 1. */
  headerRow: number;
  /** What was done about the file that a reader should know, one or two sentences each. */
  notices: readonly string[];
  /** What keeps the list from being read at all. */
  problems: readonly Problem[];
  /**
   * Hands over every row below the headings that is not blank, in order, holding none of them; may be called again.
   * Gives what keeps the list from being read to its end: the rows handed over are then not all.
   * Throws a StorageFailure where the file has changed since its headings were read.
   */
  eachRow(take: (row: Row) => void): Promise<readonly Problem[]>;
}

/**
 * Opens a list in CSV, with commas, semicolons, tabs or bars between the cells, in UTF-8, UTF-16 or Windows-1252.
 * Lines above the headings are passed over. Throws a StorageFailure where there is no such text to read.
 */
export async function readTable(path: string): Promise<Table> {
  await refuseUnreadable(path);
  const { digest, encoding } = await lookAt(path);
  const layout = await findLayout(await startOf(path, digest, encoding));
  const headerRow = layout.before - layout.uncounted;
  const isEmpty = isBlank(layout.header);
  return {
    name: basename(path),
    digest,
    encoding,
    separator: layout.separator,
    header: isEmpty ? [] : layout.header,
    headerRow,
    notices: noticesOf(encoding, headerRow),
    problems: isEmpty ? [emptyFile] : [],
    eachRow: (take) => eachRow(decode(sameBytes(path, digest), encoding), layout, take),
  };
}

/** Characters looked at to find the layout. */
const startLength = 64 * 1024;

async function startOf(path: string, digest: string, encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder();
  let start = '';
  for await (const piece of decode(sameBytes(path, digest), encoding)) {
    start += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    if (start.length >= startLength) break;
  }
  return start.slice(0, startLength);
}

async function eachRow(
  text: AsyncIterable<Buffer | string>,
  layout: Layout,
  take: (row: Row) => void,
): Promise<readonly Problem[]> {
  let count = 0;
  const outcome = await parseRows(text, layout.separator, (cells) => {
    count += 1;
    if (count <= layout.before || isBlank(cells)) return;
    take({ row: count - layout.uncounted, cells, fault: faultOf(cells, layout) });
  });
  return outcome === 'sound' ? [] : [openQuote(count + 1 - layout.uncounted)];
}

function faultOf(cells: readonly string[], { header, separator }: Layout): RowFault | null {
  if (cells.some((cell) => cell.includes('\n') && isRunTogether(cell, separator, header.length)))
    return 'stray-quote';
  return cells.length > header.length && !isBlank(cells.slice(header.length)) ? 'too-many-cells' : null;
}

/** Whether a cell of several lines looks like rows that a stray quotation mark ran together. */
function isRunTogether(cell: string, separator: Separator, width: number): boolean {
  // The parser leaves the opening mark in the cell where the closing one stands in the middle of a word.
  if (cell.startsWith('"')) return true;
  const between = cell.split('\n').slice(1, -1);
  return width > 1 && between.length > 0 && between.every((line) => line.split(separator).length === width);
}

function noticesOf(encoding: Encoding, headerRow: number): string[] {
  const titles =
    headerRow === 2
      ? 'Row 1 stands above the headings and was not read.'
      : `Rows 1 to ${headerRow - 1} stand above the headings and were not read.`;
  return [...(encoding === 'windows-1252' ? [windowsNotice] : []), ...(headerRow > 1 ? [titles] : [])];
}

const windowsNotice =
  'The file is not saved as UTF-8, so it was read as Windows-1252, the way Excel on Windows saves CSV. ' +
  'If names with accents look wrong, save it as CSV UTF-8.';

const emptyFile = problem(
  'empty-file',
  [],
  'The file is empty.',
  'Choose another file, or save the list once more.',
);

function openQuote(row: number): Problem {
  return problem(
    'open-quote',
    [],
    `Row ${row} has a quotation mark (") that is never closed, so the rows from there on cannot be told apart.`,
    `Close or remove the quotation mark in row ${row}, save the file, and read it once more.`,
  );
}
