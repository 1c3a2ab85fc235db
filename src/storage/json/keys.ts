import { MAX_DEPTH } from '../limits.ts';

/**
 * Tells whether a valid JSON text has a key twice in one object: `JSON.parse` keeps only the last of them,
 * so its value then has fewer keys than the text. A value nested too deeply counts as suspect too.
 */
export function hasDuplicateKeys(text: string, value: unknown): boolean {
  return keysInText(text) !== keysInValue(value, 0);
}

function keysInText(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = endOfString(text, start);
    if (isKey(text, end)) keys += 1;
    start = text.indexOf('"', end);
  }
  return keys;
}

/** The offset after the closing quote: the first quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text[before] === '\\') before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let next = end;
  while (text[next] === ' ' || text[next] === '\n' || text[next] === '\r' || text[next] === '\t') next += 1;
  return text[next] === ':';
}

function keysInValue(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth >= MAX_DEPTH) return Number.NaN;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, part) => sum + keysInValue(part, depth + 1), own);
}

/**
 * Whether a valid JSON text surely has each key only once, where its value has so many keys: quicker than
 * `hasDuplicateKeys`, for texts as programmes write them, in which a colon follows at once on the quote of a key. Any
 * other text is not sure.
 */
export function surelyHasKeysOnce(text: string, keys: number): boolean {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === quote) count += 1;
    else if (before <= space) return false;
  }
  return count === keys;
}

const quote = 0x22;
const space = 0x20;
