import type { Unread } from '../../core/comparison/model.ts';
import { kindAt } from '../folder.ts';
import { findFiles } from '../walk.ts';
import { failureReason } from './careful.ts';
import { globFolder, isGlob, matches } from './glob.ts';

/** The files to read, and what could not even be listed. */
export interface Listed {
  paths: string[];
  unread: Unread[];
}

/** All review files at paths: files as they are named, those in folders and the folders inside them, and of patterns. */
export async function listReviews(
  names: readonly string[],
  endings: readonly string[],
  signal: AbortSignal,
): Promise<Listed> {
  const listed: Listed = { paths: [], unread: [] };
  const plain: string[] = [];
  for (const name of names) {
    if (isGlob(name) && (await kindAt(name)) === null) await listGlob(name, endings, listed);
    else plain.push(name);
  }
  for await (const found of findFiles(plain, endings)) {
    if (signal.aborted) break;
    if ('path' in found) listed.paths.push(found.path);
    else listed.unread.push({ file: found.failure.path, reason: failureReason(found.failure) });
  }
  return withoutTwins(listed);
}

/** A pattern that the shell has not filled in: of what is in its fixed part, the files that it fits. */
async function listGlob(pattern: string, endings: readonly string[], listed: Listed): Promise<void> {
  const before = listed.paths.length;
  for await (const found of findFiles([globFolder(pattern)], endings)) {
    if ('path' in found && matches(found.path, pattern)) listed.paths.push(found.path);
  }
  if (listed.paths.length === before)
    listed.unread.push({ file: pattern, reason: 'No review file fits this pattern.' });
}

function withoutTwins({ paths, unread }: Listed): Listed {
  const all = new Set(paths);
  return { paths: all.size === paths.length ? paths : [...all], unread };
}
