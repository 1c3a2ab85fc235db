import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { failureFrom, StorageFailure } from '../failure.ts';
import { MAX_LIST_BYTES } from '../limits.ts';
import { refuseSpecial } from '../text.ts';

/** Throws a StorageFailure for what is no ordinary file, and for one larger than MAX_LIST_BYTES. */
export async function refuseUnreadable(path: string): Promise<void> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const stats = await stat(path);
    refuseSpecial(stats, path);
    if (stats.size > MAX_LIST_BYTES) throw tooLarge(path, stats.size);
  } catch (error) {
    throw failureFrom(error, path, 'read');
  }
}

/** The bytes of a file, a piece at a time. What the system reports is thrown as a StorageFailure. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path)) yield piece as Buffer;
  } catch (error) {
    throw failureFrom(error, path, 'read');
  }
}

/**
 * The bytes as they come, checked at their end against the SHA-256 that they had when the file was first read:
 * somebody may save the list again while questions about its headings are answered.
 */
export async function* sameBytes(path: string, digest: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of bytesOf(path)) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== digest) {
    const message = `"${path}" has changed while it was being read.`;
    throw new StorageFailure('failed', path, message, 'Save it, and read it once more.');
  }
}

function tooLarge(path: string, size: number): StorageFailure {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  const message = `"${path}" is too large for a list (${megabytes(size)}; the limit is ${megabytes(MAX_LIST_BYTES)}).`;
  return new StorageFailure('too-large', path, message, 'Check that this is the file you mean.');
}
