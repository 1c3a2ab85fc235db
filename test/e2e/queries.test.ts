import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareReviews, usualChoices } from '../../src/core/comparison/compare.ts';
import type { CompareChoices, ComparisonSet } from '../../src/core/comparison/model.ts';
import { ips } from '../support/bin.ts';
import { someFacts } from '../support/comparisons.ts';
import { reviewFiles } from '../support/review-files.ts';
import { shippedRubric } from '../support/shipped.ts';
import { keptFolder } from '../support/temp.ts';

const facts = someFacts(300);
const folder = keptFolder(reviewFiles(facts));

beforeAll(async () => {
  const { code } = await ips(['dataset', 'build', 'reviews', '-o', 'dataset'], { cwd: folder.path });
  expect(code).toBe(0);
}, 60_000);
afterAll(() => folder.remove());

test('item-medians.sql gives the medians of compare, by region and year', async () => {
  const rows = await answers('item-medians');
  const expected = ['2022', '2023', '2024', '2025'].flatMap((year) => {
    const dates = { since: `${year}-01-01`, until: `${year}-12-31` };
    return external({ ...dates, which: 'all', by: 'region' }).groups.flatMap(({ key, items }) =>
      (items ?? []).map(({ number, n, median }) => [key, year, number, n, median.value]),
    );
  });
  expect(rows).toHaveLength(expected.length);
  const found = rows.map((row) => [
    row.region,
    `${row.year}`,
    row.item_number,
    Number(row.reviews),
    row.median,
  ]);
  expect(sorted(found)).toEqual(sorted(expected));
});

test('course.sql gives the reviews and the changes of compare', async () => {
  const found = (await answers('course')).map(({ file, total, change, band }) => [file, total, change, band]);
  const expected = external({ which: 'all' }).rows.map(({ file, total, previous, band }) => [
    ...[file, total, previous?.change ?? null, band?.title ?? null],
  ]);
  expect(sorted(found)).toEqual(sorted(expected));
});

test('self-external.sql gives the pairs of compare', async () => {
  const { selfExternal } = compareReviews({ facts, unread: [] }, shippedRubric, {
    ...usualChoices,
    selfExternal: true,
  });
  const expected = (selfExternal?.pairs ?? []).map(({ self, external: other, difference }) => [
    ...[self.file, other.date, other.total, difference],
  ]);
  const found = (await answers('self-external')).map((row) => [
    ...[row.self_file, row.external_date, row.external_total, row.difference],
  ]);
  expect(found.length).toBeGreaterThan(5);
  expect(sorted(found)).toEqual(sorted(expected));
});

test('bands.sql gives the bands of compare', async () => {
  const { bands, incomplete } = external({}).spread;
  const counts = bands.filter(({ count }) => count > 0).map(({ title, count }) => [title, count]);
  const open = incomplete > 0 ? [['No total yet', incomplete]] : [];
  const found = (await answers('bands')).map(({ band, services }) => [band, Number(services)]);
  expect(sorted(found)).toEqual(sorted([...counts, ...open]));
});

function external(choices: Partial<CompareChoices>): ComparisonSet {
  const all = { ...usualChoices, kinds: ['external' as const], ...choices };
  const [set] = compareReviews({ facts, unread: [] }, shippedRubric, all).sets;
  if (set === undefined) throw new Error('there is no external review');
  return set;
}

async function answers(name: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${folder.path.replaceAll("'", "''")}'`);
  const read = await connection.runAndReadAll(readFileSync(`examples/queries/${name}.sql`, 'utf8'));
  return read.getRowObjectsJson();
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
