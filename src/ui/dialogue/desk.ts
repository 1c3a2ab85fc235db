import type { Alone } from '../../core/consensus/faults.ts';
import type { Previous, Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { TakenList } from '../../core/session/lists.ts';
import type { Terminal } from '../terminal.ts';

/** What a save met, in words for the reviewer; null where the review is safe on the disk. */
export type SaveFault = { message: string; hint: string } | null;

/** What the dialogue needs of the world outside the terminal. */
export interface Desk {
  terminal: Terminal;
  /** Saves the review before the next question appears. */
  save: (review: Review) => Promise<SaveFault>;
  /** Saves it under another name, and from then on there. */
  saveElsewhere: (review: Review, path: string) => Promise<SaveFault>;
  /** The time, as an ISO date and time. */
  now: () => string;
  /** The id of whoever sits here; null where nobody said. */
  by: string | null;
  /** The latest earlier review of the same service beside this file; null where there is none. */
  findPrevious: (review: Review) => Promise<Previous | null>;
  /** Asks for a list and reads it; null where the reviewer thinks better of it. */
  readList: (review: Review, rubric: Rubric) => Promise<TakenList | null>;
  /** What each reviewer rated alone, where they now agree. */
  alone: readonly Alone[];
}

/** Writes to the terminal, above the next prompt. */
export function say({ output }: Terminal, ...lines: readonly string[]): void {
  if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
}
