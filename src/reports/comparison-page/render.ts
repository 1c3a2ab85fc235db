import type { Comparison, ComparisonSet } from '../../core/comparison/model.ts';
import type { Look } from '../look.ts';
import { type Html, html, trusted } from '../web/html.ts';
import { logoHtml } from '../web/logo.ts';
import { overviewHtml } from './overview.ts';
import { comparisonHead } from './page-head.ts';
import { besideParts, type Part, setParts } from './parts.ts';

const title = 'Comparison of fidelity reviews';

/** A part of the page that the contents lead to, with its own parts. */
interface Chapter extends Part {
  parts: readonly Part[];
}

/** Renders a comparison as one web page that needs nothing beside it, and no script to be read. */
export function renderComparisonPage(
  comparison: Comparison,
  { palette, logo }: Pick<Look, 'palette' | 'logo'>,
): string {
  const chapters = chaptersOf(comparison);
  const page = html`<!doctype html>
<html lang="en-GB">
${comparisonHead(title, comparison.rubric, palette)}
<body>
<a class="skip" href="#overview">Overview</a>
<main class="compare">
${logo === null ? null : logoHtml(logo)}<p class="kicker">IPS fidelity</p>
<h1>${title}</h1>
<p class="subtitle">${comparison.rubric.title}</p>
${contentsHtml(chapters)}
${chapters.map(chapterHtml)}</main>
</body>
</html>
`;
  return page.html;
}

function chaptersOf(comparison: Comparison): Chapter[] {
  const overview = { id: 'overview', title: 'Overview', content: overviewHtml(comparison), parts: [] };
  const sets = comparison.sets.map((set, index) => setChapter(set, `set-${index + 1}`, comparison));
  return [overview, ...sets, ...besideParts(comparison).map((part) => ({ ...part, parts: [] }))];
}

function setChapter(set: ComparisonSet, id: string, comparison: Comparison): Chapter {
  return { id, title: set.title, content: html``, parts: setParts(set, comparison, id) };
}

function contentsHtml(chapters: readonly Chapter[]): Html {
  const link = ({ id, title }: Part) => html`<a href="#${id}">${title}</a>`;
  const entry = (chapter: Chapter) =>
    html`<li>${link(chapter)}${
      chapter.parts.length === 0
        ? null
        : html`<ul>${chapter.parts.map((part) => html`<li>${link(part)}</li>`)}</ul>`
    }</li>`;
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${chapters.map(entry)}</ul></nav>`;
}

function chapterHtml({ id, title, content, parts }: Chapter): Html {
  const inner = parts.map(
    (part) =>
      html`<div class="part${trusted(part.wide === true ? ' across' : '')}"><h3 id="${part.id}">${part.title}</h3>
${part.content}</div>${newLine}`,
  );
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}${inner}</section>${newLine}`;
}

const newLine = trusted('\n');
