import { readdir } from 'node:fs/promises';
import type { Gathered } from '../../core/comparison/gathered.ts';
import type { Unread } from '../../core/comparison/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { failureFrom, StorageFailure } from '../failure.ts';
import { readManifest } from './manifest.ts';
import { readOld } from './old.ts';
import { isSame, stampsOf } from './stamps.ts';
import { isThere, recover } from './swap.ts';
import { writeDataset } from './write.ts';

/** What a dataset is built of. */
export interface Building {
  folder: string;
  paths: readonly string[];
  /** What could not even be listed. */
  unread: readonly Unread[];
  rubrics: readonly Rubric[];
  withNames: boolean;
  /** Whether to read every file anew. */
  all: boolean;
  read: (paths: readonly string[]) => Promise<Gathered>;
  /** Asked before the new dataset takes its place: false where the user has enough. */
  goOn: () => boolean;
}

export interface Built {
  reviews: number;
  /** Files read now, those taken from the dataset as it was, and those that are gone. */
  read: number;
  kept: number;
  gone: number;
  unread: readonly Unread[];
}

/** Builds a dataset, or brings one up to date. Until all is written, the old one stands whole. Null where it was stopped. */
export async function buildDataset(building: Building): Promise<Built | null> {
  const { folder, paths, read, goOn } = building;
  await recover(folder);
  await refuseOther(folder);
  const before = await readOld(building);
  const stamps = await stampsOf(paths);
  const kept = before.facts.filter(({ file }) => isSame(before.stamps.get(file), stamps.get(file)));
  const keptFiles = new Set(kept.map(({ file }) => file));
  const toRead = paths.filter((path) => !keptFiles.has(path));
  const gathered = await read(toRead);
  if (!goOn()) return null;
  const unread = [...building.unread, ...gathered.unread];
  const listed = new Set(paths);
  const gone = before.facts.filter(({ file }) => !listed.has(file)).length;
  if (toRead.length > 0 || gone > 0 || !before.isUsable)
    await writeDataset(building, before, { kept, fresh: gathered.facts, stamps, unread });
  return {
    reviews: kept.length + gathered.facts.length,
    read: toRead.length,
    kept: kept.length,
    gone,
    unread,
  };
}

/** A folder that holds something else is not touched. */
async function refuseOther(folder: string): Promise<void> {
  if (!(await isThere(folder)) || (await readManifest(folder)) !== null) return;
  const names = await readdir(folder).catch((error: unknown) => {
    throw failureFrom(error, folder, 'write');
  });
  if (names.length === 0) return;
  const hint = 'Name a folder that is new or empty, or the dataset to bring up to date.';
  throw new StorageFailure('exists', folder, `"${folder}" holds something else than a dataset.`, hint);
}
