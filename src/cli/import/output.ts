import type { ImportOptions } from '../commands/import.ts';

/** Where the reviews of a sheet go: a file for one, a folder for many; the folder is null where none was named. */
export function outputFor(
  sheet: string,
  isMany: boolean,
  { output }: ImportOptions,
): { folder: string | null; file: string } {
  if (isMany) return { folder: output ?? null, file: '' };
  if (output === undefined)
    return { folder: null, file: sheet.replace(/\.[^.]*$/, '').concat('.review.json') };
  if (/[\\/]$/.test(output)) return { folder: output, file: '' };
  return { folder: null, file: /\.json$/i.test(output) ? output : `${output}.review.json` };
}
