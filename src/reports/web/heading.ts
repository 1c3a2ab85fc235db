import type { Heading } from '../outline/model.ts';
import { type Html, html, trusted } from './html.ts';

/** A heading; the title of the page stands above them all, so that each is a level lower than in the outline. */
export function headingHtml({ id, level, number, text, newPage }: Heading, above: number): Html {
  const tag = trusted(`h${level + above}`);
  const classes = trusted(`level-${level}${newPage ? ' new-page' : ''}${number === null ? '' : ' numbered'}`);
  const label =
    number === null ? html`${text}` : html`<span class="number">${number}</span> <span>${text}</span>`;
  return html`<${tag} id="${id}" class="${classes}">${label}</${tag}>`;
}
