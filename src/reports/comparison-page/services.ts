import type { ComparedRubric, ComparisonSet, ReviewRow, Sorting } from '../../core/comparison/model.ts';
import type { Html } from '../web/html.ts';
import { type DataCell, type DataColumn, dataTableHtml } from './data-table.ts';
import { changeText, numberText, shortDate } from './words.ts';

interface Field {
  column: DataColumn;
  cell: (row: ReviewRow) => DataCell;
  /** Left out where no row says it. */
  said?: (row: ReviewRow) => boolean;
  sort?: Sorting;
}

/** The services of a set with their totals, to be sorted and searched. */
export function servicesHtml(
  set: ComparisonSet,
  rubric: ComparedRubric,
  sort: Sorting,
  id: string,
): Html | null {
  if (set.rows.length === 0) return null;
  const fields = fieldsOf(rubric).filter(({ said }) => said === undefined || set.rows.some(said));
  const at = fields.findIndex((field) => field.sort === sort);
  return dataTableHtml({
    id,
    title: 'Totals by service',
    columns: fields.map(({ column }) => column),
    rows: set.rows.map((row) => fields.map(({ cell }) => cell(row))),
    sorted: at === -1 ? null : { column: at, descending: sort !== 'service' },
    findable: set.rows.length > 5,
    row: 'review',
  });
}

function fieldsOf({ items, bands }: ComparedRubric): Field[] {
  const place = new Map(bands.map(({ id }, index) => [id, `${index + 1}`]));
  return [
    { column: { title: 'Service', kind: 'name' }, cell: ({ name }) => name, sort: 'service' },
    {
      column: { title: 'Total', kind: 'number' },
      cell: ({ total }) => (total === null ? '' : numberText(total, 2)),
      sort: 'total',
    },
    {
      column: { title: 'Band', kind: 'text', choice: true },
      cell: ({ band, rated, nearEdge }) =>
        band === null
          ? { text: `incomplete: ${rated} of ${items.length} rated`, by: '' }
          : {
              text: `${band.title}${nearEdge === true ? ', near its edge' : ''}`,
              by: place.get(band.id) ?? '',
            },
    },
    {
      column: { title: 'Change', kind: 'number' },
      cell: ({ previous }) => (previous?.change == null ? '' : changeText(previous.change, 2)),
      said: ({ previous }) => previous?.change != null,
      sort: 'change',
    },
    {
      column: { title: 'Date', kind: 'day' },
      cell: ({ date }) => ({ text: shortDate(date), by: date }),
      sort: 'date',
    },
    textField('Area', ({ area }) => area, true),
    textField('Region', ({ region }) => region, true),
    textField('Provider', ({ provider }) => provider),
  ];
}

function textField(title: string, of: (row: ReviewRow) => string | null, choice = false): Field {
  return {
    column: { title, kind: 'text', choice },
    cell: (row) => of(row) ?? '',
    said: (row) => of(row) !== null,
  };
}
