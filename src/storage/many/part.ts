import type { ReviewFacts } from '../../core/comparison/facts.ts';
import type { Unread } from '../../core/comparison/model.ts';

/** What came of reading some files. */
export interface Part {
  facts: ReviewFacts[];
  unread: Unread[];
  /** How many of the files are YAML, which takes long to read. */
  yaml: number;
}

/** A part to which nothing has been added. */
export function emptyPart(): Part {
  return { facts: [], unread: [], yaml: 0 };
}
