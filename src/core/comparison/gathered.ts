import type { ReviewFacts } from './facts.ts';
import type { Unread } from './model.ts';

/**
 * What has been gathered of some files. Two parts of a folder are gathered apart and put together in any order: what is
 * worked out of them is the same, as it is sorted first.
 */
export interface Gathered {
  facts: readonly ReviewFacts[];
  unread: readonly Unread[];
}

export const nothingGathered: Gathered = { facts: [], unread: [] };

/** Two parts as one. */
export function merged(one: Gathered, other: Gathered): Gathered {
  return { facts: [...one.facts, ...other.facts], unread: [...one.unread, ...other.unread] };
}

/** Gathers one file after the other, without copying what is there. */
export class Gathering {
  readonly #facts: ReviewFacts[] = [];
  readonly #unread: Unread[] = [];

  add(facts: ReviewFacts): void {
    this.#facts.push(facts);
  }

  addUnread(unread: Unread): void {
    this.#unread.push(unread);
  }

  addAll({ facts, unread }: Gathered): void {
    for (const one of facts) this.#facts.push(one);
    for (const one of unread) this.#unread.push(one);
  }

  /** What there is so far. */
  gathered(): Gathered {
    return { facts: this.#facts, unread: this.#unread };
  }
}

/** In the order of services, dates and files, whatever order they were gathered in. */
export function inOrder(facts: readonly ReviewFacts[]): ReviewFacts[] {
  return [...facts].sort(
    (a, b) =>
      compareTexts(a.service, b.service) || compareTexts(a.date, b.date) || compareTexts(a.file, b.file),
  );
}

/** By code points: the same on every machine and in every language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
