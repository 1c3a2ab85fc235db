import type { RatingBlock } from '../outline/model.ts';
import { type Box, box, lineHold, linePiece, type Piece } from './box.ts';
import { breakLines, lineWidth } from './lines.ts';
import { panel, panelPadding } from './prose.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

const step = { width: 24, height: 22, gap: 4 };

/** The rating as a figure and as a place on the scale, with the wording that goes with it. */
export function ratingBoxes(block: RatingBlock, typeface: Typeface): Box[] {
  const head = box(34, headPieces(block, typeface), { hold: 'firm' });
  const lines = block.wording.flatMap(({ label, value }) => wordingLines(label, value, typeface));
  const boxes = lines.map(({ line, style, before }, index) =>
    box(style.leading, [linePiece(line, style, panelPadding, 0)], {
      before,
      hold: lineHold(index, lines.length, 'loose'),
    }),
  );
  return panel([head, ...boxes], ['accent', 'pale'], 12);
}

function wordingLines(label: string, value: string, typeface: Typeface) {
  const width = textWidth - 2 * panelPadding;
  const set = (text: string, style: TextStyle) =>
    breakLines(text, style, width, typeface).map((line) => ({ line, style }));
  const lines = [...set(label, styles.smallStrong), ...set(value, styles.body)];
  return lines.map((line, index) => ({ ...line, before: index === 0 ? 5 : 0 }));
}

function headPieces({ figure, caption, steps }: RatingBlock, typeface: Typeface): Piece[] {
  const [number] = breakLines(figure, styles.figure, textWidth, typeface);
  const [words] = breakLines(caption, styles.strong, textWidth, typeface);
  if (number === undefined || words === undefined) return [];
  const after = panelPadding + number.width + 10;
  const scale = stepPieces(steps, typeface);
  const room = textWidth - after - words.width - 2 * panelPadding;
  return [
    linePiece(number, styles.figure, panelPadding, -4),
    linePiece(words, styles.strong, after, 9.5),
    ...(steps.length * (step.width + step.gap) <= room ? scale : []),
  ];
}

/** The scale as a row of boxes; the rating is the one that is filled, with a bold figure. */
function stepPieces(steps: RatingBlock['steps'], typeface: Typeface): Piece[] {
  const start = textWidth - panelPadding - steps.length * (step.width + step.gap) + step.gap;
  return steps.flatMap(({ text, chosen }, index): Piece[] => {
    const x = start + index * (step.width + step.gap);
    const style: TextStyle = chosen ? { ...styles.strong, colour: 'white' } : styles.quiet;
    const inner = x + (step.width - lineWidth(text, style, typeface)) / 2;
    return [
      {
        kind: 'rect',
        x,
        y: 4,
        width: step.width,
        height: step.height,
        fill: chosen ? 'accent' : 'white',
        stroke: chosen ? 'accent' : 'quiet',
      },
      ...breakLines(text, style, textWidth, typeface).map((line) => linePiece(line, style, inner, 7)),
    ];
  });
}
