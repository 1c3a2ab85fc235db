import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errnoOf } from './failure.ts';

/**
 * Gives the one true path of a file, whether it exists yet or not, so that a link is written through and
 * not replaced, and so that two ways to the same file meet at the same lock. Throws what Node throws.
 */
export async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  const link = await readlink(path).catch(() => null);
  if (link !== null) return targetOf(resolve(dirname(path), link));
  return join(await realpath(dirname(path)), basename(path));
}

/** Whether there is a folder at a path. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
