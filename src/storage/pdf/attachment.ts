import { StorageFailure } from '../failure.ts';
import { MAX_BYTES } from '../limits.ts';
import { decode } from '../text.ts';
import { isOf, type Objects, readObjects } from './objects.ts';
import type { Dictionary, Value } from './syntax.ts';
import { TooMuch } from './unpack.ts';

/** The text of the review that a report carries. Refuses, as a StorageFailure, a PDF that carries none. */
export function readAttachment(bytes: Uint8Array, path: string): string {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw damaged(path);
  try {
    const objects = readObjects(bytes);
    if (objects.trailers.some((trailer) => trailer.has('Encrypt'))) throw locked(path);
    const root = catalogOf(objects);
    if (root === null) throw damaged(path);
    return reviewAmong(filesIn(root, objects), objects, path);
  } catch (error) {
    throw error instanceof TooMuch ? tooMuch(path) : error;
  }
}

/** The last root that is named counts: earlier ones are what the file was before it was changed. */
function catalogOf({ trailers, resolve }: Objects): Dictionary | null {
  const roots = trailers.map((trailer) => resolve(trailer.get('Root')));
  return (roots.findLast((root) => isOf(root, 'Catalog')) as Dictionary | undefined) ?? null;
}

interface File {
  name: string;
  stream: Value | undefined;
}

/** The files that the document names as its own, each once; whatever else lies in it was taken out, or never meant. */
function filesIn(catalog: Dictionary, { resolve }: Objects): File[] {
  const files: File[] = [];
  const seen = new Set<Value>();
  const visit = (value: Value | undefined): void => {
    const inner = resolve(value);
    if (inner === null || typeof inner !== 'object' || seen.has(inner)) return;
    seen.add(inner);
    if (Array.isArray(inner)) inner.forEach(visit);
    else if (inner instanceof Map) {
      const held = resolve(inner.get('EF'));
      if (held instanceof Map)
        files.push({ name: nameOf(inner, resolve), stream: held.get('UF') ?? held.get('F') });
      else for (const key of ['Kids', 'Names']) visit(inner.get(key));
    }
  };
  const names = resolve(catalog.get('Names'));
  if (names instanceof Map) visit(names.get('EmbeddedFiles'));
  visit(catalog.get('AF'));
  return files;
}

function nameOf(file: Dictionary, resolve: Objects['resolve']): string {
  const name = resolve(file.get('UF') ?? file.get('F'));
  if (typeof name !== 'string') return '';
  const bytes = Buffer.from(name, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : name;
}

/** The first file that is a review, those first that are named like one. */
function reviewAmong(files: readonly File[], objects: Objects, path: string): string {
  const likely = files.filter(({ name }) => /\.json$/i.test(name));
  const sorted = [
    ...likely.filter(({ name }) => isNamed(name)),
    ...likely.filter(({ name }) => !isNamed(name)),
  ];
  for (const { stream } of sorted) {
    const bytes = objects.streamOf(stream, MAX_BYTES);
    if (bytes === null) throw damaged(path);
    const text = decode(bytes, path);
    if (isReview(text)) return text;
  }
  throw files.length === 0 ? none(path) : other(path, files.map(({ name }) => name).filter(Boolean));
}

function isNamed(name: string): boolean {
  return /\.review\.json$/i.test(name);
}

/** A file made elsewhere may be of any shape; what is faulty in one of ours is told when it is read. */
function isReview(text: string): boolean {
  return /"format"\s*:\s*"ips-fidelity-review"/.test(text);
}

function none(path: string): StorageFailure {
  const message = `"${path}" carries no review.`;
  const hint =
    'Give the review file itself, or a PDF report of ips-fidelity that was not printed or saved anew.';
  return new StorageFailure('no-review', path, message, hint);
}

function other(path: string, names: readonly string[]): StorageFailure {
  const named = names.length === 0 ? '' : ` (${names.slice(0, 3).join(', ')})`;
  const message = `"${path}" carries a file${named}, but no review.`;
  return new StorageFailure('no-review', path, message, 'Give the review file itself.');
}

function damaged(path: string): StorageFailure {
  const message = `"${path}" is not a PDF, or is damaged.`;
  return new StorageFailure('damaged', path, message, 'Get the report anew from whoever sent it.');
}

function locked(path: string): StorageFailure {
  const message = `"${path}" is protected by a password.`;
  const hint = 'Save a copy without the protection, or give the review file itself.';
  return new StorageFailure('locked', path, message, hint);
}

function tooMuch(path: string): StorageFailure {
  const message = `"${path}" unpacks to far more than a report holds, and was not read.`;
  return new StorageFailure('too-large', path, message, 'Check that this is the file you mean.');
}
