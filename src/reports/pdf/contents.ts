import type { Heading, ReportOutline } from '../outline/model.ts';
import { type Box, box, linePiece, type Piece } from './box.ts';
import { headingBoxes } from './heading.ts';
import { breakLines, lineWidth } from './lines.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

const pageRoom = 40;
const indent = 16;

/** The contents: parts and items with the pages they start on, each a link. */
export function contentsBoxes(
  { contents, blocks }: ReportOutline,
  pageOf: (id: string) => string,
  typeface: Typeface,
): Box[] {
  const entries = blocks.filter((block) => block.kind === 'heading').filter(({ listed }) => listed);
  const numbers = entries.map(({ number }) => lineWidth(number ?? '', styles.body, typeface));
  const start = indent + Math.max(0, ...numbers) + 8;
  return [
    ...headingBoxes(titleOf(contents), typeface),
    ...entries.map((entry, index) => {
      const leads = entry.level === 1 && entries[index + 1]?.level === 2;
      return entryBox(entry, pageOf(entry.id), entry.level === 1 ? 0 : start, leads, typeface);
    }),
  ];
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

function entryBox(
  { id, number, text, level }: Heading,
  page: string,
  start: number,
  leads: boolean,
  typeface: Typeface,
): Box {
  const style: TextStyle = level === 1 ? styles.strong : styles.body;
  const lines = breakLines(text, style, textWidth - start - pageRoom, typeface);
  const height = lines.length * style.leading;
  const numberX = start - 8 - lineWidth(number ?? '', style, typeface);
  const pageX = textWidth - lineWidth(page, style, typeface);
  const words = (label: string, x: number, top: number) =>
    breakLines(label, style, textWidth, typeface).map((line) => linePiece(line, style, x, top));
  const pieces: Piece[] = [
    ...(number === null ? [] : words(number, numberX, 0)),
    ...lines.map((line, index) => linePiece(line, style, start, index * style.leading)),
    ...leader(start + (lines.at(-1)?.width ?? 0) + 6, pageX - 6, height - 4),
    ...words(page, pageX, height - style.leading),
    { kind: 'link', x: 0, y: 0, width: textWidth, height, to: id },
  ];
  return box(height, pieces, { before: level === 1 ? 9 : 2, hold: leads ? 'firm' : 'none' });
}

/** The thin line that leads the eye to the page number. */
function leader(x1: number, x2: number, y: number): Piece[] {
  return [{ kind: 'line', x1, y1: y, x2, y2: y, colour: 'rule', thickness: 0.5 }];
}
