import { StorageFailure } from '../storage/failure.ts';
import { saveBytes } from '../storage/save.ts';
import type { Context } from './context.ts';
import { exit } from './exit.ts';
import { CommandFailure } from './failure.ts';
import { ownerOf } from './owner.ts';

/** Writes a file that is not there yet; one that is there is overwritten only where that was said. */
export async function writeNew(
  path: string,
  bytes: Uint8Array,
  overwrite: boolean,
  context: Context,
): Promise<void> {
  try {
    await saveBytes(path, bytes, { overwrite, writer: ownerOf(context) });
  } catch (error) {
    if (!(error instanceof StorageFailure) || error.code !== 'exists') throw error;
    throw new CommandFailure(
      exit.file,
      error.message,
      'Choose another name with -o, or overwrite it with --force.',
    );
  }
}
