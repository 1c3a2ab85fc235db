import type { Comparison } from '../../core/comparison/model.ts';
import type { DataTable, Value } from './tables/model.ts';
import { ratingsTable, servicesTable } from './tables/services.ts';

/** `wide`: a row for each service; `long`: a row for each review and item. */
export const csvForms = ['wide', 'long'] as const;
export type CsvForm = (typeof csvForms)[number];

/** A comparison as CSV in UTF-8, with the lines ended as RFC 4180 has it. */
export function comparisonCsv(
  comparison: Comparison,
  { form, bom }: { form: CsvForm; bom: boolean },
): string {
  const table = form === 'wide' ? servicesTable(comparison) : ratingsTable(comparison);
  return `${bom ? '\ufeff' : ''}${csvOf(table)}`;
}

/** A table as CSV: the keys of its columns first. */
export function csvOf({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ key }) => key), ...rows];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `${value}`;
  const safe = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet would take such a text for a formula, and run it. */
const dangerous = /^[=+\-@\t\r]/;
