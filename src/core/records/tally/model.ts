import type { InputValue } from '../../review/model.ts';
import type { Reason } from '../left-out.ts';
import type { ReadInput, ReadingQuestion, Row } from '../model.ts';

/** Counts the rows of one kind of list. */
export interface Tally {
  /** Takes a row; gives the reason where it has to be left out, else null. */
  take(row: Row): Reason | null;
  /** What the rows give so far; only asked where there are any. */
  result(): TallyResult;
}

export interface TallyResult {
  inputs: ReadInput[];
  notices: string[];
  questions?: ReadingQuestion[];
}

/** An input as it was read. */
export function readInput(item: string, input: string, value: InputValue, how: string): ReadInput {
  return { item, input, value, how };
}

/** A number of things in words: `1 job`, `30 jobs`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** That a row says the same as another one. */
export function repeatOf(row: number): Reason {
  return { why: 'a repeat', detail: `of row ${row}` };
}
