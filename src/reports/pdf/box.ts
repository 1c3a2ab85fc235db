import type { Colour, Shape } from '../charts/shapes.ts';
import type { Logo } from '../look.ts';
import type { Link } from './accessible/links.ts';
import type { Content, Element } from './accessible/structure.ts';
import type { PlacedRun } from './lines.ts';

/** Something to draw, in points from the top left corner of its box; without content it is decoration. */
export type Piece =
  | ({ content: Content | null } & (
      | Exclude<Shape, { kind: 'text' }>
      | { kind: 'runs'; x: number; y: number; runs: readonly PlacedRun[]; size: number; colour: Colour }
      | { kind: 'image'; x: number; y: number; width: number; height: number; logo: Logo }
      | { kind: 'page'; right: number; y: number; of: string; size: number; weight: 'regular' | 'bold' }
    ))
  | { kind: 'link'; x: number; y: number; width: number; height: number; link: Link };

/**
 * How a box holds on to the next: `firm` always, `loose` only as long as all that hangs together fits on a page.
 */
export type Hold = 'none' | 'loose' | 'firm';

/** A strip of the page, as wide as the text, that is never split. */
export interface Box {
  height: number;
  /** Room above it, dropped at the top of a page. */
  before: number;
  pieces: readonly Piece[];
  hold: Hold;
  newPage: boolean;
  /** What is drawn again above it where it starts a page, such as the header row of a table. */
  repeat: Box | null;
  /** The heading that it is, for bookmarks, links and the contents. */
  heading: { id: string; text: string; level: 1 | 2 | 3 } | null;
  /** The picture that it is. */
  figure: Element | null;
}

/** A box with nothing special about it. */
export function box(height: number, pieces: readonly Piece[], changes: Partial<Box> = {}): Box {
  return {
    ...{ height, pieces, before: 0, hold: 'none', newPage: false, repeat: null, heading: null, figure: null },
    ...changes,
  };
}

/** A filled rectangle without an outline, as decoration. */
export function fill(x: number, y: number, width: number, height: number, colour: Colour): Piece {
  return { kind: 'rect', content: null, x, y, width, height, fill: colour, stroke: null };
}

/** A horizontal line, as decoration. */
export function rule(x: number, y: number, width: number, colour: Colour, thickness: number): Piece {
  return { kind: 'line', content: null, x1: x, y1: y, x2: x + width, y2: y, colour, thickness };
}

/** A piece moved by a distance. */
export function moved(piece: Piece, x: number, y: number): Piece {
  switch (piece.kind) {
    case 'line':
      return { ...piece, x1: piece.x1 + x, x2: piece.x2 + x, y1: piece.y1 + y, y2: piece.y2 + y };
    case 'polygon':
      return { ...piece, points: piece.points.map(([px, py]) => [px + x, py + y] as const) };
    case 'page':
      return { ...piece, right: piece.right + x, y: piece.y + y };
    default:
      return { ...piece, x: piece.x + x, y: piece.y + y };
  }
}

/** The same box as decoration: what is drawn once more is read only once. */
export function withoutContent(again: Box): Box {
  const pieces = again.pieces.filter(({ kind }) => kind !== 'link');
  return {
    ...again,
    pieces: pieces.map((piece) => ('content' in piece ? { ...piece, content: null } : piece)),
  };
}

/**
 * The hold of one line of several, so that neither the first nor the last stands alone;
 * `inner` is the hold between the lines in the middle, `last` that of the last line.
 */
export function lineHold(index: number, count: number, inner: Hold = 'none', last: Hold = 'none'): Hold {
  if (index === count - 1) return last;
  return index === 0 || index === count - 2 ? 'firm' : inner;
}
