import type { List, Note, Paragraph } from '../outline/model.ts';
import { type Box, box, fill, type Hold, lineHold, linePiece, moved } from './box.ts';
import { breakLines } from './lines.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

const space = { paragraph: 7, item: 4, note: 14 };

export function paragraphBoxes({ text, tone }: Paragraph, typeface: Typeface): Box[] {
  const style = tone === 'quiet' ? styles.quiet : styles.body;
  return proseBoxes(text, style, { before: space.paragraph }, typeface);
}

/** Bulleted items. */
export function listBoxes({ items }: List, typeface: Typeface): Box[] {
  const indent = 16;
  return items.flatMap((item) => {
    const boxes = proseBoxes(item, styles.body, { before: space.item, x: indent }, typeface);
    const bullet = breakLines('•', styles.strong, indent, typeface).map((line) =>
      linePiece(line, styles.strong, 3, 0),
    );
    return boxes.map((line, index) =>
      index === 0 ? { ...line, pieces: [...bullet, ...line.pieces] } : line,
    );
  });
}

/** A note with a bar on its left and a title, told apart by more than its colour. */
export function noteBoxes({ tone, title, text }: Note, typeface: Typeface): Box[] {
  const colours = tone === 'warning' ? (['warning', 'blush'] as const) : (['accent', 'pale'] as const);
  const heading = { ...styles.strong, colour: colours[0] };
  const width = textWidth - 2 * panelPadding;
  const lines = [
    ...breakLines(title, heading, width, typeface).map((line) => ({ line, style: heading as TextStyle })),
    ...breakLines(text, styles.body, width, typeface).map((line) => ({
      line,
      style: styles.body as TextStyle,
    })),
  ];
  const boxes = lines.map(({ line, style }, index) =>
    box(style.leading, [linePiece(line, style, panelPadding, 0)], {
      hold: lineHold(index, lines.length, 'loose'),
    }),
  );
  return panel(boxes, colours, space.note);
}

export const panelPadding = 14;

/** Boxes on a coloured ground, with a bar on the left; the ground runs on over a page break. */
export function panel(
  boxes: readonly Box[],
  [bar, ground]: readonly ['accent' | 'warning', 'pale' | 'blush'],
  before: number,
): Box[] {
  return boxes.map((inner, index) => {
    const [first, last] = [index === 0, index === boxes.length - 1];
    const above = first ? 9 : index > 0 ? inner.before : 0;
    const height = above + inner.height + (last ? 10 : 0);
    const lapped = last ? height : height + 0.5;
    return box(
      height,
      [
        fill(0, 0, textWidth, lapped, ground),
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
  place: { before: number; x?: number; hold?: Hold; width?: number },
  typeface: Typeface,
): Box[] {
  const { before, x = 0, hold = 'none', width = textWidth - x } = place;
  const lines = breakLines(text, style, width, typeface);
  return lines.map((line, index) =>
    box(style.leading, [linePiece(line, style, x, 0)], {
      before: index === 0 ? before : 0,
      hold: lineHold(index, lines.length, 'none', hold),
    }),
  );
}
