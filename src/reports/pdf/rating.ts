import type { RatingBlock } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { type Box, box, lineHold, type Piece } from './box.ts';
import { bodyOf, factEntries } from './facts.ts';
import { breakLines, lineWidth } from './lines.ts';
import { panel, panelPadding } from './prose.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { linePieces, type SetLine, setLine, setText } from './text.ts';

const step = { width: 24, height: 22, gap: 4 };
const headHeight = 36;

/** The rating as a figure and as a place on the scale, with the wording that goes with it. */
export function ratingBoxes(block: RatingBlock, parent: Element, setting: Setting): Box[] {
  const group = element(parent, 'Div');
  const head = headBox(block, group, setting);
  const lines = wordingLines(block.wording, group, setting);
  const boxes = lines.map(({ line, before }, index) =>
    box(line.style.leading, linePieces(line, panelPadding, 0), {
      before,
      hold: lineHold(index, lines.length, 'loose'),
    }),
  );
  return panel([head, ...boxes], ['accent', 'pale'], 14, setting);
}

function wordingLines(wording: RatingBlock['wording'], group: Element, setting: Setting) {
  const width = setting.paper.textWidth - 2 * panelPadding;
  const entries = wording.length === 0 ? [] : factEntries(wording, group);
  return wording.flatMap(({ label, value }, index) => {
    const entry = entries[index] ?? group;
    const lines = [
      ...setText(label, styles.smallStrong, width, element(entry, 'Lbl'), setting),
      ...setText(value, styles.body, width, bodyOf(entry), setting),
    ];
    return lines.map((line: SetLine, place) => ({ line, before: place === 0 ? 7 : 0 }));
  });
}

/** Figure and caption are read as one; a caption that is too long for one line gets more, and takes the scale's room. */
function headBox({ figure, caption, steps }: RatingBlock, group: Element, setting: Setting): Box {
  const { typeface, paper } = setting;
  const owner = element(group, 'P');
  const inside = paper.textWidth - 2 * panelPadding;
  const after = lineWidth(figure, styles.figure, typeface) + 12;
  const scaleWidth = steps.length * (step.width + step.gap) + 12;
  const words = lineWidth(caption, styles.strong, typeface);
  const hasScale = after + words + scaleWidth <= inside;
  const number = setText(figure, styles.figure, inside, owner, setting);
  const lines = setText(caption, styles.strong, Math.max(120, inside - after), owner, setting);
  const { leading } = styles.strong;
  const pieces = [
    ...number.flatMap((line) => linePieces(line, panelPadding, -3)),
    ...lines.flatMap((line, index) => linePieces(line, panelPadding + after, 8.5 + index * leading)),
    ...(hasScale ? stepPieces(steps, setting) : []),
  ];
  return box(Math.max(headHeight, 12 + lines.length * leading), pieces, { hold: 'firm' });
}

/**
 * The scale as a row of boxes; the rating is the one that is filled, with a bold figure. It shows once more what the
 * caption says, and so is not read.
 */
function stepPieces(steps: RatingBlock['steps'], { typeface, paper }: Setting): Piece[] {
  const start = paper.textWidth - panelPadding - steps.length * (step.width + step.gap) + step.gap;
  return steps.flatMap(({ text, chosen }, index): Piece[] => {
    const x = start + index * (step.width + step.gap);
    const style: TextStyle = chosen ? { ...styles.strong, colour: 'white' } : styles.quiet;
    const inner = x + (step.width - lineWidth(text, style, typeface)) / 2;
    const lines = breakLines(text, style, paper.textWidth, typeface);
    return [
      {
        kind: 'rect',
        content: null,
        ...{ x, y: 6, width: step.width, height: step.height },
        fill: chosen ? 'accent' : 'white',
        stroke: chosen ? 'accent' : 'quiet',
      },
      ...lines.flatMap((line) => linePieces(setLine(line, style, null), inner, 8.5)),
    ];
  });
}
