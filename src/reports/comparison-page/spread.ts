import type { ComparedRubric, ComparisonSet } from '../../core/comparison/model.ts';
import type { Figure } from '../../core/statistics/figure.ts';
import { drawBars } from '../charts/bars.ts';
import { type DistributionChart, drawDistribution } from '../charts/distribution.ts';
import { bandBars } from '../comparison/outline/charts.ts';
import type { Picture } from '../web/chart.ts';
import { factsHtml } from '../web/facts.ts';
import { type Html, html } from '../web/html.ts';
import { chartWithTable } from './foldable.ts';
import { spreadTexts } from './overview.ts';
import { counted, figureText, numberText, shareText } from './words.ts';

/** How the totals of a set lie over the bands. */
export function spreadHtml(set: ComparisonSet, rubric: ComparedRubric, id: string): Html {
  const { spread } = set;
  if (spread.n === 0) return html`<p>No review here is complete, so there are no totals.</p>`;
  const draw = allShown(set) ? columnsOf(set, rubric) : barsOf(set);
  const alt = `${counted(spread.n, 'complete review')}: median ${figureText(spread.median)}, lowest ${figureText(spread.min)}, highest ${figureText(spread.max)}. By band: ${bandWords(set)}.`;
  return html`<div class="beside">${factsHtml(facts(set))}<div>${chartWithTable(
    {
      title: `Totals over the bands: ${set.title}`,
      alt,
      draw,
    },
    bandTable(set, rubric, id),
  )}</div></div>`;
}

function facts({ spread, reviews, services }: ComparisonSet) {
  const [median = '', middle = '', range = ''] = spreadTexts(spread);
  const fact = (label: string, value: string) => ({ label, value, part: false });
  const rest = spread.incomplete === 0 ? '' : `, ${numberText(spread.incomplete)} more without a total`;
  return [
    fact('Reviews', `${counted(reviews, 'review')} of ${counted(services, 'service')}`),
    fact('Complete, of those shown', `${numberText(spread.n)}${rest}`),
    fact('Median total', median),
    fact('Middle half', middle),
    fact('Range', range),
    fact('Mean', `${figureText(spread.mean)} (standard deviation ${figureText(spread.sd)})`),
  ];
}

function bandWords({ spread }: ComparisonSet): string {
  return spread.bands.map(({ title, count }) => `${title} ${numberText(count)}`).join(', ');
}

function bandTable({ spread }: ComparisonSet, { bands }: ComparedRubric, id: string) {
  return {
    id,
    title: 'Totals by band',
    columns: [
      { title: 'Band', kind: 'name' as const },
      { title: 'From', kind: 'number' as const },
      { title: 'To', kind: 'number' as const },
      { title: 'Reviews', kind: 'number' as const },
      { title: 'Share', kind: 'number' as const },
    ],
    rows: spread.bands.map(({ id: band, title, count }) => {
      const range = bands.find((one) => one.id === band);
      return [
        title,
        numberText(range?.from ?? 0),
        numberText(range?.to ?? 0),
        numberText(count),
        shareText(count / spread.n),
      ];
    }),
    sorted: null,
    findable: false,
    row: 'band',
  };
}

/** A column for every total there can be; of means, for every hundredth of the range. */
function distributionOf({ rows, spread }: ComparisonSet, rubric: ComparedRubric): DistributionChart {
  const { range, bands, total } = rubric;
  const step = total === 'sum' ? 1 : (range.to - range.from) / 100;
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.total === null) continue;
    const place = Math.round((row.total - range.from) / step);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return {
    step,
    counts: [...counts].map(([place, count]) => ({ at: range.from + place * step, count })),
    gauge: {
      kind: 'gauge',
      alt: '',
      bands: bands.map(({ title, from }) => ({
        title,
        start: { at: from, text: numberText(from) },
        lit: false,
      })),
      end: { at: range.to, text: numberText(range.to) },
      marker: markerOf(spread.median),
      range: null,
    },
  };
}

/** Whether every review is a row: not where only some were asked for, or where no single service may be told. */
function allShown({ rows, spread }: ComparisonSet): boolean {
  return rows.length === spread.n + spread.incomplete;
}

function columnsOf(set: ComparisonSet, rubric: ComparedRubric): Picture['draw'] {
  const chart = distributionOf(set, rubric);
  return (width, measure) => [drawDistribution(chart, width, measure)];
}

/** The bands alone, the highest first. */
function barsOf({ spread }: ComparisonSet): Picture['draw'] {
  const chart = bandBars(spread, 'Reviews');
  return (width, measure) => drawBars(chart, width, Number.POSITIVE_INFINITY, measure);
}

function markerOf(median: Figure) {
  return median.value === null ? null : { at: median.value, text: `Median ${numberText(median.value)}` };
}
