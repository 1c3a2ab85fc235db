import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';

/** What the cells of a sheet show, row by row; an empty cell is an empty text. */
export async function shownIn(bytes: Uint8Array, name: string): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes);
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet “${name}”`);
  return sheet.rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
}

/** The part of a workbook with a name, as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The workbook with a part changed. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(partOf(bytes, name))) });
}

/** The workbook with numbers typed into cells of a sheet, as a user does: what was worked out before stays. */
export function typedInto(
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, number | string | null>>,
): Uint8Array {
  return withPart(bytes, `xl/worksheets/${sheet}.xml`, (xml) =>
    Object.entries(cells).reduce((text, [at, value]) => {
      const cell = new RegExp(`<c r="${at}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`);
      if (!cell.test(text)) throw new Error(`no cell ${at}`);
      return text.replace(cell, (_, style) => written(at, style, value));
    }, xml),
  );
}

function written(at: string, style: string, value: number | string | null): string {
  if (value === null) return `<c r="${at}"${style}/>`;
  if (typeof value === 'number') return `<c r="${at}"${style}><v>${value}</v></c>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
}
