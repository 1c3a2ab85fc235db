import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Book, Sheet } from '../../core/import/model.ts';
import { failureFrom, StorageFailure } from '../failure.ts';
import { MAX_WORKBOOK_BYTES } from '../limits.ts';
import { refuseSpecial } from '../text.ts';
import { readExcel, readOpenDocument } from './excel.ts';
import { asWorkbook, damaged, mistakenSheet, refuse } from './refusals.ts';
import { readSeparated } from './text.ts';
import { type Entry, entriesOf } from './zip.ts';

/**
 * The sheets of a file: an Excel workbook, an OpenDocument spreadsheet, or text of separated values, by what it holds
 * and not by its name. Throws a StorageFailure that says what the file is, and what to do, where it is none of these.
 */
export async function readBook(path: string): Promise<Book> {
  const bytes = await bytesOf(path);
  const { sheets, notices } = await contentOf(bytes, path);
  return { name: basename(path), digest: createHash('sha256').update(bytes).digest('hex'), sheets, notices };
}

interface Content {
  sheets: Sheet[];
  notices: string[];
}

async function contentOf(bytes: Buffer, path: string): Promise<Content> {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start === 'PK\x03\x04') return zipContent(bytes, path);
  if (start === '\xd0\xcf\x11\xe0') throw oldContainer(bytes, path);
  const mistake = mistakenSheet(bytes.subarray(0, 1000), path);
  if (mistake !== null) throw mistake;
  if (bytes.toString('latin1').trim() === '')
    throw refuse(path, 'is empty', 'Choose another file, or save the sheet once more.');
  const { sheet, notices } = await separated(path);
  return {
    sheets: [sheet],
    notices: [...wrongEnding(path, ['.csv', '.txt', '.tsv'], 'text of separated values (CSV)'), ...notices],
  };
}

async function separated(path: string) {
  try {
    return await readSeparated(path);
  } catch (error) {
    if (
      error instanceof StorageFailure &&
      error.code === 'not-text' &&
      / bytes that are not text/.test(error.message)
    )
      throw refuse(path, 'is neither a workbook nor text', asWorkbook);
    throw error;
  }
}

async function zipContent(bytes: Buffer, path: string): Promise<Content> {
  const entries = entriesOf(bytes, path);
  const has = (name: string | RegExp) =>
    entries.some((entry) => (typeof name === 'string' ? entry.name === name : name.test(entry.name)));
  if (has('xl/workbook.bin')) throw refuse(path, 'is a binary Excel workbook (.xlsb)', asWorkbook);
  if (has('xl/workbook.xml')) {
    const sheets = await readExcel(bytes, entries, path);
    return {
      sheets,
      notices: [...wrongEnding(path, ['.xlsx', '.xlsm'], 'an Excel workbook'), ...leftAlone(has)],
    };
  }
  if (has('content.xml') && isSpreadsheet(bytes)) {
    if (has('META-INF/encryption.xml')) throw withPassword(path);
    const sheets = await readOpenDocument(bytes, entries, path);
    return { sheets, notices: wrongEnding(path, ['.ods'], 'an OpenDocument spreadsheet') };
  }
  throw otherZip(entries, path);
}

function isSpreadsheet(bytes: Buffer): boolean {
  return bytes.subarray(0, 200).includes('opendocument.spreadsheet');
}

function otherZip(entries: readonly Entry[], path: string): StorageFailure {
  const names = entries.map(({ name }) => name);
  if (names.includes('word/document.xml'))
    return refuse(
      path,
      'is a Word document, not a sheet',
      'Copy its table to an Excel workbook, and give that file.',
    );
  if (names.includes('[Content_Types].xml')) return damaged(path);
  return refuse(path, 'is a zip file without a workbook in it', 'Unpack it, and give the workbook itself.');
}

/** What a workbook holds beside its cells, and that nothing was done with it. */
function leftAlone(has: (name: RegExp) => boolean): string[] {
  return [
    ...(has(/vbaProject\.bin$/)
      ? ['The workbook holds macros. They were not run; only the cells were read.']
      : []),
    ...(has(/^xl\/externalLinks\//)
      ? [
          'The workbook takes figures from other workbooks. Those were not opened: what it last showed was read.',
        ]
      : []),
  ];
}

/** The old container of Microsoft's formats: an old workbook, or a new one behind a password. */
function oldContainer(bytes: Buffer, path: string): StorageFailure {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return withPassword(path);
  if (holds('Workbook') || holds('Book'))
    return refuse(
      path,
      'is an old Excel workbook (.xls)',
      'In Excel, choose Save As and then Excel Workbook (.xlsx), and give that file.',
    );
  return refuse(path, 'is an old Microsoft Office file, not a sheet', asWorkbook);
}

function withPassword(path: string): StorageFailure {
  return refuse(
    path,
    'is protected with a password',
    'Open it, take the password off (File, Info, Protect Workbook), save it, and give that file.',
  );
}

function wrongEnding(path: string, endings: readonly string[], is: string): string[] {
  const ending = extname(path).toLowerCase();
  return ending === '' || endings.includes(ending)
    ? []
    : [`The name ends in ${ending}, but the file is ${is}, and was read as that.`];
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const stats = await stat(path);
    refuseSpecial(stats, path);
    if (stats.size > MAX_WORKBOOK_BYTES) {
      const megabytes = Math.ceil(stats.size / 1024 / 1024);
      throw new StorageFailure(
        'too-large',
        path,
        `"${path}" is too large for a sheet of ratings (${megabytes} MB).`,
        'Check that this is the file you mean.',
      );
    }
    return await readFile(path);
  } catch (error) {
    throw failureFrom(error, path, 'read');
  }
}
