import type { Cell, Column, Evidence, Row, Table } from '../outline/model.ts';
import { bold, inline, leading } from './text.ts';

/** A table with its title above it. */
export function tableLines({ title, columns, rows }: Table): string[] {
  return [bold(title), '', ...grid(columns, rows.map(rowCells))];
}

/** Evidence as a table: the source with from whom or what on the left, the note on the right. */
export function evidenceLines({ columns, entries }: Evidence): string[] {
  const cells = entries.map(({ source, from, note }) => [
    from === null || from === '' ? inline(source) : `${inline(source)}<br>${inline(from)}`,
    inline(note),
  ]);
  return grid([{ title: columns.source }, { title: columns.note }], cells);
}

function grid(columns: readonly (Pick<Column, 'title'> & Partial<Column>)[], cells: string[][]): string[] {
  return [
    line(columns.map(({ title }) => inline(title))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...cells.map(line),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Rows that name a group or add one up are in bold. */
function rowCells({ kind, cells }: Row): string[] {
  return cells.map((cell) => (kind === 'plain' ? words(cell) : strong(cell)));
}

function words({ text, link }: Cell): string {
  return link === null || text === '' ? inline(text) : leading(text, link);
}

function strong(cell: Cell): string {
  return cell.link === null || cell.text === '' ? bold(cell.text) : `**${words(cell)}**`;
}
