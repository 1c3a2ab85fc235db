import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { type Html, html, trusted } from './html.ts';
import { styleSheet } from './style.ts';

/** What every page may do: load nothing and send nothing; it shows itself, and its pictures are inside it. */
export const closedPolicy = {
  before: ["default-src 'none'", "style-src 'unsafe-inline'"],
  after: ['img-src data:', "base-uri 'none'", "form-action 'none'"],
} as const;

/** The head of a page that follows light and dark and is found by nobody who was not given it. */
export function pageHead(
  page: { policy: readonly string[]; title: string; description: string },
  inside: readonly Html[],
): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
${inside}</head>`;
}

export function headHtml(outline: ReportOutline, look: Pick<Look, 'paper' | 'palette'>): Html {
  const { title, document } = outline;
  const { before, after } = closedPolicy;
  return pageHead({ policy: [...before, ...after], title, description: document.subject }, [
    ...document.authors.map((author) => html`<meta name="author" content="${author}">\n`),
    ...(document.publisher === null ? [] : [html`<meta name="publisher" content="${document.publisher}">\n`]),
    html`<style>\n${trusted(styleSheet(outline, look))}</style>\n`,
  ]);
}
