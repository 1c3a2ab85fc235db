import type { ComparedRubric, ComparisonSet, ItemSpread } from '../../core/comparison/model.ts';
import { drawBars } from '../charts/bars.ts';
import type { BarChart } from '../charts/model.ts';
import { type Html, html } from '../web/html.ts';
import { chartWithTable } from './foldable.ts';
import { shareMarks } from './ticks.ts';
import { figureText, numberText, shareText } from './words.ts';

/** Where services are weak: the share of reviews in which an item asks for a recommendation, by section. */
export function weakItemsHtml(set: ComparisonSet, rubric: ComparedRubric, id: string): Html | null {
  if (set.items.every(({ n }) => n === 0)) return null;
  const mark = rubric.scale.recommendBelow - 1;
  const chart = barsOf(set, rubric, mark);
  const picture = {
    title: `Share of reviews with a rating of ${mark} or below: ${set.title}`,
    alt: chart.alt,
    draw: (width: number, measure: Parameters<typeof drawBars>[3]) =>
      drawBars(chart, width, Number.POSITIVE_INFINITY, measure),
  };
  return html`<p>The share of reviews in which an item is rated ${`${mark}`} or below, where a recommendation is asked for.</p>${chartWithTable(picture, itemTable(set, rubric, id))}`;
}

function barsOf({ items }: ComparisonSet, { sections }: ComparedRubric, mark: number): BarChart {
  const weakest = [...items].sort((a, b) => (b.low.value ?? -1) - (a.low.value ?? -1)).slice(0, 5);
  const words = weakest.map(({ title, low }) => `${title} ${figureText(low, shareText)}`).join(', ');
  return {
    kind: 'bars',
    alt: `Rated ${mark} or below most often: ${words}. All items are in the table below.`,
    start: 0,
    ticks: shareMarks,
    groups: sections
      .map((section) => ({
        title: section.title,
        bars: items.filter((item) => item.section === section.id).map(barOf),
      }))
      .filter(({ bars }) => bars.length > 0),
    legend: [],
  };
}

function barOf({ number, title, low }: ItemSpread): BarChart['groups'][number]['bars'][number] {
  return {
    number: `${number}`,
    label: title,
    value: low.value,
    text: figureText(low, shareText),
    style: 'filled',
    mark: null,
  };
}

function itemTable({ items }: ComparisonSet, { scale, sections }: ComparedRubric, id: string) {
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => `Rated ${scale.min + step}`);
  const numbers = [...steps, 'Median', 'Mean', `${scale.recommendBelow - 1} or below`];
  return {
    id,
    title: 'Items',
    columns: [
      { title: 'Item', kind: 'name' as const },
      { title: 'Section', kind: 'text' as const },
      ...numbers.map((title) => ({ title, kind: 'number' as const })),
    ],
    rows: items.map(({ number, title, section, counts, median, mean, low }) => [
      { text: `${number} ${title}`, by: `${number}` },
      sections.find((one) => one.id === section)?.title ?? '',
      ...counts.map((count) => numberText(count)),
      figureText(median),
      figureText(mean, (value) => value.toFixed(2)),
      figureText(low, shareText),
    ]),
    sorted: null,
    findable: false,
    row: 'item',
  };
}
