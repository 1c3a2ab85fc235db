import type { Heading, ReportOutline } from '../outline/model.ts';
import { type Box, box, linePiece, type Piece } from './box.ts';
import { breakLines, lineWidth } from './lines.ts';
import { headingBoxes } from './prose.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

const numberRoom = 40;

/** The contents: parts, items and chapters with the pages they start on, each a link. */
export function contentsBoxes(
  { contents, blocks }: ReportOutline,
  pageOf: (id: string) => string,
  typeface: Typeface,
): Box[] {
  const entries = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level < 3);
  const title: Heading = { kind: 'heading', level: 1, id: 'contents', text: contents.title, newPage: true };
  return [
    ...headingBoxes(title, typeface),
    ...entries.map((entry) => entryBox(entry, pageOf(entry.id), typeface)),
  ];
}

function entryBox({ id, text, level }: Heading, page: string, typeface: Typeface): Box {
  const style: TextStyle = level === 1 ? styles.strong : styles.body;
  const indent = level === 1 ? 0 : 16;
  const lines = breakLines(text, style, textWidth - indent - numberRoom, typeface);
  const height = lines.length * style.leading;
  const bottom = height - style.leading;
  const pageWidth = lineWidth(page, style, typeface);
  const end = indent + (lines.at(-1)?.width ?? 0) + 6;
  const pieces: Piece[] = [
    ...lines.map((line, index) => linePiece(line, style, indent, index * style.leading)),
    ...breakLines(page, style, numberRoom, typeface).map((line) =>
      linePiece(line, style, textWidth - pageWidth, bottom),
    ),
    {
      kind: 'line',
      x1: end,
      y1: height - 4,
      x2: textWidth - pageWidth - 6,
      y2: height - 4,
      colour: 'rule',
      thickness: 0.5,
    },
    { kind: 'link', x: indent, y: 0, width: textWidth - indent, height, to: id },
  ];
  return box(height, pieces, { before: level === 1 ? 8 : 1.5, hold: level === 1 ? 'firm' : 'none' });
}
