import { type Colour, palette } from '../charts/shapes.ts';
import type { Piece } from './box.ts';
import type { PlacedRun } from './lines.ts';
import { type Face, fallbackScale } from './typeface.ts';

/** The document to draw on, and where it finds its fonts. */
export interface Canvas {
  document: PDFKit.PDFDocument;
  font: (face: Face) => string;
}

/** Draws a piece with the top left corner of its box at a place on the current page. */
export function drawPiece(canvas: Canvas, piece: Piece, x: number, y: number): void {
  const { document } = canvas;
  switch (piece.kind) {
    case 'runs':
      for (const run of piece.runs) drawRun(canvas, run, piece, x, y);
      return;
    case 'rect':
      document.rect(x + piece.x, y + piece.y, piece.width, piece.height);
      paint(document, piece.fill, piece.stroke);
      return;
    case 'line':
      document.moveTo(x + piece.x1, y + piece.y1).lineTo(x + piece.x2, y + piece.y2);
      document.lineWidth(piece.thickness).stroke(palette[piece.colour]);
      return;
    case 'polygon':
      document.polygon(...piece.points.map(([px, py]): [number, number] => [x + px, y + py]));
      document.fill(palette[piece.fill]);
      return;
    case 'link':
      document.goTo(x + piece.x, y + piece.y, piece.width, piece.height, piece.to);
  }
}

/** Draws on the baseline: pdfkit would else place each face by its own height, and mixed faces would not line up. */
function drawRun(
  { document, font }: Canvas,
  { text, face, x: offset }: PlacedRun,
  { x: left, y: baseline, size, colour }: Extract<Piece, { kind: 'runs' }>,
  x: number,
  y: number,
): void {
  document.font(font(face)).fontSize(face === 'fallback' ? size * fallbackScale : size);
  document.fillColor(palette[colour]);
  document.text(text, x + left + offset, y + baseline, { lineBreak: false, baseline: 'alphabetic' });
}

function paint(document: Canvas['document'], fill: Colour | null, stroke: Colour | null): void {
  document.lineWidth(0.75);
  if (fill !== null && stroke !== null) document.fillAndStroke(palette[fill], palette[stroke]);
  else if (fill !== null) document.fill(palette[fill]);
  else if (stroke !== null) document.stroke(palette[stroke]);
}
