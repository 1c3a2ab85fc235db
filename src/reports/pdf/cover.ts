import type { Look } from '../look.ts';
import type { Cover } from '../outline/model.ts';
import type { Element } from './accessible/structure.ts';
import { type Box, box, fill } from './box.ts';
import { logoBox } from './figure.ts';
import { proseBoxes } from './prose.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';

const kicker: TextStyle = { ...styles.heading, colour: 'accent' };

/** The head of the front page: what it is and whose, in large letters. The title is the first heading of all. */
export function coverHead(
  cover: Cover,
  { logo, titleStyle }: { logo: Look['logo']; titleStyle: TextStyle },
  parent: Element,
  setting: Setting,
): Box[] {
  const heading = { id: 'front', text: cover.title, level: 1 } as const;
  const sign = logo === null ? [] : [logoBox(logo, parent)];
  const above = proseBoxes(cover.kicker, kicker, { before: 20, parent }, setting);
  const title = proseBoxes(cover.title, titleStyle, { before: 8, parent, tag: 'H1' }, setting);
  return [
    ...sign,
    box(6, [fill(0, 0, 72, 6, 'accent')], { before: 24 }),
    ...above,
    ...title.map((line, index) => (index === 0 ? { ...line, heading } : line)),
    ...(cover.subtitle === null
      ? []
      : proseBoxes(cover.subtitle, styles.body, { before: 6, parent }, setting)),
  ];
}
