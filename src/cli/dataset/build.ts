import type { Built } from '../../storage/dataset/build.ts';
import type { DatasetOptions } from '../commands/dataset.ts';
import { listFiles, readFiles } from '../compare/gather.ts';
import { readableRubrics } from '../compare/rubric.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { CommandFailure, oneLine } from '../failure.ts';
import { ownerOf, probeOf } from '../owner.ts';

/** Builds a dataset of the reviews at the paths. Exit code 1 where a file could not be read, 130 where it was stopped. */
export async function runBuild(
  paths: readonly string[],
  { output, withNames, all, rubric }: DatasetOptions,
  context: Context,
): Promise<ExitCode> {
  const { buildDataset } = await import('../../storage/dataset/build.ts');
  const folder = output.replace(/(?<=.)[\\/]+$/, '');
  const rubrics = await readableRubrics(rubric, context);
  const listed = await listFiles(paths, context);
  if (listed.paths.length === 0 && listed.unread.length === 0) return tellNothing(context);
  const built = await locked(folder, context, () =>
    buildDataset({
      folder,
      ...listed,
      rubrics,
      withNames: withNames === true,
      all: all === true,
      read: async (files) => (await readFiles(files, rubrics, context)).gathering.gathered(),
      goOn: () => !context.interrupt.aborted,
    }),
  );
  if (built === null) {
    context.tell('Stopped. The dataset is as it was.');
    return exit.cancelled;
  }
  for (const { file, reason } of built.unread) context.tell(`${oneLine(file)}: ${reason}`);
  context.print(builtText(built, output));
  return built.unread.length > 0 ? exit.problems : exit.done;
}

function tellNothing(context: Context): ExitCode {
  context.tell('There is no review file here. Review files are named like north-vale.review.json.');
  return exit.problems;
}

/** Two builds of one dataset at a time would take each other's place. */
async function locked<T>(folder: string, context: Context, work: () => Promise<T>): Promise<T> {
  const { acquireLock } = await import('../../storage/lock.ts');
  const lock = await acquireLock(folder, ownerOf(context), probeOf(context));
  if (lock.kind === 'busy')
    throw new CommandFailure(
      exit.file,
      `“${oneLine(folder)}” is being built by another run.`,
      `Wait for it to end. If none is running, remove “${oneLine(folder)}.lock”.`,
    );
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

function builtText({ reviews, read, kept, gone, unread }: Built, output: string): string {
  const parts = [
    `${read} ${read === 1 ? 'file' : 'files'} read`,
    `${kept} unchanged`,
    ...(gone === 0 ? [] : [`${gone} gone`]),
    ...(unread.length === 0 ? [] : [`${unread.length} not readable`]),
  ];
  return `${reviews} ${reviews === 1 ? 'review' : 'reviews'} in ${oneLine(output)}: ${parts.join(', ')}.`;
}
