import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, writeXlsx } from 'hucre/xlsx';

/** A small workbook, of rows of values; a value that begins with `=` is a formula, with its value after `→`. */
export async function workbook(
  rows: readonly (readonly (string | number | null)[])[],
  name = 'Sheet1',
): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) cells.set(`${row},${column}`, cellOf(value));
  return writeXlsx({
    sheets: [{ name, rows: rows.map(() => []), cells }],
    properties: { modified: new Date(0) },
  });
}

function cellOf(value: string | number | null): Partial<Cell> {
  if (typeof value !== 'string' || !value.startsWith('=')) return { value };
  const [formula = '', now] = value.slice(1).split('→');
  return { formula, ...(now === undefined ? {} : { formulaResult: Number(now) }) };
}

/** The workbook with parts added or changed. */
export function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(added) });
}

/** The workbook with the text of its first sheet changed. */
export function withSheet(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  return withParts(bytes, { 'xl/worksheets/sheet1.xml': change(strFromU8(sheet)) });
}

/** A workbook whose sheet is megabytes of spaces; `claims` is the size that its directory tells. */
export function zipBomb(bytes: Uint8Array, megabytes: number, claims?: number): Uint8Array {
  const parts = unzipSync(bytes);
  const bomb = zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': new Uint8Array(megabytes * 1024 * 1024).fill(32),
  });
  if (claims === undefined) return bomb;
  const view = Buffer.from(bomb);
  for (let at = view.indexOf('PK\x01\x02'); at >= 0; at = view.indexOf('PK\x01\x02', at + 4))
    if (view.toString('latin1', at + 46, at + 70) === 'xl/worksheets/sheet1.xml')
      view.writeUInt32LE(claims, at + 24);
  return view;
}

/** A file in the container of old Microsoft formats that holds streams of these names. */
export function oldContainer(...streams: string[]): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([
    head,
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);
}
