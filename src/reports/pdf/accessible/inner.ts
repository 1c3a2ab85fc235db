/** What pdfkit holds inside and its types do not tell. Its version is pinned for the sake of these. */
export interface Inner {
  _id: Uint8Array;
  _font: Font;
  _root: { data: Record<string, unknown> & { Names: { data: Record<string, unknown> } } };
  _addInfo: () => void;
  ref: (data?: unknown) => Reference;
  appendXML: (xml: string) => void;
  page: {
    dictionary: PDFKit.PDFKitReference & { data: Record<string, unknown> };
    fonts: Record<string, unknown>;
    xobjects: Record<string, unknown>;
    annotations: unknown[];
    write: (text: string) => void;
  };
}

/** An object of the file; its stream is written before it is ended. */
export interface Reference {
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  end: (chunk?: Uint8Array | string) => void;
  finalize: () => void;
}

export interface Font {
  id: string;
  ref: () => unknown;
  widthOfString: (text: string, size: number) => number;
  /** The glyphs as hexadecimal codes, and where each is drawn, in thousandths of the size. */
  encode: (text: string) => [string[], GlyphPlace[]];
  font: { hasGlyphForCodePoint: (codePoint: number) => boolean };
}

export interface GlyphPlace {
  advanceWidth: number;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

export function inner(document: PDFKit.PDFDocument): Inner {
  return document as unknown as Inner;
}

/** A text for pdfkit, which takes plain strings for names. */
export function pdfText(text: string): unknown {
  return Object(text);
}
