import type { Paper } from './paper.ts';
import type { Typeface } from './typeface.ts';

/** What every part of a report is set with. */
export interface Setting {
  paper: Paper;
  typeface: Typeface;
}
