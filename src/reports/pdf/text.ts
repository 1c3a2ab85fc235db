import { linkSpans } from '../links.ts';
import type { Link } from './accessible/links.ts';
import { type Content, content, type Element, element } from './accessible/structure.ts';
import type { Piece } from './box.ts';
import { breakLines, type Line, type PlacedRun } from './lines.ts';
import type { Setting } from './setting.ts';
import type { TextStyle } from './style.ts';

/** A line whose runs know what they are read as. */
export interface SetLine {
  runs: readonly SetRun[];
  width: number;
  style: TextStyle;
}

interface SetRun extends PlacedRun {
  content: Content | null;
  link: Link | null;
}

/** A text of the report in lines, as the content of its element; the addresses in it are links. */
export function setText(
  text: string,
  style: TextStyle,
  width: number,
  owner: Element,
  { typeface }: Setting,
): SetLine[] {
  if (text === '') return [];
  const found = linkSpans(text);
  const spans = found.map((span) => ({ text: span.text, address: span.href !== null }));
  const linkAt = (index: number): Link | null => {
    const { href, text: words } = found[index] ?? {};
    if (typeof href !== 'string' || words === undefined) return null;
    return { element: element(owner, 'Link'), target: { url: href }, words };
  };
  return owned(breakLines(spans, style, width, typeface), style, owner, linkAt);
}

/** A text that is one link to a heading of the report. */
export function setReference(
  text: string,
  style: TextStyle,
  width: number,
  { owner, heading }: { owner: Element; heading: string },
  { typeface }: Setting,
): SetLine[] {
  const link: Link = { element: element(owner, 'Link'), target: { heading }, words: text };
  return owned(breakLines(text, style, width, typeface), style, owner, () => link);
}

/** A line that belongs to some content, or to none where it is no part of the text, such as the foot of a page. */
export function setLine({ runs, width }: Line, style: TextStyle, inside: Content | null): SetLine {
  return { width, style, runs: runs.map((run) => ({ ...run, content: inside, link: null })) };
}

/** Gives each run its content, in the order of reading; a run that is read as another text is an element of its own. */
function owned(
  lines: readonly Line[],
  style: TextStyle,
  owner: Element,
  linkAt: (span: number) => Link | null,
): SetLine[] {
  let span = -1;
  let link: Link | null = null;
  let open: Content | null = null;
  const contentOf = (run: PlacedRun): Content => {
    if (run.span !== span) [span, link, open] = [run.span, linkAt(run.span), null];
    const parent = link?.element ?? owner;
    if (run.actual !== null) {
      open = null;
      return content(element(parent, 'Span', { actual: run.actual }));
    }
    open ??= content(parent);
    return open;
  };
  return lines.map(({ runs, width }) => {
    const read = runs.toSorted((a, b) => a.order - b.order);
    const contents = new Map(read.map((run) => [run, { content: contentOf(run), link }]));
    return { width, style, runs: runs.map((run) => ({ ...run, ...(contents.get(run) as Owner) })) };
  });
}

type Owner = Pick<SetRun, 'content' | 'link'>;

/** A set line as pieces; `top` is where its line height starts. */
export function linePieces({ runs, style }: SetLine, x: number, top: number): Piece[] {
  const y = top + (style.leading - style.size) / 2 + style.size * 0.8;
  const read = runs.toSorted((a, b) => a.order - b.order);
  const words = together(read, 'content').map((group): Piece => {
    const link = group[0]?.link ?? null;
    const colour = link !== null && 'url' in link.target ? 'accent' : style.colour;
    return { kind: 'runs', content: group[0]?.content ?? null, x, y, runs: group, size: style.size, colour };
  });
  return [...words, ...together(read, 'link').flatMap((group) => linkPieces(group, x, y, top, style))];
}

/** The area of a link on one line; an address in the text is underlined, as colour alone would not tell it. */
function linkPieces(group: readonly SetRun[], x: number, y: number, top: number, style: TextStyle): Piece[] {
  const link = group[0]?.link ?? null;
  if (link === null) return [];
  const left = x + Math.min(...group.map((run) => run.x));
  const right = x + Math.max(...group.map((run) => run.x + run.width));
  const area: Piece = { kind: 'link', link, x: left, y: top, width: right - left, height: style.leading };
  if ('heading' in link.target) return [area];
  const ends = { x1: left, x2: right, y1: y + 2, y2: y + 2 };
  return [area, { kind: 'line', content: null, ...ends, colour: 'accent', thickness: 0.6 }];
}

/** Runs side by side that have the same content, or the same link. */
function together(runs: readonly SetRun[], key: 'content' | 'link'): SetRun[][] {
  const groups: SetRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.[key] === run[key]) last.push(run);
    else groups.push([run]);
  }
  return groups;
}
