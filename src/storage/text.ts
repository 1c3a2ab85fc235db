import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { failureFrom, StorageFailure } from './failure.ts';
import { MAX_BYTES } from './limits.ts';

/**
 * Gives the text of a file, without a byte order mark.
 * Refuses, as a StorageFailure, what is no ordinary file, is larger than MAX_BYTES, or is not UTF-8 text.
 */
export async function readText(path: string): Promise<string> {
  return decode(await readBytes(path), path);
}

/** Throws a StorageFailure where the path is a folder, a pipe or a device. */
export function refuseSpecial(stats: Stats, path: string): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) {
    throw new StorageFailure(
      'is-folder',
      path,
      `"${path}" is a folder, not a file.`,
      'Give the name of a file inside it.',
    );
  }
  throw new StorageFailure(
    'not-a-file',
    path,
    `"${path}" is not an ordinary file.`,
    'Give the name of a file.',
  );
}

/** Gives the bytes of an ordinary file of at most MAX_BYTES; refuses anything else as a StorageFailure. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const stats = await stat(path);
    refuseSpecial(stats, path);
    if (stats.size > MAX_BYTES) throw tooLarge(path, stats.size);
    return await readFile(path);
  } catch (error) {
    throw failureFrom(error, path, 'read');
  }
}

/** The text in some bytes of a file, which must be UTF-8. */
export function decode(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw notText(path, UTF_16);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText(path, 'is not plain text in the encoding UTF-8');
  }
  // Zero bytes are what UTF-16 without a mark, a spreadsheet, or a file lost in a power cut consist of.
  if (text.includes('\0')) throw notText(path, 'holds bytes that are not text');
  return text;
}

const UTF_16 = 'is saved in the encoding UTF-16, not UTF-8';

function notText(path: string, what: string): StorageFailure {
  const hint =
    'If it is a text file, open it in a text editor and save as UTF-8; otherwise choose another file.';
  return new StorageFailure('not-text', path, `"${path}" ${what}.`, hint);
}

function tooLarge(path: string, size: number): StorageFailure {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  const message = `"${path}" is too large (${megabytes(size)}; the limit is ${megabytes(MAX_BYTES)}).`;
  return new StorageFailure('too-large', path, message, 'Check that this is the file you mean.');
}
