import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparisonCsv, csvOf } from '../../../src/reports/comparison/csv.ts';
import { column } from '../../../src/reports/comparison/tables/model.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { anyText } from '../../support/reviews.ts';
import { shippedRubric } from '../../support/shipped.ts';

const comparison = comparisonOf(60);
const rows = comparison.sets.flatMap((set) => set.rows);

describe('the CSV of a comparison', () => {
  it('has a row for each service, with a column for each item, unless asked otherwise', () => {
    const read = parsed(comparisonCsv(comparison, { form: 'wide', bom: false }));
    expect(read).toHaveLength(rows.length);
    expect(Object.keys(read[0] ?? {})).toEqual(
      expect.arrayContaining(['service_id', 'total', shippedRubric.sections[0]?.items[0]?.id]),
    );
    expect(read.map(({ total }) => total)).toEqual(rows.map(({ total }) => `${total ?? ''}`));
  });

  it('has a row for each review and item in the long form', () => {
    const read = parsed(comparisonCsv(comparison, { form: 'long', bom: false }));
    expect(read.map(({ rating }) => rating)).toEqual(
      rows.flatMap(({ ratings }) => ratings.map((rating) => `${rating ?? ''}`)),
    );
  });

  it('begins with a mark only where that is asked for', () => {
    expect(comparisonCsv(comparison, { form: 'wide', bom: true })).toMatch(/^\ufeffset,/);
    expect(comparisonCsv(comparison, { form: 'wide', bom: false })).toMatch(/^set,/);
  });

  it('is the same in whatever order the reviews were found', () => {
    const again = comparisonOf(60);
    expect(comparisonCsv(again, { form: 'long', bom: false })).toBe(
      comparisonCsv(comparison, { form: 'long', bom: false }),
    );
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+44 1632', "'+44 1632"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
])('a text that a spreadsheet would run is written as text: %j', (text, shown) => {
  const csv = csvOf({ columns: [column('a', 'A')], rows: [[text]] });
  expect(parse(csv, { columns: true })).toEqual([{ a: shown }]);
});

test('numbers stay numbers, and what is not known is empty', () => {
  const columns = [column('a', 'A', 'change'), column('b', 'B', 'figure'), column('c', 'C')];
  expect(csvOf({ columns, rows: [[-2, 1.5, null]] })).toBe('a,b,c\r\n-2,1.5,\r\n');
});

test('any text comes back as it was, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      const columns = texts.map((_, index) => column(`c${index}`, ''));
      const [, read] = parse(csvOf({ columns, rows: [texts] }), { bom: false }) as string[][];
      expect(read).toEqual(texts.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
    }),
  );
});

function parsed(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}
