import type { Cover } from '../outline/model.ts';
import { flowOf } from './blocks.ts';
import { type Box, box, fill } from './box.ts';
import { proseBoxes } from './prose.ts';
import { styles, type TextStyle } from './style.ts';
import type { Typeface } from './typeface.ts';

const kicker: TextStyle = { ...styles.heading, colour: 'accent' };

/** The cover: whose report it is in large letters, where the service stands, and the facts of the review. */
export function coverBoxes(cover: Cover, typeface: Typeface): Box[] {
  return [
    box(96, [fill(0, 60, 72, 6, 'accent')]),
    ...proseBoxes(cover.kicker, kicker, { before: 0 }, typeface),
    ...proseBoxes(cover.title, styles.title, { before: 8 }, typeface),
    ...(cover.subtitle === null ? [] : proseBoxes(cover.subtitle, styles.body, { before: 6 }, typeface)),
    box(20, []),
    ...flowOf(cover.blocks, typeface),
  ];
}
