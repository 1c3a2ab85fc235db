import { escaped, type Html, html, trusted } from '../web/html.ts';

/** A table of figures, whose rows can be sorted where a script runs. */
export interface DataTable {
  id: string;
  title: string;
  columns: readonly DataColumn[];
  rows: readonly (readonly DataCell[])[];
  /** Column and direction in which the rows stand already. */
  sorted: { column: number; descending: boolean } | null;
  /** Whether rows can be found by words, and by the values of the columns marked for it. */
  findable: boolean;
  /** What one row is, as in `review`. */
  row: string;
}

export interface DataColumn {
  title: string;
  /** A day stays on one line. */
  kind: 'name' | 'text' | 'day' | 'number';
  /** Offered as a choice above the table. */
  choice?: boolean;
}

/** A text, with what it is sorted by where that is something else. */
export type DataCell = string | { text: string; by: string };

/** So many rows are shown at first where a script runs, as a browser cannot lay out thousands in a moment. */
export const rowsAtFirst = 200;

/** A table that scrolls by itself where the screen is too narrow, also by the keyboard. */
export function dataTableHtml(table: DataTable): Html {
  const { id, title, columns, rows, row } = table;
  return html`<div class="data">${table.findable ? toolsHtml(table) : null}<div class="table" role="group" aria-labelledby="${id}" tabindex="0"><table class="figures" id="${id}-table" data-row="${row}"><caption id="${id}">${title}</caption><thead><tr>${columns.map((column, index) => headHtml(column, index, table))}</tr></thead><tbody>${rowsHtml(rows, columns)}</tbody></table></div><p class="more" hidden=""><button type="button"></button></p></div>`;
}

function headHtml({ title, kind }: DataColumn, index: number, { sorted }: DataTable): Html {
  const order = sorted?.column === index ? (sorted.descending ? 'descending' : 'ascending') : null;
  const sort = order === null ? null : html` aria-sort="${order}"`;
  return html`<th scope="col" class="${kind}"${sort}>${title}</th>`;
}

/** Written as one text, because there may be thousands. */
function rowsHtml(rows: DataTable['rows'], columns: readonly DataColumn[]): Html {
  const opened = columns.map(({ kind }) => (kind === 'name' ? 'th scope="row"' : 'td'));
  const classes = columns.map(({ kind }) => (kind === 'number' || kind === 'day' ? ` class="${kind}"` : ''));
  const closed = columns.map(({ kind }) => (kind === 'name' ? '</th>' : '</td>'));
  const written = rows.map((cells, index) => {
    const own = cells.map((cell, column) => {
      const by = typeof cell === 'string' ? '' : ` data-by="${escaped(cell.by)}"`;
      const text = escaped(typeof cell === 'string' ? cell : cell.text);
      return `<${opened[column]}${classes[column]}${by}>${text}${closed[column]}`;
    });
    return `<tr${index < rowsAtFirst ? '' : ' class="later"'}>${own.join('')}</tr>\n`;
  });
  return trusted(written.join(''));
}

/** What finds rows; shown only where a script makes it work. */
function toolsHtml({ id, title, columns, rows, row }: DataTable): Html {
  const choices = columns.flatMap((column, index) =>
    column.choice === true ? [choiceHtml(column.title, `${index}`, `${id}-${index}`)] : [],
  );
  return html`<div class="tools" role="group" aria-label="${`Find in: ${title}`}" hidden=""><div><label for="${id}-find">Find</label><input type="search" id="${id}-find" autocomplete="off" spellcheck="false"></div>${choices}<button type="button">Show all again</button></div><p class="count" role="status" hidden="">${`${rows.length} ${row}s`}</p>`;
}

/** Its values are read from the rows. */
function choiceHtml(title: string, column: string, id: string): Html {
  return html`<div><label for="${id}">${title}</label><select id="${id}" data-column="${column}"><option value="">All</option></select></div>`;
}
