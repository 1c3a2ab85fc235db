import { StorageFailure } from '../failure.ts';

/** A file that cannot be read as a sheet, with what to do. */
export function refuse(path: string, is: string, hint: string): StorageFailure {
  return new StorageFailure('not-text', path, `"${path}" ${is}.`, hint);
}

export const asWorkbook =
  'Open it in the program that it comes from, save it as an Excel workbook (.xlsx), and give that file.';

/** Of a zip file that is torn or does not hold what it says. */
export function damaged(path: string): StorageFailure {
  return refuse(
    path,
    'is damaged: it cannot be unpacked',
    'Get another copy of it, or open it in Excel, which may mend it, and save it anew.',
  );
}

export function tooMuch(path: string, what: string): StorageFailure {
  const hint = 'Copy the part with the ratings to a workbook of its own, and give that file.';
  return new StorageFailure('too-large', path, `"${path}" ${what}.`, hint);
}

/** What a file is that is no sheet, by how it begins; null where it may be text. */
export function mistakenSheet(start: Buffer, path: string): StorageFailure | null {
  const bytes = start.toString('latin1');
  const text = bytes.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase();
  const found = mistakes.find(({ begins }) => begins.some((mark) => text.startsWith(mark)));
  return found === undefined ? null : refuse(path, found.is, found.hint);
}

const mistakes: readonly { begins: readonly string[]; is: string; hint: string }[] = [
  { begins: ['%pdf'], is: 'is a PDF, not a sheet', hint: 'Ask for the sheet itself, as an Excel workbook.' },
  {
    begins: ['<?xml version="1.0"?>\n<?mso-application', '<?xml version="1.0"?>\r\n<?mso-application'],
    is: 'is a sheet in the old XML format of Excel 2003',
    hint: asWorkbook,
  },
  {
    begins: ['<!doctype', '<html', '<head', '<table', '<meta', '<style', '<?xml', '<div', '<body'],
    is: 'is a web page (HTML or XML) that only has the name of a sheet',
    hint: asWorkbook,
  },
  { begins: ['{\\rtf'], is: 'is a text document (RTF), not a sheet', hint: asWorkbook },
  {
    begins: ['{'],
    is: 'is JSON, not a sheet',
    hint: 'A review file needs no import: score, report and check read it as it is.',
  },
];
