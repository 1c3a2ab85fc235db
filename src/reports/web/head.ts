import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { type Html, html, trusted } from './html.ts';
import { styleSheet } from './style.ts';

/** The page may load nothing and send nothing: it shows itself, and its pictures are inside it. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function headHtml(outline: ReportOutline, look: Pick<Look, 'paper' | 'palette'>): Html {
  const { title, document } = outline;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<meta name="description" content="${document.subject}">
${document.authors.map((author) => html`<meta name="author" content="${author}">\n`)}${
  document.publisher === null ? null : html`<meta name="publisher" content="${document.publisher}">\n`
}<style>
${trusted(styleSheet(outline, look))}</style>
</head>`;
}
