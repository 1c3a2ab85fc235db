import type { Standing } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import type { Box } from './box.ts';
import { lineBoxes, panel, panelPadding } from './prose.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { setText } from './text.ts';

/** Where the service stands, as the largest words on the page. */
export function standingBoxes(
  { label, figure, title, text }: Standing,
  parent: Element,
  setting: Setting,
): Box[] {
  const width = setting.paper.textWidth - 2 * panelPadding;
  const group = element(parent, 'Div');
  const set = (words: string, style: TextStyle) =>
    words === '' ? [] : setText(words, style, width, element(group, 'P'), setting);
  const lines = [
    ...set(label, styles.smallStrong),
    ...set(figure, styles.figure),
    ...set(title, styles.heading),
    ...set(text, styles.body),
  ];
  return panel(lineBoxes(lines, panelPadding, 'firm'), ['accent', 'pale'], 16, setting);
}
