import { topDown } from '../../core/banding.ts';
import type { ItemResult } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import type { Bar, BarChart, GaugeChart, Mark } from '../charts/model.ts';
import type { ReportSource } from './build.ts';
import { totalRange } from './standing.ts';
import { join, notRatedText, rangeText } from './wording.ts';

/** The bands on a line with the total, or with the totals still possible. */
export function gaugeOf({ rubric, result: { total } }: ReportSource): GaugeChart {
  const lit = total.status === 'complete' ? [total.band] : total.bands;
  const bands = [...topDown(rubric)].reverse();
  return {
    kind: 'gauge',
    alt: gaugeAlt({ bands, total }),
    bands: bands.map(({ id, title, from }) => ({
      title,
      start: mark(from),
      lit: lit.some((band) => band?.id === id),
    })),
    end: mark(totalRange(rubric).to),
    marker: total.status === 'complete' ? mark(total.value) : null,
    range:
      total.status === 'complete' ? null : { from: mark(total.possible.from), to: mark(total.possible.to) },
  };
}

/** All items by section, one bar each. */
export function barsOf({ rubric, result }: ReportSource): BarChart {
  const { min, max, recommendBelow: below } = rubric.scale;
  const start = Math.min(0, min);
  const groups = result.sections.map(({ id, title }) => ({
    title,
    bars: result.items.filter(({ section }) => section === id).map((item) => barOf(item, below)),
  }));
  return {
    kind: 'bars',
    alt: barsAlt(groups, max),
    start,
    ticks: Array.from({ length: max - start + 1 }, (_, index) => mark(start + index)),
    groups,
    legend: [
      { style: 'filled', text: `Rated ${below} or above` },
      { style: 'hollow', text: `Rated below ${below}: a recommendation is called for` },
    ],
  };
}

function barOf(item: ItemResult, below: number): Bar {
  const { rating } = item;
  return {
    number: `${item.number}`,
    label: item.title,
    value: rating,
    text: rating === null ? `not rated: ${notRatedText(item.notRated).toLowerCase()}` : `${rating}`,
    style: rating !== null && rating < below ? 'hollow' : 'filled',
    mark: null,
  };
}

function gaugeAlt({
  bands,
  total,
}: {
  bands: readonly { title: string; from: number; to: number }[];
  total: ReportSource['result']['total'];
}): string {
  const names = join(
    bands.map(({ title, from, to }) => `${title} from ${formatNumber(from)} to ${formatNumber(to)}`),
  );
  if (total.status === 'complete') {
    return `Gauge with the bands ${names}. The total is ${formatNumber(total.value)}, in the band ${total.band?.title ?? 'none'}.`;
  }
  const open = join(
    total.bands.map(({ title }) => title),
    'or',
  );
  return `Gauge with the bands ${names}. Totals still possible: ${rangeText(total.possible)}. Bands still possible: ${open}.`;
}

function barsAlt(groups: BarChart['groups'], max: number): string {
  const barText = ({ number, label, text }: Bar) => `${number} ${label}, ${text}`;
  const told = groups.map(({ title, bars }) => `${title}: ${bars.map(barText).join('; ')}.`);
  return `Bar chart of the rating of each item, out of ${max}. ${told.join(' ')}`;
}

function mark(at: number): Mark {
  return { at, text: formatNumber(at) };
}
