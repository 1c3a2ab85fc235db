import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { failureFrom } from '../failure.ts';
import { readManifest } from './manifest.ts';

/** Where a dataset is built, and where the old one waits while the new one takes its place: beside it. */
export function besideOf(folder: string): { fresh: string; old: string } {
  const place = resolve(folder);
  const beside = (what: string) => join(dirname(place), `.${basename(place)}.${what}`);
  return { fresh: beside('new'), old: beside('old') };
}

/** What stands in a dataset and is written anew by each build; all else there is the user's. */
export const ownEntries: ReadonlySet<string> = new Set([
  ...['manifest.json', 'schema.json', 'README.md', 'files.parquet', 'reviews', 'ratings', 'outcomes'],
]);

/** Puts the new dataset in the place of the old one. What the user has laid beside the tables is kept. */
export async function swapIn(folder: string): Promise<void> {
  const { fresh, old } = besideOf(folder);
  try {
    if (await isThere(folder)) await rename(folder, old);
    await rename(fresh, folder);
    await clearOld(folder);
  } catch (error) {
    throw failureFrom(error, folder, 'write');
  }
}

/**
 * Mends what a build left behind that was ended by force: where it had moved the old dataset away, that comes back; a
 * part of a new one is thrown away.
 */
export async function recover(folder: string): Promise<void> {
  const { fresh, old } = besideOf(folder);
  await rm(fresh, { recursive: true, force: true }).catch(() => {});
  if (!(await isThere(old))) return;
  if (await isThere(folder)) await clearOld(folder);
  else await rename(old, folder).catch(() => {});
}

/** Where a dataset can be read: where it should be or, after a build that was ended by force, where it was moved to. */
export async function placeOf(folder: string): Promise<string> {
  const { old } = besideOf(folder);
  return !(await isThere(folder)) && (await isThere(old)) ? old : folder;
}

async function clearOld(folder: string): Promise<void> {
  const { old } = besideOf(folder);
  if (!(await isThere(old)) || (await readManifest(folder)) === null) return;
  for (const name of await readdir(old)) {
    if (!ownEntries.has(name)) await rename(join(old, name), join(folder, name));
  }
  await rm(old, { recursive: true, force: true });
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
