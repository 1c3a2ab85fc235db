import type { ChalkInstance } from 'chalk';

/** What the dialogue needs of a terminal. The command line hands it in, so that a test can pass its own streams. */
export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Columns of the window. */
  width: number;
  /** Rows of the window. */
  height: number;
  style: ChalkInstance;
  /** Line after line, for a screen reader: nothing is redrawn, and nothing but text is written. */
  plain: boolean;
  /** Whether the reviewer has an editor of their own. */
  editor: boolean;
  /** Aborted when the terminal is closed. */
  signal: AbortSignal;
}

/** The widest that running text is set: longer lines are hard to read. */
export const widestText = 96;

/** The columns that running text may take. */
export function textWidth({ width }: { width: number }): number {
  return Math.max(30, Math.min(width, widestText) - 1);
}
