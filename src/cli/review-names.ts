import { basename, dirname, join } from 'node:path';
import { nearest } from '../core/nearest.ts';
import { filesIn, kindAt } from '../storage/folder.ts';

/** The endings of review files; the first is that of a new one. */
export const reviewEndings = ['.review.json', '.review.yaml', '.review.yml'] as const;

/** Whether a name says already what kind of file it is of. */
export function hasEnding(name: string): boolean {
  return /\.(json|ya?ml)$/i.test(name);
}

/** The file that a name without its ending means, where there is one; else the name as it is. */
export async function namedReview(name: string): Promise<string> {
  if (hasEnding(name) || (await kindAt(name)) === 'file') return name;
  for (const ending of reviewEndings) {
    if ((await kindAt(name + ending)) === 'file') return name + ending;
  }
  return name;
}

/**
 * The review file in the same folder whose name a mistyped one most likely means; null where none is near. Names that
 * differ in a number only, or in the initials of the reviewer, are no slips.
 */
export async function similarReview(name: string): Promise<string | null> {
  const wanted = stemOf(basename(name));
  const files = await filesIn(dirname(name), reviewEndings);
  const stems = files.map(stemOf).filter((stem) => stem !== wanted && !isMeantToDiffer(stem, wanted));
  const near = wanted.length < shortest ? null : nearest(wanted, stems, mostSlips);
  const found = files.find((file) => stemOf(file) === near);
  return found === undefined ? null : join(dirname(name), found);
}

/** Letters that differ in a slip. Names of services are long: a third of them would be too much. */
const mostSlips = 2;

/** In shorter names one letter is too much of a difference. */
const shortest = 4;

function stemOf(file: string): string {
  return file.replace(/(\.review)?\.(json|ya?ml)$/i, '');
}

function isMeantToDiffer(a: string, b: string): boolean {
  const bare = (stem: string) => stem.replace(/\d+/g, '#').toLowerCase();
  const [first, second] = [bare(a).split('.'), bare(b).split('.')];
  return (
    bare(a) === bare(b) || (first.length > 1 && first.slice(0, -1).join() === second.slice(0, -1).join())
  );
}
