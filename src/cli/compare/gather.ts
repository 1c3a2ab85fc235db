import { join } from 'node:path';
import type { Gathered } from '../../core/comparison/gathered.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Context } from '../context.ts';
import { reviewEndings } from '../review-names.ts';
import { progressOf } from './progress.ts';

export interface GatheredFiles {
  gathered: Gathered;
  /** How many of the files are YAML. */
  yaml: number;
  found: number;
  read: number;
  /** Whether the user stopped it before all files were read. */
  stopped: boolean;
}

/** Reads all review files at the paths, and shows on a terminal how far it is where that takes long. */
export async function gatherFiles(
  names: readonly string[],
  rubrics: readonly Rubric[],
  context: Context,
): Promise<GatheredFiles> {
  const [{ listReviews }, { gatherReviews }] = await Promise.all([
    import('../../storage/many/list.ts'),
    import('../../storage/many/gather.ts'),
  ]);
  const signal = context.interrupt;
  const { paths, unread } = await listReviews(await withListed(names, context), reviewEndings, signal);
  const progress = progressOf(paths.length, context);
  const read = await gatherReviews(paths, {
    rubrics,
    threads: context.threads,
    helperFile: await helperFile(context),
    signal,
    progress: progress.show,
  });
  progress.end();
  read.gathering.addAll({ facts: [], unread });
  return {
    gathered: read.gathering.gathered(),
    yaml: read.yaml,
    found: paths.length,
    read: read.files,
    stopped: signal.aborted,
  };
}

/** The built file that further threads run; null where the programme runs from its source. */
async function helperFile({ home }: Context): Promise<string | null> {
  const { kindAt } = await import('../../storage/folder.ts');
  const file = join(home, 'dist', 'reader.cjs');
  return (await kindAt(file)) === 'file' ? file : null;
}

/** The names, with those that standard input lists where `-` stands. */
async function withListed(names: readonly string[], { input }: Context): Promise<string[]> {
  if (!names.includes('-')) return [...names];
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  const text = Buffer.concat(parts).toString('utf8');
  // As `find -print0` writes them, where names may hold line ends.
  const listed = text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((line) => line.trim() !== '');
  return names.flatMap((name) => (name === '-' ? listed : [name]));
}
