import { basename, dirname, join, resolve } from 'node:path';
import { misuse, oneLine } from '../failure.ts';
import { type Format, formatFor } from './formats.ts';

/** One file to write, and in which format; the path `-` is standard output. */
export interface Output {
  path: string;
  format: Format;
}

/** The path that stands for standard output. */
export const standardOutput = '-';

/** What to write for each review. Refuses, before anything is read, what cannot be done. */
export async function outputsFor(
  files: readonly string[],
  outputs: readonly string[],
  named: readonly string[],
): Promise<{ file: string; outputs: Output[] }[]> {
  const [only] = outputs;
  const folder = outputs.length === 1 && only !== undefined && (await isFolder(only)) ? only : null;
  if (files.length > 1 && outputs.length > 0 && folder === null)
    throw misuse(
      `The reports of ${files.length} reviews cannot go into one file.`,
      'Give -o the name of a folder, or leave it out: each report is then written beside its review.',
    );
  const planned = files.map((file) => ({
    file,
    outputs: outputs.length === 0 || folder !== null ? usual(file, folder, named) : each(outputs, named),
  }));
  const paths = planned.flatMap(({ outputs: all }) => all.map(({ path }) => path));
  refuseTwice(paths);
  refuseReviews(paths, files);
  return planned;
}

/** One file for each format, named after the review. */
function usual(file: string, folder: string | null, named: readonly string[]): Output[] {
  const name = basename(file).replace(/(\.review)?\.(json|ya?ml|pdf)$/i, '');
  return (named.length === 0 ? ['pdf'] : named).map((wanted) => {
    const format = formatFor(file, wanted);
    return { path: join(folder ?? dirname(file), `${name}.${format.endings[0]}`), format };
  });
}

function each(outputs: readonly string[], named: readonly string[]): Output[] {
  if (named.length > 1)
    throw misuse(
      'Several formats cannot go into one file.',
      'Give each its own -o, or -o the name of a folder.',
    );
  return outputs.map((path) => ({ path, format: checked(path, formatFor(path, named[0])) }));
}

function checked(path: string, format: Format): Format {
  if (path !== standardOutput || format.text) return format;
  throw misuse(`A ${format.id} report cannot be written to the screen.`, 'Give -o the name of a file.');
}

function refuseTwice(paths: readonly string[]): void {
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice === undefined) return;
  throw misuse(
    `Two reports would be written to “${twice}”.`,
    'Give each its own name: for reviews of the same name, leave out -o.',
  );
}

/** A report must never take the place of a review, not even where overwriting is asked for. */
function refuseReviews(paths: readonly string[], files: readonly string[]): void {
  const reviews = new Set(files.map((file) => resolve(file)));
  const lost = paths.find((path) => reviews.has(resolve(path)) || /\.review\.(json|ya?ml)$/i.test(path));
  if (lost === undefined) return;
  throw misuse(
    `The report would take the place of the review “${oneLine(lost)}”.`,
    'Give it another name with -o.',
  );
}

/** Whether a path is a folder, or is written like one. */
async function isFolder(path: string): Promise<boolean> {
  if (/[\\/]$/.test(path)) return true;
  const { isFolder: there } = await import('../../storage/target.ts');
  return there(path);
}
