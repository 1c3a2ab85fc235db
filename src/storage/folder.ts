import { readdir, stat } from 'node:fs/promises';

/** What stands at a path: an ordinary file, a folder, or something else that cannot be read; null where nothing does. */
export async function kindAt(path: string): Promise<'file' | 'folder' | 'other' | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return null;
  }
}

/**
 * The names of the files in a folder, but not of those in folders inside it, that have one of the endings, in the
 * order of the names. Hidden ones are left out; a folder that cannot be read has none.
 */
export async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
      .sort();
  } catch {
    return [];
  }
}
