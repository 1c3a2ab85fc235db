import { closeSync, constants, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** A pipe that stands where a file was listed must not be waited for. Windows knows no such flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file in a buffer that is used again for the next; null where it cannot be read or does not fit. Such a
 * file is read again with all checks, which tell why.
 */
export function readInto(path: string, buffer: Buffer): Buffer | null {
  let file: number | null = null;
  try {
    file = openSync(path, flags);
    return whole(buffer, readSync(file, buffer, 0, buffer.length, 0));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** The same without holding up the others: for shares on which opening a file takes long. */
export async function readSlowlyInto(path: string, buffer: Buffer): Promise<Buffer | null> {
  try {
    const file = await open(path, flags);
    try {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return whole(buffer, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function whole(buffer: Buffer, read: number): Buffer | null {
  return read === 0 || read === buffer.length ? null : buffer.subarray(0, read);
}
