import type { YamlToken } from './guard.ts';

/**
 * Follows how deeply a YAML text nests at most. Whatever begins in a column lies inside all that began in
 * columns to the left of it and is still open; brackets add to that, whatever the columns, and inside
 * brackets so does every colon after the first (`[a: b: c`).
 */
export class Nesting {
  readonly #columns: number[] = [];
  /** For each open bracket the colons since it or the last comma. */
  readonly #colons: number[] = [];
  #surplus = 0;
  #lineStart = 0;
  /** Whether the next thing begins a value: at the start of a line, and after `-`, `?` and `:`. */
  #begins = true;

  /** Takes the next token; gives the depth after it. */
  after(token: YamlToken): number {
    if (this.#begins && this.#colons.length === 0 && !BLANK.has(token.type)) {
      this.#open(token.offset - this.#lineStart);
    }
    this.#bracket(token.type);
    this.#begins = BEGINNERS.has(token.type) || (this.#begins && token.type === 'space');
    const lineEnd = token.source.lastIndexOf('\n');
    if (lineEnd !== -1) this.#lineStart = token.offset + lineEnd + 1;
    return this.#columns.length + this.#colons.length + this.#surplus;
  }

  #open(column: number): void {
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
    this.#columns.push(column);
  }

  #bracket(type: YamlToken['type']): void {
    if (type === 'flow-seq-start' || type === 'flow-map-start') this.#colons.push(0);
    else if (type === 'flow-seq-end' || type === 'flow-map-end') this.#surplus -= surplus(this.#colons.pop());
    else if (type === 'comma') this.#count(0);
    else if (BEGINNERS.has(type) && type !== 'newline') this.#count((this.#colons.at(-1) ?? 0) + 1);
  }

  #count(colons: number): void {
    const before = this.#colons.pop();
    if (before === undefined) return;
    this.#colons.push(colons);
    this.#surplus += surplus(colons) - surplus(before);
  }
}

/** One colon makes a pair, which its bracket stands for already. */
function surplus(colons = 0): number {
  return Math.max(0, colons - 1);
}

const BLANK: ReadonlySet<string> = new Set(['space', 'newline', 'comment']);
const BEGINNERS: ReadonlySet<string> = new Set([
  'newline',
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
]);
