import { inner, pdfText } from './inner.ts';
import { destinationName } from './links.ts';

export interface Destination {
  heading: string;
  page: unknown;
  /** From the bottom of the page. */
  top: number;
}

/**
 * Writes the places that links lead to. pdfkit sorts their names by the rules of a language, but readers search them
 * by their bytes and miss some, and the rules differ from machine to machine.
 */
export function writeDestinations(document: PDFKit.PDFDocument, places: readonly Destination[]): void {
  const byName = new Map(
    places.map(({ heading, page, top }) => [destinationName(heading), [page, 'XYZ', 0, top, null]] as const),
  );
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = inner(document)._root.data.Names.data;
  names.Dests = { Names: sorted.flatMap(([name, place]) => [pdfText(name), place]) };
}
