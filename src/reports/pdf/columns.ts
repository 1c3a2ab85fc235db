import type { Column, Table } from '../outline/model.ts';
import { lineWidth } from './lines.ts';
import type { Slot } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';

const inset = 4;
const widestNumber = 74;
/** A name or a date can be written in it. */
const leastBlank = 64;

/** Where each column stands: numbers take what they need, and the others share the rest by what they hold. */
export function columnSlots(table: Table, setting: Setting): Slot[] {
  const { textWidth } = setting.paper;
  const needs = table.columns.map((column, index) => needOf(column, textsOf(table, index), setting));
  const gutter = table.columns.length > 5 ? 9 : 14;
  const gaps = 2 * inset + gutter * (table.columns.length - 1);
  const widths = shared(needs, textWidth - gaps);
  let x = inset;
  return table.columns.map(({ kind }, index) => {
    const width = widths[index] ?? 0;
    const slot: Slot = { x, width, align: kind === 'number' ? 'end' : 'start' };
    x += width + gutter;
    return slot;
  });
}

interface Need {
  least: number;
  most: number;
  share: number;
}

function textsOf({ rows }: Table, index: number): string[] {
  return rows.filter(({ kind }) => kind !== 'group').map(({ cells }) => cells[index]?.text ?? '');
}

function needOf({ title, kind, share }: Column, texts: readonly string[], { typeface }: Setting): Need {
  const heading = lineWidth(title, styles.smallStrong, typeface);
  if (kind === 'blank') return { least: leastBlank, most: Number.POSITIVE_INFINITY, share };
  const longest = Math.max(heading, ...texts.map((text) => lineWidth(text, styles.strong, typeface)));
  if (kind === 'text') return { least: 0, most: longest + 1, share };
  const width = Math.min(widestNumber, longest);
  return { least: width, most: width, share: 0 };
}

/** Widths by their shares; what a column cannot use goes to the others, and the last of it to all that have a share. */
function shared(needs: readonly Need[], room: number): number[] {
  const widths = needs.map(({ least, share }) => (share === 0 ? least : null));
  for (;;) {
    const open = needs.filter((_, index) => widths[index] === null);
    const left = room - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const shares = open.reduce((sum, { share }) => sum + share, 0);
    const part = ({ share }: Need) => Math.max(0, (left * share) / shares);
    const bound = needs.findIndex(
      (need, index) =>
        widths[index] === null && open.length > 1 && (part(need) < need.least || part(need) > need.most),
    );
    if (bound === -1) return needs.map((need, index) => widths[index] ?? part(need));
    const need = needs[bound] as Need;
    widths[bound] = Math.max(need.least, Math.min(need.most, part(need)));
  }
}
