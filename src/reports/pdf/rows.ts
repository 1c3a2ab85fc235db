import type { Colour } from '../charts/shapes.ts';
import { type Box, box, fill, type Hold, lineHold, type Piece, rule } from './box.ts';
import type { Setting } from './setting.ts';
import { linePieces, type SetLine } from './text.ts';

/** A cell of a row, broken into lines. */
export interface SetCell extends Slot {
  lines: readonly SetLine[];
}

export interface Slot {
  x: number;
  width: number;
  align: 'start' | 'end';
}

export interface RowLook {
  above: number;
  below: number;
  ground: Colour | null;
  rule: { colour: Colour; thickness: number } | null;
  /** At least this high, so that there is room to write. */
  least: number;
  /** Frames around what is to be filled in. */
  frames: readonly Slot[];
  /** Of the last line, on the row below. */
  hold: Hold;
  repeat: Box | null;
}

export const plainRow: RowLook = {
  above: 6,
  below: 6,
  ground: null,
  rule: { colour: 'rule', thickness: 0.5 },
  least: 0,
  frames: [],
  hold: 'none',
  repeat: null,
};

/** A row, line by line: it stays whole, and is split between two lines only where it is higher than a page. */
export function rowBoxes(cells: readonly SetCell[], look: RowLook, setting: Setting): Box[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const leadings = Array.from({ length: count }, (_, index) => leadingOf(cells, index));
  const natural = look.above + look.below + leadings.reduce((sum, leading) => sum + leading, 0);
  const below = look.below + Math.max(0, look.least - natural);
  return leadings.map((leading, index) => {
    const above = index === 0 ? look.above : 0;
    const last = index === count - 1;
    const height = above + leading + (last ? below : 0);
    const pieces = cells.flatMap((cell) => cellPieces(cell, index, above));
    return box(height, [...ground(look, height, last, setting), ...pieces], {
      hold: lineHold(index, count, 'loose', look.hold),
      repeat: look.repeat,
    });
  });
}

function leadingOf(cells: readonly SetCell[], index: number): number {
  const own = Math.max(...cells.map(({ lines }) => lines[index]?.style.leading ?? 0));
  return own > 0 ? own : (cells.find(({ lines }) => lines[0] !== undefined)?.lines[0]?.style.leading ?? 12);
}

function ground(
  { ground, rule: line, frames }: RowLook,
  height: number,
  last: boolean,
  { paper }: Setting,
): Piece[] {
  const lapped = last ? height : height + 0.5;
  return [
    ...(ground === null ? [] : [fill(0, 0, paper.textWidth, lapped, ground)]),
    ...edges(frames, paper.textWidth).map((x) => upright(x, height)),
    ...(last && line !== null ? [rule(0, height, paper.textWidth, line.colour, line.thickness)] : []),
  ];
}

/** The left edge of each frame; the last one is closed by the edge of the text. */
function edges(frames: readonly Slot[], textWidth: number): number[] {
  const lefts = frames.map(({ x }) => x - 5);
  return frames.length === 0 ? [] : [...lefts, textWidth];
}

function upright(x: number, height: number): Piece {
  return { kind: 'line', content: null, x1: x, y1: 0, x2: x, y2: height, colour: 'rule', thickness: 0.5 };
}

function cellPieces({ x, width, align, lines }: SetCell, index: number, top: number): Piece[] {
  const found = lines[index];
  if (found === undefined) return [];
  return linePieces(found, align === 'end' ? x + width - found.width : x, top);
}
