import type { Colour } from '../charts/shapes.ts';
import type { Look } from '../look.ts';
import type { Font } from './accessible/inner.ts';
import { inner } from './accessible/inner.ts';
import type { Piece } from './box.ts';
import { short, showText } from './glyphs.ts';
import type { PlacedRun } from './lines.ts';
import { type Face, fallbackScale } from './typeface.ts';

/** What pieces are drawn with. */
export interface Pen {
  document: PDFKit.PDFDocument;
  font: (face: Face) => Font;
  palette: Look['palette'];
  widthOf: (text: string, size: number, weight: 'regular' | 'bold') => number;
  pageOf: (heading: string) => string;
}

export type Drawn = Exclude<Piece, { kind: 'link' }>;

/** The steps that draw a piece on the current page. */
export function drawPiece(pen: Pen, piece: Drawn): string[] {
  switch (piece.kind) {
    case 'runs':
      return [paint(pen, piece.colour, 'rg'), ...piece.runs.map((run) => drawRun(pen, run, piece))];
    case 'rect':
      return drawRect(pen, piece);
    case 'line':
      return [
        `${paint(pen, piece.colour, 'RG')} ${short(piece.thickness)} w`,
        `${short(piece.x1)} ${short(piece.y1)} m ${short(piece.x2)} ${short(piece.y2)} l S`,
      ];
    case 'polygon': {
      const corners = piece.points.map(
        ([x, y], index) => `${short(x)} ${short(y)} ${index === 0 ? 'm' : 'l'}`,
      );
      return [`${paint(pen, piece.fill, 'rg')} ${corners.join(' ')} f`];
    }
    case 'image':
      return drawImage(pen, piece);
    case 'page':
      return drawPageNumber(pen, piece);
  }
}

function drawRun(
  pen: Pen,
  { text, face, x }: PlacedRun,
  { x: left, y, size }: Extract<Piece, { kind: 'runs' }>,
): string {
  return showIn(pen, face, text, left + x, y, face === 'fallback' ? size * fallbackScale : size);
}

function showIn(pen: Pen, face: Face, text: string, x: number, y: number, size: number): string {
  const font = pen.font(face);
  inner(pen.document).page.fonts[font.id] ??= font.ref();
  return showText(font, text, x, y, size);
}

function drawRect(
  pen: Pen,
  { x, y, width, height, fill, stroke }: Extract<Piece, { kind: 'rect' }>,
): string[] {
  const area = `${[x, y, width, height].map(short).join(' ')} re`;
  const filled = fill === null ? '' : paint(pen, fill, 'rg');
  const edged = stroke === null ? '' : `${paint(pen, stroke, 'RG')} 0.75 w`;
  const end = fill !== null && stroke !== null ? 'B' : fill !== null ? 'f' : 'S';
  return [[filled, edged, area, end].filter(Boolean).join(' ')];
}

/** The page is counted from the top, and pictures from the bottom. */
function drawImage(pen: Pen, { x, y, width, height, logo }: Extract<Piece, { kind: 'image' }>): string[] {
  const target = pen.document as unknown as Images;
  const image = target.openImage(Buffer.from(logo.bytes));
  if (image.obj === null || image.obj === undefined) image.embed(pen.document);
  inner(pen.document).page.xobjects[image.label] = image.obj;
  const place = [width, 0, 0, -height, x, y + height].map(short).join(' ');
  return [`q ${place} cm /${image.label} Do Q`];
}

/** What pdfkit has for pictures. */
interface Images {
  openImage: (bytes: Uint8Array) => {
    label: string;
    obj: unknown;
    embed: (document: PDFKit.PDFDocument) => void;
  };
}

function drawPageNumber(pen: Pen, piece: Extract<Piece, { kind: 'page' }>): string[] {
  const text = pen.pageOf(piece.of);
  const x = piece.right - pen.widthOf(text, piece.size, piece.weight);
  return [paint(pen, 'ink', 'rg'), showIn(pen, piece.weight, text, x, piece.y, piece.size)];
}

function paint({ palette }: Pen, colour: Colour, operator: 'rg' | 'RG'): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(palette[colour].slice(at, at + 2), 16) / 255);
  return `${parts.map((part) => Math.round(part * 1000) / 1000).join(' ')} ${operator}`;
}
