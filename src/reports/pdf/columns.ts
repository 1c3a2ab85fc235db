import type { Column, Row, Table } from '../outline/model.ts';
import { lineWidth } from './lines.ts';
import type { Slot } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';

const gutter = 14;
const inset = 4;
const widestNumber = 74;

/** Where each column stands: numbers take what they need, and the others share the rest. */
export function columnSlots({ columns, rows }: Table, setting: Setting): Slot[] {
  const { textWidth } = setting.paper;
  const natural = columns.map((column, index) =>
    column.kind === 'number' ? numberWidth(column, index, rows, setting) : 0,
  );
  const shares = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  const gaps = 2 * inset + gutter * (columns.length - 1);
  const room = Math.max(0, textWidth - gaps - natural.reduce((sum, width) => sum + width, 0));
  let x = inset;
  return columns.map(({ kind, share }, index) => {
    const width = kind === 'number' ? (natural[index] ?? 0) : (room * share) / shares;
    const slot: Slot = { x, width, align: kind === 'number' ? 'end' : 'start' };
    x += width + gutter;
    return slot;
  });
}

function numberWidth({ title }: Column, index: number, rows: readonly Row[], { typeface }: Setting): number {
  const texts = rows.map(({ cells }) => lineWidth(cells[index]?.text ?? '', styles.strong, typeface));
  return Math.min(widestNumber, Math.max(lineWidth(title, styles.smallStrong, typeface), ...texts));
}
