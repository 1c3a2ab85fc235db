import type { ComparedRubric } from '../../core/comparison/model.ts';
import { contrast, mixed } from '../../core/settings/contrast.ts';
import type { Look } from '../look.ts';
import { darkPalette, lightPalette, type Palette } from '../web/colours.ts';
import { fixedSheet } from '../web/print.ts';
import { screenSheet } from '../web/screen.ts';
import { colourSheet } from '../web/style.ts';
import { tableSheet } from '../web/table-sheet.ts';

/** The style sheet of the page: that of the report, with wider tables. */
export function pageSheet(palette: Look['palette'], rubric: ComparedRubric): string {
  return `${colourSheet(palette)}${screenSheet}${tableSheet}${wideSheet}${heatSheet(palette, rubric)}${fixedSheet}${paperSheet}`;
}

const wideSheet = `main.compare { display: block; max-width: 80rem; padding: 2rem 1rem 4rem; }
.compare :is(p, .facts, .note, .chart, .contents) { max-width: 44rem; }
.compare h2 { margin-top: 4rem; padding-top: 1.5rem; border-top: 4px solid var(--accent); }
.compare .contents { position: static; max-height: none; padding: 0; }
.compare .contents h2 { margin-top: 2rem; padding: 0; border: 0; }
@media (min-width: 40rem) {
  .compare .contents > ul { columns: 2 18rem; }
  .compare .contents > ul > li { break-inside: avoid; }
}
@media screen and (min-width: 72rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 3rem; align-items: start; }
}
@media (max-width: 29.99rem) {
  .figures :is(thead th, tbody th):first-child { position: sticky; left: 0; min-width: 8.5rem; max-width: 9rem; background: var(--white); font-size: 0.9375rem; }
  .note .figures :is(thead th, tbody th):first-child { position: static; background: none; }
}
.compare .facts > div { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 4fr); gap: 1.25rem; }
details { margin: 1rem 0; }
summary { padding: 0.5rem 0; cursor: pointer; color: var(--accent); font-weight: 600; }
.figures th.name, .figures tbody th { min-width: 9rem; max-width: 22rem; overflow-wrap: anywhere; }
.figures td { min-width: 3.5rem; }
.figures :is(thead th, .day) { white-space: nowrap; }
.figures td:not(.number, .day) { min-width: 6.75rem; overflow-wrap: anywhere; }
.figures thead button { padding: 0.25rem 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
.figures thead button::after { content: ' ↕'; content: ' ↕' / ''; color: var(--quiet); }
.figures [aria-sort='ascending'] button::after { content: ' ↑'; content: ' ↑' / ''; color: var(--ink); }
.figures [aria-sort='descending'] button::after { content: ' ↓'; content: ' ↓' / ''; color: var(--ink); }
.tools { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin: 1.5rem 0 0.5rem; }
.tools[hidden], .tools div[hidden] { display: none; }
.tools div { display: grid; gap: 0.25rem; min-width: 0; max-width: 100%; }
.tools label { font-weight: 600; font-size: 0.9375rem; }
.tools :is(input, select, button), .more button { max-width: 100%; min-height: 2.5rem; padding: 0.375rem 0.75rem; border: 1px solid var(--quiet); border-radius: 0; background: var(--white); color: var(--ink); font: inherit; font-weight: 400; }
.tools button, .more button { cursor: pointer; color: var(--accent); border-color: var(--accent); font-weight: 600; }
.count { margin: 0.5rem 0 0; color: var(--quiet); }
.data .count + .table { margin-top: 0.5rem; }
@media screen { .live .later { display: none; } }
`;

const paperSheet = `@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page); font: 8.5pt Arial, Helvetica, sans-serif; color: #4a5662; } }
@page across { size: A4 landscape; margin: 14mm; }
@media print {
  .tools, .count, .more, details:not([open]) { display: none; }
  .across { page: across; }
  .compare .contents { break-before: auto; }
  .compare h2 { margin-top: 1.5rem; }
  .figures, .heat, .figures thead th, .heat thead th { font-size: 8.25pt; }
  .figures :is(th, td) { padding: 0.2rem 0.4rem 0.2rem 0; }
  .figures thead th { white-space: normal; }
  .figures td:not(.number, .day) { min-width: 0; overflow-wrap: break-word; }
  .figures tbody th { min-width: 12rem; }
  .figures thead button { padding: 0; text-decoration: none; }
  .figures thead :is(th, [aria-sort]) button::after { content: none; }
  .compare p:has(+ .chart) { break-after: avoid; }
  .heat :is(th, td) { padding: 0.1rem; }
  .heat { width: 100%; }
  .heat tbody th { position: static; }
  .heat thead th:first-child { width: 14rem; }
  .heat thead th.number { width: 3rem; }
  .heat td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .heat .tall { font-size: 7pt; }
  .chart { max-width: 30rem; }
}
`;

function heatSheet(palette: Palette, { scale, items }: ComparedRubric): string {
  const light = lightPalette(palette);
  const dark = darkPalette(palette);
  // Titles stand upright in two lines.
  const longest = Math.max(0, ...items.map(({ title }) => title.length));
  const high = Math.min(24, Math.ceil(longest * 0.2 + 2));
  return `.heat { width: ${19 + items.length * 1.95}rem; table-layout: fixed; font-size: 0.875rem; }
.heat thead th:first-child { width: 15rem; }
.heat thead th.number { width: 4rem; }
.heat :is(th, td) { padding: 0.25rem; border: 1px solid var(--white); text-align: center; vertical-align: middle; }
.heat tbody th { position: sticky; left: 0; background: var(--white); text-align: left; overflow-wrap: anywhere; }
@media (max-width: 29.99rem) { .heat { width: ${12 + items.length * 1.95}rem; } .heat thead th:first-child { width: 8rem; } }
.heat tbody th span { color: var(--quiet); white-space: nowrap; }
.heat thead th { vertical-align: bottom; text-align: left; }
.heat td { font-variant-numeric: tabular-nums; }
.heat .number { padding-left: 0.75rem; font-weight: 600; }
.heat .tall { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: ${high}rem; font-size: 0.75rem; font-weight: 400; line-height: 1.15; text-align: left; }
${shades(light, scale)}@media screen and (prefers-color-scheme: dark) {
${shades(dark, scale)}}
`;
}

/** A ground for every rating: the lower below the mark, the redder; the higher above it, the bluer. */
function shades(
  { white, ink, accent, warning }: Palette,
  { min, max, recommendBelow }: ComparedRubric['scale'],
): string {
  const ratings = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return ratings
    .map((rating) => {
      const low = rating < recommendBelow;
      const depth = low
        ? (recommendBelow - rating) / Math.max(1, recommendBelow - min)
        : (rating - recommendBelow + 1) / Math.max(1, max - recommendBelow + 1);
      const ground = mixed(low ? warning : accent, white, depth * 0.8 + 0.05);
      const text = contrast(ink, ground) >= contrast(white, ground) ? ink : white;
      return `.heat .r${rating} { background: ${ground}; color: ${text}; }\n`;
    })
    .join('');
}
