import type { ComparedRubric, Group, ItemSpread, Spread } from '../../../core/comparison/model.ts';
import type { Bar, BarChart, Mark } from '../../charts/model.ts';
import { exact, mean } from './figures.ts';

/** How many reviews fall in each band, the highest first. */
export function bandBars({ bands }: Spread, of: string): BarChart {
  const bars = [...bands].reverse().map(({ title, count }) => barOf(title, count, `${count}`));
  const most = Math.max(1, ...bands.map(({ count }) => count));
  return chartOf(`${of} in each band`, bars, ticksUpTo(0, most), [
    { style: 'filled', text: `${of} in the band` },
  ]);
}

/** The mean rating of each item, in the order given. */
export function itemBars(items: readonly ItemSpread[], { scale }: ComparedRubric): BarChart {
  const below = scale.recommendBelow;
  const bars = items.map(({ number, title, mean: figure }) => ({
    ...barOf(title, figure.value, figure.value === null ? 'not rated' : mean(figure)),
    number: `${number}`,
    style: figure.value !== null && figure.value < below ? ('hollow' as const) : ('filled' as const),
  }));
  return chartOf('Mean rating of each item', bars, ticksUpTo(Math.min(0, scale.min), scale.max), [
    { style: 'filled', text: `Mean of ${below} or above` },
    { style: 'hollow', text: `Mean below ${below}` },
  ]);
}

/** The median total of each group. */
export function groupBars(groups: readonly Group[], { range }: ComparedRubric): BarChart {
  const bars = groups.map(({ key, spread }) => {
    const median = spread?.median.value ?? null;
    const open = spread === null ? 'too few services to be shown' : 'no complete review';
    return barOf(key, median, median === null ? open : exact(median));
  });
  return chartOf('Median total of each group', bars, ticksUpTo(0, range.to), [
    { style: 'filled', text: 'Median total' },
  ]);
}

function barOf(label: string, value: number | null, text: string): Bar {
  return { number: '', label, value, text, style: 'filled', mark: null };
}

function chartOf(
  name: string,
  bars: readonly Bar[],
  ticks: readonly Mark[],
  legend: BarChart['legend'],
): BarChart {
  const told = bars.map(({ number, label, text }) => `${`${number} ${label}`.trim()}, ${text}`).join('; ');
  const alt = `Bar chart: ${name}. ${told}.`;
  return { kind: 'bars', alt, start: ticks[0]?.at ?? 0, ticks, groups: [{ title: '', bars }], legend };
}

/** Marks at round numbers, up to the one that leaves no value beyond it. */
function ticksUpTo(from: number, to: number): Mark[] {
  const rough = (to - from) / 8;
  const ten = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((times) => times * ten).find((size) => size >= rough) ?? 1;
  const last = Math.ceil((to - from) / step);
  return Array.from({ length: last + 1 }, (_, index) => ({
    at: from + index * step,
    text: `${from + index * step}`,
  }));
}
