import { stat } from 'node:fs/promises';
import { filled } from './columns.ts';
import type { Columns } from './read-table.ts';

/** By what a file is known to be unchanged: a changed rating keeps the size, and a copied file may keep the time. */
export interface Stamp {
  file: string;
  size: number;
  mtime: number;
  ctime: number;
}

export const stampColumns = [
  filled('file', 'text', 'The path of the review file.', ({ file }: Stamp) => file),
  filled('size', 'number', 'Its size in bytes.', ({ size }: Stamp) => size),
  filled('mtime', 'number', 'When its content was changed, in milliseconds.', ({ mtime }: Stamp) => mtime),
  filled('ctime', 'number', 'When anything of it was changed, in milliseconds.', ({ ctime }: Stamp) => ctime),
];

/** The stamps of files as they are now, by path; of those that cannot be looked at there is none. */
export async function stampsOf(paths: readonly string[]): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  const waiting = paths[Symbol.iterator]();
  const lane = async () => {
    for (const file of waiting) {
      const found = await stat(file).catch(() => null);
      if (found !== null)
        stamps.set(file, { file, size: found.size, mtime: found.mtimeMs, ctime: found.ctimeMs });
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return stamps;
}

/** The stamps of a dataset, by path. */
export function stampsFrom({ file = [], size = [], mtime = [], ctime = [] }: Columns): Map<string, Stamp> {
  return new Map(
    Array.from(file, (path, at) => {
      const one = { size: size[at] as number, mtime: mtime[at] as number, ctime: ctime[at] as number };
      return [path as string, { file: path as string, ...one }] as const;
    }),
  );
}

export function isSame(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime
  );
}
