import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../src/core/personal-data.ts';
import { applyReading } from '../../src/core/records/apply.ts';
import type { ReadInput } from '../../src/core/records/model.ts';
import { shippedRubric } from '../support/shipped.ts';
import { list } from './support/list.ts';
import { readListFile } from './support/read-list.ts';

const today = '2026-03-11';

async function figures(name: string) {
  const { rows, used, leftOut, inputs } = await readListFile(list(name), { today });
  return {
    rows,
    used,
    leftOut,
    values: Object.fromEntries(inputs.map(({ input, value }) => [input, value])),
  };
}

describe('lists as they come, against figures worked out by hand', () => {
  test.each([
    // Both rows are cleaners at Café Rosé; the second contract is temporary, and both are held.
    [
      'bom.csv',
      {
        'jobs-obtained': 2,
        'job-types': 1,
        'different-employers': 1,
        'current-jobs': 2,
        'competitive-permanent-jobs': 1,
      },
    ],
    ['semicolons.csv', { 'jobs-obtained': 2, 'job-types': 2, 'different-employers': 2 }],
    ['utf-16.txt', { 'jobs-obtained': 1, 'job-types': 1, 'different-employers': 1 }],
    ['windows-1252.csv', { 'jobs-obtained': 2, 'job-types': 2, 'different-employers': 2 }],
    ['quotes-newlines.csv', { 'jobs-obtained': 2, 'job-types': 2, 'different-employers': 2 }],
    ['titles.csv', { 'jobs-obtained': 1, 'job-types': 1, 'different-employers': 1, 'current-jobs': 1 }],
  ])('%s', async (name, values) => {
    expect((await figures(name)).values).toEqual(values);
  });

  test('rows without a sound date are named by their row in the file', async () => {
    expect(await figures('blank-dates.csv')).toEqual({
      rows: 5,
      used: 1,
      leftOut: [
        { row: 3, why: 'no start date' },
        { row: 4, why: 'no start date' },
        { row: 5, why: 'start date does not exist (31/02/2025)' },
        { row: 6, why: 'start date after the review (1 December 2026)' },
      ],
      values: {
        'jobs-obtained': 1,
        'job-types': 1,
        'different-employers': 1,
        'current-jobs': 1,
        'competitive-permanent-jobs': 1,
      },
    });
  });

  test('headings that are unclear, and dates month first, are asked about', async () => {
    await expect(figures('unclear-header.csv')).rejects.toThrow('unclear: type');
    const { questions, inputs } = await readListFile(list('month-first.csv'), { today });
    expect([questions[0]?.type, inputs]).toEqual(['date-order', []]);
  });
});

describe('the example lists give the figures of the North Vale review', () => {
  const folder = join(import.meta.dirname, '../../examples');
  const review = JSON.parse(readFileSync(join(folder, 'north-vale.review.json'), 'utf8'));
  const known = ({ item, input }: ReadInput) => review.items[item].inputs[input];
  const read = (name: string, period = {}) =>
    readListFile(join(folder, 'lists', name), { today: review.dates.to, ...period });

  test('there is one for each kind', () => {
    expect(readdirSync(join(folder, 'lists')).sort()).toEqual([
      'caseload.csv',
      'community-hours.csv',
      'employer-contacts.csv',
      'first-contacts.csv',
      'jobs.csv',
    ]);
  });

  test.each([
    ['caseload.csv', 143, 143, 4, {}],
    ['first-contacts.csv', 12, 12, 1, {}],
    ['employer-contacts.csv', 141, 141, 2, { from: '2026-02-02', to: '2026-03-01' }],
    ['community-hours.csv', 28, 28, 2, {}],
    ['jobs.csv', 47, 46, 6, {}],
  ])('%s', async (name, rows, used, inputs, period) => {
    const reading = await read(name, period);
    expect(reading).toMatchObject({ rows, used, questions: [] });
    expect(reading.inputs).toHaveLength(inputs);
    for (const input of reading.inputs)
      expect([input.input, input.value]).toEqual([input.input, known(input)]);
  });

  test('no note about them looks as if it held the data of a person', async () => {
    for (const name of readdirSync(join(folder, 'lists'))) {
      const change = applyReading(await read(name), { name, digest: '' }, shippedRubric, {});
      expect(change.items.length).toBeGreaterThan(0);
      for (const { evidence } of change.items) expect(findPersonalData(evidence?.note ?? '')).toEqual([]);
    }
  });

  test('one job has no start date, and is named', async () => {
    expect((await read('jobs.csv')).leftOut).toEqual([{ row: 32, why: 'no start date' }]);
  });
});
