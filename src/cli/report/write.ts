import type { Context } from '../context.ts';
import { exit } from '../exit.ts';
import { CommandFailure, oneLine } from '../failure.ts';

/** Saves a file. An existing one is overwritten only when that is said, or agreed to when asked; false where it is not. */
export async function writeReport(
  path: string,
  bytes: Uint8Array,
  overwrite: boolean,
  context: Context,
): Promise<boolean> {
  const [{ saveBytes }, { ownerOf }, { StorageFailure }] = await Promise.all([
    import('../../storage/save.ts'),
    import('../owner.ts'),
    import('../../storage/failure.ts'),
  ]);
  const writer = ownerOf(context);
  try {
    await saveBytes(path, bytes, { overwrite, writer });
    return true;
  } catch (error) {
    if (!(error instanceof StorageFailure) || error.code !== 'exists') throw error;
    if (!context.interactive)
      throw new CommandFailure(
        exit.file,
        error.message,
        'Choose another name with -o, or overwrite it with --force.',
      );
    const { askYesNo } = await import('../../ui/yes-no.ts');
    if (!(await askYesNo(`${oneLine(path)} exists already. Overwrite it?`, context))) return false;
    await saveBytes(path, bytes, { overwrite: true, writer });
    return true;
  }
}
