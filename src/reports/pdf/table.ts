import type { Cell, Column, Row, Table } from '../outline/model.ts';
import { type Box, box, moved } from './box.ts';
import { lineWidth } from './lines.ts';
import { type RowLook, rowBoxes, type SetCell, setCell } from './rows.ts';
import { styles, type TextStyle, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

interface Slot {
  x: number;
  width: number;
  align: 'start' | 'end';
}

const gutter = 14;
const inset = 4;
const widestNumber = 70;

/** A table whose header row is drawn again on every page that it runs on to. */
export function tableBoxes(table: Table, typeface: Typeface): Box[] {
  const slots = columnSlots(table, typeface);
  const header = headerBox(
    table.columns.map(({ title }, index) => [title, slots[index] ?? whole]),
    typeface,
  );
  const rows = table.rows.flatMap((row, index) => {
    const cells = row.cells.map((cell, column) => bodyCell(cell, slots[column] ?? whole, row, typeface));
    return rowBoxes(cells, look(row, table.rows[index + 1], header));
  });
  return [{ ...header, before: 12 }, ...rows];
}

/** The header row: a single box, which holds on to the row below. */
export function headerBox(titles: readonly (readonly [string, Slot])[], typeface: Typeface): Box {
  const cells = titles.map(([title, slot]) =>
    setCell([[title, styles.smallStrong]], { ...slot, link: null }, typeface),
  );
  const lines = rowBoxes(cells, {
    above: 0,
    below: 5,
    ground: null,
    rule: { colour: 'quiet', thickness: 1 },
    hold: 'firm',
    repeat: null,
  });
  let y = 0;
  const pieces = lines.flatMap((line) => {
    const placed = line.pieces.map((piece) => moved(piece, 0, y));
    y += line.height;
    return placed;
  });
  return box(y, pieces, { hold: 'firm' });
}

const whole: Slot = { x: 0, width: textWidth, align: 'start' };

function columnSlots({ columns, rows }: Table, typeface: Typeface): Slot[] {
  const natural = columns.map((column, index) =>
    column.kind === 'number' ? numberWidth(column, index, rows, typeface) : 0,
  );
  const shares = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  const room =
    textWidth - 2 * inset - gutter * (columns.length - 1) - natural.reduce((sum, width) => sum + width, 0);
  let x = inset;
  return columns.map(({ kind, share }, index) => {
    const width = kind === 'number' ? (natural[index] ?? 0) : (Math.max(room, 0) * share) / shares;
    const slot: Slot = { x, width, align: kind === 'number' ? 'end' : 'start' };
    x += width + gutter;
    return slot;
  });
}

function numberWidth({ title }: Column, index: number, rows: readonly Row[], typeface: Typeface): number {
  const texts = rows.map(({ cells }) => lineWidth(cells[index]?.text ?? '', styles.strong, typeface));
  return Math.min(widestNumber, Math.max(lineWidth(title, styles.smallStrong, typeface), ...texts));
}

function bodyCell({ text, link }: Cell, slot: Slot, { kind }: Row, typeface: Typeface): SetCell {
  const style: TextStyle = kind !== 'plain' ? styles.strong : link === null ? styles.body : styles.link;
  return setCell([[text, style]], { ...slot, link }, typeface);
}

/** A group's title holds on to its first row, and a sum to the row above it. */
function look({ kind }: Row, next: Row | undefined, repeat: Box): RowLook {
  const hold = kind === 'group' ? 'firm' : next?.kind === 'sum' ? 'loose' : 'none';
  const line =
    kind === 'sum'
      ? ({ colour: 'quiet', thickness: 1 } as const)
      : ({ colour: 'rule', thickness: 0.5 } as const);
  return {
    above: kind === 'group' ? 12 : 5,
    below: 5,
    ground: kind === 'sum' ? 'grey' : null,
    rule: line,
    hold,
    repeat,
  };
}
