import { Inflate } from 'fflate';
import type { StorageFailure } from '../failure.ts';
import { MAX_PARTS, MAX_UNPACKED_BYTES } from '../limits.ts';
import { damaged, refuse, tooMuch } from './refusals.ts';

/** A part of a zip file, as the list at its end tells of it. */
export interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** The parts that a zip file says it has; nothing is unpacked yet. */
export function entriesOf(bytes: Buffer, path: string): Entry[] {
  const end = bytes.lastIndexOf(endMark);
  if (end < 0 || end + 22 > bytes.length) throw damaged(path);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_PARTS) throw tooMuch(path, `has ${count} parts inside, where a workbook has a few`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw damaged(path);
    const lengths = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number];
    entries.push(entryAt(bytes, at, lengths[0]));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number, nameLength: number): Entry {
  return {
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
  };
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/**
 * The parts of a zip file that are wanted. What they claim to be unpacked is added up before anything is, and no more
 * than that is unpacked, whatever they hold.
 */
export function unpack(bytes: Buffer, entries: readonly Entry[], path: string): Record<string, Uint8Array> {
  if (entries.some(({ encrypted }) => encrypted))
    throw refuse(
      path,
      'is a zip file with a password',
      'Take the password off, and give the workbook itself.',
    );
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (claimed > MAX_UNPACKED_BYTES) throw bomb(path);
  return Object.fromEntries(entries.map((entry) => [entry.name, partOf(bytes, entry, path)]));
}

function partOf(bytes: Buffer, entry: Entry, path: string): Uint8Array {
  const { offset, packed, method, unpacked, checksum } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) throw damaged(path);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const held = bytes.subarray(start, start + packed);
  if (held.length !== packed || (method !== 0 && method !== 8)) throw damaged(path);
  const part = method === 0 ? held : inflated(held, unpacked, path);
  if (part.length !== unpacked || crc32(part) !== checksum) throw damaged(path);
  return part;
}

/** Unpacked a piece at a time, so that a lie about the size is found before it fills the memory. */
function inflated(packed: Uint8Array, size: number, path: string): Uint8Array {
  const part = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw bomb(path);
    part.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceLength)
      inflate.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
  } catch (error) {
    if (error instanceof Error && error.name === 'StorageFailure') throw error;
    throw damaged(path);
  }
  return part.subarray(0, length);
}

const pieceLength = 16 * 1024;

function bomb(path: string): StorageFailure {
  return tooMuch(path, 'holds far more than its size: unpacked, it is too large for a workbook');
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
