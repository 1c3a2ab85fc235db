import { mkdir } from 'node:fs/promises';
import { failureFrom } from './failure.ts';

/** Makes a folder, and those above it, where they are not there yet. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw failureFrom(error, path, 'write');
  }
}
