import type { ProgrammeAgreement } from '../../core/comparison/model-beside.ts';
import { drawBars } from '../charts/bars.ts';
import type { BarChart } from '../charts/model.ts';
import { type Html, html } from '../web/html.ts';
import type { DataTable } from './data-table.ts';
import { chartWithTable } from './foldable.ts';
import { shareMarks } from './ticks.ts';
import { correlationText, counted, figureText, numberText, shareText } from './words.ts';

/** How far reviewers agree who rated alone, item by item. */
export function agreementHtml({ reviews, items, alpha }: ProgrammeAgreement, id: string): Html {
  const going = html`<p>Cronbach’s alpha of the agreed ratings, over ${counted(alpha.n, 'complete review')}: ${figureText(alpha, correlationText)}.</p>`;
  if (reviews === 0) return html`<p>No review holds the ratings of two or more reviewers alone.</p>${going}`;
  const chart = barsOf(items);
  return html`<p>From ${counted(reviews, 'review')} that two or more reviewers rated alone. Items with the shortest bars need practice together.</p>${going}${chartWithTable(
    {
      title: 'How often two reviewers gave the same rating',
      alt: chart.alt,
      draw: (width, measure) => drawBars(chart, width, Number.POSITIVE_INFINITY, measure),
    },
    table(items, id),
  )}`;
}

function barsOf(items: ProgrammeAgreement['items']): BarChart {
  const lowest = [...items].sort((a, b) => (a.exact.value ?? 2) - (b.exact.value ?? 2)).slice(0, 5);
  const words = lowest.map(({ title, exact }) => `${title} ${figureText(exact, shareText)}`).join(', ');
  return {
    kind: 'bars',
    alt: `The same rating least often: ${words}. All items are in the table below.`,
    start: 0,
    ticks: shareMarks,
    groups: [
      {
        title: '',
        bars: items.map(({ number, title, exact, withinOne }) => ({
          number: `${number}`,
          label: title,
          value: exact.value,
          text: figureText(exact, shareText),
          style: 'filled',
          mark: withinOne.value === null ? null : { at: withinOne.value, text: shareText(withinOne.value) },
        })),
      },
    ],
    legend: [
      { style: 'filled', text: 'the same rating' },
      { style: 'mark', text: 'no more than one apart' },
    ],
  };
}

function table(items: ProgrammeAgreement['items'], id: string): DataTable {
  return {
    id,
    title: 'Agreement by item',
    columns: [
      { title: 'Item', kind: 'name' },
      ...['Pairs of ratings', 'Same', 'Within one', 'Weighted kappa'].map((title) => ({
        title,
        kind: 'number' as const,
      })),
    ],
    rows: items.map(({ number, title, n, exact, withinOne, kappa }) => [
      { text: `${number} ${title}`, by: `${number}` },
      numberText(n),
      figureText(exact, shareText),
      figureText(withinOne, shareText),
      figureText(kappa, correlationText),
    ]),
    sorted: null,
    findable: false,
    row: 'item',
  };
}
