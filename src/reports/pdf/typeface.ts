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
  /** What it stands for, where it cannot be shown as it is or is not read as it is drawn. */
  actual: string | null;
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
 * each word is shaped once. A space that never breaks has the glyph of a space, and is told apart from it only while
 * lines are made: the two would else be copied as one or the other.
 */
function setWord(word: string, weight: Weight, space: number, fonts: (face: Face) => FontMetrics): Run[] {
  const text = word.replaceAll('\u00a0', ' ');
  const font = fonts(weight);
  if (covers(font, text))
    return [{ text, face: weight, width: font.width(`${text} `) - space, actual: null }];
  return byFace(text, weight, fonts).map((piece) => {
    const scale = piece.face === 'fallback' ? fallbackScale : 1;
    return { ...piece, width: fonts(piece.face).width(piece.text) * scale };
  });
}

type Piece = Omit<Run, 'width'>;

function byFace(word: string, weight: Weight, fonts: (face: Face) => FontMetrics): Piece[] {
  const pieces: Piece[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const piece = pieceOf(segment, weight, fonts);
    const last = pieces.at(-1);
    if (last !== undefined && last.face === piece.face && last.actual === null && piece.actual === null)
      last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces.map((piece) => (rightToLeft.test(piece.text) ? { ...piece, actual: piece.text } : piece));
}

function pieceOf(character: string, weight: Weight, fonts: (face: Face) => FontMetrics): Piece {
  const face = ([weight, 'fallback'] as const).find((one) => covers(fonts(one), character));
  if (face === undefined) return { text: substitute, face: weight, actual: character };
  return { text: character, face, actual: null };
}

/** Scripts that run from the right: their glyphs are drawn from the left, and so need to be told what they say. */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function covers(font: FontMetrics, text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (privateUse(code) || !font.has(code)) return false;
  }
  return true;
}

/** Such characters mean what their font says, and neither standard lets them stand for a text. */
function privateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
