import type { TextStyle } from './style.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Face, Typeface } from './typeface.ts';

/** One line of text, as runs with their distance from its left end. */
export interface Line {
  runs: readonly PlacedRun[];
  width: number;
}

export interface PlacedRun {
  text: string;
  face: Face;
  x: number;
  width: number;
  /** What it is read as, where that is another text. */
  actual: string | null;
  /** Which of the spans it belongs to. */
  span: number;
  /** Its place among the runs of the line as it is read. */
  order: number;
}

/** A stretch of a text; addresses may be broken at more places than words. */
export interface Span {
  text: string;
  address: boolean;
}

/** Breaks a text into lines no wider than the room: at spaces, after hyphens and slashes, inside a word only at need. */
export function breakLines(
  text: string | readonly Span[],
  style: Omit<TextStyle, 'colour' | 'leading'>,
  room: number,
  typeface: Typeface,
): Line[] {
  const spans = typeof text === 'string' ? [{ text, address: false }] : text;
  const space = typeface.space(style.weight) * style.size;
  return tokensOf(spans, style, room, typeface).flatMap((paragraph) => {
    const lines = fill(paragraph, room, space);
    return lines.map((line, index) => setLine(line, lines[index + 1]?.[0]?.spaced ?? true, space, style));
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
  const lines = breakLines(text, style, Number.POSITIVE_INFINITY, typeface);
  return Math.max(0, ...lines.map(({ width }) => width));
}

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

/** `closed` tells whether a space would follow, were the line longer: it keeps two words apart for all who copy them. */
function setLine(
  tokens: readonly Token[],
  closed: boolean,
  space: number,
  { size, weight }: Pick<TextStyle, 'size' | 'weight'>,
): Line {
  const runs: PlacedRun[] = [];
  let x = 0;
  for (const [index, token] of visualOrder(tokens).entries()) {
    const { runs: parts, spaced, span, order } = token;
    if (index > 0 && spaced) {
      addSpace(runs, x, weight, placeOfSpace(runs.at(-1)?.order ?? 0, token));
      x += space;
    }
    for (const part of parts) {
      append(runs, { ...part, x, width: part.width * size, span, order });
      x += part.width * size;
    }
  }
  if (closed) addSpace(runs, x, weight, tokens.length);
  return { runs, width: x };
}

/** A space that is read, and belongs to the run before it. */
function addSpace(runs: PlacedRun[], x: number, face: Face, order: number): void {
  const last = runs.at(-1);
  if (last === undefined) return;
  if (last.face === face && last.actual === null) last.text += ' ';
  else runs.push({ text: ' ', face, x, width: 0, actual: null, span: last.span, order });
}

/** Where a space is read: before the word on its right, or, where that is turned, after what is read before it. */
function placeOfSpace(left: number, { order, rightToLeft }: OrderedToken): number {
  if (!rightToLeft) return order - 0.5;
  return Math.min(left, order) + 0.5;
}

/** Words in the same face become one run, so that a line is few drawing steps. */
function append(runs: PlacedRun[], run: PlacedRun): void {
  const last = runs.at(-1);
  const alike = last?.face === run.face && last.span === run.span && run.face !== 'fallback';
  if (last === undefined || !alike || last.actual !== null || run.actual !== null) {
    runs.push(run);
    return;
  }
  last.text += run.text;
  last.width = run.x + run.width - last.x;
}

/** Right-to-left words that stand side by side are read from the right; the rest of the line is left as it is. */
type OrderedToken = Token & { order: number };

function visualOrder(tokens: readonly Token[]): OrderedToken[] {
  const ordered: OrderedToken[] = [];
  let streak: OrderedToken[] = [];
  for (const [order, read] of tokens.entries()) {
    const token = { ...read, order };
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
function turned(streak: readonly OrderedToken[]): OrderedToken[] {
  return streak.toReversed().map((token, index) => {
    const place = index === 0 ? 0 : streak.length - index;
    return { ...token, spaced: streak[place]?.spaced ?? token.spaced };
  });
}
