import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rubric } from '../../core/rubric/model.ts';
import { digestOf } from '../digest.ts';
import { errnoOf, failureFrom, StorageFailure } from '../failure.ts';

export const manifestName = 'manifest.json';
const format = 'ips-fidelity-dataset';
const version = 1;

/** What a dataset says of itself; by this file a folder is known to be one. */
export interface Manifest {
  format: typeof format;
  version: number;
  /** Whether it holds the names of reviewers. */
  withNames: boolean;
  /** By the id of a rubric, what it was when the dataset was built. */
  rubrics: Readonly<Record<string, string>>;
  /** How many reviews there are of each year. */
  years: Readonly<Record<string, number>>;
  /** Files that could not be read when it was built. */
  unread: readonly string[];
}

/** The manifest of a dataset. */
export function manifestOf(parts: Omit<Manifest, 'format' | 'version'>): Manifest {
  return { format, version, ...parts };
}

/** A digest of all that ratings are told by. */
export function rubricMark(rubric: Rubric): string {
  return digestOf(JSON.stringify([rubric.scale, rubric.total, rubric.bands, rubric.sections]));
}

/** The digests of rubrics by their ids. */
export function marksOf(rubrics: readonly Rubric[]): Manifest['rubrics'] {
  const marks = rubrics.map((rubric) => [rubric.id, rubricMark(rubric)] as const);
  return Object.fromEntries(marks.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a folder says of itself; null where it is no dataset. Refuses one of a newer version. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return null;
    throw failureFrom(error, path, 'read');
  });
  const value = text === null ? null : parsed(text);
  if (!isOfFormat(value)) return null;
  if (value.version === version) return value as Manifest;
  const hint = 'Update ips-fidelity, or build the dataset again in another folder.';
  throw new StorageFailure('failed', folder, `"${folder}" is a dataset of a newer version.`, hint);
}

/** Whether a folder holds a dataset, of whatever version. */
export async function hasManifest(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  return text !== null && isOfFormat(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isOfFormat(value: unknown): value is { format: string; version: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === format &&
    'version' in value
  );
}
