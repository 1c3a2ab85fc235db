import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';

/** How the page is printed: every part on a new page, nothing torn apart, head and foot as in the PDF. */
export function printSheet({ furniture }: ReportOutline, paper: Look['paper']): string {
  return `@page {
  size: ${paper === 'letter' ? 'letter' : 'A4'};
  margin: 24mm 20mm 22mm;
${margins(furniture)}}
@page :first { @top-left { content: none; } @top-right { content: none; } }
${fixedSheet}`;
}

/** The texts around a printed page, in the browsers that set them. */
function margins({ header, footer, pageNumber }: ReportOutline['furniture']): string {
  const style = 'font: 8.5pt Arial, Helvetica, sans-serif; color: #4a5662;';
  const mark = `content: ${quoted(footer.mark ?? '')}; font: bold 10pt Arial, Helvetica, sans-serif; color: #8a1230;`;
  return `  @top-left { content: ${quoted(shortened(header.start))}; ${style} width: 45%; }
  @top-right { content: ${quoted(shortened(header.end))}; ${style} width: 35%; }
  @bottom-left { content: ${quoted(shortened(footer.start))}; ${style} width: 45%; }
  @bottom-right { content: ${counted(pageNumber)}; ${style} width: 35%; }
${footer.mark === null ? '' : `  @top-center { ${mark} }\n  @bottom-center { ${mark} }\n`}`;
}

/** \`Page {page} of {pages}\` with the counters in their places. */
function counted(text: string): string {
  const counters: Readonly<Record<string, string>> = {
    '{page}': 'counter(page)',
    '{pages}': 'counter(pages)',
  };
  return text
    .split(/(\{pages?\})/)
    .filter(Boolean)
    .map((part) => counters[part] ?? quoted(part))
    .join(' ');
}

/** A text as a CSS string, in which every sign that is no plain letter stands as its number. */
function quoted(text: string): string {
  const signs = [...text].map((sign) =>
    /[A-Za-z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${signs.join('')}"`;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

/** What holds for every printed page, whatever stands at its head and foot. */
export const fixedSheet = `@media print {
  html { font-size: 10.4pt; }
  body { background: none; }
  .skip, .banner, .up, footer { display: none; }
  main { display: block; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 1.75rem; }
  .cover :is(.panel, .note, .chart, h2) { margin-top: 0.9rem; }
  .cover :is(h2, ul, p, .chart) { margin-bottom: 0.4rem; }
  .cover h2 { font-size: 1.25rem; }
  .cover .panel { padding: 0.75rem 1rem; }
  .cover .standing .figure { margin: 0; font-size: 2.75rem; }
  .cover .chart { max-width: 30rem; }
  .cover li { margin-bottom: 0.1rem; }
  .contents { break-before: page; position: static; max-height: none; padding: 0; border: 0; }
  .contents a { padding: 0.1rem 0; color: inherit; }
  .contents > ul > li { margin-bottom: 0.4rem; }
  .report { max-width: none; }
  .report .new-page { break-before: page; margin-top: 0; }
  h1, h2, h3, h4, .lead, caption, thead { break-after: avoid; }
  tbody:first-of-type tr:first-child, tbody:last-of-type tr:last-child { break-before: avoid; }
  h1, h2, h3, h4 { break-inside: avoid; }
  p, li, dd, td { orphans: 2; widows: 2; }
  thead { display: table-header-group; }
  tr, .facts > div, .note, .rating, figure, .answer, .given, .standing { break-inside: avoid; }
  tr.group { break-after: avoid; }
  .table { overflow: visible; }
  a { color: var(--ink); text-decoration-thickness: 0.5pt; }
  .panel, .note, .sum > *, .steps span, .chart svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .blank { height: 16mm; }
}
`;
