import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import type { Box } from './box.ts';
import { bytesOf, fontFile, fontMetrics, openDocument } from './document.ts';
import { type Canvas, drawPiece } from './draw.ts';
import { type LaidPage, layOut } from './layout.ts';
import { page } from './style.ts';
import { createTypeface } from './typeface.ts';

type Document = PDFKit.PDFDocument;

/** Renders a report as a PDF. The same outline always gives the same bytes. */
export async function renderPdf(
  outline: ReportOutline,
  { fontFolder }: Pick<Look, 'fontFolder'>,
): Promise<Uint8Array> {
  const document = openDocument(outline, fontFolder);
  const pages = layOut(outline, createTypeface(fontMetrics(document, fontFolder)));
  const bookmark = bookmarks(document);
  const canvas: Canvas = { document, font: (face) => fontFile(face, fontFolder) };
  for (const laid of pages) drawPage(canvas, laid, bookmark);
  return bytesOf(document);
}

function drawPage(canvas: Canvas, { boxes, furniture }: LaidPage, bookmark: (heading: Target) => void): void {
  canvas.document.addPage();
  for (const piece of furniture) drawPiece(canvas, piece, 0, 0);
  for (const { box, y } of boxes) {
    const top = page.top + y;
    if (box.heading !== null) bookmark({ ...box.heading, top });
    for (const piece of box.pieces) drawPiece(canvas, piece, page.left, top);
  }
}

type Target = NonNullable<Box['heading']> & { top: number };

/** Makes every heading a place that links lead to, and those of the contents a bookmark under its part. */
function bookmarks(document: Document): (heading: Target) => void {
  let part = document.outline;
  return ({ id, text, level, top }) => {
    document.addNamedDestination(id, 'XYZ', 0, top - 12, null);
    if (level === 3) return;
    const place = { left: page.width, top: top - 12, expanded: false };
    if (level === 1) part = document.outline.addItem(text, place);
    else part.addItem(text, place);
  };
}
