import type { ComparedRubric } from '../../core/comparison/model.ts';
import type { Look } from '../look.ts';
import { closedPolicy, pageHead } from '../web/head.ts';
import { type Html, html, trusted } from '../web/html.ts';
import { pageScript, scriptHash } from './script.ts';
import { pageSheet } from './sheet.ts';

/** The page runs one script, its own, and that may make no markup. */
const policy = [
  ...closedPolicy.before,
  `script-src '${scriptHash}'`,
  ...closedPolicy.after,
  "require-trusted-types-for 'script'",
];

export function comparisonHead(title: string, rubric: ComparedRubric, palette: Look['palette']): Html {
  return pageHead({ policy, title, description: `${title}: ${rubric.title}` }, [
    html`<style>\n${trusted(pageSheet(palette, rubric))}</style>\n`,
    html`<script>${trusted(pageScript)}</script>\n`,
  ]);
}
