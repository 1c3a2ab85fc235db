import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { attach } from './accessible/attachment.ts';
import { type Destination, writeDestinations } from './accessible/destinations.ts';
import { type Element, readingOrder } from './accessible/structure.ts';
import { type PageMarks, writeTree } from './accessible/tree.ts';
import { bytesOf, dayOf, fontsOf, metricsOf, openDocument } from './document.ts';
import { drawPage } from './draw-page.ts';
import { type LaidOut, type LaidPage, layOut } from './layout.ts';
import { lineWidth } from './lines.ts';
import { paperOf } from './paper.ts';
import type { Pen } from './pen.ts';
import type { Setting } from './setting.ts';
import { createTypeface } from './typeface.ts';

type Document = PDFKit.PDFDocument;

/**
 * Renders a report as a PDF that everybody can read (PDF/UA-1) and that lasts (PDF/A-3a). The same outline always
 * gives the same bytes.
 */
export async function renderPdf(outline: ReportOutline, look: Look): Promise<Uint8Array> {
  const paper = paperOf(look.paper);
  const document = openDocument(outline, look, paper);
  const font = fontsOf(document, look.fontFolder);
  const setting: Setting = { paper, typeface: createTypeface(metricsOf(font)) };
  const laid = layOut(outline, look.logo, setting);
  const widthOf: Pen['widthOf'] = (text, size, weight) => lineWidth(text, { size, weight }, setting.typeface);
  drawPages({ document, font, palette: look.palette, widthOf, pageOf: laid.pageOf }, laid, setting);
  if (outline.attachment !== null) attach(document, outline.attachment, dayOf(outline));
  return bytesOf(document);
}

/** Draws every page, with its bookmarks and places, and writes the tree of all. */
function drawPages(pen: Pen, { pages, root }: LaidOut, { paper }: Setting): void {
  const { document } = pen;
  const bookmark = bookmarks(document);
  const orderOf = readingOrder(root);
  const marks: PageMarks[] = [];
  const areas: Element[] = [];
  const places: Destination[] = [];
  for (const [index, page] of pages.entries()) {
    let key = pages.length + areas.length;
    const drawn = drawPage(pen, page, { index, paper, orderOf, nextKey: () => key++ });
    marks.push(drawn.marks);
    areas.push(...drawn.areas);
    for (const { heading, top } of headingsOn(page)) {
      const above = paper.height - paper.top - top + 12;
      places.push({ heading: heading.id, page: drawn.marks.page, top: above });
      bookmark(heading, paper.top + top - 12, paper.width);
    }
    noteFigures(page, paper);
  }
  writeDestinations(document, places);
  writeTree(document, { root, pages: marks, areas });
}

function headingsOn({ boxes }: LaidPage) {
  return boxes.flatMap(({ box: { heading }, y }) => (heading === null ? [] : [{ heading, top: y }]));
}

/** Tells where each picture stands; one that comes in parts, on its first page. */
function noteFigures({ boxes }: LaidPage, { left, top, textWidth, height }: Setting['paper']): void {
  for (const { box, y } of boxes) {
    if (box.figure === null || box.figure.attributes.Layout !== undefined) continue;
    const upper = height - top - y;
    const BBox = [left, upper - box.height, left + textWidth, upper];
    box.figure.attributes = { ...box.figure.attributes, Layout: { Placement: 'Block', BBox } };
  }
}

/** Makes a bookmark of every heading of the contents, under its part. */
function bookmarks(document: Document) {
  let part = document.outline;
  return (heading: { text: string; level: number }, top: number, right: number): void => {
    if (heading.level === 3) return;
    const place = { left: right, top, expanded: false };
    if (heading.level === 1) part = document.outline.addItem(heading.text, place);
    else part.addItem(heading.text, place);
  };
}
