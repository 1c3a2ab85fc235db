import type { Evidence, EvidenceEntry } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { type Box, withoutContent } from './box.ts';
import { headerBox } from './header-row.ts';
import { plainRow, rowBoxes, type Slot } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';
import { setText } from './text.ts';

/** Evidence as a table: the source with from whom or what on the left, the note on the right. */
export function evidenceBoxes({ columns, entries }: Evidence, parent: Element, setting: Setting): Box[] {
  const table = element(parent, 'Table');
  const slots = slotsOf(setting);
  const header = headerBox(
    [
      { title: columns.source, slot: slots.left },
      { title: columns.note, slot: slots.right },
    ],
    table,
    setting,
  );
  const body = element(table, 'TBody');
  const repeat = withoutContent(header);
  return [
    { ...header, before: 8 },
    ...entries.flatMap((entry) => entryBoxes(entry, element(body, 'TR'), { ...slots, repeat }, setting)),
  ];
}

function slotsOf({ paper }: Setting): { left: Slot; right: Slot } {
  const start = paper.textWidth * 0.34;
  return {
    left: { x: 4, width: start - 20, align: 'start' },
    right: { x: start, width: paper.textWidth - start - 4, align: 'start' },
  };
}

function entryBoxes(
  { source, from, note }: EvidenceEntry,
  row: Element,
  { left, right, repeat }: { left: Slot; right: Slot; repeat: Box },
  setting: Setting,
): Box[] {
  const named = element(row, 'TD');
  const found = element(row, 'TD');
  const names = [
    ...setText(source, styles.body, left.width, element(named, 'P'), setting),
    ...(from === null || from === ''
      ? []
      : setText(from, styles.quiet, left.width, element(named, 'P'), setting)),
  ];
  const notes = setText(note, styles.body, right.width, found, setting);
  return rowBoxes(
    [
      { ...left, lines: names },
      { ...right, lines: notes },
    ],
    { ...plainRow, repeat },
    setting,
  );
}
