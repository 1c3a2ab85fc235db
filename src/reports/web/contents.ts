import type { Heading, ReportOutline } from '../outline/model.ts';
import { type Html, html } from './html.ts';

export const contentsId = 'contents';

/** Parts with their items below them, each a link. */
export function contentsHtml({ contents, blocks }: ReportOutline): Html {
  const parts: { head: Heading; items: Heading[] }[] = [];
  for (const heading of listedHeadings(blocks)) {
    const part = parts.at(-1);
    if (heading.level === 1 || part === undefined) parts.push({ head: heading, items: [] });
    else part.items.push(heading);
  }
  return html`<nav class="contents" aria-labelledby="${contentsId}"><h2 id="${contentsId}">${contents.title}</h2><ul>${parts.map(
    ({ head, items }) =>
      html`<li>${entry(head)}${items.length === 0 ? null : html`<ul>${items.map((item) => html`<li>${entry(item)}</li>`)}</ul>`}</li>`,
  )}</ul></nav>`;
}

/** The headings that stand in the contents, in order. */
export function listedHeadings(blocks: ReportOutline['blocks']): Heading[] {
  return blocks.filter((block) => block.kind === 'heading').filter(({ listed }) => listed);
}

function entry({ id, number, text }: Heading): Html {
  const label =
    number === null ? html`${text}` : html`<span class="number">${number}</span> <span>${text}</span>`;
  return html`<a href="#${id}">${label}</a>`;
}
