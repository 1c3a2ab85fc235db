import type { Gathered } from '../../core/comparison/gathered.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Dataset } from '../../storage/dataset/read.ts';
import { exit } from '../exit.ts';
import { CommandFailure, oneLine } from '../failure.ts';

/** A dataset among the paths to compare. */
export interface NamedDataset extends Dataset {
  folder: string;
}

/** The datasets among some names, and the names that are none. */
export async function datasetsAmong(
  names: readonly string[],
): Promise<{ datasets: NamedDataset[]; others: string[] }> {
  const { isDataset } = await import('../../storage/dataset/find.ts');
  const are = await Promise.all(names.map(isDataset));
  const folders = names.filter((_, index) => are[index]);
  if (folders.length === 0) return { datasets: [], others: [...names] };
  const { readDataset } = await import('../../storage/dataset/read.ts');
  const datasets: NamedDataset[] = [];
  for (const folder of folders) {
    const dataset = await readDataset(folder);
    if (dataset !== null) datasets.push({ folder, ...dataset });
  }
  return { datasets, others: names.filter((_, index) => !are[index]) };
}

/** What the reviews of datasets give, and the files that could not be read when they were built. */
export function gatheredOf(datasets: readonly NamedDataset[]): Gathered {
  const reason = 'It could not be read when the dataset was built.';
  return {
    facts: datasets.flatMap(({ facts }) => facts),
    unread: datasets.flatMap(({ manifest }) => manifest.unread.map((file) => ({ file, reason }))),
  };
}

/** Ratings that another version of a scale gave cannot be told by this one. */
export async function refuseOtherScale(datasets: readonly NamedDataset[], rubric: Rubric): Promise<void> {
  if (datasets.length === 0) return;
  const { rubricMark } = await import('../../storage/dataset/manifest.ts');
  const mark = rubricMark(rubric);
  for (const { folder, manifest, facts } of datasets) {
    const has = facts.some((one) => one.rubric === rubric.id);
    if (!has || manifest.rubrics[rubric.id] === mark) continue;
    throw new CommandFailure(
      exit.problems,
      `The dataset “${oneLine(folder)}” was built with another version of the scale “${rubric.id}”.`,
      'Build it again; where the scale is one of your own, with --rubric.',
    );
  }
}
