import { dirname, join } from 'node:path';
import { hasErrors } from '../../core/problem.ts';
import { noSettings, type Settings } from '../../core/settings/read.ts';
import type { Context } from '../context.ts';

/** The name under which settings are found without being named. */
export const settingsFile = 'ips-fidelity.yaml';

export interface FoundSettings {
  settings: Settings;
  /** The folder that files in the settings are named from. */
  folder: string;
}

/**
 * The settings of a file that is named or, where none is, of the one beside the review or in the working folder.
 * Fails with every fault listed.
 */
export async function findSettings(
  named: string | undefined,
  review: string,
  context: Context,
): Promise<FoundSettings> {
  if (named !== undefined) return load(named, context);
  const beside = join(dirname(review), settingsFile);
  const found = (await loadIfThere(beside, context)) ?? (await loadIfThere(settingsFile, context));
  return found ?? { settings: noSettings, folder: '.' };
}

async function loadIfThere(path: string, context: Context): Promise<FoundSettings | null> {
  try {
    return await load(path, context);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'not-found') return null;
    throw error;
  }
}

async function load(path: string, context: Context): Promise<FoundSettings> {
  const [{ readDocument, withPositions }, { readSettings }] = await Promise.all([
    import('../../storage/document.ts'),
    import('../../core/settings/read.ts'),
  ]);
  const document = await readDocument(path);
  const { settings, problems } =
    document.value === undefined && document.problems.length > 0
      ? { settings: null, problems: [] }
      : readSettings(document.value);
  const all = await withPositions(document, [...document.problems, ...problems]);
  if (settings !== null && !hasErrors(all)) return { settings, folder: dirname(path) };
  const { refuseFaulty } = await import('../rubrics.ts');
  return refuseFaulty(path, all, context);
}
