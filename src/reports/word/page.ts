import type { Look } from '../look.ts';

/** Twentieths of a point, in which Word measures. */
export const twip = 20;

/** A point in the units of pictures. */
export const emu = 12_700;

/** A page, in twips. */
export interface Page {
  width: number;
  height: number;
  margin: number;
  /** The width that text may take. */
  text: number;
}

const sizes = { a4: [11_906, 16_838], letter: [12_240, 15_840] } as const;
const margin = 1134;

/** The page that a report is laid out for. */
export function pageOf(paper: Look['paper']): Page {
  const [width, height] = sizes[paper];
  return { width, height, margin, text: width - 2 * margin };
}
