import type { Comparison, ComparisonSet, ReviewRow } from '../../../core/comparison/model.ts';
import { formatDate } from '../../../core/review/dates.ts';
import { names, numbers, paragraph, part, row, texts } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';
import { counted, exact, none, signed } from './figures.ts';
import { forEachSet, mostRows, shortened } from './parts.ts';

const orders = {
  service: 'by name',
  total: 'by total, the highest first',
  change: 'by change, the largest rise first',
  date: 'by date, the latest first',
};

/** The services, a row each. */
export function servicesPart(comparison: Comparison): Block[] {
  const { sets, choices } = comparison;
  if (sets.every(({ rows }) => rows.length === 0)) return [];
  return [
    part('services', 'Services'),
    paragraph(
      `In order ${orders[choices.sort]}. The change is from the review before this one, of the same kind; * marks a total so near the edge of a band that other reviewers might have come to the neighbouring one.`,
      'quiet',
    ),
    ...forEachSet(comparison, 'services', (set) => (set.rows.length === 0 ? [] : servicesTable(set))),
  ];
}

function servicesTable({ title, rows, services }: ComparisonSet): Block[] {
  const { shown, more } = shortened(rows, mostRows, 'row');
  const cut =
    services > rows.length ? [paragraph(`Of ${counted(services, 'service')}, as asked.`, 'quiet')] : [];
  return [
    {
      kind: 'table',
      title: `Services: ${title}`,
      columns: [
        names('Service', 5),
        texts('Area', 3),
        texts('Date', 5),
        numbers('Total'),
        texts('Band', 4),
        numbers('Change'),
      ],
      rows: shown.map(serviceRow),
    },
    ...more,
    ...cut,
  ];
}

function serviceRow({ name, area, date, total, band, nearEdge, rated, ratings, previous }: ReviewRow) {
  const open = `${rated} of ${ratings.length} items rated`;
  const bandText = total === null ? open : `${band?.title ?? 'In no band'}${nearEdge ? ' *' : ''}`;
  const change = previous === null ? none : signed(previous.change);
  return row('plain', name, area ?? none, formatDate(date), exact(total), bandText, change);
}
