import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { packAlike } from './accessible/deflate.ts';
import { type Font, inner } from './accessible/inner.ts';
import { describe } from './accessible/metadata.ts';
import type { Paper } from './paper.ts';
import { shapePlainly } from './shaping.ts';
import type { Face, FontMetrics } from './typeface.ts';

/** The font files, by what they are for. */
const files: Record<Face, string> = {
  regular: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-SemiBold.ttf',
  fallback: 'DejaVuSans.ttf',
};

/** Opens an empty document whose every byte follows from outline and look: dates and identity come from them alone. */
export function openDocument(outline: ReportOutline, look: Look, paper: Paper): PDFKit.PDFDocument {
  const { title, language } = outline;
  const { authors, publisher, subject } = outline.document;
  const day = dayOf(outline);
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [paper.width, paper.height],
    margin: 0,
    pdfVersion: '1.7',
    // The one way to the colour profile and the mark of PDF/A; its PDF/UA writes a list of glyphs that is not complete.
    subset: 'PDF/A-3a' as never,
    lang: language,
    displayTitle: true,
    font: `${look.fontFolder}/${files.regular}`,
    info: {
      Title: title,
      Author: authors.join(', '),
      Subject: subject,
      Creator: 'ips-fidelity',
      CreationDate: day,
      ModDate: day,
    },
  });
  inner(document)._id = identity(outline, look);
  packAlike(document);
  describe(document, { title, authors, publisher, subject, language, day });
  return document;
}

/** The day of the review, as the date of the file. */
export function dayOf({ document }: ReportOutline): Date {
  return new Date(`${document.date}T00:00:00Z`);
}

function identity(outline: ReportOutline, { paper, palette, logo }: Look): Uint8Array {
  const drawn = JSON.stringify([outline, paper, palette, logo && { ...logo, bytes: null }]);
  return createHash('sha256')
    .update(drawn)
    .update(logo?.bytes ?? '')
    .digest()
    .subarray(0, 16);
}

/** The fonts of a document; a font file is read when it is first asked for. */
export function fontsOf(document: PDFKit.PDFDocument, fontFolder: string): (face: Face) => Font {
  const found = new Map<Face, Font>();
  return (face) => {
    const known = found.get(face);
    if (known !== undefined) return known;
    const file = `${fontFolder}/${files[face]}`;
    document.font(file);
    const { _font: font } = inner(document);
    shapePlainly(font, file);
    found.set(face, font);
    return font;
  };
}

/** What the layout must know of a font. */
export function metricsOf(fonts: (face: Face) => Font): (face: Face) => FontMetrics {
  return (face) => ({
    has: (codePoint) => fonts(face).font.hasGlyphForCodePoint(codePoint),
    width: (text) => fonts(face).widthOfString(text, 1),
  });
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
