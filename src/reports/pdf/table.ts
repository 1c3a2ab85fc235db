import type { Cell, Column, Row, Table } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { type Box, withoutContent } from './box.ts';
import { columnSlots } from './columns.ts';
import { headerBox } from './header-row.ts';
import { plainRow, type RowLook, rowBoxes, type SetCell, type Slot } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles, type TextStyle } from './style.ts';
import { setReference, setText } from './text.ts';

/** Room for a few written words. */
const writingRoom = 46;

/** A table whose header row is drawn again on every page that it runs on to. */
export function tableBoxes(table: Table, parent: Element, setting: Setting): Box[] {
  const owner = element(parent, 'Table', { attributes: { Table: { Summary: Object(table.title) } } });
  const slots = columnSlots(table, setting);
  const titles = table.columns.map(({ title }, index) => ({ title, slot: slots[index] as Slot }));
  const header = headerBox(titles, owner, setting);
  const repeat = withoutContent(header);
  const body = element(owner, 'TBody');
  const rows = table.rows.flatMap((row, index) => {
    const cells = rowCells(row, element(body, 'TR'), { table, slots }, setting);
    return rowBoxes(
      cells,
      { ...look(row, table, slots), ...holdOf(row, table.rows[index + 1]), repeat },
      setting,
    );
  });
  return [{ ...header, before: 14 }, ...rows];
}

interface Frame {
  table: Table;
  slots: readonly Slot[];
}

/** The cells of a row; the title of a group has the row to itself. */
function rowCells(row: Row, owner: Element, { table, slots }: Frame, setting: Setting): SetCell[] {
  const alone = row.cells.filter(({ text }) => text !== '').length === 1 && row.kind === 'group';
  if (alone) {
    const place = row.cells.findIndex(({ text }) => text !== '');
    const x = slots[0]?.x ?? 0;
    const slot: Slot = { x, width: setting.paper.textWidth - 2 * x, align: 'start' };
    const attributes = { Table: { Scope: 'Row', ColSpan: table.columns.length } };
    return [bodyCell(row.cells[place] as Cell, slot, row, element(owner, 'TH', { attributes }), setting)];
  }
  return row.cells.map((cell, index) => {
    const column = table.columns[index] as Column;
    return bodyCell(cell, slots[index] as Slot, row, cellElement(owner, column, cell), setting);
  });
}

function cellElement(owner: Element, { names }: Column, { text }: Cell): Element {
  if (!names || text === '') return element(owner, 'TD');
  return element(owner, 'TH', { attributes: { Table: { Scope: 'Row' } } });
}

function bodyCell(
  { text, link }: Cell,
  slot: Slot,
  { kind }: Row,
  owner: Element,
  setting: Setting,
): SetCell {
  const style: TextStyle = kind !== 'plain' ? styles.strong : link === null ? styles.body : styles.link;
  const lines =
    link === null
      ? setText(text, style, slot.width, owner, setting)
      : setReference(text, style, slot.width, { owner, heading: link }, setting);
  return { ...slot, lines };
}

function look({ kind }: Row, { columns }: Table, slots: readonly Slot[]): RowLook {
  const frames = slots.filter((_, index) => columns[index]?.kind === 'blank');
  const written = kind === 'plain' && frames.length > 0;
  return {
    ...plainRow,
    above: kind === 'group' ? 14 : plainRow.above,
    ground: kind === 'sum' ? 'grey' : null,
    rule: kind === 'sum' ? { colour: 'quiet', thickness: 1 } : { colour: 'rule', thickness: 0.5 },
    least: written ? writingRoom : 0,
    frames: written ? frames : [],
  };
}

/** A group's title holds on to its first row, and a sum to the row above it. */
function holdOf({ kind }: Row, next: Row | undefined): Pick<RowLook, 'hold'> {
  if (kind === 'group') return { hold: 'firm' };
  return { hold: next?.kind === 'sum' ? 'loose' : 'none' };
}
