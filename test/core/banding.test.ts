import { expect, test } from 'vitest';
import { bandOf, bandsWithin, topDown } from '../../src/core/banding.ts';
import { shaped } from '../support/rubrics.ts';

const sum = shaped({ sections: [5], min: 1, max: 5, total: 'sum', cuts: [10, 20] });
const mean = shaped({ sections: [2], min: 0, max: 4, total: 'mean', cuts: [1.1, 1.2, 3] });

test.each([
  [4, undefined],
  [5, 'b0'],
  [9, 'b0'],
  [10, 'b1'],
  [19, 'b1'],
  [20, 'b2'],
  [25, 'b2'],
  [26, undefined],
])('a sum of %i falls in the band %s', (total, band) => {
  expect(bandOf(sum, total)?.id).toBe(band);
});

test.each([
  [-0.1, undefined],
  [0, 'b0'],
  [1.099, 'b0'],
  [1.1, 'b1'],
  [1.2, 'b2'],
  [3, 'b3'],
  [4, 'b3'],
  [4.1, undefined],
])('a mean of %d falls in the band %s', (total, band) => {
  expect(bandOf(mean, total)?.id).toBe(band);
});

test('bands are named from the highest to the lowest', () => {
  expect(topDown({ ...sum, bands: [...sum.bands].reverse() }).map(({ id }) => id)).toEqual([
    'b2',
    'b1',
    'b0',
  ]);
});

test.each([
  [5, 25, ['b2', 'b1', 'b0']],
  [9, 10, ['b1', 'b0']],
  [19, 19, ['b1']],
])('between %i and %i the bands %j can be reached', (from, to, bands) => {
  expect(bandsWithin(sum, from, to).map(({ id }) => id)).toEqual(bands);
});

test('a band between two means that can follow one another is not reached', () => {
  expect(bandsWithin(mean, 1, 1.5).map(({ id }) => id)).toEqual(['b2', 'b0']);
});
