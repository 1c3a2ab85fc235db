import { Unzlib } from 'fflate';
import { type Dictionary, Name, type Value } from './syntax.ts';

/** More would come out of a stream than anybody puts in. */
export class TooMuch extends Error {}

/** Little enough to be given out at once, however much it unpacks to. */
const slice = 16 * 1024;

/** The bytes of a stream; null where they are packed in a way that is not read here. */
export function unpacked(
  packed: Uint8Array,
  stream: Dictionary,
  resolve: (value: Value | undefined) => Value,
  most: number,
): Uint8Array | null {
  const filters = [resolve(stream.get('Filter'))].flat().map(resolve);
  const [filter = null, ...more] = filters;
  if (filter === null) return packed;
  const plain = filter instanceof Name && ['FlateDecode', 'Fl'].includes(filter.text);
  return plain && more.length === 0 && !stream.has('DecodeParms') ? inflated(packed, most) : null;
}

function inflated(packed: Uint8Array, most: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > most) throw new TooMuch();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    return null;
  }
  return Buffer.concat(chunks);
}
