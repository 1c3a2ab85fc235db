import type { Standing } from '../outline/model.ts';
import { type Box, box, lineHold, linePiece } from './box.ts';
import { breakLines } from './lines.ts';
import { panel, panelPadding } from './prose.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

/** Where the service stands, as the largest words on the page. */
export function standingBoxes({ label, figure, title, text }: Standing, typeface: Typeface): Box[] {
  const width = textWidth - 2 * panelPadding;
  const set = (words: string, style: TextStyle) =>
    breakLines(words, style, width, typeface).map((line) => ({ line, style }));
  const lines = [
    ...set(label, styles.smallStrong),
    ...set(figure, styles.figure),
    ...set(title, styles.heading),
    ...set(text, styles.body),
  ];
  const boxes = lines.map(({ line, style }, index) =>
    box(style.leading, [linePiece(line, style, panelPadding, 0)], {
      hold: lineHold(index, lines.length, 'firm'),
    }),
  );
  return panel(boxes, ['accent', 'pale'], 14);
}
