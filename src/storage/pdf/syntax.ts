import { MAX_DEPTH } from '../limits.ts';

/** A value as PDF writes it. Strings are bytes, a character for each. */
export type Value = null | boolean | number | string | Name | Reference | Value[] | Dictionary;

export class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Stands for the object of a number. */
export class Reference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

export type Dictionary = Map<string, Value>;

/** Reads the value at a place of a text; throws a SyntaxError where there is none. */
export function readValue(text: string, start: number): { value: Value; end: number } {
  const reader = new Reader(text, start);
  const value = reader.value(0);
  return { value, end: reader.at };
}

/** Twice as long as a string may be. */
const longest = 65_536;

/** Takes one token after the other; every pattern is tried only at the place where the reader stands. */
class Reader {
  at: number;
  readonly #text: string;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): Value {
    if (depth > MAX_DEPTH) throw new SyntaxError('nested too deep');
    this.#take(space);
    if (this.#take(/<</y) !== null) return this.#dictionary(depth);
    if (this.#take(/\[/y) !== null) return this.#list(depth);
    const reference = this.#take(/(\d{1,9})[\0\s]+\d{1,5}[\0\s]+R(?![^\0\s<>()[\]/%])/y);
    if (reference !== null) return new Reference(Number(reference[1]));
    const name = this.#take(/\/([^\0\s<>()[\]{}/%]*)/y);
    if (name !== null) return new Name(unescapedName(name[1] ?? ''));
    return this.#plain();
  }

  #plain(): Value {
    const number = this.#take(/[+-]?(?:\d+\.?\d*|\.\d+)/y);
    if (number !== null) return Number(number[0]);
    const word = this.#take(/true|false|null/y);
    if (word !== null) return word[0] === 'null' ? null : word[0] === 'true';
    const digits = this.#take(/<([\da-f\0\s]*)>/iy);
    if (digits !== null)
      return Buffer.from(digits[1]?.replace(/[\0\s]/g, '') ?? '', 'hex').toString('latin1');
    if (this.#take(/\(/y) !== null) return this.#string();
    throw new SyntaxError('no value');
  }

  #dictionary(depth: number): Dictionary {
    const found: Dictionary = new Map();
    for (;;) {
      this.#take(space);
      if (this.#take(/>>/y) !== null) return found;
      const key = this.value(depth + 1);
      if (!(key instanceof Name)) throw new SyntaxError('no key');
      found.set(key.text, this.value(depth + 1));
    }
  }

  #list(depth: number): Value[] {
    const found: Value[] = [];
    for (;;) {
      this.#take(space);
      if (this.#take(/\]/y) !== null) return found;
      found.push(this.value(depth + 1));
    }
  }

  /** What is left of a string in brackets, which may hold pairs of brackets. */
  #string(): string {
    let text = '';
    for (let open = 1; ; ) {
      const part = this.#take(/[^()\\]+|\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]/y)?.[0];
      if (part === undefined || text.length > longest) throw new SyntaxError('a string without an end');
      if (part === '(') open += 1;
      if (part === ')') open -= 1;
      if (open === 0) return text;
      text += part.startsWith('\\') ? unescaped(part.slice(1)) : part;
    }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}

/** Blanks and comments. */
const space = /(?:[\0\s]|%[^\r\n]*)*/y;

function unescaped(sign: string): string {
  if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 0xff);
  if (/^[\r\n]/.test(sign)) return '';
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
}

function unescapedName(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
