import type { Font } from './accessible/inner.ts';

/** A text as pdfkit keeps it: its glyphs and where each goes. */
export interface GlyphRun {
  glyphs: readonly Glyph[];
  positions: readonly {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
    advanceWidth: number;
  }[];
  advanceWidth: number;
}

interface Glyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/** What a font of pdfkit shapes texts with. */
export interface Shaper {
  scale: number;
  layoutRun: (text: string, features?: unknown) => GlyphRun;
  font: { glyphForCodePoint: (codePoint: number) => Glyph };
}

/**
 * Lets a font set words of plain Latin letters glyph by glyph, with the distance that each pair of letters asks for.
 * Every pair is looked up once; going through all rules of the font for every word is most of the time of a report.
 * Letters stay apart, as those who copy or search a text need them, and are not drawn as one sign.
 */
export function shapePlainly(font: Font, file: string): void {
  const shaper = font as unknown as Shaper;
  const shape = shaper.layoutRun.bind(shaper);
  const pairs = distances.get(file) ?? new Map<string, number>();
  distances.set(file, pairs);
  const between = (pair: string): number => {
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = shape(pair, kerningOnly);
    const [first] = positions;
    const kern = glyphs.length === 2 && first !== undefined ? first.xAdvance - first.advanceWidth : 0;
    pairs.set(pair, kern);
    return kern;
  };
  shaper.layoutRun = (text, features) =>
    features === undefined && plain.test(text) ? plainRun(text, shaper, between) : shape(text, features);
}

/** The distances of the pairs met so far, by the file of the font: they are the same in every report of a run. */
const distances = new Map<string, Map<string, number>>();

/** Nothing that puts one sign in place of another. */
const kerningOnly = Object.fromEntries(
  ['rvrn', 'liga', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'rclt', 'mark', 'mkmk', 'curs'].map((tag) => [
    tag,
    false,
  ]),
);

/** Letters, figures and signs that never change by what stands beside them. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u017f‐-‧€−]+$/;

function plainRun(text: string, { font, scale }: Shaper, between: (pair: string) => number): GlyphRun {
  const letters = [...text];
  const glyphs = letters.map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
  let width = 0;
  const positions = glyphs.map((glyph, index) => {
    const next = letters[index + 1];
    const advanceWidth = glyph.advanceWidth * scale;
    const xAdvance = advanceWidth + (next === undefined ? 0 : between(`${letters[index]}${next}`));
    width += xAdvance;
    return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth };
  });
  return { glyphs, positions, advanceWidth: width };
}
