import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/core/import/model.ts';
import { StorageFailure } from '../../../src/storage/failure.ts';
import { readBook } from '../../../src/storage/sheets/read.ts';
import { oldContainer, withParts, withSheet, workbook, zipBomb } from '../../support/hostile-sheets.ts';
import { hasOffice, savedAs } from '../../support/soffice.ts';
import { temporaryFolder } from '../../support/temp.ts';

const plain = await workbook([
  ['Item', 'Score'],
  ['Caseload size', 4],
  ['Total', '=SUM(B2)→4'],
  ['Half', '=B2/2'],
]);

function read(name: string, content: string | Uint8Array): Promise<Book> {
  return readBook(join(temporaryFolder({ [name]: content }), name));
}

async function failure(name: string, content: string | Uint8Array): Promise<string> {
  const error = await read(name, content).catch((caught: unknown) => caught);
  if (!(error instanceof StorageFailure)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return `${error.message.replace(error.path, name)} ${error.hint}`;
}

function texts({ sheets }: Book): string[][] {
  return (sheets[0]?.rows ?? []).map((row) => row.map(({ text }) => text));
}

describe('a workbook', () => {
  test('gives the texts of its cells, and where formulas gave them', async () => {
    const book = await read('a.xlsx', plain);
    expect(texts(book)).toEqual([
      ['Item', 'Score'],
      ['Caseload size', '4'],
      ['Total', '4'],
      ['Half', ''],
    ]);
    expect(book.sheets[0]?.rows.map((row) => row[1]?.from)).toEqual([
      'typed',
      'typed',
      'formula',
      'unworked',
    ]);
    expect(book).toMatchObject({
      name: 'a.xlsx',
      notices: [],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('gives dates as ISO dates', async () => {
    const dated = await workbook([['Date'], ['x']]);
    const xml = (sheet: string) =>
      sheet.replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="d"><v>2026-03-02</v></c>');
    expect(texts(await read('a.xlsx', withSheet(dated, xml)))[1]?.[0]).toMatch(/^2026-03-02/);
  });

  test.skipIf(!hasOffice)('may be an OpenDocument spreadsheet', async () => {
    const book = await read('a.ods', savedAs(plain, 'ods'));
    expect(texts(book).slice(0, 3)).toEqual([
      ['Item', 'Score'],
      ['Caseload size', '4'],
      ['Total', '4'],
    ]);
    expect(book.notices).toEqual([]);
  });

  test('with macros is read without them, and that is said', async () => {
    const book = await read('a.xlsm', withParts(plain, { 'xl/vbaProject.bin': 'macros' }));
    expect(book.notices).toEqual(['The workbook holds macros. They were not run; only the cells were read.']);
    expect(texts(book)[1]).toEqual(['Caseload size', '4']);
  });

  test('with links to other workbooks is read as it last was, and that is said', async () => {
    const book = await read('a.xlsx', withParts(plain, { 'xl/externalLinks/externalLink1.xml': '<x/>' }));
    expect(book.notices).toEqual([
      'The workbook takes figures from other workbooks. Those were not opened: what it last showed was read.',
    ]);
  });

  test('under another ending is told by what it holds', async () => {
    expect((await read('a.csv', plain)).notices).toEqual([
      'The name ends in .csv, but the file is an Excel workbook, and was read as that.',
    ]);
  });

  test('that counts from 1904, or has cells that are only coloured, takes no harm', async () => {
    const far = (xml: string) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>');
    expect(texts(await read('a.xlsx', withSheet(plain, far))).length).toBeLessThan(100);
  });
});

describe('text of separated values', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a mark at its start', '\uFEFFa,b\n1,2\n'],
    ['a line that tells the separator', 'sep=;\na;b\n1;2\n'],
  ])('with %s', async (_, text) => {
    expect(texts(await read('a.csv', text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('under the name of a workbook is read, and that is said', async () => {
    const book = await read('a.xlsx', 'a,b\n1,2\n');
    expect(book.notices).toEqual([
      'The name ends in .xlsx, but the file is text of separated values (CSV), and was read as that.',
    ]);
  });

  test('in the encoding of old Excel is read, and that is said', async () => {
    const book = await read('a.csv', Buffer.from('Jos\xe9,4\nx,1\n', 'latin1'));
    expect(texts(book)[0]).toEqual(['José', '4']);
    expect(book.notices[0]).toContain('Windows-1252');
  });
});

describe('is refused with what it is and what to do', () => {
  const save =
    'Open it in the program that it comes from, save it as an Excel workbook (.xlsx), and give that file.';
  const refused: [what: string, name: string, content: string | Uint8Array, told: string][] = [
    [
      'an old workbook',
      'a.xls',
      oldContainer('Workbook'),
      '"a.xls" is an old Excel workbook (.xls). In Excel, choose Save As and then Excel Workbook (.xlsx), and give that file.',
    ],
    [
      'a workbook with a password',
      'a.xlsx',
      oldContainer('EncryptedPackage'),
      '"a.xlsx" is protected with a password. Open it, take the password off',
    ],
    [
      'another old Office file',
      'a.doc',
      oldContainer('WordDocument'),
      '"a.doc" is an old Microsoft Office file, not a sheet.',
    ],
    [
      'a web page called .xls',
      'a.xls',
      '<html><table><tr><td>4',
      `"a.xls" is a web page (HTML or XML) that only has the name of a sheet. ${save}`,
    ],
    [
      'a sheet of Excel 2003 in XML',
      'a.xls',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
      '"a.xls" is a sheet in the old XML format of Excel 2003.',
    ],
    ['a PDF', 'a.pdf', '%PDF-1.7', '"a.pdf" is a PDF, not a sheet.'],
    ['a review', 'a.json', '{"format": 1}', '"a.json" is JSON, not a sheet. A review file needs no import'],
    [
      'a binary workbook',
      'a.xlsb',
      zipSync({ 'xl/workbook.bin': new Uint8Array(4) }),
      '"a.xlsb" is a binary Excel workbook (.xlsb).',
    ],
    [
      'a Word document',
      'a.docx',
      zipSync({ 'word/document.xml': new Uint8Array(4) }),
      '"a.docx" is a Word document, not a sheet.',
    ],
    [
      'any other zip file',
      'a.zip',
      zipSync({ 'photo.jpg': new Uint8Array(4) }),
      '"a.zip" is a zip file without a workbook in it.',
    ],
    ['an empty file', 'a.csv', '', '"a.csv" is empty.'],
    [
      'bytes that are no text',
      'a.csv',
      new Uint8Array([1, 2, 3, 0, 5, 6]),
      '"a.csv" is neither a workbook nor text.',
    ],
    [
      'an open quotation mark',
      'a.csv',
      'a,b\n1,"2\n3,4\n',
      '"a.csv" has a quotation mark (") that is never closed',
    ],
    [
      'a workbook cut short',
      'a.xlsx',
      plain.subarray(0, plain.length / 2),
      '"a.xlsx" is damaged: it cannot be unpacked.',
    ],
    ['a workbook with a torn part', 'a.xlsx', torn(plain), '"a.xlsx" is damaged'],
    [
      'a workbook that is no XML',
      'a.xlsx',
      withParts(plain, { 'xl/workbook.xml': 'no xml <<<' }),
      '"a.xlsx" is damaged',
    ],
    [
      'entities that multiply',
      'a.xlsx',
      withSheet(plain, (xml) => `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xml}`),
      '"a.xlsx" is damaged',
    ],
    [
      'a cell far away',
      'a.xlsx',
      withSheet(plain, (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
      '"a.xlsx" has something in cell XFD1048576, too far',
    ],
    ['a zip bomb that owns up', 'a.xlsx', zipBomb(plain, 200), '"a.xlsx" holds far more than its size'],
    ['a zip bomb that lies', 'a.xlsx', zipBomb(plain, 200, 1000), '"a.xlsx" holds far more than its size'],
  ];
  test.each(refused)('%s', async (_, name, content, told) => {
    expect(await failure(name, content)).toContain(told);
  });

  test('too many cells', async () => {
    const row = `<row>${'<c r="A1"><v>1</v></c>'.repeat(1000)}</row>`;
    const many = withSheet(plain, (xml) => xml.replace('</sheetData>', `${row.repeat(301)}</sheetData>`));
    expect(await failure('a.xlsx', many)).toContain('has more than 300,000 cells with something in them');
  });

  test('a folder, and a file that is not there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.xlsx'));
    await expect(readBook(join(folder, 'a.xlsx'))).rejects.toMatchObject({ code: 'is-folder' });
    await expect(readBook(join(folder, 'b.xlsx'))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a zip bomb takes neither long nor much memory', async () => {
    const before = process.memoryUsage().rss;
    await failure('a.xlsx', zipBomb(plain, 400, 1000));
    expect(process.memoryUsage().rss - before).toBeLessThan(1500 * 1024 * 1024);
  });
});

/** One byte of the packed sheet turned over. */
function torn(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf('xl/worksheets/sheet1.xml') + 60;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
