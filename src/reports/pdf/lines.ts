import type { TextStyle } from './style.ts';
import type { Face, Run, Typeface } from './typeface.ts';

/** One line of text, as runs with their distance from its left end. */
export interface Line {
  runs: readonly PlacedRun[];
  width: number;
}

export interface PlacedRun {
  text: string;
  face: Face;
  x: number;
}

/** A piece of a line that is never parted: a word, or the part of one up to a place where it may be broken. */
interface Token {
  runs: readonly Run[];
  width: number;
  /** Whether a space parts it from the token before it. */
  spaced: boolean;
  rightToLeft: boolean;
}

/** Breaks a text into lines no wider than the room: at spaces, after hyphens and slashes, inside a word only at need. */
export function breakLines(text: string, style: TextStyle, room: number, typeface: Typeface): Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const tokens = tokensOf(paragraph, style, room, typeface);
    const space = typeface.space(style.weight) * style.size;
    return fill(tokens, room, space).map((line) => setLine(line, space, style.size));
  });
}

/** A text on a single line, cut with an ellipsis where it is too wide. */
export function oneLine(text: string, style: TextStyle, room: number, typeface: Typeface): Line {
  const flat = text.replaceAll('\n', ' ');
  const [line] = breakLines(flat, style, Number.POSITIVE_INFINITY, typeface);
  if (line === undefined || line.width <= room) return line ?? { runs: [], width: 0 };
  const [first] = breakLines(flat, style, room - 2 * style.size, typeface);
  const shown = (first?.runs ?? []).map((run) => run.text.trim()).join(' ');
  return breakLines(`${shown} …`, style, Number.POSITIVE_INFINITY, typeface)[0] ?? line;
}

/** How wide a text is on a single line. */
export function lineWidth(
  text: string,
  style: Pick<TextStyle, 'size' | 'weight'>,
  typeface: Typeface,
): number {
  const whole = { ...style, leading: 0, colour: 'ink' } as const;
  return Math.max(
    0,
    ...breakLines(text, whole, Number.POSITIVE_INFINITY, typeface).map(({ width }) => width),
  );
}

function tokensOf(paragraph: string, style: TextStyle, room: number, typeface: Typeface): Token[] {
  const words = paragraph.split(/ +/).filter((word) => word !== '');
  return words.flatMap((word) =>
    parts(word).flatMap((part, index) =>
      narrowed(tokenOf(part, index === 0, style, typeface), room, style, typeface),
    ),
  );
}

function tokenOf(text: string, spaced: boolean, { weight, size }: TextStyle, typeface: Typeface): Token {
  const runs = typeface.runs(text, weight);
  const width = runs.reduce((sum, run) => sum + run.width * size, 0);
  return { runs, width, spaced, rightToLeft: rightToLeft.test(text) };
}

/** A word in the parts that a line may end after; ideographs may stand alone. */
function parts(word: string): string[] {
  if (rightToLeft.test(word)) return bare(word);
  return word.split(/(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])|(?<=[\u3040-\u9fff])(?=[\u3040-\u9fff])/u);
}

/** A right-to-left word without the quotes and stops around it, which belong to the line and stand before or after. */
function bare(word: string): string[] {
  const [, before = '', core = word, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(word) ?? [];
  return [before, core, after].filter((part) => part !== '');
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The token, or where it is wider than the room, as many pieces as it takes. */
function narrowed(token: Token, room: number, style: TextStyle, typeface: Typeface): Token[] {
  if (token.width <= room) return [token];
  const pieces: string[] = [''];
  let used = 0;
  for (const { segment } of graphemes.segment(token.runs.map(({ text }) => text).join(''))) {
    const { width } = tokenOf(segment, false, style, typeface);
    if (used > 0 && used + width > room) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += segment;
    used += width;
  }
  return pieces.map((piece, index) => tokenOf(piece, index === 0 && token.spaced, style, typeface));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function fill(tokens: readonly Token[], room: number, space: number): Token[][] {
  const lines: Token[][] = [[]];
  let used = 0;
  for (const token of tokens) {
    const gap = token.spaced && used > 0 ? space : 0;
    if (used > 0 && used + gap + token.width > room + 0.01) {
      lines.push([token]);
      used = token.width;
    } else {
      lines.at(-1)?.push(token);
      used += gap + token.width;
    }
  }
  return lines;
}

function setLine(tokens: readonly Token[], space: number, size: number): Line {
  const runs: PlacedRun[] = [];
  let x = 0;
  for (const [index, { runs: parts, spaced, rightToLeft }] of visualOrder(tokens).entries()) {
    const gap = index > 0 && spaced;
    if (gap) x += space;
    for (const [place, { text, face, width }] of parts.entries()) {
      append(runs, { text, face, x }, rightToLeft, gap && place === 0);
      x += width * size;
    }
  }
  closeLine(runs);
  return { runs, width: x };
}

/** Ends a line with a space: it is not seen, and keeps the words of two lines apart for those who copy the text. */
function closeLine(runs: PlacedRun[]): void {
  const last = runs.at(-1);
  if (last !== undefined && last.face !== 'fallback') last.text += ' ';
}

/** Words in the same face become one run, so that a line is few drawing steps; right-to-left words stay apart. */
function append(runs: PlacedRun[], run: PlacedRun, apart: boolean, spaced: boolean): void {
  const last = runs.at(-1);
  if (last === undefined || last.face !== run.face || apart || run.face === 'fallback') runs.push(run);
  else last.text += `${spaced ? ' ' : ''}${run.text}`;
}

/** Right-to-left words that stand side by side are read from the right; the rest of the line is left as it is. */
function visualOrder(tokens: readonly Token[]): Token[] {
  const ordered: Token[] = [];
  let streak: Token[] = [];
  for (const token of tokens) {
    if (token.rightToLeft) {
      streak.push(token);
      continue;
    }
    ordered.push(...turned(streak), token);
    streak = [];
  }
  return [...ordered, ...turned(streak)];
}

/** Tokens from the last to the first; the spaces between them stay where they are. */
function turned(streak: readonly Token[]): Token[] {
  return streak.toReversed().map((token, index) => {
    const place = index === 0 ? 0 : streak.length - index;
    return { ...token, spaced: streak[place]?.spaced ?? token.spaced };
  });
}
