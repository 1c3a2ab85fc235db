import type { Cell, Column, Row, Table } from '../outline/model.ts';
import { type Html, html, trusted } from './html.ts';
import { lines } from './prose.ts';

/**
 * A table. Where a screen has no room for its columns, its rows are shown as blocks and every cell with the title of
 * its column; the roles keep it a table there. One wider than the report scrolls, also by the keyboard.
 */
export function tableHtml({ title, columns, rows }: Table, id: string): Html {
  const room = roomOf(columns, rows);
  const size = trusted(room <= telephone ? 'small' : room <= tablet ? 'middle' : 'large');
  const head = html`<thead role="rowgroup"><tr role="row">${columns.map(headHtml)}</tr></thead>`;
  const table = html`<table role="table" class="${size}"><caption id="${id}">${title}</caption><colgroup>${columns.map(colHtml)}</colgroup>${head}${bodies(columns, rows)}</table>`;
  return room <= desk
    ? html`<div class="table">${table}</div>`
    : html`<div class="table" role="group" aria-labelledby="${id}" tabindex="0">${table}</div>`;
}

/** What screens and the report have room for, in rem. */
const telephone = 16;
const tablet = 30;
const desk = 44;

/** The least width in rem at which the columns can be read. */
function roomOf(columns: readonly Column[], rows: readonly Row[]): number {
  const rooms = columns.map(({ kind, title, share }, index) => {
    if (kind === 'number') return numberRoom(title, rows, index);
    return (kind === 'blank' ? 8 : 6) * Math.min(2, Math.max(1, share));
  });
  return rooms.reduce((sum, room) => sum + room, 0);
}

/** Figures stay on one line; the title above them may break between words. */
function numberRoom(title: string, rows: readonly Row[], index: number): number {
  const texts = [...title.split(/\s/), ...rows.map(({ cells }) => cells[index]?.text ?? '')];
  return Math.max(3.5, Math.max(...texts.map(({ length }) => length)) * 0.6 + 0.75);
}

/** Texts share the room by their widths here; numbers take what they need. */
function colHtml({ kind, share }: Column): Html {
  if (kind === 'number') return html`<col class="number">`;
  return html`<col style="width: ${trusted(`${Math.round(share * 100) / 10}`)}rem">`;
}

function headHtml({ title, kind }: Column): Html {
  return title === ''
    ? html`<td role="cell"></td>`
    : html`<th scope="col" role="columnheader" class="${kind}">${title}</th>`;
}

/** Every group of rows is a body of its own, which the row that names it opens. */
function bodies(columns: readonly Column[], rows: readonly Row[]): Html[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.kind === 'group' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups.map(
    (group) => html`<tbody role="rowgroup">${group.map((row) => rowHtml(row, columns))}</tbody>`,
  );
}

function rowHtml({ kind, cells }: Row, columns: readonly Column[]): Html {
  if (kind === 'group') return groupHtml(cells, columns);
  const written = cells.map((cell, index) => cellHtml(cell, columns[index], 'row'));
  return html`<tr role="row" class="${kind}">${written}</tr>`;
}

/** The words of a row that names a group run over all columns, where there is nothing beside them. */
function groupHtml(cells: readonly Cell[], columns: readonly Column[]): Html {
  const [only, ...others] = cells.filter(({ text }) => text !== '');
  const content =
    only !== undefined && others.length === 0
      ? html`<th scope="rowgroup" role="rowheader" colspan="${`${columns.length}`}">${wordsOf(only)}</th>`
      : html`${cells.map((cell, index) => cellHtml(cell, columns[index], 'rowgroup'))}`;
  return html`<tr role="row" class="group">${content}</tr>`;
}

function cellHtml(cell: Cell, column: Column | undefined, scope: 'row' | 'rowgroup'): Html {
  const { kind = 'text', title = '', names = false } = column ?? {};
  const label = title === '' ? null : html` data-label="${title}"`;
  const shared = html`class="${kind}"${label}`;
  return names && cell.text !== ''
    ? html`<th scope="${scope}" role="rowheader" ${shared}>${wordsOf(cell)}</th>`
    : html`<td role="cell" ${shared}>${wordsOf(cell)}</td>`;
}

function wordsOf({ text, link }: Cell): Html {
  return link === null || text === '' ? lines(text) : html`<a href="#${link}">${text}</a>`;
}
