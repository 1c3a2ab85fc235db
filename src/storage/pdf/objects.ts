import { MAX_FAULTS, MAX_PDF_OBJECT_BYTES } from '../limits.ts';
import { type Dictionary, Name, Reference, readValue, type Value } from './syntax.ts';
import { unpacked } from './unpack.ts';

/** The objects of a file, found by looking through it from end to end: its own table may be the part that is damaged. */
export interface Objects {
  /** What a value stands for. */
  resolve: (value: Value | undefined) => Value;
  /** The bytes of a stream, unpacked. Null where it has none, ends too early or is packed in a way not read here. */
  streamOf: (value: Value | undefined, most: number) => Uint8Array | null;
  /** What the file says of itself at its ends, the first one first. */
  trailers: readonly Dictionary[];
}

interface Found {
  value: Value;
  /** Where it is written: of two with one number, the later one counts. */
  at: number;
  /** Where the bytes of a stream begin. */
  stream: number | null;
}

export function readObjects(bytes: Uint8Array): Objects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = scan(text);
  const resolve = (value: Value | undefined): Value => {
    let at = value ?? null;
    for (let step = 0; at instanceof Reference; step += 1) {
      if (step > 32) return null;
      at = found.get(at.id)?.value ?? null;
    }
    return at;
  };
  const bytesOf = ({ value, stream }: Found, most: number): Uint8Array | null => {
    if (stream === null || !(value instanceof Map)) return null;
    const packed = streamBytes(text, bytes, stream, resolve(value.get('Length')));
    return packed === null ? null : unpacked(packed, value, resolve, most);
  };
  let room = MAX_PDF_OBJECT_BYTES;
  for (const object of [...found.values()].filter(({ value }) => isOf(value, 'ObjStm'))) {
    const inner = bytesOf(object, room);
    if (inner === null) continue;
    room -= inner.length;
    addPacked(inner, object, resolve, found);
  }
  return {
    resolve,
    streamOf: (value, most) => {
      const object = value instanceof Reference ? found.get(value.id) : undefined;
      return object === undefined ? null : bytesOf(object, most);
    },
    trailers: [
      ...trailersIn(text),
      ...[...found.values()].flatMap(({ value }) => (isOf(value, 'XRef') ? [value] : [])),
    ],
  };
}

/** Whether a value is a dictionary of some kind. */
export function isOf(value: Value, type: string): value is Dictionary {
  const kind = value instanceof Map ? value.get('Type') : null;
  return kind instanceof Name && kind.text === type;
}

/** Every object that is written out in the file itself. */
function scan(text: string): Map<number, Found> {
  const found = new Map<number, Found>();
  const heads = /(?<!\d)(\d{1,9})[\0\s]+\d{1,5}[\0\s]+obj\b/g;
  let faults = 0;
  for (let head = heads.exec(text); head !== null; head = heads.exec(text)) {
    try {
      const { value, end } = readValue(text, heads.lastIndex);
      const stream = /[\0\s]*stream(\r\n|\n|\r)/y;
      stream.lastIndex = end;
      found.set(Number(head[1]), {
        value,
        at: head.index,
        stream: stream.test(text) ? stream.lastIndex : null,
      });
      heads.lastIndex = end;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      faults += 1;
      if (faults > MAX_FAULTS) return new Map();
    }
  }
  return found;
}

function streamBytes(text: string, bytes: Uint8Array, start: number, length: Value): Uint8Array | null {
  const told = typeof length === 'number' ? start + length : -1;
  const soundly = told >= start && /^\s*endstream/.test(text.slice(told, told + 16));
  const end = soundly ? told : text.indexOf('endstream', start);
  return end < start ? null : bytes.subarray(start, end);
}

/** The objects inside a stream of objects. */
function addPacked(
  bytes: Uint8Array,
  { value: stream, at }: Found,
  resolve: Objects['resolve'],
  found: Map<number, Found>,
): void {
  const text = Buffer.from(bytes).toString('latin1');
  if (!(stream instanceof Map)) return;
  const first = Number(resolve(stream.get('First')));
  const numbers = text
    .slice(0, first)
    .trim()
    .split(/[\0\s]+/)
    .map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [id = 0, offset = 0] = numbers.slice(index, index + 2);
    const value = (found.get(id)?.at ?? -1) < at ? valueAt(text, first + offset) : undefined;
    if (value !== undefined) found.set(id, { value, at, stream: null });
  }
}

function valueAt(text: string, offset: number): Value | undefined {
  try {
    return readValue(text, offset).value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function trailersIn(text: string): Dictionary[] {
  return [...text.matchAll(/\btrailer(?=[\0\s]*<<)/g)].slice(-MAX_FAULTS).flatMap(({ index }) => {
    const value = valueAt(text, index + 'trailer'.length);
    return value instanceof Map ? [value] : [];
  });
}
