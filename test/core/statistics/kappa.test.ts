import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanPairwiseKappa, weightedKappa } from '../../../src/core/statistics/kappa.ts';
import {
  anyPair,
  anyRatings,
  type Lists,
  meanOf,
  withItemsShuffled,
  withoutGaps,
} from '../../support/ratings.ts';

const scale = { min: 1, max: 5 };

/** The definition of Cohen (1968), cell by cell over the table of all categories. */
function kappaByTable(a: readonly number[], b: readonly number[], { min, max } = scale): number {
  const categories = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  const shareOf = (list: readonly number[], category: number) =>
    list.filter((rating) => rating === category).length / list.length;
  let [observed, expected] = [0, 0];
  for (const i of categories) {
    for (const j of categories) {
      const weight = ((i - j) / (max - min)) ** 2;
      observed += (weight * a.filter((rating, at) => rating === i && b[at] === j).length) / a.length;
      expected += weight * shareOf(a, i) * shareOf(b, j);
    }
  }
  return 1 - observed / expected;
}

const varied = anyPair.filter(([a, b]) => new Set([...a, ...b]).size > 1);

describe('published figures', () => {
  /*
   * The data set “anxiety” of the R package irr (Gamer, Lemon & Singh), raters 2 and 3, for which
   * kappa2(anxiety[, 2:3], "squared") prints 0.252. irr numbers only the categories in use; nobody used 5,
   * so its fifth category is the rating 6.
   */
  const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
  const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
  const fifth = (list: number[]) => list.map((rating) => (rating === 6 ? 5 : rating));

  test('irr: anxiety, raters 2 and 3', () => {
    const { value, n } = weightedKappa(fifth(second), fifth(third), scale);
    expect(value).toBeCloseTo(0.2520325, 7);
    expect(n).toBe(20);
  });

  test('the unused category keeps its place on the scale', () => {
    const { value } = weightedKappa(second, third, { min: 1, max: 6 });
    expect(value).toBeCloseTo(kappaByTable(second, third, { min: 1, max: 6 }), 12);
    expect(value).not.toBeCloseTo(0.252, 2);
  });

  test('worked by hand: 1 squared point observed, 5/3 expected', () => {
    expect(weightedKappa([1, 2, 1], [1, 2, 2], scale)).toEqual({ value: 1 - 1 / (5 / 3), n: 3 });
  });
});

describe('the weighted kappa of any two raters', () => {
  test('is what the table of all categories gives', () => {
    fc.assert(
      fc.property(varied, ([a, b]) => {
        expect(weightedKappa(a, b, scale).value).toBeCloseTo(kappaByTable(a, b), 10);
      }),
    );
  });

  test('rests only on the items that both have rated', () => {
    fc.assert(
      fc.property(anyRatings({ gaps: true, raters: { min: 2, max: 2 } }), (lists) => {
        const [a = [], b = []] = lists;
        const [rest = [], other = []] = withoutGaps(lists);
        expect(weightedKappa(a, b, scale)).toEqual(weightedKappa(rest, other, scale));
        expect(weightedKappa(a, b, scale).n).toBe(rest.length);
      }),
    );
  });

  test('is the same with the raters swapped', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(weightedKappa(b, a, scale)).toEqual(weightedKappa(a, b, scale));
      }),
    );
  });

  test('is the same in any order of the items', () => {
    fc.assert(
      fc.property(withItemsShuffled(anyPair), ({ lists: [a = [], b = []], other: [c = [], d = []] }) => {
        expect(weightedKappa(c, d, scale)).toEqual(weightedKappa(a, b, scale));
      }),
    );
  });

  test('is at most 1, and 1 only where they agree on everything', () => {
    fc.assert(
      fc.property(varied, ([a, b]) => {
        const { value } = weightedKappa(a, b, scale);
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(a.every((rating, at) => rating === b[at]));
        if (new Set(a).size > 1) expect(weightedKappa(a, a, scale).value).toBe(1);
      }),
    );
  });

  test('is the concordance of the two: covariance against variances and distance of means', () => {
    fc.assert(
      fc.property(varied, ([a, b]) => {
        const [mean, other] = [meanOf(a), meanOf(b)];
        const over = (of: (x: number, y: number) => number) => meanOf(a.map((x, at) => of(x, b[at] ?? 0)));
        const covariance = over((x, y) => (x - mean) * (y - other));
        const variances = over((x, y) => (x - mean) ** 2 + (y - other) ** 2);
        const concordance = (2 * covariance) / (variances + (mean - other) ** 2);
        expect(weightedKappa(a, b, scale).value).toBeCloseTo(concordance, 10);
      }),
    );
  });
});

