import type { Furniture } from '../outline/model.ts';
import { linePiece, type Piece, rule } from './box.ts';
import { lineWidth, oneLine } from './lines.ts';
import { page, styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

const header = 36;
const footer = page.height - 48;

/** What stands around the text of one page, placed on the whole page; the cover has no header line. */
export function furniturePieces(
  furniture: Furniture,
  number: number,
  count: number,
  typeface: Typeface,
): Piece[] {
  return [
    ...(number === 1 ? [] : headerPieces(furniture, typeface)),
    ...footerPieces(furniture, number, count, typeface),
    ...markPieces(furniture.footer.mark, typeface),
  ];
}

function headerPieces({ header: { start, end } }: Furniture, typeface: Typeface): Piece[] {
  return [
    ...text(start, 'start', styles.small, header, typeface),
    ...text(end, 'end', styles.small, header, typeface),
    rule(page.left, header + 20, textWidth, 'rule', 0.5),
  ];
}

function footerPieces(
  { footer: { start }, pageNumber }: Furniture,
  number: number,
  count: number,
  typeface: Typeface,
): Piece[] {
  const numbered = pageNumber.replace('{page}', `${number}`).replace('{pages}', `${count}`);
  return [
    rule(page.left, footer - 8, textWidth, 'rule', 0.5),
    ...text(start, 'start', styles.small, footer, typeface),
    ...text(numbered, 'end', styles.small, footer, typeface),
  ];
}

/** The mark of a draft, in a frame at the head and plain at the foot. */
function markPieces(mark: string | null, typeface: Typeface): Piece[] {
  if (mark === null) return [];
  const width = lineWidth(mark, styles.mark, typeface) + 16;
  const x = (page.width - width) / 2;
  return [
    { kind: 'rect', x, y: header - 4, width, height: 20, fill: 'blush', stroke: 'warning' },
    ...text(mark, 'middle', styles.mark, header, typeface),
    ...text(mark, 'middle', styles.mark, footer, typeface),
  ];
}

function text(
  words: string,
  place: 'start' | 'middle' | 'end',
  style: TextStyle,
  top: number,
  typeface: Typeface,
): Piece[] {
  const line = oneLine(words, style, textWidth * 0.42, typeface);
  const free = textWidth - line.width;
  const x = page.left + { start: 0, middle: free / 2, end: free }[place];
  return [linePiece(line, style, x, top)];
}
