import type { Furniture } from '../outline/model.ts';
import { type Piece, rule } from './box.ts';
import { lineWidth, oneLine } from './lines.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { linePieces, setLine } from './text.ts';

const headerTop = 36;
const footerRoom = 48;

/** What stands around the text of one page, placed on the whole page; the cover has no header line. */
export interface Surround {
  header: readonly Piece[];
  footer: readonly Piece[];
}

export function surroundOf(furniture: Furniture, number: number, count: number, setting: Setting): Surround {
  const foot = setting.paper.height - footerRoom;
  const { mark } = furniture.footer;
  return {
    header: [
      ...(number === 1 ? [] : headerPieces(furniture, setting)),
      ...(mark === null ? [] : framedMark(mark, setting)),
    ],
    footer: [
      ...footerPieces(furniture, number, count, setting),
      ...(mark === null ? [] : text(mark, 'middle', styles.mark, foot, setting)),
    ],
  };
}

function headerPieces({ header: { start, end } }: Furniture, setting: Setting): Piece[] {
  const { left, textWidth } = setting.paper;
  return [
    ...text(start, 'start', styles.small, headerTop, setting),
    ...text(end, 'end', styles.small, headerTop, setting),
    rule(left, headerTop + 20, textWidth, 'rule', 0.5),
  ];
}

function footerPieces(
  { footer: { start }, pageNumber }: Furniture,
  number: number,
  count: number,
  setting: Setting,
): Piece[] {
  const { left, textWidth, height } = setting.paper;
  const numbered = pageNumber.replace('{page}', `${number}`).replace('{pages}', `${count}`);
  const top = height - footerRoom;
  return [
    rule(left, top - 8, textWidth, 'rule', 0.5),
    ...text(start, 'start', styles.small, top, setting),
    ...text(numbered, 'end', styles.small, top, setting),
  ];
}

/** The mark of a draft, in a frame. */
function framedMark(mark: string, setting: Setting): Piece[] {
  const width = lineWidth(mark, styles.mark, setting.typeface) + 16;
  const x = (setting.paper.width - width) / 2;
  const frame = { x, y: headerTop - 4, width, height: 21 };
  return [
    { kind: 'rect', content: null, ...frame, fill: 'blush', stroke: 'warning' },
    ...text(mark, 'middle', styles.mark, headerTop, setting),
  ];
}

function text(
  words: string,
  place: 'start' | 'middle' | 'end',
  style: TextStyle,
  top: number,
  { paper, typeface }: Setting,
): Piece[] {
  const line = oneLine(words, style, paper.textWidth * 0.42, typeface);
  const free = paper.textWidth - line.width;
  const x = paper.left + { start: 0, middle: free / 2, end: free }[place];
  return linePieces(setLine(line, style, null), x, top);
}
