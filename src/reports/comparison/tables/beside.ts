import type { Comparison } from '../../../core/comparison/model.ts';
import { column, type DataTable } from './model.ts';

const item = [column('item_id', 'Item id'), column('number', 'No.', 'count'), column('item', 'Item')];

/** Self-assessments beside external reviews, a row for each pair. */
export function pairsTable({ selfExternal }: Comparison): DataTable {
  return {
    name: 'Pairs',
    about:
      'A row for each self-assessment and the external review beside it; the difference is self minus external.',
    columns: [
      ...[column('service_id', 'Service id'), column('service', 'Service')],
      ...[column('self_date', 'Self: date', 'day'), column('self_total', 'Self: total', 'figure')],
      column('external_date', 'External: date', 'day'),
      column('external_total', 'External: total', 'figure'),
      column('difference', 'Difference', 'change'),
      ...[column('self_file', 'Self: file'), column('external_file', 'External: file')],
    ],
    rows: (selfExternal?.pairs ?? []).map(({ service, name, self, external, difference }) => [
      ...[service, name, self.date, self.total, external.date, external.total],
      ...[difference, self.file, external.file],
    ]),
  };
}

/** The items of the pairs, a row each. */
export function pairItemsTable({ selfExternal }: Comparison): DataTable {
  return {
    name: 'Pair items',
    about: 'A row for each item: how far services rate themselves above others, in points.',
    columns: [
      ...item,
      column('n', 'Pairs', 'count'),
      column('mean_difference', 'Mean difference', 'change'),
      column('mean_distance', 'Mean distance', 'figure'),
    ],
    rows: (selfExternal?.items ?? []).map(({ id, number, title, n, mean, absolute }) => [
      ...[id, number, title, n, mean.value, absolute.value],
    ]),
  };
}

/** How far reviewers agree who rated alone, a row for each item. */
export function agreementTable({ agreement }: Comparison): DataTable {
  return {
    name: 'Agreement',
    about: 'A row for each item: how far reviewers agree who rated alone.',
    columns: [
      ...item,
      column('n', 'Pairs of ratings', 'count'),
      ...[column('exact', 'Same rating', 'share'), column('within_one', 'Within one', 'share')],
      column('kappa', 'Weighted kappa', 'figure'),
    ],
    rows: (agreement?.items ?? []).map(({ id, number, title, n, exact, withinOne, kappa }) => [
      ...[id, number, title, n, exact.value, withinOne.value, kappa.value],
    ]),
  };
}

/** How many people started a job, a row for each review that says so. */
export function outcomesTable({ sets }: Comparison): DataTable {
  return {
    name: 'Outcomes',
    about:
      'A row for each review that says how many people joined and started a job; with the 95 % interval of the rate.',
    columns: [
      ...[column('set', 'Set'), column('service_id', 'Service id'), column('service', 'Service')],
      ...[column('total', 'Total', 'figure'), column('joined', 'Joined', 'count')],
      ...[column('started', 'Started a job', 'count'), column('rate', 'Rate', 'share')],
      ...[column('rate_from', 'Rate from', 'share'), column('rate_to', 'Rate to', 'share')],
      column('file', 'File'),
    ],
    rows: sets.flatMap(({ title, outcomes }) =>
      (outcomes?.rows ?? []).map(({ service, name, total, joined, started, rate, file }) => [
        ...[title, service, name, total, joined, started, rate.value, rate.low, rate.high, file],
      ]),
    ),
  };
}
