import type { Comparison, ItemSpread, Spread } from '../../../core/comparison/model.ts';
import { column, type DataColumn, type DataTable, type Value } from './model.ts';

type Rubric = Comparison['rubric'];

const itemColumns = [
  column('item_id', 'Item id'),
  column('number', 'No.', 'count'),
  column('item', 'Item'),
  column('section', 'Section'),
  column('n', 'Reviews', 'count'),
];

/** How the ratings of each item are spread, a row for each set and item. */
export function itemsTable({ sets, rubric }: Comparison): DataTable {
  return {
    name: 'Items',
    about: 'A row for each set and item: how its ratings are spread.',
    columns: [column('set', 'Set'), ...itemColumns, ...ratingSpreadColumns(rubric)],
    rows: sets.flatMap(({ title, items }) => items.map((item) => [title, ...itemValues(item)])),
  };
}

function ratingSpreadColumns({ scale: { min, max, recommendBelow } }: Rubric): DataColumn[] {
  const steps = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return [
    column('q1', 'Lower quartile', 'figure'),
    column('median', 'Median', 'figure'),
    column('q3', 'Upper quartile', 'figure'),
    column('mean', 'Mean', 'figure'),
    column('low_share', `Share below ${recommendBelow}`, 'share'),
    ...steps.map((rating) => column(`rated_${rating}`, `Rated ${rating}`, 'count')),
  ];
}

function itemValues({
  id,
  number,
  title,
  section,
  n,
  q1,
  median,
  q3,
  mean,
  low,
  counts,
}: ItemSpread): Value[] {
  const figures = [q1, median, q3, mean, low].map(({ value }) => value);
  return [id, number, title, section, n, ...figures, ...counts];
}

const groupColumns = [
  column('set', 'Set'),
  column('by', 'Grouped by'),
  column('group', 'Group'),
  column('services', 'Services', 'count'),
  column('reviews', 'Reviews', 'count'),
];

/** The groups, a row each; one that is too small to be shown has its name and no figures. */
export function groupsTable({ sets, rubric, choices }: Comparison): DataTable {
  return {
    name: 'Groups',
    about:
      'A row for each set and group: how its totals are spread. A group too small to be shown has no figures.',
    columns: [...groupColumns, ...spreadColumns(rubric)],
    rows: sets.flatMap(({ title, groups }) =>
      groups.map(({ key, services, reviews, spread }) => [
        ...[title, choices.by, key, services, reviews],
        ...spreadValues(spread, rubric),
      ]),
    ),
  };
}

function spreadColumns({ bands }: Rubric): DataColumn[] {
  return [
    column('complete', 'Complete', 'count'),
    ...[column('min', 'Lowest total', 'figure'), column('q1', 'Lower quartile', 'figure')],
    ...[column('median', 'Median', 'figure'), column('q3', 'Upper quartile', 'figure')],
    ...[column('max', 'Highest total', 'figure'), column('mean', 'Mean', 'figure')],
    column('sd', 'Standard deviation', 'figure'),
    ...bands.map(({ id, title }) => column(`band_${id}`, title, 'count')),
  ];
}

function spreadValues(spread: Spread | null, { bands }: Rubric): Value[] {
  if (spread === null) return [...Array.from({ length: 8 }, () => null), ...bands.map(() => null)];
  const { n, min, q1, median, q3, max, mean, sd } = spread;
  const figures = [min, q1, median, q3, max, mean, sd].map(({ value }) => value);
  return [n, ...figures, ...spread.bands.map(({ count }) => count)];
}

/** The items of each group, a row for each set, group and item; groups too small to be shown are left out. */
export function groupItemsTable({ sets, rubric, choices }: Comparison): DataTable {
  return {
    name: 'Group items',
    about: 'A row for each set, group and item: how its ratings are spread in the group.',
    columns: [...groupColumns.slice(0, 3), ...itemColumns, ...ratingSpreadColumns(rubric)],
    rows: sets.flatMap(({ title, groups }) =>
      groups.flatMap(({ key, items }) =>
        (items ?? []).map((item) => [title, choices.by, key, ...itemValues(item)]),
      ),
    ),
  };
}
