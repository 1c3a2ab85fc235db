import { type Picture, pictureHtml } from '../web/chart.ts';
import { type Html, html } from '../web/html.ts';
import { type DataTable, dataTableHtml } from './data-table.ts';

/** A picture with the figures behind it. */
export function chartWithTable(picture: Picture, table: DataTable): Html {
  return html`${pictureHtml(picture, `${table.id}-chart`)}${folded(`The figures: ${table.title}`, dataTableHtml(table))}`;
}

/** What is opened by those who want it. */
export function folded(summary: string, content: Html): Html {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}

/** A heading that the contents lead to. */
export function headingWithId(level: 2 | 3, id: string, text: string): Html {
  return level === 2 ? html`<h2 id="${id}">${text}</h2>` : html`<h3 id="${id}">${text}</h3>`;
}
