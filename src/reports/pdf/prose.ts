import type { List, Note, Paragraph } from '../outline/model.ts';
import { content, type Element, element, type Tag } from './accessible/structure.ts';
import { type Box, box, fill, type Hold, lineHold, moved, type Piece } from './box.ts';
import { breakLines } from './lines.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { linePieces, type SetLine, setLine, setText } from './text.ts';

const space = { paragraph: 8, item: 5, note: 16 };

export function paragraphBoxes({ text, tone }: Paragraph, parent: Element, setting: Setting): Box[] {
  const style = tone === 'quiet' ? styles.quiet : styles.body;
  return proseBoxes(text, style, { before: space.paragraph, parent }, setting);
}

/** Bulleted items. */
export function listBoxes({ items }: List, parent: Element, setting: Setting): Box[] {
  const indent = 16;
  const list = element(parent, 'L', { attributes: { List: { ListNumbering: 'Disc' } } });
  return items.flatMap((item) => {
    const entry = element(list, 'LI');
    const bullet = bulletPieces(element(entry, 'Lbl'), setting);
    const boxes = proseBoxes(
      item,
      styles.body,
      { before: space.item, x: indent, parent: entry, tag: 'LBody' },
      setting,
    );
    return boxes.map((line, index) =>
      index === 0 ? { ...line, pieces: [...bullet, ...line.pieces] } : line,
    );
  });
}

function bulletPieces(label: Element, { typeface }: Setting): Piece[] {
  const inside = content(label);
  const lines = breakLines('•', styles.strong, 16, typeface);
  return lines.flatMap((line) => linePieces(setLine(line, styles.strong, inside), 3, 0));
}

/** A note with a bar on its left and a title, told apart by more than its colour. */
export function noteBoxes({ tone, title, text }: Note, parent: Element, setting: Setting): Box[] {
  const colours = tone === 'warning' ? (['warning', 'blush'] as const) : (['accent', 'pale'] as const);
  const width = setting.paper.textWidth - 2 * panelPadding;
  const note = element(parent, 'Div');
  const lines = [
    ...setText(title, { ...styles.strong, colour: colours[0] }, width, element(note, 'P'), setting),
    ...setText(text, styles.body, width, element(note, 'P'), setting),
  ];
  return panel(lineBoxes(lines, panelPadding, 'loose'), colours, space.note, setting);
}

/** Lines as boxes, so that neither the first nor the last stands alone. */
export function lineBoxes(lines: readonly SetLine[], x: number, inner: Hold, last: Hold = 'none'): Box[] {
  return lines.map((line, index) =>
    box(line.style.leading, linePieces(line, x, 0), { hold: lineHold(index, lines.length, inner, last) }),
  );
}

export const panelPadding = 16;

/** Boxes on a coloured ground, with a bar on the left; the ground runs on over a page break. */
export function panel(
  boxes: readonly Box[],
  [bar, ground]: readonly ['accent' | 'warning', 'pale' | 'blush'],
  before: number,
  { paper }: Setting,
): Box[] {
  return boxes.map((inner, index) => {
    const [first, last] = [index === 0, index === boxes.length - 1];
    const above = first ? 10 : inner.before;
    const height = above + inner.height + (last ? 11 : 0);
    const lapped = last ? height : height + 0.5;
    return box(
      height,
      [
        fill(0, 0, paper.textWidth, lapped, ground),
        fill(0, 0, 4, lapped, bar),
        ...inner.pieces.map((piece) => moved(piece, 0, above)),
      ],
      { hold: inner.hold, before: first ? before : 0 },
    );
  });
}

/** A text in lines, set so that neither its first nor its last line stands alone. */
export function proseBoxes(
  text: string,
  style: TextStyle,
  place: { before: number; parent: Element; tag?: Tag; x?: number; hold?: Hold },
  setting: Setting,
): Box[] {
  const { before, parent, tag = 'P', x = 0, hold = 'none' } = place;
  const lines = setText(text, style, setting.paper.textWidth - x, element(parent, tag), setting);
  const boxes = lineBoxes(lines, x, 'none', hold);
  return boxes.map((line, index) => (index === 0 ? { ...line, before } : line));
}
