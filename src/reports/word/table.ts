import type { Cell, Column, Row, Table } from '../outline/model.ts';
import type { Canvas } from './canvas.ts';
import { type CellLook, cell, tableOf, tableRow } from './cells.ts';
import { columnWidths } from './columns.ts';
import { twip } from './page.ts';
import { innerLink, run, styled } from './text.ts';
import { element, value, type Xml } from './xml.ts';

/** The room to write in that a blank cell has at least. */
const writingHeight = 42 * twip;

/** A table whose header row stands again on every page that it runs on to. */
export function tableBlock(table: Table, canvas: Canvas): Xml[] {
  const widths = columnWidths(table, canvas.page.text);
  const header = table.columns.map((column, index) =>
    cell(widths[index] ?? 0, [titleParagraph(column)], { below: canvas.colour('quiet') }),
  );
  const rows = table.rows.map((row, index) =>
    bodyRow(row, table.rows[index + 1], table.columns, widths, canvas),
  );
  return [
    tableOf(widths, [tableRow(header, { header: true }), ...rows], {
      title: table.title,
      namesFirst: table.columns[0]?.names === true,
    }),
    styled('Gap', []),
  ];
}

function titleParagraph({ title, kind }: Column): Xml {
  return styled(
    'TableHeading',
    [run(title)],
    element('w:keepNext'),
    kind === 'number' ? value('w:jc', 'right') : null,
  );
}

function bodyRow(
  row: Row,
  next: Row | undefined,
  columns: readonly Column[],
  widths: readonly number[],
  canvas: Canvas,
): Xml {
  const { cells, kind } = row;
  const held = kind === 'group' || next?.kind === 'sum';
  const room = columns.some((column) => column.kind === 'blank') && kind === 'plain';
  const length = Math.max(0, ...cells.map(({ text }) => text.length));
  return tableRow(
    columns.map((column, index) =>
      bodyCell(cells[index], column, widths[index] ?? 0, { kind, held }, canvas),
    ),
    { height: room ? writingHeight : null, whole: length < longText },
  );
}

/** A row with a longer text may be split over two pages; a shorter one stays whole. */
export const longText = 900;

function bodyCell(
  content: Cell | undefined,
  column: Column,
  width: number,
  { kind, held }: { kind: Row['kind']; held: boolean },
  canvas: Canvas,
): Xml {
  const { text, link } = content ?? { text: '', link: null };
  const look = kind === 'plain' ? {} : ({ bold: true } as const);
  const inner = innerLink(text.replaceAll('\n\n', '\n'), link, canvas, look);
  const align = column.kind === 'number' ? value('w:jc', 'right') : null;
  const above = kind === 'group' ? element('w:spacing', { 'w:before': 200 }) : null;
  const paragraph = styled(
    'TableText',
    text === '' ? [] : [inner],
    ...[held ? element('w:keepNext') : null, above, align],
  );
  // What is to be filled in by hand is marked off.
  const beside = column.kind === 'blank' && kind === 'plain' ? { beside: canvas.colour('rule') } : {};
  return cell(width, [paragraph], { ...cellLook(kind, canvas), ...beside });
}

function cellLook(kind: Row['kind'], { colour }: Canvas): CellLook {
  if (kind === 'sum') return { ground: colour('grey'), below: colour('quiet') };
  return { below: colour('rule') };
}
