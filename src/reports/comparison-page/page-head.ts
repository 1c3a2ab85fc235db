import type { ComparedRubric } from '../../core/comparison/model.ts';
import type { Look } from '../look.ts';
import { type Html, html, trusted } from '../web/html.ts';
import { pageScript, scriptHash } from './script.ts';
import { pageSheet } from './sheet.ts';

/** The page may load nothing and send nothing, and runs one script: its own. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src '${scriptHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export function pageHead(title: string, rubric: ComparedRubric, palette: Look['palette']): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<meta name="description" content="${`${title}: ${rubric.title}`}">
<style>
${trusted(pageSheet(palette, rubric))}</style>
<script>${trusted(pageScript)}</script>
</head>`;
}