describe('at the edges the weighted kappa', () => {
  test.each([
    ['no items', [], [], { value: null, n: 0, why: 'no-items' }],
    ['none that both have rated', [1, null], [null, 1], { value: null, n: 0, why: 'no-items' }],
    ['one item, alike', [3], [3], { value: null, n: 1, why: 'one-item' }],
    ['one item, apart', [3], [4], { value: null, n: 1, why: 'one-item' }],
    ['one rating throughout', [4, 4, 4], [4, 4, 4], { value: null, n: 3, why: 'no-variance' }],
    ['each rater with one rating', [4, 4, 4], [5, 5, 5], { value: 0, n: 3 }],
    ['one rater with one rating', [4, 4, 4], [5, 4, 3], { value: 0, n: 3 }],
    ['full contrast', [1, 5], [5, 1], { value: -1, n: 2 }],
  ])('of %s', (_, a, b, expected) => {
    expect(weightedKappa(a, b, scale)).toEqual(expected);
  });

  test('refuses ratings outside the scale', () => {
    expect(() => weightedKappa([1, 6], [1, 2], scale)).toThrow(
      new RangeError('The rating 6 is outside the scale 1 to 5.'),
    );
    expect(() => weightedKappa([1, 2], [0, 2], scale)).toThrow(RangeError);
  });
});

describe('the mean of the pairwise kappas', () => {
  const kappas = (lists: Lists) => {
    const [a = [], b = [], c = []] = withoutGaps(lists);
    return [weightedKappa(a, b, scale), weightedKappa(a, c, scale), weightedKappa(b, c, scale)];
  };
  const three = anyRatings({ raters: { min: 3, max: 3 }, items: { min: 4, max: 20 }, gaps: true });

  test('is that of the three pairs of three raters, over the items that all have rated', () => {
    fc.assert(
      fc.property(three, (lists) => {
        const each = kappas(lists).map(({ value }) => value);
        const result = meanPairwiseKappa(lists, scale);
        expect(result).toMatchObject({ n: withoutGaps(lists)[0]?.length, pairs: 3 });
        if (each.includes(null)) expect(result.value).toBeNull();
        else expect(result.value).toBeCloseTo(meanOf(each.map(Number)), 12);
      }),
    );
  });

  test('has a pair for every two of four raters', () => {
    const lists = [1, 2, 3, 4].map((first) => [first, 2, 5]);
    expect(meanPairwiseKappa(lists, scale).pairs).toBe(6);
  });

  test('is the kappa of two raters', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(meanPairwiseKappa([a, b], scale)).toEqual({ ...weightedKappa(a, b, scale), pairs: 1 });
      }),
    );
  });

  test('is null where that of one pair is, and without two raters', () => {
    const two = [
      [5, 5, 5],
      [5, 5, 5],
      [5, 4, 3],
    ];
    expect(meanPairwiseKappa(two, scale)).toEqual({ value: null, n: 3, why: 'no-variance', pairs: 3 });
    expect(meanPairwiseKappa([[1, 2]], scale)).toEqual({
      value: null,
      n: 2,
      why: 'too-few-raters',
      pairs: 0,
    });
    expect(meanPairwiseKappa([[], [], []], scale)).toEqual({ value: null, n: 0, why: 'no-items', pairs: 3 });
  });
});
