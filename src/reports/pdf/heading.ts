import type { Heading } from '../outline/model.ts';
import { type Box, box, linePiece, rule } from './box.ts';
import { breakLines, lineWidth } from './lines.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

interface Look {
  style: TextStyle;
  before: number;
  /** Room inside the box, above and below the words. */
  above: number;
  below: number;
}

const looks = {
  part: { style: styles.part, before: 30, above: 0, below: 6 },
  item: { style: styles.heading, before: 30, above: 10, below: 0 },
  chapter: { style: styles.heading, before: 22, above: 0, below: 0 },
  inner: { style: styles.subheading, before: 16, above: 0, below: 0 },
} satisfies Record<string, Look>;

/** A heading, which never stands alone at the foot of a page; an item's has its number and a line above it. */
export function headingBoxes(heading: Heading, typeface: Typeface): Box[] {
  const { id, number, text, level, newPage } = heading;
  const { style, before, above, below } = lookOf(heading);
  const start = number === null ? 0 : lineWidth(number, style, typeface) + 10;
  const lines = breakLines(text, style, textWidth - start, typeface);
  const numbered = number === null ? [] : breakLines(number, { ...style, colour: 'accent' }, start, typeface);
  const pieces = [
    ...(number === null ? [] : [rule(0, 0, textWidth, 'quiet', 1)]),
    ...numbered.map((line) => linePiece(line, { ...style, colour: 'accent' }, 0, above)),
    ...lines.map((line, index) => linePiece(line, style, start, above + index * style.leading)),
  ];
  const label = number === null ? text : `${number} ${text}`;
  const height = above + lines.length * style.leading + below;
  return [box(height, pieces, { before, hold: 'firm', newPage, heading: { id, text: label, level } })];
}

function lookOf({ level, number }: Heading): Look {
  if (level === 1) return looks.part;
  if (level === 3) return looks.inner;
  return number === null ? looks.chapter : looks.item;
}
