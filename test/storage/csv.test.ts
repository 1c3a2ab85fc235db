import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/records/model.ts';
import { parseRows, separators } from '../../src/storage/csv/parse.ts';
import { readTable } from '../../src/storage/csv/table.ts';
import { MAX_LIST_BYTES } from '../../src/storage/limits.ts';
import { list } from './support/list.ts';
import { scratch } from './support/scratch.ts';

async function read(path: string) {
  const table = await readTable(path);
  const rows: Row[] = [];
  const problems = await table.eachRow((row) => rows.push(row));
  return { ...table, rows, problems: [...table.problems, ...problems] };
}

async function written(text: string | Uint8Array) {
  const path = join(scratch(), 'list.csv');
  writeFileSync(path, text);
  return read(path);
}

/** Each row in one line: its number, its cells, and what is wrong with it. */
function shown(rows: readonly Row[]): string[] {
  return rows.map(
    ({ row, cells, fault }) => `${row}: ${cells.join(' | ')}${fault === null ? '' : ` (${fault})`}`,
  );
}

test('the headings and rows of a list come with its name and the SHA-256 of its bytes', async () => {
  const table = await read(list('bom.csv'));
  const digest = createHash('sha256')
    .update(readFileSync(list('bom.csv')))
    .digest('hex');
  expect(table).toMatchObject({ name: 'bom.csv', digest, encoding: 'utf-8', separator: ',', headerRow: 1 });
  expect(table.header).toEqual([
    'Client ID',
    'Job title',
    'Employer',
    'Start date',
    'End date',
    'Contract type',
  ]);
  expect(shown(table.rows)).toEqual([
    '2: C1 | Cleaner | Café Rosé Ltd | 3/4/2025 |  | Permanent',
    '3: C2 | cleaner  | CAFÉ ROSÉ | 4/4/2025 |  | Temp',
  ]);
  expect(table.notices).toEqual([]);
});

test.each([
  [
    'semicolons.csv',
    ';',
    ['2: Cook, junior | Mill Inn | 03/04/2025', '3: Baker | Crumb; and Sons | 04/04/2025'],
  ],
  ['bars.csv', '|', ['2: Cook | Mill Inn | 03/04/2025']],
  ['utf-16.txt', '\t', ['2: Cook | Café Rosé | 3/4/2025']],
  ['utf-16-be.txt', '\t', ['2: Cook | Café Rosé | 3/4/2025']],
  ['old-mac.csv', ',', ['2: Cook | Mill Inn | 3/4/2025']],
  ['sep-line.csv', ';', ['2: Cook | Mill Inn | 3/4/2025']],
])('%s: the separator is found out', async (name, separator, rows) => {
  const table = await read(list(name));
  expect(table).toMatchObject({ separator, notices: [], problems: [] });
  expect(table.header).toHaveLength(3);
  expect(shown(table.rows)).toEqual(rows);
});

test('what Excel on Windows saves as plain CSV is read, and said', async () => {
  const { encoding, rows, notices } = await read(list('windows-1252.csv'));
  expect(encoding).toBe('windows-1252');
  expect(shown(rows)).toEqual(['2: Cook | Café Rosé | 3/4/2025', '3: Baker | Crumb’s – “best” | 4/4/2025']);
  expect(notices).toEqual([expect.stringContaining('save it as CSV UTF-8')]);
});

test('a cell in quotes may hold line ends, blank rows count, and rows are numbered as a spreadsheet does', async () => {
  const { rows } = await read(list('quotes-newlines.csv'));
  expect(rows.map(({ row, fault }) => [row, fault])).toEqual([
    [2, null],
    [4, null],
  ]);
  expect(rows[0]?.cells).toEqual([
    'Cook',
    'Mill Inn\r\nHigh Street',
    'Said: "start soon"\r\n\r\nand did',
    '3/4/2025',
  ]);
});

test('titles above the headings are passed over, and said', async () => {
  const { header, headerRow, rows, notices } = await read(list('titles.csv'));
  expect(header).toEqual(['Job title', 'Employer', 'Start date', 'End date']);
  expect(headerRow).toBe(4);
  expect(shown(rows)).toEqual(['5: Cook | Mill Inn | 3/4/2025 | ', '6: Total | 1 |  | ']);
  expect(notices).toEqual(['Rows 1 to 3 stand above the headings and were not read.']);
});

test('rows with too few cells are kept, those with too many are marked, blank ones are passed over', async () => {
  expect(shown((await read(list('ragged.csv'))).rows)).toEqual([
    '2: Cook | Mill Inn',
    '3: Baker | Crumb | and Sons | 4/4/2025 (too-many-cells)',
    '4: Porter | Hotel | 5/4/2025 |  | ',
    '6: Fitter | Pipes | 6/4/2025',
  ]);
});

