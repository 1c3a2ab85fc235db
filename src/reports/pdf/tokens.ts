import type { Span } from './lines.ts';
import type { TextStyle } from './style.ts';
import { type Run, rightToLeft, type Typeface } from './typeface.ts';

/** A piece of a line that is never parted: a word, or the part of one up to a place where it may be broken. */
export interface Token {
  runs: readonly Run[];
  width: number;
  /** Whether a space parts it from the token before it. */
  spaced: boolean;
  rightToLeft: boolean;
  /** Which of the spans it belongs to. */
  span: number;
}

type Style = Pick<TextStyle, 'size' | 'weight'>;

/** The spans in tokens, paragraph by paragraph. */
export function tokensOf(spans: readonly Span[], style: Style, room: number, typeface: Typeface): Token[][] {
  const paragraphs: Token[][] = [[]];
  let spaced = true;
  for (const [span, { text, address }] of spans.entries()) {
    for (const word of text.split(/(\n| +)/)) {
      if (word === '\n') paragraphs.push([]);
      if (word === '\n' || word.startsWith(' ')) spaced = true;
      else if (word !== '') {
        const tokens = wordTokens(word, { span, spaced, address }, style, room, typeface);
        paragraphs.at(-1)?.push(...tokens);
        spaced = false;
      }
    }
  }
  return paragraphs;
}

function wordTokens(
  word: string,
  { span, spaced, address }: { span: number; spaced: boolean; address: boolean },
  style: Style,
  room: number,
  typeface: Typeface,
): Token[] {
  return parts(word, address)
    .map((part, index) => tokenOf(part, { span, spaced: spaced && index === 0 }, style, typeface))
    .flatMap((token) => narrowed(token, room, style, typeface));
}

function tokenOf(
  text: string,
  { span, spaced }: Pick<Token, 'span' | 'spaced'>,
  { weight, size }: Style,
  typeface: Typeface,
): Token {
  const runs = typeface.runs(text, weight);
  const width = runs.reduce((sum, run) => sum + run.width * size, 0);
  return { runs, width, span, spaced, rightToLeft: rightToLeft.test(text) };
}

/** A word in the parts that a line may end after; ideographs may stand alone. */
function parts(word: string, address: boolean): string[] {
  if (rightToLeft.test(word)) return bare(word);
  if (address) return word.split(/(?<=[/?&=#])(?![/?&=#])|(?=[.\-_%])/u);
  return word.split(/(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])|(?<=[\u3040-\u9fff])(?=[\u3040-\u9fff])/u);
}

/** A right-to-left word without the quotes and stops around it, which belong to the line and stand before or after. */
function bare(word: string): string[] {
  const [, before = '', core = word, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(word) ?? [];
  return [before, core, after].filter((part) => part !== '');
}

/** The token, or where it is wider than the room, as many pieces as it takes. */
function narrowed(token: Token, room: number, style: Style, typeface: Typeface): Token[] {
  if (token.width <= room) return [token];
  const pieces: string[] = [''];
  let used = 0;
  const whole = token.runs.map(({ text, actual }) => actual ?? text).join('');
  for (const { segment } of graphemes.segment(whole)) {
    const { width } = tokenOf(segment, token, style, typeface);
    if (used > 0 && used + width > room) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += segment;
    used += width;
  }
  return pieces.map((piece, index) =>
    tokenOf(piece, { span: token.span, spaced: index === 0 && token.spaced }, style, typeface),
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
