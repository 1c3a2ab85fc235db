import type { Weight } from '../charts/shapes.ts';

/** A font file of the report: two weights of the text face, and one face for what it lacks. */
export type Face = Weight | 'fallback';

/** What a font file can tell: which characters it has, and how wide a text is at size 1. */
export interface FontMetrics {
  has: (codePoint: number) => boolean;
  width: (text: string) => number;
}

/** A stretch of text in one face; the width is for size 1. */
export interface Run {
  text: string;
  face: Face;
  width: number;
}

export interface Typeface {
  /** The runs that a word without spaces is set in. */
  runs: (word: string, weight: Weight) => readonly Run[];
  space: (weight: Weight) => number;
}

/** The fallback face is drawn larger than the text face; this brings it to the same height of small letters. */
export const fallbackScale = 0.9;

/** What stands for a character that no face has. */
const substitute = '□';

/** A typeface over the fonts of a document; every word is measured once. */
export function createTypeface(fonts: (face: Face) => FontMetrics): Typeface {
  const words = new Map<string, readonly Run[]>();
  const spaces = new Map<Weight, number>();
  const space = (weight: Weight) => remember(spaces, weight, () => fonts(weight).width(' '));
  return {
    runs: (word, weight) =>
      remember(words, `${weight} ${word}`, () => setWord(word, weight, space(weight), fonts)),
    space,
  };
}

/**
 * A plain word is measured with the space after it, as it is drawn: shaping is the dearest step of a report, and so
 * each word is shaped once.
 */
function setWord(word: string, weight: Weight, space: number, fonts: (face: Face) => FontMetrics): Run[] {
  const font = fonts(weight);
  if (covers(font, word)) return [{ text: word, face: weight, width: font.width(`${word} `) - space }];
  return byFace(word, weight, fonts).map(({ text, face }) => {
    const scale = face === 'fallback' ? fallbackScale : 1;
    return { text, face, width: fonts(face).width(text) * scale };
  });
}

function byFace(
  word: string,
  weight: Weight,
  fonts: (face: Face) => FontMetrics,
): { text: string; face: Face }[] {
  const pieces: { text: string; face: Face }[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const face: Face | null = covers(fonts(weight), segment)
      ? weight
      : covers(fonts('fallback'), segment)
        ? 'fallback'
        : null;
    const piece = { text: face === null ? substitute : segment, face: face ?? weight };
    const last = pieces.at(-1);
    if (last !== undefined && last.face === piece.face) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

function covers(font: FontMetrics, text: string): boolean {
  for (const character of text) {
    if (!font.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
