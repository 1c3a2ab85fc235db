import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether LibreOffice is on this computer. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** The sheets of a workbook as LibreOffice shows them once it has worked out every formula anew, as lines of CSV. */
export function recalculated(bytes: Uint8Array): Record<string, string[][]> {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  return Object.fromEntries(
    converted(unworked(bytes), 'xlsx', filter).map(([name, text]) => [
      name.replace(/^in-|\.csv$/g, ''),
      cellsOf(Buffer.from(text).toString('utf8')),
    ]),
  );
}

/** The workbook without any value that a formula had: LibreOffice would believe them. */
function unworked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, part] as const;
    const xml = strFromU8(part)
      .replace(/ t="str"><f>/g, '><f>')
      .replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
    return [name, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** A workbook as LibreOffice saves it in another format. */
export function savedAs(bytes: Uint8Array, ending: string): Uint8Array {
  const [, saved] = converted(bytes, 'xlsx', ending)[0] ?? [];
  if (saved === undefined) throw new Error(`LibreOffice saved nothing as ${ending}`);
  return saved;
}

function converted(bytes: Uint8Array, from: string, filter: string): [string, Uint8Array][] {
  const folder = mkdtempSync(join(tmpdir(), 'ips-office-'));
  try {
    writeFileSync(join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      join(folder, `in.${from}`),
    ]);
    return readdirSync(out).map((name) => [name, readFileSync(join(out, name))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of CSV in which every text may stand within quotation marks. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
