import type { Comparison, ComparisonSet, ReviewRow } from '../../../core/comparison/model.ts';
import { column, type DataColumn, type DataTable, type Value } from './model.ts';

/** What a row of a review begins with, so that tables can be joined. */
export const reviewColumns: readonly DataColumn[] = [
  column('set', 'Set'),
  column('service_id', 'Service id'),
  column('service', 'Service'),
  column('provider', 'Provider'),
  column('area', 'Area'),
  column('region', 'Region'),
  column('date', 'Date', 'day'),
  column('kind', 'Kind'),
  column('mode', 'Mode'),
  column('edition', 'Edition'),
];

/** The facts of a review for those columns. */
export function reviewValues(row: ReviewRow, { title, edition }: ComparisonSet): Value[] {
  const { service, name, provider, area, region, date, kind, mode } = row;
  return [title, service, name, provider, area, region, date, kind, mode, edition];
}

const scoreColumns = [
  column('total', 'Total', 'figure'),
  column('band', 'Band'),
  column('rated', 'Items rated', 'count'),
  column('near_edge', 'Near a band edge'),
  column('previous_date', 'Review before', 'day'),
  column('change', 'Change', 'change'),
];

/** The services, a row each, with a column for each item. */
export function servicesTable({ sets, rubric }: Comparison): DataTable {
  return {
    name: 'Services',
    about: 'A row for each service and set of reviews: its review, total and ratings.',
    columns: [
      ...reviewColumns,
      ...scoreColumns,
      ...rubric.items.map(({ id, number, title }) => column(id, `${number} ${title}`, 'rating')),
      column('file', 'File'),
    ],
    rows: sets.flatMap((set) =>
      set.rows.map((row) => [...reviewValues(row, set), ...scoreValues(row), ...row.ratings, row.file]),
    ),
  };
}

function scoreValues({ total, band, rated, nearEdge, previous }: ReviewRow): Value[] {
  const near = nearEdge === null ? null : nearEdge ? 'yes' : 'no';
  return [total, band?.title ?? null, rated, near, previous?.date ?? null, previous?.change ?? null];
}

/** The ratings, a row for each review and item. */
export function ratingsTable({ sets, rubric }: Comparison): DataTable {
  const items = rubric.items.map(({ id, number, title, section }) => [id, number, title, section] as const);
  return {
    name: 'Ratings',
    about: 'A row for each review and item.',
    columns: [
      ...reviewColumns,
      column('item_id', 'Item id'),
      column('number', 'No.', 'count'),
      column('item', 'Item'),
      column('section', 'Section'),
      column('rating', 'Rating', 'rating'),
      column('file', 'File'),
    ],
    rows: sets.flatMap((set) =>
      set.rows.flatMap((row) => {
        const own = reviewValues(row, set);
        return items.map((item, index) => [...own, ...item, row.ratings[index] ?? null, row.file]);
      }),
    ),
  };
}
