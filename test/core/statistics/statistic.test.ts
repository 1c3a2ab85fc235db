import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsOf, ratedByAll, tooLittle } from '../../../src/core/statistics/statistic.ts';
import { anyRatings, withoutGaps } from '../../support/ratings.ts';

describe('the items that count', () => {
  test('are those that every rater has rated, in their order', () => {
    expect(
      ratedByAll([
        [5, null, 3, 2, 1],
        [4, 4, 3, null, 2],
      ]),
    ).toEqual([
      [5, 4],
      [3, 3],
      [1, 2],
    ]);
  });

  test('are found alike by going through the lists', () => {
    fc.assert(
      fc.property(anyRatings({ gaps: true, raters: { min: 1, max: 4 } }), (lists) => {
        const [first = [], ...others] = withoutGaps(lists);
        expect(ratedByAll(lists)).toEqual(first.map((one, at) => [one, ...others.map((list) => list[at])]));
      }),
    );
  });

  test('are none where there is no rater', () => {
    expect(ratedByAll([])).toEqual([]);
  });

  test.each([
    ['lists of different lengths', [[1, 2], [1]], 'Every rater needs a rating or null for each item.'],
    ['a rating that is no whole number', [[1, 2.5]], 'A rating is a whole number, not 2.5.'],
    ['a rating that is no number', [[Number.NaN]], 'A rating is a whole number, not NaN.'],
  ])('are not looked for in %s', (_, lists, message) => {
    expect(() => ratedByAll(lists)).toThrow(new RangeError(message));
  });
});

test.each([
  [1, 9, 1, 'too-few-raters'],
  [0, 0, 1, 'too-few-raters'],
  [2, 0, 1, 'no-items'],
  [2, 0, 2, 'no-items'],
  [2, 1, 2, 'one-item'],
  [2, 1, 1, null],
  [2, 2, 2, null],
] as const)('%i raters and %i items, of which it takes %i: %s', (raters, n, items, why) => {
  expect(tooLittle(raters, n, items)).toBe(why);
});

test('the pairs of a list are every two of it, once', () => {
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(pairsOf(['a'])).toEqual([]);
});
