import type { Comparison, ServiceCourse, Trend } from '../../../core/comparison/model.ts';
import { heading, names, numbers, paragraph, part, row, texts } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';
import { counted, exact, mean, none, signed } from './figures.ts';
import { forEachSet, mostItems, mostRows, shortened } from './parts.ts';

/** The course over the years, where it was asked for. */
export function trendPart(comparison: Comparison): Block[] {
  if (!comparison.sets.some(({ trend }) => trend !== null)) return [];
  return [
    part('trend', 'Over the years'),
    paragraph(
      'The change counts only services with a complete review in both years, so that newcomers fake no rise. A total that a later review found wrong is taken as corrected.',
      'quiet',
    ),
    ...forEachSet(comparison, 'trend', ({ trend, title }, index) =>
      trend === null ? [] : trendBlocks(trend, title, index),
    ),
  ];
}

function trendBlocks(trend: Trend, title: string, index: number): Block[] {
  return [
    yearsTable(trend, title),
    ...servicesMoved(trend, title, index),
    ...itemsMoved(trend, title, index),
  ];
}

function yearsTable({ years, steps }: Trend, title: string): Block {
  return {
    kind: 'table',
    title: `Totals by year: ${title}`,
    columns: [
      ...[names('Year', 1), numbers('Services'), numbers('Median'), numbers('Mean')],
      ...[texts('Compared with', 1), numbers('In both'), numbers('Change')],
    ],
    rows: years.map(({ year, all }) => {
      const step = steps.find(({ to }) => to === year);
      const since =
        step === undefined ? [none, none, none] : [step.from, `${step.services}`, signed(step.change.value)];
      return row('plain', year, `${all.n}`, exact(all.median.value), mean(all.mean), ...since);
    }),
  };
}

interface Moved extends ServiceCourse {
  by: number;
}

function servicesMoved({ services }: Trend, title: string, index: number): Block[] {
  const moved = services.flatMap((course): Moved[] => {
    const [first, last] = [course.points[0], course.points.at(-1)];
    if (course.points.length < 2) return [];
    const [from, to] = [first?.corrected ?? first?.total ?? null, last?.corrected ?? last?.total ?? null];
    return from === null || to === null ? [] : [{ ...course, by: to - from }];
  });
  if (moved.length === 0) return [];
  moved.sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1));
  const { shown, more } = shortened(moved, mostRows, 'service');
  return [
    heading(3, `trend-services-${index + 1}`, 'Services, from their first review here to their last'),
    {
      kind: 'table',
      title: `Services from their first review to their last: ${title}`,
      columns: [
        ...[names('Service', 3), numbers('Reviews'), texts('Years', 2), numbers('First'), numbers('Last')],
        ...[numbers('Change'), numbers('Items up'), numbers('Items down')],
      ],
      rows: shown.map(courseRow),
    },
    ...more,
  ];
}

function courseRow({ name, points, gained, lost, by }: Moved) {
  const [first, last] = [points[0], points.at(-1)];
  const [from, to] = [first?.date.slice(0, 4), last?.date.slice(0, 4)];
  return row(
    'plain',
    ...[name, `${points.length}`, from === to ? `${from}` : `${from} to ${to}`],
    ...[exact(first?.corrected ?? first?.total ?? null), exact(last?.corrected ?? last?.total ?? null)],
    ...[signed(by), `${gained.length}`, `${lost.length}`],
  );
}

function itemsMoved({ items }: Trend, title: string, index: number): Block[] {
  const known = items.filter(({ mean: { value } }) => value !== null);
  if (known.length === 0) return [];
  known.sort((a, b) => (a.mean.value ?? 0) - (b.mean.value ?? 0) || a.number - b.number);
  const { shown, more } = shortened(known, mostItems, 'item');
  const steps = Math.max(...known.map(({ rose, fell, same }) => rose + fell + same));
  return [
    heading(3, `trend-items-${index + 1}`, 'Items, those that fell most first'),
    paragraph(`Between consecutive reviews of one service: ${counted(steps, 'step')}.`, 'quiet'),
    {
      kind: 'table',
      title: `How often each item rose and fell: ${title}`,
      columns: [
        ...[numbers('No.'), names('Item', 3), numbers('Rose'), numbers('Fell')],
        ...[numbers('Same'), numbers('Mean change')],
      ],
      rows: shown.map((item) =>
        row(
          'plain',
          ...[`${item.number}`, item.title, `${item.rose}`, `${item.fell}`],
          ...[`${item.same}`, signed(item.mean.value)],
        ),
      ),
    },
    ...more,
  ];
}
