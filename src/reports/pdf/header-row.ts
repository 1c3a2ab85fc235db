import { type Element, element } from './accessible/structure.ts';
import { type Box, box, moved } from './box.ts';
import { plainRow, rowBoxes, type Slot } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';
import { setText } from './text.ts';

/** The header row: a single box, which holds on to the row below. */
export function headerBox(
  columns: readonly { title: string; slot: Slot }[],
  table: Element,
  setting: Setting,
): Box {
  const row = element(element(table, 'THead'), 'TR');
  const cells = columns.map(({ title, slot }) => {
    const owner = element(row, 'TH', { attributes: { Table: { Scope: 'Column' } } });
    return { ...slot, lines: setText(title, styles.smallStrong, slot.width, owner, setting) };
  });
  const look = { ...plainRow, above: 0, rule: { colour: 'quiet', thickness: 1 } as const };
  let height = 0;
  const pieces = rowBoxes(cells, look, setting).flatMap((line) => {
    const placed = line.pieces.map((piece) => moved(piece, 0, height));
    height += line.height;
    return placed;
  });
  return box(height, pieces, { hold: 'firm' });
}
