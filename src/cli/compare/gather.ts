import { join } from 'node:path';
import type { Gathered } from '../../core/comparison/gathered.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Read } from '../../storage/many/gather.ts';
import type { Listed } from '../../storage/many/list.ts';
import type { Context } from '../context.ts';
import { reviewEndings } from '../review-names.ts';
import { datasetsAmong, gatheredOf, type NamedDataset } from './datasets.ts';
import { progressOf } from './progress.ts';

export interface GatheredFiles {
  gathered: Gathered;
  datasets: readonly NamedDataset[];
  /** How many of the files are YAML. */
  yaml: number;
  found: number;
  read: number;
  /** Whether the user stopped it before all files were read. */
  stopped: boolean;
}

/** Reads all review files at the paths, and datasets of them; shows on a terminal how far it is where that takes long. */
export async function gatherFiles(
  names: readonly string[],
  rubrics: readonly Rubric[],
  context: Context,
): Promise<GatheredFiles> {
  const { datasets, others } = await datasetsAmong(names);
  const { paths, unread } =
    others.length === 0 ? { paths: [], unread: [] } : await listFiles(others, context);
  const { gathering, yaml, files } = await readFiles(paths, rubrics, context);
  gathering.addAll({ facts: [], unread });
  gathering.addAll(gatheredOf(datasets));
  const { aborted } = context.interrupt;
  return {
    gathered: gathering.gathered(),
    datasets,
    yaml,
    found: paths.length,
    read: files,
    stopped: aborted,
  };
}

/** All review files at the paths. */
export async function listFiles(names: readonly string[], context: Context): Promise<Listed> {
  const { listReviews } = await import('../../storage/many/list.ts');
  const listed = await withListed(names, context);
  // Asked for only now: while it waits for the list, Ctrl-C ends the programme as everywhere.
  return listReviews(listed, reviewEndings, context.interrupt);
}

/** Reads review files for their facts. */
export async function readFiles(
  paths: readonly string[],
  rubrics: readonly Rubric[],
  context: Context,
): Promise<Read> {
  const { gatherReviews } = await import('../../storage/many/gather.ts');
  const progress = progressOf(paths.length, context);
  const read = await gatherReviews(paths, {
    rubrics,
    threads: context.threads,
    helperFile: await helperFile(context),
    signal: context.interrupt,
    progress: progress.show,
  });
  progress.end();
  return read;
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
