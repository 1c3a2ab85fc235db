import { type Picture, pictureHtml } from '../web/chart.ts';
import { type Html, html } from '../web/html.ts';
import { type DataTable, dataTableHtml } from './data-table.ts';

/** A picture with the figures behind it. */
export function chartWithTable(picture: Picture, table: DataTable): Html {
  return html`${pictureHtml(picture, `${table.id}-chart`)}${folded(`The figures: ${table.title}`, dataTableHtml(table))}`;
}

/** What is opened by those who want it. */
export function folded(summary: string, content: Html, open = false): Html {
  return html`<details${open ? html` open=""` : null}><summary>${summary}</summary>${content}</details>`;
}
