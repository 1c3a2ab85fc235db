import { nearest } from '../nearest.ts';
import type { Column } from './model.ts';

/** How surely a heading means a column, from not at all to by its own title. */
export const sureness = { no: 0, partly: 1, misspelt: 2, synonym: 3, title: 4 } as const;

/** What headings are compared by. */
export interface Vocabulary {
  keys: readonly { column: string; title: string; names: ReadonlySet<string>; parts: readonly string[][] }[];
  /** Long words of all titles and names, by which slips of spelling are seen. */
  words: readonly string[];
}

/** Makes ready the titles and names of columns for comparing. */
export function vocabularyOf(columns: readonly Column[]): Vocabulary {
  const keys = columns.map(({ id, title, names }) => ({
    column: id,
    title: keyOf(wordsOf(title)),
    names: new Set(names.map((name) => keyOf(wordsOf(name)))),
    parts: [title, ...names].map(wordsOf),
  }));
  const words = new Set(keys.flatMap(({ parts }) => parts.flat()));
  return { keys, words: [...words].filter((word) => word.length >= misspellable) };
}

/** How surely a heading means each of the columns; those that it cannot mean are not among them. */
export function meanings(heading: string, { keys, words }: Vocabulary): ReadonlyMap<string, number> {
  const own = wordsOf(heading);
  const key = keyOf(own);
  const mended = keyOf(own.map((word) => mend(word, words)));
  const found = keys.map(({ column, title, names, parts }) => {
    if (key === title) return [column, sureness.title] as const;
    if (names.has(key)) return [column, sureness.synonym] as const;
    if (mended === title || names.has(mended)) return [column, sureness.misspelt] as const;
    return [column, parts.some((part) => isPart(part, own)) ? sureness.partly : sureness.no] as const;
  });
  return new Map(found.filter(([, sure]) => sure > sureness.no));
}

/**
 * The words that tell what a heading means: in small letters, singular, without brackets and what stands in them,
 * without accents and small words, and one word for those that mean the same (`ref`, `no.`: `id`).
 */
function wordsOf(heading: string): string[] {
  const words = heading
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => same.get(singular(word)) ?? singular(word));
  const telling = words.filter((word) => word !== 'name');
  return telling.length > 0 ? telling : words;
}

const small = new Set(['a', 'an', 'the', 'of', 'for', 'at', 'or', 'and', 'dd', 'mm', 'yyyy']);

const same = new Map(
  Object.entries({
    id: 'ref reference number no num identifier code',
    start: 'started starting commenced commencing began beginning commencement',
    end: 'ended ending finish finished finishing',
    closed: 'close closure closing',
    discharge: 'discharged',
    joined: 'join joining',
    programme: 'program service ips',
    organisation: 'organization',
    adviser: 'advisor',
    enrolment: 'enrollment enrolled',
  }).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

function singular(word: string): string {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

function keyOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** Shorter words are too like others for a guess: `cost` and `post`, `rate` and `date`. */
const misspellable = 5;

function mend(word: string, words: readonly string[]): string {
  if (word.length < misspellable || words.includes(word)) return word;
  return nearest(word, words) ?? word;
}

function isPart(part: readonly string[], words: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => words.includes(word));
}
