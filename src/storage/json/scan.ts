import { duplicateKey, type Fault, tooDeep } from '../fault.ts';
import { MAX_DEPTH, MAX_FAULTS } from '../limits.ts';
import type { Place } from '../place.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Scan {
  root: Place | null;
  /** Empty exactly where `JSON.parse` accepts the text, no key is given twice and the nesting is not too deep. */
  faults: readonly Fault[];
}

/**
 * Goes through a JSON text value by value: gives the place of each, and every fault. It goes on after the
 * common slips (a comma too many or too few, comments, wrong or missing quotes) and stops at anything else.
 */
export function scanJson(text: string): Scan {
  return new Scanner(text).scan();
}

class Scanner {
  readonly #faults: Fault[] = [];
  readonly #path: (string | number)[] = [];
  readonly #tokens: Generator<Token, Token>;
  #next: Token = { kind: 'end', start: 0, end: 0, text: '' };
  #previousEnd = 0;
  #stopped = false;
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    this.#tokens = tokensOf(text, (offset, message, hint) => this.#report(offset, message, hint));
  }

  scan(): Scan {
    this.#advance();
    const root = this.#value(null);
    if (root !== null && this.#next.kind !== 'end') {
      this.#stop(
        'There is more text after the end of the JSON.',
        'Delete what follows, or keep it in a file of its own.',
      );
    }
    return { root, faults: this.#faults.sort((a, b) => a.offset - b.offset) };
  }

  #value(key: number | null): Place | null {
    const { kind, start, text } = this.#next;
    if (kind === '{' || kind === '[') return this.#nested(key);
    if (kind === 'text' || kind === 'value' || kind === 'word') {
      if (kind === 'word') this.#report(start, `‘${clip(text)}’ is not a value.`, WORD_HINT);
      this.#advance();
      return { start, key, inside: null };
    }
    if (kind === 'end') this.#stop('The file ends where a value is expected.', CUT_OFF);
    else this.#report(start, 'A value is missing here.', 'Write the value, or null where it is not known.');
    return null;
  }

  #nested(key: number | null): Place | null {
    const { kind, start } = this.#next;
    if (this.#path.length >= MAX_DEPTH) {
      this.#add(tooDeep([...this.#path], start));
      this.#end();
      return null;
    }
    this.#advance();
    return { start, key, inside: kind === '{' ? this.#members() : this.#entries() };
  }

  #members(): Map<string, Place> {
    const members = new Map<string, Place>();
    const names = new Set<string>();
    while (this.#goesOn('}')) {
      const key = this.#next;
      if (!this.#key(key, names)) break;
      this.#path.push(key.text);
      this.#colon(key);
      const place = this.#value(key.start);
      this.#path.pop();
      if (place !== null) members.set(key.text, place);
      this.#comma('}');
    }
    return members;
  }

  #entries(): Place[] {
    const entries: Place[] = [];
    for (let index = 0; this.#goesOn(']'); index += 1) {
      this.#path.push(index);
      const place = this.#value(null);
      this.#path.pop();
      entries.push(place ?? { start: this.#next.start, key: null, inside: null });
      this.#comma(']');
    }
    return entries;
  }

  /** Tells whether another member or entry follows; takes the closing bracket where none does. */
  #goesOn(close: '}' | ']'): boolean {
    const { kind } = this.#next;
    if (kind === close) this.#advance();
    else if (kind === 'end') this.#stop(`The file ends before a closing ${close}.`, CUT_OFF);
    return kind !== close && kind !== 'end';
  }

  #key({ kind, start, text }: Token, names: Set<string>): boolean {
    if (kind !== 'text' && kind !== 'word' && kind !== 'value') {
      this.#stop(
        'A name in double quotes is expected here.',
        'Look for a bracket or comma too many just before it.',
      );
      return false;
    }
    const path = [...this.#path, text];
    if (kind !== 'text')
      this.#report(start, `The name ‘${clip(text)}’ is not in quotes.`, 'Put it in double quotes (").');
    if (names.has(text)) this.#add(duplicateKey(path, start));
    names.add(text);
    return !this.#stopped;
  }

  #colon(key: Token): void {
    this.#advance();
    if (this.#next.kind === ':') this.#advance();
    else this.#report(key.end, `A colon is missing after "${clip(key.text)}".`, 'Put a colon (:) after it.');
  }

  /** Takes the comma after a value; a missing one is reported where it belongs. */
  #comma(close: '}' | ']'): void {
    const { kind, start } = this.#next;
    if (kind === close || kind === 'end') return;
    if (kind === ',') {
      this.#advance();
      if (this.#next.kind === close)
        this.#report(start, `There is a comma before the closing ${close}.`, 'Take the comma out.');
    } else if (kind === '}' || kind === ']' || kind === ':') {
      this.#stop(
        `A comma or a closing ${close} is expected here.`,
        'Look for a bracket or quote too many or too few just before it.',
      );
    } else
      this.#report(this.#previousEnd, 'A comma is missing here.', 'Put a comma (,) between the two values.');
  }

  #advance(): void {
    if (this.#stopped) return;
    this.#previousEnd = this.#next.end;
    const { value } = this.#tokens.next();
    // A fault inside the token just read may have been the last that is reported.
    if (this.#stopped) return;
    this.#next = value;
    if (value.kind === 'end' && value.start < this.#length) this.#end();
  }

  #report(offset: number, message: string, hint: string): boolean {
    this.#add({ code: 'not-json', path: [...this.#path], offset, message, hint });
    return !this.#stopped;
  }

  #add(fault: Fault): void {
    if (this.#stopped) return;
    this.#faults.push(fault);
    if (this.#faults.length >= MAX_FAULTS) this.#end();
  }

  /** Reports and reads no further: whatever follows would only be reported because of this. */
  #stop(message: string, hint: string): void {
    this.#report(this.#next.start, message, hint);
    this.#end();
  }

  #end(): void {
    this.#stopped = true;
    this.#next = { ...this.#next, kind: 'end' };
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const CUT_OFF = 'The file may have been cut short: bring back an older copy, or write what is missing.';
const WORD_HINT = 'Put texts in double quotes ("); only numbers, true, false and null stand without.';
