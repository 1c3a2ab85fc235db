import type { Comparison, ComparisonSet, Trend } from '../../../core/comparison/model.ts';
import { column, type DataTable } from './model.ts';

/** The sets that have a course over the years. */
function trends(sets: Comparison['sets']): (ComparisonSet & { trend: Trend })[] {
  return sets.filter((set): set is ComparisonSet & { trend: Trend } => set.trend !== null);
}

/** The course of each service, a row for each review of it. */
export function trendTable({ sets }: Comparison): DataTable {
  return {
    name: 'Trend',
    about:
      'A row for each review in the course of a service; “corrected” is the total as a later review found it should have been.',
    columns: [
      ...[column('set', 'Set'), column('service_id', 'Service id'), column('service', 'Service')],
      ...[column('date', 'Date', 'day'), column('total', 'Total', 'figure')],
      ...[column('corrected', 'Corrected', 'figure'), column('file', 'File')],
    ],
    rows: trends(sets).flatMap(({ title, trend }) =>
      trend.services.flatMap(({ service, name, points }) =>
        points.map(({ file, date, total, corrected }) => [
          title,
          service,
          name,
          date,
          total,
          corrected,
          file,
        ]),
      ),
    ),
  };
}

/** The years, a row each, with the change of the services that were reviewed in the year before too. */
export function yearsTable({ sets }: Comparison): DataTable {
  return {
    name: 'Years',
    about:
      'A row for each set and year. The change is that of services reviewed both in this year and in the one before it here.',
    columns: [
      ...[column('set', 'Set'), column('year', 'Year'), column('n', 'Services', 'count')],
      ...[column('median', 'Median', 'figure'), column('mean', 'Mean', 'figure')],
      ...[column('since', 'Since'), column('both', 'In both', 'count'), column('change', 'Change', 'change')],
    ],
    rows: trends(sets).flatMap(({ title, trend: { years, steps } }) =>
      years.map(({ year, all: { n, median, mean } }) => {
        const step = steps.find(({ to }) => to === year);
        const since = [step?.from ?? null, step?.services ?? null, step?.change.value ?? null];
        return [title, year, n, median.value, mean.value, ...since];
      }),
    ),
  };
}

/** How often each item rose and fell, a row for each set and item. */
export function itemChangesTable({ sets }: Comparison): DataTable {
  return {
    name: 'Item changes',
    about:
      'A row for each set and item: how often it rose and fell between consecutive reviews of one service.',
    columns: [
      ...[column('set', 'Set'), column('item_id', 'Item id'), column('number', 'No.', 'count')],
      ...[column('item', 'Item'), column('rose', 'Rose', 'count'), column('fell', 'Fell', 'count')],
      ...[column('same', 'Same', 'count'), column('mean_change', 'Mean change', 'change')],
    ],
    rows: trends(sets).flatMap(({ title: set, trend }) =>
      trend.items.map(({ id, number, title, rose, fell, same, mean }) => [
        ...[set, id, number, title, rose, fell, same, mean.value],
      ]),
    ),
  };
}
