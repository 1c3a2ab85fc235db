import { describe, expect, test } from 'vitest';
import { applyReading } from '../../../src/core/records/apply.ts';
import type { ListFile, Reading } from '../../../src/core/records/model.ts';
import { untouchedItem } from '../../../src/core/review/build.ts';
import { shippedRubric } from '../../support/shipped.ts';
import { readList } from './support.ts';

const file: ListFile = { name: 'jobs.csv', digest: 'ab'.repeat(32) };
const header = 'Job title | Employer | Start date | End date | Permanent';
const lines = [
  header,
  'Cook  | Inn  | 3/4/2025 | | yes',
  'cook  | Shop | 3/4/2025 | | no',
  'Baker | Shop |          | | yes',
];

test('the figures and one note for each item', () => {
  const change = applyReading(readList('jobs', lines), file, shippedRubric, {});
  expect(change.list).toEqual({ kind: 'jobs', file: 'jobs.csv', digest: file.digest, rows: 3, used: 2 });
  expect(change.items.map(({ item, inputs }) => [item, inputs])).toEqual([
    ['job-type-diversity', { 'jobs-obtained': 2, 'job-types': 1 }],
    ['employer-diversity', { 'jobs-obtained': 2, 'different-employers': 2 }],
    ['competitive-jobs', { 'current-jobs': 2, 'competitive-permanent-jobs': 1 }],
  ]);
  expect(change.items[2]?.evidence).toMatchObject({
    source: 'MIS',
    from: 'jobs.csv',
    note: 'Read from the list: 2 of 3 rows counted. 2 jobs held on 11 March 2026. 1 of 2 current jobs is permanent. Left out: row 4 (no start date).',
  });
  expect([change.passedOver, change.refused]).toEqual([[], []]);
});

test('of many rows left out ten are named', () => {
  const many = Array.from({ length: 30 }, () => 'Baker | Shop | | | yes');
  const change = applyReading(readList('jobs', [...lines, ...many]), file, shippedRubric, {});
  expect(change.items[0]?.evidence?.note).toMatch(
    /row 12 \(no start date\), row 13 \(no start date\) and 21 more\.$/,
  );
});

test('earlier values that differ are given, and a note that is there already is not taken twice', () => {
  const reading = readList('jobs', lines);
  const [first] = applyReading(reading, file, shippedRubric, {}).items;
  if (first?.evidence == null) throw new Error('no note');
  const item = {
    ...untouchedItem,
    inputs: { 'jobs-obtained': 2, 'job-types': 9 },
    evidence: [first.evidence],
  };
  const [again] = applyReading(reading, file, shippedRubric, { 'job-type-diversity': item }).items;
  expect(again).toMatchObject({ replaces: { 'job-types': 9 }, evidence: null });
});

describe('with another rubric', () => {
  const section = shippedRubric.sections.find(({ items }) =>
    items.some(({ id }) => id === 'job-type-diversity'),
  );
  const items = section?.items ?? [];
  const only = (id: string, inputs = items.find((item) => item.id === id)?.inputs ?? []) => ({
    ...shippedRubric,
    sections: [
      {
        id: 's',
        title: 'S',
        items: items.filter((item) => item.id === id).map((item) => ({ ...item, inputs })),
      },
    ],
  });

  test('items and inputs that it lacks are passed over', () => {
    const rubric = only(
      'job-type-diversity',
      items.find(({ id }) => id === 'job-type-diversity')?.inputs.slice(0, 1),
    );
    const change = applyReading(readList('jobs', lines), file, rubric, {});
    expect(change.items).toMatchObject([{ item: 'job-type-diversity', inputs: { 'jobs-obtained': 2 } }]);
    expect(change.passedOver.map(({ item, input }) => `${item} ${input}`)).toEqual([
      'job-type-diversity job-types',
      'employer-diversity jobs-obtained',
      'employer-diversity different-employers',
      'competitive-jobs current-jobs',
      'competitive-jobs competitive-permanent-jobs',
    ]);
  });

  test('a figure that an input does not take is refused with the reason', () => {
    const inputs = items
      .find(({ id }) => id === 'competitive-jobs')
      ?.inputs.map((input) => (input.kind === 'number' ? { ...input, max: 1 } : input));
    const change = applyReading(readList('jobs', lines), file, only('competitive-jobs', inputs), {});
    expect(change.refused).toEqual([
      { item: 'competitive-jobs', input: 'current-jobs', message: 'Enter 1 or less.' },
    ]);
    expect(change.items).toMatchObject([{ inputs: { 'competitive-permanent-jobs': 1 } }]);
  });

  test('another first source stands for management information', () => {
    const rubric = { ...shippedRubric, sources: { LST: 'Lists' } };
    expect(applyReading(readList('jobs', lines), file, rubric, {}).items[0]?.evidence?.source).toBe('LST');
  });
});

test('a figure that clashes with one that is there already is refused', () => {
  const reading: Reading = readList('jobs', [
    'Job title | Employer | Start date | End date',
    'Cook | Inn | 3/4/2025 | ',
  ]);
  const item = { ...untouchedItem, inputs: { 'current-jobs': 30, 'competitive-permanent-jobs': 28 } };
  const change = applyReading(reading, file, shippedRubric, { 'competitive-jobs': item });
  expect(change.items.map(({ item: id }) => id)).not.toContain('competitive-jobs');
  expect(change.refused).toMatchObject([
    { item: 'competitive-jobs', message: expect.stringContaining('28 is more than') },
  ]);
});
