import type { Look } from '../look.ts';

/** A page in points, with the room for text on it. */
export interface Paper {
  width: number;
  height: number;
  left: number;
  top: number;
  textWidth: number;
  textHeight: number;
}

const sizes = { a4: [595.28, 841.89], letter: [612, 792] } as const;
const margins = { side: 62, top: 84, bottom: 76 };

/** The page of a size of paper. */
export function paperOf(size: Look['paper']): Paper {
  const [width, height] = sizes[size];
  return {
    width,
    height,
    left: margins.side,
    top: margins.top,
    textWidth: width - 2 * margins.side,
    textHeight: height - margins.top - margins.bottom,
  };
}
