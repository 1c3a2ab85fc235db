import { createHash } from 'node:crypto';
import { bytesOf } from './bytes.ts';
import { mistakenFor, notText } from './refusals.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a first reading of a file's bytes tells. */
export interface Look {
  /** SHA-256, hexadecimal. */
  digest: string;
  encoding: Encoding;
}

/**
 * Finds out how the text of a file is encoded: UTF-16 where it has that mark, else UTF-8, else Windows-1252, as Excel
 * on Windows saves what it calls plain CSV. Throws a StorageFailure where the file is no text.
 */
export async function lookAt(path: string): Promise<Look> {
  const hash = createHash('sha256');
  let reader: Reader | null = null;
  for await (const piece of bytesOf(path)) {
    hash.update(piece);
    if (reader === null) {
      const mistake = mistakenFor(piece.subarray(0, 1000), path);
      if (mistake !== null) throw mistake;
      reader = readerFor(piece);
    }
    reader.take(piece);
    if (reader.isBinary()) throw notText(path);
  }
  const encoding = reader === null ? 'utf-8' : reader.end();
  if (encoding === null) throw notText(path);
  return { digest: hash.digest('hex'), encoding };
}

/** The text of pieces of bytes, without a byte order mark. UTF-8 is passed on as bytes, which csv-parse takes. */
export async function* decode(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer | string> {
  if (encoding === 'utf-8') yield* pieces;
  else if (encoding === 'windows-1252') for await (const piece of pieces) yield windows1252(piece);
  else {
    const decoder = new TextDecoder(encoding);
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  }
}

/** Takes a file in pieces, and tells at the end what its encoding is; null where it is no text. */
interface Reader {
  take(piece: Buffer): void;
  isBinary(): boolean;
  end(): Encoding | null;
}

function readerFor(start: Buffer): Reader {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return utf16('utf-16le');
  return first === 0xfe && second === 0xff ? utf16('utf-16be') : plain();
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): Reader {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let sound = true;
  const decoded = (piece?: Buffer) => {
    const text = attempt(() => decoder.decode(piece, { stream: piece !== undefined }));
    if (text === null || text.includes('\0')) sound = false;
  };
  return {
    take: decoded,
    isBinary: () => !sound,
    end: () => {
      decoded();
      return sound ? encoding : null;
    },
  };
}

function plain(): Reader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let isBinary = false;
  const check = (piece?: Buffer) => {
    if (isUtf8) isUtf8 = attempt(() => decoder.decode(piece, { stream: piece !== undefined })) !== null;
  };
  return {
    take: (piece) => {
      check(piece);
      isBinary ||= controls.test(piece.toString('latin1'));
    },
    isBinary: () => isBinary,
    end: () => {
      check();
      return isUtf8 ? 'utf-8' : 'windows-1252';
    },
  };
}

/** Control characters that no list has: tab, line ends, page break and the end mark of DOS are let through. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\x00-\x08\x0e-\x19\x1b-\x1f]/;

function attempt(deed: () => string): string | null {
  try {
    return deed();
  } catch {
    return null;
  }
}

/** By a table of our own: some releases of Node decode Windows-1252 as Latin-1, which lacks € ‘ ’ “ ”. */
function windows1252(piece: Buffer): string {
  return piece.toString('latin1').replace(/[\x80-\x9f]/g, (mark) => marks[mark.charCodeAt(0) - 0x80] ?? mark);
}

const marks = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
