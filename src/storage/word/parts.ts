import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { failureFrom } from '../failure.ts';
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_TEXT } from '../limits.ts';
import { refuseSpecial } from '../text.ts';
import { damaged, locked, notWord, outdated, tooLarge } from './refusals.ts';

/** The parts of a Word document that are read, as text. */
export interface DocumentParts {
  digest: string;
  /** Null where the document has no such part. */
  main: string;
  properties: string | null;
  comments: string | null;
  /** Whether it holds macros; none of them is ever looked at. */
  macros: boolean;
}

const names = { main: 'word/document.xml', properties: 'docProps/custom.xml', comments: 'word/comments.xml' };

/** Reads a Word document, a packed folder of XML. Throws a StorageFailure for what is none, or could burst the memory. */
export async function readParts(path: string): Promise<DocumentParts> {
  const bytes = await bytesAt(path);
  refuseOthers(bytes, path);
  const listed: string[] = [];
  const files = unpacked(bytes, path, ({ name, originalSize }) => {
    listed.push(name);
    const wanted = Object.values(names).includes(name);
    // No more is ever unpacked than a part says that it holds: a part that lies is cut short.
    if (wanted && originalSize > MAX_DOCUMENT_TEXT) throw tooLarge(path, 'once it is unpacked');
    return wanted;
  });
  const text = (name: string) => decoded(files[name], path);
  const main = text(names.main);
  if (main === null) throw notWord(path);
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    main,
    properties: text(names.properties),
    comments: text(names.comments),
    macros: listed.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
  };
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const stats = await stat(path);
    refuseSpecial(stats, path);
    if (stats.size > MAX_DOCUMENT_BYTES) throw tooLarge(path, 'for a report with answers');
    return await readFile(path);
  } catch (error) {
    throw failureFrom(error, path, 'read');
  }
}

/** The files of Word before 2007 and those that a password protects begin alike. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const packed = [0x50, 0x4b];

function refuseOthers(bytes: Uint8Array, path: string): void {
  const begins = (signs: readonly number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (begins(compound)) throw isEncrypted(bytes) ? locked(path) : outdated(path);
  if (!begins(packed)) throw notWord(path);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function unpacked(
  bytes: Uint8Array,
  path: string,
  filter: (file: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error && error.name === 'StorageFailure') throw error;
    throw damaged(path);
  }
}

function decoded(bytes: Uint8Array | undefined, path: string): string | null {
  if (bytes === undefined) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged(path);
  }
}
