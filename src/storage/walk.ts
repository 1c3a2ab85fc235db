import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failureFrom, StorageFailure } from './failure.ts';

export type Found = { path: string } | { failure: StorageFailure };

/**
 * Gives the files as named, and every file in the named folders (and the folders inside them) whose name
 * has one of the endings, in the order of the names. Each file comes once, whatever links lead to it.
 * What cannot be read is given as a failure and does not stop the rest. Hidden files and folders and
 * `node_modules` are passed over, unless named.
 */
export async function* findFiles(
  paths: readonly string[],
  endings: readonly string[],
): AsyncGenerator<Found> {
  const walk: Walk = { endings: endings.map((ending) => ending.toLowerCase()), seen: new Set() };
  for (const path of paths) yield* named(path, walk);
}

interface Walk {
  endings: readonly string[];
  /** True paths of the files and folders that have come already. */
  seen: Set<string>;
}

async function* named(path: string, walk: Walk): AsyncGenerator<Found> {
  const place = await look(path);
  if ('failure' in place) yield place;
  else if (place.isFolder) yield* folder(path, place.truePath, walk);
  else yield* once(path, place.truePath, walk);
}

async function* folder(path: string, truePath: string, walk: Walk): AsyncGenerator<Found> {
  if (walk.seen.has(truePath)) return;
  walk.seen.add(truePath);
  const entries = await list(path);
  if ('failure' in entries) yield entries;
  else for (const entry of entries) yield* inside(entry, path, truePath, walk);
}

async function* inside(entry: Dirent, parent: string, trueParent: string, walk: Walk): AsyncGenerator<Found> {
  const { name } = entry;
  if (name.startsWith('.') || name === 'node_modules') return;
  const path = join(parent, name);
  const wanted = walk.endings.some((ending) => name.toLowerCase().endsWith(ending));
  if (entry.isDirectory()) yield* folder(path, join(trueParent, name), walk);
  else if (entry.isFile() && wanted) yield* once(path, join(trueParent, name), walk);
  else if (entry.isSymbolicLink()) yield* linked(path, wanted, walk);
}

async function* linked(path: string, wanted: boolean, walk: Walk): AsyncGenerator<Found> {
  const place = await look(path);
  if ('failure' in place) {
    // A broken link matters only where it stands for a file that is looked for.
    if (wanted) yield place;
  } else if (place.isFolder) yield* folder(path, place.truePath, walk);
  else if (wanted) yield* once(path, place.truePath, walk);
}

function* once(path: string, truePath: string, walk: Walk): Generator<Found> {
  if (walk.seen.has(truePath)) return;
  walk.seen.add(truePath);
  yield { path };
}

type Place = { truePath: string; isFolder: boolean };

async function look(path: string): Promise<Place | { failure: StorageFailure }> {
  try {
    const stats = await stat(path);
    return { truePath: await realpath(path), isFolder: stats.isDirectory() };
  } catch (error) {
    return { failure: asFailure(error, path) };
  }
}

async function list(path: string): Promise<Dirent[] | { failure: StorageFailure }> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    // By character codes: the order must not depend on the language of the computer.
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { failure: asFailure(error, path) };
  }
}

function asFailure(error: unknown, path: string): StorageFailure {
  const failure = failureFrom(error, path, 'read');
  if (failure instanceof StorageFailure) return failure;
  throw failure;
}
