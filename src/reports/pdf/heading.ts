import type { Heading } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { type Box, box, rule } from './box.ts';
import { lineWidth } from './lines.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { linePieces, setText } from './text.ts';

interface Manner {
  style: TextStyle;
  before: number;
  /** Room inside the box, above and below the words. */
  above: number;
  below: number;
}

const manners = {
  part: { style: styles.part, before: 30, above: 0, below: 6 },
  item: { style: styles.heading, before: 34, above: 10, below: 0 },
  chapter: { style: styles.heading, before: 24, above: 0, below: 0 },
  inner: { style: styles.subheading, before: 18, above: 0, below: 0 },
} satisfies Record<string, Manner>;

/** A heading, which never stands alone at the foot of a page; an item's has its number and a line above it. */
export function headingBoxes(
  heading: Heading & { depth: 1 | 2 | 3 },
  parent: Element,
  setting: Setting,
): Box[] {
  const { id, number, text, level, newPage, depth } = heading;
  const { style, before, above, below } = mannerOf(heading);
  const { typeface, paper } = setting;
  const start = number === null ? 0 : lineWidth(number, style, typeface) + 10;
  const owner = element(parent, `H${depth}`);
  const accent = { ...style, colour: 'accent' } as const;
  const numbers = number === null ? [] : setText(number, accent, start, owner, setting);
  const lines = setText(text, style, paper.textWidth - start, owner, setting);
  const pieces = [
    ...(number === null ? [] : [rule(0, 0, paper.textWidth, 'quiet', 1)]),
    ...numbers.flatMap((line) => linePieces(line, 0, above)),
    ...lines.flatMap((line, index) => linePieces(line, start, above + index * style.leading)),
  ];
  const label = number === null ? text : `${number} ${text}`;
  const height = above + lines.length * style.leading + below;
  return [box(height, pieces, { before, hold: 'firm', newPage, heading: { id, text: label, level } })];
}

function mannerOf({ level, number }: Heading): Manner {
  if (level === 1) return manners.part;
  if (level === 3) return manners.inner;
  return number === null ? manners.chapter : manners.item;
}

/**
 * The depth of headings in the tree, where no level may be left out on the way down: a heading is one below the
 * nearest one above it that is of a higher level.
 */
export function headingDepths(): (level: 1 | 2 | 3) => 1 | 2 | 3 {
  let open: number[] = [];
  return (level) => {
    open = [...open.filter((above) => above < level), level];
    return open.length as 1 | 2 | 3;
  };
}
