import { inner, pdfText } from './inner.ts';
import type { Element } from './structure.ts';

/** A link in the text: to a heading of the report, or to an address outside. */
export interface Link {
  element: Element;
  target: { heading: string } | { url: string };
  /** What the link is called by those who read it out. */
  words: string;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Puts a link on the current page; over several lines it is still one, with an area for each. pdfkit gives links to
 * headings no place in the tree, and links no words of their own. The key leads back to the element.
 */
export function writeLink(
  document: PDFKit.PDFDocument,
  link: Link,
  areas: readonly Area[],
  { page, key, height }: { page: number; key: number; height: number },
): void {
  const corners = areas.map((area) => cornersOf(area, height));
  const annotation = inner(document).ref({
    Type: 'Annot',
    Subtype: 'Link',
    // Printed with the page, and without a frame.
    F: 4,
    Border: [0, 0, 0],
    Rect: around(corners),
    ...(corners.length > 1 ? { QuadPoints: corners.flatMap(quad) } : {}),
    Contents: pdfText(link.words),
    StructParent: key,
    A: action(link.target),
  });
  annotation.end();
  inner(document).page.annotations.push(annotation);
  link.element.kids.push({ kind: 'annotation', page, reference: annotation as never });
}

type Corners = readonly [left: number, bottom: number, right: number, top: number];

function cornersOf({ x, y, width, height }: Area, pageHeight: number): Corners {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}

function around(corners: readonly Corners[]): number[] {
  return [
    Math.min(...corners.map(([left]) => left)),
    Math.min(...corners.map(([, bottom]) => bottom)),
    Math.max(...corners.map(([, , right]) => right)),
    Math.max(...corners.map(([, , , top]) => top)),
  ];
}

/** Readers take the corners row by row, the upper ones first, whatever the standard says. */
function quad([left, bottom, right, top]: Corners): number[] {
  return [left, top, right, top, left, bottom, right, bottom];
}

function action(target: Link['target']): Record<string, unknown> {
  if ('url' in target) return { S: 'URI', URI: pdfText(target.url) };
  return { S: 'GoTo', D: pdfText(destinationName(target.heading)) };
}

/** Names are kept to ASCII, so that their order is that of their bytes. */
export function destinationName(heading: string): string {
  return encodeURIComponent(heading);
}
