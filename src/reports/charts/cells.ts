import type { Measure } from './shapes.ts';

/** How many columns of a terminal a text takes. */
export function cells(text: string): number {
  return [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);
}

/** The width of a text in columns, whatever its size. */
export const cellMeasure: Measure = (text) => cells(text);

/** A text filled up with spaces. */
export function padded(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const spaces = ' '.repeat(Math.max(0, width - cells(text)));
  return side === 'end' ? text + spaces : spaces + text;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The signs of East Asia and emoji take two columns. */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff00-\uff60]/u;