describe('a quotation mark', () => {
  test('that is never closed is named by its row', async () => {
    const { rows, problems } = await read(list('unclosed-quote.csv'));
    expect(shown(rows)).toEqual(['2: Cook | Mill Inn | 3/4/2025']);
    expect(problems).toMatchObject([{ code: 'open-quote', severity: 'error' }]);
    expect(problems[0]?.message).toContain('Row 3 has a quotation mark (") that is never closed');
  });

  test('that is never closed does not swallow a long file', async () => {
    const { rows, problems } = await written(`a,b\n1,2\n"3,4\n${'5,6\n'.repeat(1_000_000)}`);
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'open-quote', message: expect.stringContaining('Row 3') }]);
  });

  test('that runs rows together marks them, and one in the middle of a cell is just a letter', async () => {
    const { rows } = await read(list('stray-quote.csv'));
    expect(rows.map(({ row, fault }) => [row, fault])).toEqual([
      [2, null],
      [3, 'stray-quote'],
      [4, null],
    ]);
    expect(rows[2]?.cells[1]).toBe('5" Pipes');
  });

  test('that swallows whole rows marks them', async () => {
    expect((await read(list('swallowed.csv'))).rows.map(({ row, fault }) => [row, fault])).toEqual([
      [2, 'stray-quote'],
    ]);
  });
});

test('an empty file, and one of blank rows, is a problem of the list; headings alone are not', async () => {
  expect(await read(list('empty.csv'))).toMatchObject({
    header: [],
    rows: [],
    problems: [{ code: 'empty-file' }],
  });
  expect(await written('\n ,,\n\n')).toMatchObject({ header: [], problems: [{ code: 'empty-file' }] });
  expect(await read(list('only-header.csv'))).toMatchObject({ rows: [], problems: [], headerRow: 1 });
});

test('one column is enough', async () => {
  expect(await written('Client ID\nC1\nC2\n')).toMatchObject({ header: ['Client ID'], rows: [{}, {}] });
});

describe('a file that is no list is refused with what to do', () => {
  test('an Excel workbook', async () => {
    const path = join(scratch(), 'jobs.csv');
    writeFileSync(path, zip('xl/workbook.xml', '<workbook/>'));
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'not-text',
      message: `"${path}" is an Excel workbook or another zipped file, not a CSV file.`,
      hint: 'In Excel, choose Save As and then CSV UTF-8 (comma delimited), and give that file.',
    });
  });

  test.each([
    ['old-excel.csv', 'old Excel workbook'],
    ['web-page.csv', 'web page'],
    ['noise.csv', 'bytes that are not text'],
    ['../files/sound.json', 'JSON'],
  ])('%s', async (name, what) => {
    await expect(readTable(list(name))).rejects.toMatchObject({
      code: 'not-text',
      message: expect.stringContaining(what),
      hint: expect.stringContaining('CSV'),
    });
  });

  test('a PDF, UTF-16 without its mark, and a missing half of a pair', async () => {
    for (const bytes of [
      Buffer.from('%PDF-1.7'),
      Buffer.from('a,b', 'utf16le'),
      Buffer.from([0xff, 0xfe, 0, 0xd8]),
    ]) {
      await expect(written(bytes)).rejects.toMatchObject({ code: 'not-text' });
    }
  });

  test('a missing file, a folder, and a file over the limit', async () => {
    const folder = scratch();
    const large = join(folder, 'large.csv');
    writeFileSync(large, 'a,b\n');
    truncateSync(large, MAX_LIST_BYTES + 1);
    await expect(readTable(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(readTable(folder)).rejects.toMatchObject({ code: 'is-folder' });
    await expect(readTable(large)).rejects.toMatchObject({ code: 'too-large' });
  });
});

test('a list that is saved again between its headings and its rows is refused', async () => {
  const path = join(scratch(), 'list.csv');
  writeFileSync(path, 'a,b\n1,2\n');
  const table = await readTable(path);
  writeFileSync(path, 'a,b\n1,3\n');
  await expect(table.eachRow(() => {})).rejects.toThrow('has changed');
});

test('rows can be read twice, and a fault of ours while they are taken comes through', async () => {
  const table = await readTable(list('bom.csv'));
  const rows: number[] = [];
  for (let round = 0; round < 2; round += 1) await table.eachRow(({ row }) => rows.push(row));
  expect(rows).toEqual([2, 3, 2, 3]);
  const fault = new Error('ours');
  await expect(
    table.eachRow(() => {
      throw fault;
    }),
  ).rejects.toBe(fault);
});

test('whatever stands in quotes is read back, wherever the pieces of the file are cut', async () => {
  const cell = fc.array(fc.constantFrom('a', 'é', '€', '"', ',', ';', '\t', '|', '\n', '\r\n', ' '), {
    maxLength: 6,
  });
  const table = fc.array(
    fc.array(
      cell.map((parts) => parts.join('')),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1 },
  );
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(...separators),
      lineEnd,
      fc.integer({ min: 1, max: 9 }),
      async (rows, separator, end, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const bytes = Buffer.from(rows.map((cells) => cells.map(quoted).join(separator) + end).join(''));
        const read: string[][] = [];
        expect(await parseRows(pieces(bytes, size), separator, (cells) => read.push(cells))).toBe('sound');
        expect(read).toEqual(rows);
      },
    ),
  );
});

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A zip with one file, as a spreadsheet begins. */
function zip(name: string, text: string): Buffer {
  const packed = deflateRawSync(text);
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(text.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}
