import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronbachAlpha } from '../../../src/core/statistics/alpha.ts';
import { pearson, ranks, spearman } from '../../../src/core/statistics/correlation.ts';
import { mean, standardDeviation } from '../../../src/core/statistics/moments.ts';
import { proportion } from '../../../src/core/statistics/proportion.ts';
import { quantile, quartiles } from '../../../src/core/statistics/quantiles.ts';

const numbers = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 40 });

describe('quantiles', () => {
  test('as R gives them: quantile(c(1, 3, 5, 7, 9, 11, 40, 41))', () => {
    const { q1, median, q3 } = quartiles([41, 3, 1, 7, 5, 40, 9, 11]);
    expect([q1.value, median.value, q3.value]).toEqual([4.5, 8, 18.25]);
  });

  test('of one value it is that value, of none there is none', () => {
    expect(quartiles([7])).toEqual({
      q1: { value: 7, n: 1 },
      median: { value: 7, n: 1 },
      q3: { value: 7, n: 1 },
    });
    expect(quartiles([]).median).toEqual({ value: null, n: 0, why: 'none' });
  });

  test('as a naive implementation gives them, in whatever order the values come', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const sorted = [...values].sort((a, b) => a - b);
        const naive = naiveQuantile(sorted, share);
        expect(quantile(sorted, share).value).toBeCloseTo(naive, 9);
        expect(quartiles(values)).toEqual(quartiles(sorted));
      }),
    );
  });
});

/** By its definition: the place is found by counting, the value as a mean weighted by the distance to both. */
function naiveQuantile(sorted: readonly number[], share: number): number {
  const steps = sorted.length - 1;
  for (let low = 0; low < steps; low += 1) {
    const [from, to] = [low / steps, (low + 1) / steps];
    if (share >= from && share <= to) {
      const weight = (share - from) / (to - from);
      return (sorted[low] ?? 0) * (1 - weight) + (sorted[low + 1] ?? 0) * weight;
    }
  }
  return sorted.at(-1) ?? Number.NaN;
}

describe('moments', () => {
  test('as R gives them: mean and sd of c(2, 4, 4, 4, 5, 5, 7, 9)', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9]).value).toBe(5);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]).value).toBeCloseTo(2.138089935, 9);
  });

  test('one value has no deviation, equal ones have 0, and none have no mean', () => {
    expect(standardDeviation([3])).toEqual({ value: null, n: 1, why: 'too-few' });
    expect(standardDeviation([3, 3, 3])).toEqual({ value: 0, n: 3 });
    expect(mean([])).toEqual({ value: null, n: 0, why: 'none' });
  });

  test('the deviation does not change when all values move by the same', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const moved = standardDeviation(values.map((value) => value + 1_000_000)).value;
        const found = standardDeviation(values).value;
        if (found === null) expect(moved).toBeNull();
        else expect(moved).toBeCloseTo(found, 6);
      }),
    );
  });
});

/** Anscombe (1973), Graphs in statistical analysis, The American Statistician 27, 17–21: the first and the fourth set. */
const anscombe = [
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
] as [number, number][];

describe('correlation', () => {
  test('as published for Anscombe’s first set: r = 0.8164, ranks 0.8182', () => {
    expect(pearson(anscombe).value).toBeCloseTo(0.81642051634484, 12);
    expect(spearman(anscombe).value).toBeCloseTo(0.818181818181818, 12);
  });

  test('the interval as cor.test of R gives it for the same set', () => {
    const { low, high } = pearson(anscombe);
    expect(low).toBeCloseTo(0.4243912, 6);
    expect(high).toBeCloseTo(0.9506933, 6);
  });

  test('ranks share their mean where values are equal', () => {
    expect(ranks([10, 20, 20, 30, 5])).toEqual([2, 3.5, 3.5, 5, 1]);
  });

  test('two pairs are too few, a line has no interval, and what does not vary has no correlation', () => {
    expect(
      pearson([
        [1, 2],
        [2, 3],
      ]),
    ).toMatchObject({ value: null, why: 'too-few', low: null });
    expect(
      pearson([
        [1, 2],
        [2, 4],
        [3, 6],
        [4, 8],
      ]),
    ).toEqual({ value: 1, n: 4, low: null, high: null });
    expect(
      pearson([
        [1, 2],
        [1, 4],
        [1, 6],
      ]),
    ).toMatchObject({ value: null, why: 'no-variance' });
    expect(
      spearman([
        [0.1, 2],
        [0.1, 4],
        [0.1, 6],
      ]),
    ).toMatchObject({ value: null, why: 'no-variance' });
  });

  test('it is the same from either side, and after any stretching', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
          minLength: 3,
          maxLength: 30,
        }),
        (pairs) => {
          const found = pearson(pairs).value;
          const turned = pearson(pairs.map(([a, b]) => [b, 3 * a + 7] as const)).value;
          if (found === null) expect(turned).toBeNull();
          else expect(turned).toBeCloseTo(found, 9);
        },
      ),
    );
  });
});

describe('a share with its interval', () => {
  test.each([
    // Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872, table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i, as published', (part, of, low, high) => {
    const found = proportion(part, of);
    expect(found.value).toBe(part / of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('of none there is no share, and a part that is more than the whole is refused', () => {
    expect(proportion(0, 0)).toMatchObject({ value: null, why: 'none', low: null });
    expect(() => proportion(3, 2)).toThrow(RangeError);
    expect(proportion(7, 7).high).toBe(1);
  });
});

describe('Cronbach’s alpha', () => {
  test('by its other form, from the mean covariance of items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
          minLength: 2,
          maxLength: 12,
        }),
        (rows) => {
          const found = cronbachAlpha(rows).value;
          const other = alphaByCovariance(rows);
          if (found === null) expect(other).toBeNull();
          else expect(found).toBeCloseTo(other ?? Number.NaN, 9);
        },
      ),
    );
  });

  test('items that go together wholly have 1; one review or one item has none', () => {
    expect(
      cronbachAlpha([
        [1, 1, 1],
        [2, 2, 2],
        [5, 5, 5],
      ]).value,
    ).toBeCloseTo(1, 12);
    expect(cronbachAlpha([[1, 2]])).toMatchObject({ value: null, why: 'too-few' });
    expect(cronbachAlpha([[1], [2]])).toMatchObject({ value: null, why: 'too-few' });
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 1],
      ]),
    ).toMatchObject({ value: null, why: 'no-variance' });
  });
});

/** k² × the mean covariance of two items ÷ the sum of all entries of the covariance matrix. */
function alphaByCovariance(rows: readonly (readonly number[])[]): number | null {
  const k = rows[0]?.length ?? 0;
  const column = (item: number) => rows.map((row) => row[item] ?? 0);
  const middle = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const covariance = (a: number, b: number) => {
    const [xs, ys] = [column(a), column(b)];
    const [mx, my] = [middle(xs), middle(ys)];
    return xs.reduce((sum, x, row) => sum + (x - mx) * ((ys[row] ?? 0) - my), 0) / (rows.length - 1);
  };
  const places = Array.from({ length: k }, (_, place) => place);
  const all = places.flatMap((a) => places.map((b) => ({ a, b, value: covariance(a, b) })));
  const sum = all.reduce((total, { value }) => total + value, 0);
  const apart = all.filter(({ a, b }) => a !== b);
  if (Math.abs(sum) < 1e-9) return null;
  return (k ** 2 * middle(apart.map(({ value }) => value))) / sum;
}
