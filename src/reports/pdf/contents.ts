import type { Heading, ReportOutline } from '../outline/model.ts';
import type { Link } from './accessible/links.ts';
import { type Content, content, type Element, element } from './accessible/structure.ts';
import { type Box, box, type Piece } from './box.ts';
import { headingBoxes } from './heading.ts';
import { breakLines, type Line, lineWidth } from './lines.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { linePieces, setLine } from './text.ts';

const pageRoom = 40;
const indent = 16;

/** The contents: parts and items with the pages they start on, each a link; items are a list inside their part. */
export function contentsBoxes({ contents, blocks }: ReportOutline, parent: Element, setting: Setting): Box[] {
  const entries = blocks.filter((block) => block.kind === 'heading').filter(({ listed }) => listed);
  const numbers = entries.map(({ number }) => lineWidth(number ?? '', styles.body, setting.typeface));
  const start = indent + Math.max(0, ...numbers) + 8;
  const title = headingBoxes({ ...titleOf(contents), depth: 1 }, parent, setting);
  const list = element(parent, 'TOC');
  let inner: Element | null = null;
  const rows = entries.map((entry, index) => {
    if (entry.level === 1) inner = null;
    else inner ??= element(list, 'TOC');
    const owner = element(inner ?? list, 'TOCI');
    const leads = entry.level === 1 && entries[index + 1]?.level === 2;
    const row = entryBox(entry, owner, entry.level === 1 ? 0 : start, setting);
    return leads ? { ...row, hold: 'firm' as const } : row;
  });
  return [...title, ...rows];
}

function titleOf({ title }: ReportOutline['contents']): Heading {
  return {
    kind: 'heading',
    level: 1,
    id: 'contents',
    number: null,
    text: title,
    newPage: true,
    listed: false,
  };
}

function entryBox(entry: Heading, owner: Element, start: number, { typeface, paper }: Setting): Box {
  const { id, number, text, level } = entry;
  const style: TextStyle = level === 1 ? styles.strong : styles.body;
  const target = element(element(owner, 'Reference'), 'Link');
  const link: Link = {
    element: target,
    target: { heading: id },
    words: [number, text].filter(Boolean).join(' '),
  };
  const inside = content(target);
  const lines = breakLines(text, style, paper.textWidth - start - pageRoom, typeface);
  const height = lines.length * style.leading;
  const numberX = start - 8 - lineWidth(number ?? '', style, typeface);
  const numbers = number === null ? [] : breakLines(number, style, paper.textWidth, typeface);
  const place = (line: Line, x: number, y: number) => linePieces(setLine(line, style, inside), x, y);
  const pieces: Piece[] = [
    ...numbers.flatMap((line) => place(line, numberX, 0)),
    ...lines.flatMap((line, index) => place(line, start, index * style.leading)),
    leader(start + (lines.at(-1)?.width ?? 0) + 6, paper.textWidth - 24, height - 5),
    pageNumber(id, style, height, inside, paper.textWidth),
    { kind: 'link', x: 0, y: 0, width: paper.textWidth, height, link },
  ];
  return box(height, pieces, { before: level === 1 ? 9 : 2 });
}

/** The page that a heading is found on, which is known once everything has its page. */
function pageNumber(of: string, style: TextStyle, height: number, inside: Content, right: number): Piece {
  const y = height - style.leading + (style.leading - style.size) / 2 + style.size * 0.8;
  return { kind: 'page', content: inside, right, y, of, size: style.size, weight: style.weight };
}

/** The thin line that leads the eye to the page number. */
function leader(x1: number, x2: number, y: number): Piece {
  return { kind: 'line', content: null, x1, y1: y, x2, y2: y, colour: 'rule', thickness: 0.5 };
}
