import { tellingText } from '../records/words.ts';
import type { RatingScale } from '../rubric/model.ts';
import type { SheetCell } from './model.ts';

/** What a cell says of a rating: a figure of the scale, or why there is none. Unknown is never 0. */
export interface ReadRating {
  rating: number | null;
  /** Why it is not taken; null where it is, and where the cell is empty. */
  fault: string | null;
}

/** Reads the rating in a cell. A figure between two ratings or outside the scale is named, never bent into one. */
export function readRating(cell: SheetCell, { min, max }: RatingScale): ReadRating {
  const { text, from } = cell;
  if (from === 'error') return none(`the cell shows the error ${text}`);
  if (from === 'unworked')
    return none('the file does not keep what its formula gives: open and save it in Excel');
  if (text === '') return { rating: null, fault: null };
  if (tellingText(text) === '') return none(`it says “${text}”`);
  const number = numberIn(text);
  if (number === null) return none(`“${shown(text)}” is no rating`);
  if (number < min || number > max) return none(`${shown(text)} is outside the scale of ${min} to ${max}`);
  return Number.isInteger(number)
    ? { rating: number, fault: null }
    : none(`${shown(text)} lies between two ratings, and the scale has whole numbers only`);
}

/** Whether a cell holds what could be a rating, or the want of one. */
export function looksLikeRating({ text }: SheetCell, { min, max }: RatingScale): boolean {
  const number = numberIn(text);
  return number !== null && number >= min && number <= max;
}

/** A number as it is written in Britain or on the continent; null for anything else. */
export function numberIn(text: string): number | null {
  return /^-?\d{1,6}(?:[.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A text short enough for one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

function none(fault: string): ReadRating {
  return { rating: null, fault };
}
