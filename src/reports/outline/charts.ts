import { topDown } from '../../core/banding.ts';
import { lastRating } from '../../core/previous.ts';
import type { ItemResult } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import type { Bar, BarChart, GaugeChart, Mark } from '../charts/model.ts';
import type { ReportSource } from './build.ts';
import { hasLastRatings } from './last-time.ts';
import { bandTitle, totalRange } from './standing.ts';
import { join, notRatedText, outOf, rangeText } from './wording.ts';

/** The bands on a line with the total, or with the totals still possible. */
export function gaugeOf(source: ReportSource): GaugeChart {
  const { rubric, result, say } = source;
  const { total } = result;
  const lit = total.status === 'complete' ? [total.band] : total.bands;
  return {
    kind: 'gauge',
    alt: gaugeAlt(source),
    bands: [...topDown(rubric)].reverse().map(({ id, title, from }) => ({
      title: say(title),
      start: mark(from),
      lit: lit.some((band) => band?.id === id),
    })),
    end: mark(totalRange(rubric).to),
    marker: total.status === 'complete' ? mark(total.value) : null,
    range:
      total.status === 'complete' ? null : { from: mark(total.possible.from), to: mark(total.possible.to) },
  };
}

/** All items by section, one bar each, with last time's rating where it is known. */
export function barsOf(source: ReportSource): BarChart {
  const { result, say } = source;
  const groups = result.sections.map(({ id, title }) => ({
    title: say(title),
    bars: result.items.filter(({ section }) => section === id).map((item) => itemBar(item, source)),
  }));
  const below = source.rubric.scale.recommendBelow;
  const legend = [
    say('{below} or above', { below }),
    say('Below {below}: a recommendation is called for', { below }),
  ];
  return barChart(say('Bar chart of the rating of each item'), groups, legend, source);
}

/** The mean of the ratings of each section. */
export function sectionBars(source: ReportSource): BarChart {
  const { result, say } = source;
  const bars = result.sections.map(({ id, title, score, max }) => {
    const items = result.items.filter(({ section }) => section === id);
    const points =
      source.rubric.total === 'sum' && score.status === 'complete'
        ? outOf(formatNumber(score.value), formatNumber(max), say)
        : null;
    return meanBar(say(title), items, points, source);
  });
  return meanChart(say('Bar chart of the mean rating of each section'), bars, source);
}

/** The mean of the ratings of the items that serve each principle. */
export function principleBars(source: ReportSource): BarChart {
  const { rubric, result, say } = source;
  const served = new Map(
    rubric.sections.flatMap(({ items }) => items.map(({ id, principles }) => [id, principles] as const)),
  );
  const bars = Object.entries(rubric.principles).map(([id, title]) => {
    const items = result.items.filter((item) => served.get(item.id)?.includes(id));
    return meanBar(say(title), items, null, source);
  });
  return meanChart(say('Bar chart of the mean rating by principle'), bars, source);
}

function meanChart(name: string, bars: readonly Bar[], source: ReportSource): BarChart {
  const { rubric, say } = source;
  const below = rubric.scale.recommendBelow;
  const legend = [say('Mean of {below} or above', { below }), say('Mean below {below}', { below })];
  return barChart(name, [{ title: '', bars }], legend, source);
}

function barChart(
  name: string,
  groups: BarChart['groups'],
  [filled = '', hollow = '']: readonly string[],
  source: ReportSource,
): BarChart {
  const { rubric, say } = source;
  const { min, max } = rubric.scale;
  const start = Math.min(0, min);
  const marked = groups.some(({ bars }) => bars.some((bar) => bar.mark !== null));
  return {
    kind: 'bars',
    alt: barsAlt(name, groups, source),
    start,
    ticks: Array.from({ length: max - start + 1 }, (_, index) => mark(start + index)),
    groups,
    legend: [
      { style: 'filled', text: filled },
      { style: 'hollow', text: hollow },
      ...(marked ? [{ style: 'mark' as const, text: say('Last time') }] : []),
    ],
  };
}

function itemBar(item: ItemResult, { review, rubric, say }: ReportSource): Bar {
  const { rating } = item;
  const last = hasLastRatings(review) ? lastRating(review, item.id) : null;
  return {
    number: `${item.number}`,
    label: item.title,
    value: rating,
    text:
      rating === null
        ? say('not rated: {why}', { why: notRatedText(item.notRated, say).toLowerCase() })
        : `${rating}`,
    style: styleOf(rating, rubric.scale.recommendBelow),
    mark: last === null ? null : mark(last),
  };
}

/** A mean is given only where every item is rated: a part of them would mislead. */
function meanBar(
  label: string,
  items: readonly ItemResult[],
  points: string | null,
  { review, rubric, say }: ReportSource,
): Bar {
  const value = meanOf(items.map(({ rating }) => rating));
  const last = hasLastRatings(review) ? meanOf(items.map(({ id }) => lastRating(review, id))) : null;
  const mean = value === null ? null : shortMean(value);
  return {
    number: '',
    label,
    value,
    text: mean === null ? say('not every item is rated') : points === null ? mean : `${mean} (${points})`,
    style: styleOf(value, rubric.scale.recommendBelow),
    mark: last === null ? null : { at: last, text: shortMean(last) },
  };
}

function meanOf(ratings: readonly (number | null)[]): number | null {
  const known = ratings.filter((rating) => rating !== null);
  if (known.length === 0 || known.length < ratings.length) return null;
  return known.reduce((sum, rating) => sum + rating, 0) / known.length;
}

/** A mean with one decimal, never rounded up over a whole number that it does not reach. */
function shortMean(mean: number): string {
  return (Math.floor(Number((mean * 10).toFixed(6))) / 10).toFixed(1);
}

function styleOf(value: number | null, below: number): Bar['style'] {
  return value !== null && value < below ? 'hollow' : 'filled';
}

function gaugeAlt({ rubric, result: { total }, say }: ReportSource): string {
  const bands = [...topDown(rubric)].reverse();
  const names = join(
    bands.map(({ title, from, to }) =>
      say('{band} from {from} to {to}', { band: say(title), from: formatNumber(from), to: formatNumber(to) }),
    ),
    say,
  );
  const line = say('Gauge with the bands {bands}.', { bands: names });
  if (total.status === 'complete') {
    const values = { total: formatNumber(total.value), band: bandTitle(total.band, say) };
    return `${line} ${say('The total is {total}: {band}.', values)}`;
  }
  const open = join(
    total.bands.map(({ title }) => say(title)),
    say,
    'or',
  );
  return `${line} ${say('Totals still possible: {range}. Bands still possible: {bands}.', { range: rangeText(total.possible, say), bands: open })}`;
}

function barsAlt(name: string, groups: BarChart['groups'], { rubric, say }: ReportSource): string {
  const told = groups.map(({ title, bars }) => {
    const text = bars.map((bar) => barText(bar, say)).join('; ');
    return title === '' ? `${text}.` : `${title}: ${text}.`;
  });
  return `${say('{chart}, out of {max}.', { chart: name, max: rubric.scale.max })} ${told.join(' ')}`;
}

function barText({ number, label, text, mark: last }: Bar, say: ReportSource['say']): string {
  const before = last === null ? '' : `, ${say('last time {rating}', { rating: last.text })}`;
  return `${`${number} ${label}`.trim()}, ${text}${before}`;
}

function mark(at: number): Mark {
  return { at, text: formatNumber(at) };
}
