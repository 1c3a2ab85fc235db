import type { Colour } from '../charts/shapes.ts';
import { type Box, box, fill, type Hold, lineHold, linePiece, type Piece, rule } from './box.ts';
import { breakLines, type Line } from './lines.ts';
import { type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

/** A cell of a row, broken into lines. */
export interface SetCell {
  x: number;
  width: number;
  align: 'start' | 'end';
  lines: readonly { line: Line; style: TextStyle }[];
  link: string | null;
}

export interface RowLook {
  above: number;
  below: number;
  ground: Colour | null;
  rule: { colour: Colour; thickness: number } | null;
  /** Of the last line, on the row below. */
  hold: Hold;
  repeat: Box | null;
}

/** Sets texts, each in its style, as the lines of one cell. */
export function setCell(
  texts: readonly (readonly [string, TextStyle])[],
  place: Omit<SetCell, 'lines'>,
  typeface: Typeface,
): SetCell {
  const lines = texts.flatMap(([text, style]) =>
    text === '' ? [] : breakLines(text, style, place.width, typeface).map((line) => ({ line, style })),
  );
  return { ...place, lines };
}

/** A row, line by line: it stays whole, and is split between two lines only where it is higher than a page. */
export function rowBoxes(cells: readonly SetCell[], look: RowLook): Box[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [index === 0, index === count - 1];
    const leading = Math.max(
      ...cells.map(({ lines }) => lines[index]?.style.leading ?? 0),
      cells[0]?.lines[0]?.style.leading ?? 12,
    );
    const above = first ? look.above : 0;
    const height = above + leading + (last ? look.below : 0);
    const ground =
      look.ground === null ? [] : [fill(0, 0, textWidth, last ? height : height + 0.5, look.ground)];
    const foot =
      last && look.rule !== null ? [rule(0, height, textWidth, look.rule.colour, look.rule.thickness)] : [];
    return box(height, [...ground, ...cells.flatMap((cell) => cellPieces(cell, index, above)), ...foot], {
      hold: lineHold(index, count, 'loose', look.hold),
      repeat: look.repeat,
    });
  });
}

function cellPieces({ x, width, align, lines, link }: SetCell, index: number, top: number): Piece[] {
  const found = lines[index];
  if (found === undefined) return [];
  const { line, style } = found;
  const start = align === 'end' ? x + width - line.width : x;
  const area: Piece[] =
    link === null
      ? []
      : [{ kind: 'link', x: start, y: top, width: line.width, height: style.leading, to: link }];
  return [linePiece(line, style, start, top), ...area];
}
