import { linkSpans } from '../links.ts';
import type { List, Note, Paragraph } from '../outline/model.ts';
import { type Html, html, joined } from './html.ts';

/** A text with its line ends, and with the addresses in it as links. */
export function lines(text: string): Html {
  return joined(text.split('\n').map(linked), html`<br>`);
}

/** A text as paragraphs, which are parted by empty lines. */
export function paragraphs(text: string, tone: Paragraph['tone'] = 'normal'): Html[] {
  return text
    .split(/\n{2,}/)
    .map((part) =>
      tone === 'quiet' ? html`<p class="quiet">${lines(part)}</p>` : html`<p>${lines(part)}</p>`,
    );
}

export function listHtml({ items }: List): Html {
  return html`<ul>${items.map((item) => html`<li>${lines(item)}</li>`)}</ul>`;
}

/** Told apart by its sign and its title, not by its colour alone. */
export function noteHtml({ tone, title, text }: Note): Html {
  return html`<div class="note ${tone}" role="note"><p class="lead">${title}</p>${text === '' ? [] : paragraphs(text)}</div>`;
}

/** The place that a link leads to learns nothing of the report. */
function linked(line: string): Html {
  const spans = linkSpans(line).map(({ text, href }) =>
    href === null ? html`${text}` : html`<a href="${href}" rel="external noopener noreferrer">${text}</a>`,
  );
  return html`${spans}`;
}
