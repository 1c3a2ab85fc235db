import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { ReportOutline } from '../outline/model.ts';
import { page } from './style.ts';
import type { Face, FontMetrics } from './typeface.ts';

/** The font files, by what they are for. */
const files: Record<Face, string> = {
  regular: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-SemiBold.ttf',
  fallback: 'DejaVuSans.ttf',
};

/**
 * The file of a face. pdfkit knows a font again by this path alone: under a registered name it would read the file
 * that the document was opened with anew at every use.
 */
export function fontFile(face: Face, fontFolder: string): string {
  return `${fontFolder}/${files[face]}`;
}

/** What pdfkit holds inside and its types do not tell; the version is pinned. */
interface Inner {
  _id: Uint8Array;
  _font: {
    widthOfString: (text: string, size: number) => number;
    font: { hasGlyphForCodePoint: (codePoint: number) => boolean };
  };
}

/** Opens an empty document whose every byte follows from the outline: dates and identity come from it alone. */
export function openDocument(outline: ReportOutline, fontFolder: string): PDFKit.PDFDocument {
  const { authors, subject, date } = outline.document;
  const day = new Date(`${date}T00:00:00Z`);
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: outline.language,
    displayTitle: true,
    font: fontFile('regular', fontFolder),
    info: {
      Title: outline.title,
      Author: authors.join(', '),
      Subject: subject,
      Creator: 'ips-fidelity',
      CreationDate: day,
      ModDate: day,
    },
  });
  inner(document)._id = createHash('sha256').update(JSON.stringify(outline)).digest().subarray(0, 16);
  return document;
}

/** What the layout must know of the document's fonts; a font file is read when it is first asked about. */
export function fontMetrics(document: PDFKit.PDFDocument, fontFolder: string): (face: Face) => FontMetrics {
  const found = new Map<Face, FontMetrics>();
  return (face) => {
    const known = found.get(face);
    if (known !== undefined) return known;
    document.font(fontFile(face, fontFolder));
    const { _font: font } = inner(document);
    const metrics: FontMetrics = {
      has: (codePoint) => font.font.hasGlyphForCodePoint(codePoint),
      width: (text) => font.widthOfString(text, 1),
    };
    found.set(face, metrics);
    return metrics;
  };
}

/** Ends the document and gives its bytes. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}

function inner(document: PDFKit.PDFDocument): Inner {
  return document as unknown as Inner;
}
