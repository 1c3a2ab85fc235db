import { nearest } from '../nearest.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';

/** What a cell means by an item: the item, and whether that is sure or only likely. */
export interface NamedItem {
  item: Item;
  /** `name` by its own name or id; `likeness` by words that are much like its own; `number` by its number alone. */
  by: 'name' | 'likeness' | 'number';
}

/** Finds the item that a cell names by its words; null where none is meant, or where several could be. */
export type ItemNamer = (text: string) => NamedItem | null;

/** The namer of the items of a rubric. Words come before numbers, since some forms begin to count anew in each section. */
export function itemNamer(rubric: Rubric): ItemNamer {
  const items = allItems(rubric).map((item) => ({
    item,
    words: wordsOf(item.title),
    key: keyOf(item.title),
  }));
  const known = new Map<string, NamedItem | null>();
  const find = (text: string): NamedItem | null => {
    const bare = text.replace(leadingNumber, '').trim();
    if (!/\p{L}{2}/u.test(bare)) return null;
    const exact = items.find(({ item, key }) => item.id === text.trim() || key === keyOf(bare));
    if (exact !== undefined) return { item: exact.item, by: 'name' };
    const spelt = nearest(
      keyOf(bare),
      items.map(({ key }) => key),
    );
    const misspelt = items.find(({ key }) => key === spelt && Math.min(key.length, bare.length) > 8);
    const item = misspelt?.item ?? likest(wordsOf(bare), items);
    return item === null ? null : { item, by: 'likeness' };
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = text.length > 200 ? null : find(text);
    known.set(text, found);
    return found;
  };
}

/** The number of an item where a cell holds nothing else, as in `7`, `7.` or `Item 7`; null where it holds more. */
export function itemNumber(text: string): number | null {
  const found = /^(?:item|no\.?|q|#)?\s*(\d{1,3})[.):]?$/i.exec(text.trim())?.[1];
  return found === undefined ? null : Number(found);
}

/** `7.`, `Item 7:`, `S3 -`, `O 4.` before a name. */
const leadingNumber = /^\s*(?:item\s*|no\.?\s*|#)?[a-z]?\s?\d{1,3}(?:\.\d{1,2})?\s*[.):\-–—]*\s+/i;

interface Known {
  item: Item;
  words: readonly string[];
}

/** The one item whose words are most like some others; null where none is like enough, or two are. */
function likest(words: readonly string[], items: readonly Known[]): Item | null {
  const scored = items.map(({ item, words: own }) => ({ item, likeness: likeness(words, own) }));
  const [first, second] = scored.sort((a, b) => b.likeness - a.likeness);
  if (first === undefined || first.likeness < likeEnough) return null;
  return first.likeness - (second?.likeness ?? 0) >= clearly ? first.item : null;
}

const likeEnough = 0.6;
const clearly = 0.15;

/** The share of words that two names have in common (Dice). */
function likeness(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = new Set(a.filter((word) => other.has(word))).size;
  // One word says too little: “diversity” is that of employers as well as that of jobs.
  return shared < 2 ? 0 : (2 * shared) / (new Set(a).size + other.size);
}

function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

/** The telling words of a name, in one spelling for Britain and America. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => word.replace(/iz(e|ed|es|ing|ation)$/, 'is$1').replace(/(?<=[a-z]{3})s$/, ''))
    .map((word) => same.get(word) ?? word);
}

const small = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'and',
  'or',
  'with',
  'by',
  'through',
  'thru',
  'se',
  'ips',
  'in',
]);

/** Words of other forms of the scale, by those that the titles here have. */
const same = new Map([
  ['rehabilitation', 'employment'],
  ['program', 'programme'],
  ['supervisor', 'supervisor'],
  ['developed', 'type'],
  ['counselor', 'counsellor'],
  ['jobcentre', 'employment'],
]);
