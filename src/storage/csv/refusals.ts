import { StorageFailure } from '../failure.ts';

/** What a file is that was taken for a list by mistake, by how it begins; null where it may well be a list. */
export function mistakenFor(start: Buffer, path: string): StorageFailure | null {
  const text = start
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf)?\s*/, '')
    .toLowerCase();
  const found = mistakes.find(({ begins }) => begins.some((mark) => text.startsWith(mark.toLowerCase())));
  return found === undefined ? null : notList(path, found.is, found.hint);
}

/** A file whose bytes are no text in any encoding that is known here. */
export function notText(path: string): StorageFailure {
  return notList(path, 'holds bytes that are not text', asCsv);
}

const asCsv = 'Open it in the program that it comes from, and save it as CSV UTF-8 (comma delimited).';
const inExcel = 'In Excel, choose Save As and then CSV UTF-8 (comma delimited), and give that file.';

const mistakes: readonly { begins: readonly string[]; is: string; hint: string }[] = [
  {
    begins: ['PK\x03\x04'],
    is: 'is an Excel workbook or another zipped file, not a CSV file',
    hint: inExcel,
  },
  { begins: ['\xd0\xcf\x11\xe0'], is: 'is an old Excel workbook (.xls), not a CSV file', hint: inExcel },
  { begins: ['%PDF'], is: 'is a PDF, not a CSV file', hint: 'Ask for the list as CSV, and give that file.' },
  {
    begins: ['<!doctype', '<html', '<head', '<table', '<meta', '<style', '<?xml'],
    is: 'is a web page (HTML or XML), though a spreadsheet may open it, not a CSV file',
    hint: inExcel,
  },
  {
    begins: ['{'],
    is: 'is JSON, not a CSV file',
    hint: 'Give the list that the figures are in, as a CSV file.',
  },
];

function notList(path: string, is: string, hint: string): StorageFailure {
  return new StorageFailure('not-text', path, `"${path}" ${is}.`, hint);
}
