import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differencesFromMean,
  exactAgreement,
  meanAbsoluteDifference,
  signedDifferences,
  spreadOf,
  withinOneAgreement,
} from '../../../src/core/statistics/differences.ts';
import type { Statistic } from '../../../src/core/statistics/statistic.ts';
import {
  anyPair,
  anyRatings,
  type Lists,
  meanOf,
  withItemsShuffled,
  withoutGaps,
} from '../../support/ratings.ts';

const pair = [
  [5, 4, 3, 2, 1],
  [5, 5, 3, 4, 1],
];
const three = [
  [5, 4, 3, 2],
  [5, 5, 3, 3],
  [5, 4, 1, 4],
];

/** Every figure here but those of single raters. */
const figures: [name: string, of: (lists: Lists) => Statistic][] = [
  ['exact agreement', exactAgreement],
  ['agreement within one point', withinOneAgreement],
  ['the mean absolute difference', meanAbsoluteDifference],
  ['the mean difference of the first from all', (lists) => differencesFromMean(lists)[0] as Statistic],
];

describe('a worked example', () => {
  test('of two raters', () => {
    expect(exactAgreement(pair)).toEqual({ value: 3 / 5, n: 5 });
    expect(withinOneAgreement(pair)).toEqual({ value: 4 / 5, n: 5 });
    expect(signedDifferences(pair[0] ?? [], pair[1] ?? [])).toEqual({
      mean: { value: 3 / 5, n: 5 },
      absolute: { value: 3 / 5, n: 5 },
    });
  });

  test('of two raters who lean in different ways', () => {
    expect(signedDifferences([5, 1, null], [4, 3, 5])).toEqual({
      mean: { value: 0.5, n: 2 },
      absolute: { value: 1.5, n: 2 },
    });
  });

  test('of three raters: all must agree, and the pairs count alike', () => {
    expect(exactAgreement(three)).toEqual({ value: 1 / 4, n: 4 });
    expect(withinOneAgreement(three)).toEqual({ value: 2 / 4, n: 4 });
    expect(meanAbsoluteDifference(three)).toEqual({ value: (0 + 2 + 4 + 4) / 12, n: 4 });
    expect(differencesFromMean(three)).toEqual([
      { value: -2 / 12, n: 4 },
      { value: 4 / 12, n: 4 },
      { value: -2 / 12, n: 4 },
    ]);
  });
});

describe('at the edges', () => {
  test.each(figures)('%s is null without items and without two raters, never 0', (_, of) => {
    expect(of([[], []])).toEqual({ value: null, n: 0, why: 'no-items' });
    expect(
      of([
        [null, 2],
        [1, null],
      ]),
    ).toEqual({ value: null, n: 0, why: 'no-items' });
    expect(of([[1, 2]])).toEqual({ value: null, n: 2, why: 'too-few-raters' });
  });

  test.each(figures)('%s needs no more than one item', (_, of) => {
    expect(of([[3], [3]])).toEqual({
      value: of === exactAgreement || of === withinOneAgreement ? 1 : 0,
      n: 1,
    });
  });

  test.each(figures)('%s leaves out what not all have rated', (_, of) => {
    fc.assert(
      fc.property(anyRatings({ gaps: true }), (lists) => {
        expect(of(lists)).toEqual(of(withoutGaps(lists)));
      }),
    );
  });

  test.each(figures)('%s is the same in any order of the items', (_, of) => {
    fc.assert(
      fc.property(withItemsShuffled(anyRatings({ gaps: true })), ({ lists, other }) => {
        expect(of(other)).toEqual(of(lists));
      }),
    );
  });
});

describe('any ratings', () => {
  test('agree within one at least as often as exactly, and exactly as often as a count says', () => {
    fc.assert(
      fc.property(anyRatings(), (lists) => {
        const items = (lists[0] ?? []).map((_, at) => lists.map((list) => list[at] ?? 0));
        const same = items.filter((row) => new Set(row).size === 1).length;
        const near = items.filter((row) => row.every((one) => row.every((two) => Math.abs(one - two) < 2)));
        expect(exactAgreement(lists).value).toBe(same / items.length);
        expect(withinOneAgreement(lists).value).toBe(near.length / items.length);
        expect(near.length).toBeGreaterThanOrEqual(same);
      }),
    );
  });

  test('agree fully with themselves, and agreement is the same with raters swapped', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(exactAgreement([a, a]).value).toBe(1);
        expect(exactAgreement([b, a])).toEqual(exactAgreement([a, b]));
        expect(withinOneAgreement([b, a])).toEqual(withinOneAgreement([a, b]));
        expect(meanAbsoluteDifference([b, a])).toEqual(meanAbsoluteDifference([a, b]));
      }),
    );
  });

  test('have as their mean difference the difference of the means', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const { mean, absolute } = signedDifferences(a, b);
        expect(mean.value).toBeCloseTo(meanOf(b) - meanOf(a), 12);
        expect((signedDifferences(b, a).mean.value ?? Number.NaN) + (mean.value ?? Number.NaN)).toBe(0);
        expect(absolute.value).toBeGreaterThanOrEqual(Math.abs(mean.value ?? Number.NaN));
        expect(absolute).toEqual(meanAbsoluteDifference([a, b]));
      }),
    );
  });

  test('have as the mean absolute difference the mean of those of the pairs', () => {
    fc.assert(
      fc.property(anyRatings({ raters: { min: 3, max: 3 } }), ([a = [], b = [], c = []]) => {
        const ofPairs = [
          meanAbsoluteDifference([a, b]),
          meanAbsoluteDifference([a, c]),
          meanAbsoluteDifference([b, c]),
        ];
        const mean = meanOf(ofPairs.map(({ value }) => value ?? Number.NaN));
        expect(meanAbsoluteDifference([a, b, c]).value).toBeCloseTo(mean, 12);
      }),
    );
  });

  test('differ from the mean of all by their own mean less that mean, together by 0', () => {
    fc.assert(
      fc.property(anyRatings(), (lists) => {
        const values = differencesFromMean(lists).map(({ value }) => value ?? Number.NaN);
        const all = meanOf(lists.flat().map(Number));
        expect(values).toHaveLength(lists.length);
        for (const [at, value] of values.entries())
          expect(value).toBeCloseTo(meanOf((lists[at] ?? []).map(Number)) - all, 12);
        expect(meanOf(values)).toBeCloseTo(0, 12);
      }),
    );
  });

  test('have a difference of exactly 0 where thirds would leave dust', () => {
    const level = [
      [1, 2, 3, 1, 5],
      [2, 3, 1, 5, 1],
      [3, 1, 2, 2, 4],
    ];
    expect(differencesFromMean(level).map(({ value }) => value)).toEqual([0, 0, 0]);
  });
});

test('the spread goes from the lowest to the highest', () => {
  expect(spreadOf([3, 5, 2])).toBe(3);
  expect(spreadOf([4, 4])).toBe(0);
});
