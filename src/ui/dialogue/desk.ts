import type { Review } from '../../core/review/model.ts';
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
}

/** Writes to the terminal, above the next prompt. */
export function say({ output }: Terminal, ...lines: readonly string[]): void {
  output.write(`${lines.join('\n')}\n`);
}
