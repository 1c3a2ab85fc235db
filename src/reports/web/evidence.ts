import type { Evidence, EvidenceEntry } from '../outline/model.ts';
import { type Html, html } from './html.ts';
import { lines } from './prose.ts';

/** Evidence as a table, named by the heading above it; on a narrow screen each note stands below its source. */
export function evidenceHtml({ columns, entries }: Evidence, heading: string | null): Html {
  const name = heading === null ? null : html` aria-labelledby="${heading}"`;
  const titles = [columns.source, columns.note].map(
    (title) => html`<th scope="col" role="columnheader">${title}</th>`,
  );
  return html`<table class="evidence" role="table"${name}><thead role="rowgroup"><tr role="row">${titles}</tr></thead><tbody role="rowgroup">${entries.map(entryHtml)}</tbody></table>`;
}

function entryHtml({ source, from, note }: EvidenceEntry): Html {
  const named = from === null || from === '' ? null : html`<br><span class="quiet">${lines(from)}</span>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${source}${named}</th><td role="cell">${lines(note)}</td></tr>`;
}
