import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fQuantile } from '../../../src/core/statistics/f-distribution.ts';
import { type Intraclass, intraclass } from '../../../src/core/statistics/intraclass.ts';
import { weightedKappa } from '../../../src/core/statistics/kappa.ts';
import {
  anyPair,
  anyRatings,
  type Lists,
  meanOf,
  withItemsShuffled,
  withoutGaps,
} from '../../support/ratings.ts';

/** Shrout & Fleiss (1979), table 2: six targets, one list for each of four judges. */
const shroutFleiss = [
  [9, 6, 8, 7, 10, 6],
  [2, 1, 4, 1, 5, 2],
  [5, 3, 6, 2, 6, 4],
  [8, 2, 8, 6, 9, 7],
];
const forms = ['icc11', 'icc21', 'icc31', 'icc1k', 'icc2k', 'icc3k'] as const;

function valuesOf(result: Intraclass): Record<string, number | null> {
  return Object.fromEntries(forms.map((form) => [form, result[form].value]));
}

describe('the data of Shrout & Fleiss (1979)', () => {
  test('have the six correlations of their table 4', () => {
    const values = valuesOf(intraclass(shroutFleiss));
    expect(Object.values(values).map((value) => value?.toFixed(2))).toEqual([
      '0.17',
      '0.29',
      '0.71',
      '0.44',
      '0.62',
      '0.91',
    ]);
  });

  test('have the interval of ICC(2,1) that is published with them', () => {
    const { low, high, n } = intraclass(shroutFleiss).icc21;
    expect([low?.toFixed(2), high?.toFixed(2), n]).toEqual(['0.02', '0.76', 6]);
  });
});

test.each([
  [
    'two raters',
    [
      [5, 1, 1, 1, 2, 5, 5, 4, 1, 1, 2, 3, 5, 4, 1, 2, 3, 3, 2, 2, 2, 1, 4, 2, 4],
      [5, 1, 1, 2, 1, 5, 5, 2, 1, 2, 2, 3, 3, 2, 2, 1, 4, 5, 2, 1, 3, 2, 4, 2, 3],
    ],
    [0.7427864798021436, 0.4968390658885288, 0.8780555186593556],
  ],
  [
    'two raters who hardly agree',
    [
      [5, 2, 5, 5, 1, 5, 1, 5, 5, 5, 1, 5, 5, 5, 5, 1, 3, 3, 5, 1, 1, 1, 3, 2, 4],
      [1, 2, 4, 1, 5, 5, 1, 5, 1, 5, 3, 1, 5, 5, 1, 1, 1, 1, 3, 2, 1, 5, 5, 1, 2],
    ],
    [0.1618090452261306, -0.21807815672056968, 0.5092040634419316],
  ],
  [
    'three raters',
    [
      [5, 2, 4, 3, 1, 3, 5, 4, 4, 2, 3, 1, 5, 5, 3, 5, 3, 2, 5, 1, 2, 2, 4, 5, 1],
      [5, 1, 4, 5, 3, 2, 4, 4, 5, 1, 3, 3, 5, 5, 3, 5, 4, 2, 5, 2, 2, 3, 5, 5, 1],
      [4, 2, 3, 3, 1, 1, 5, 4, 4, 2, 4, 1, 4, 4, 3, 5, 3, 3, 5, 3, 2, 4, 4, 3, 3],
    ],
    [0.7117750439367309, 0.5281211669667093, 0.8477602351807738],
  ],
])(
  '%s have the interval that other software gives, below 0 too',
  (_, lists, [value = 0, low = 0, high = 0]) => {
    const { icc21 } = intraclass(lists);
    expect(icc21.value).toBeCloseTo(value, 12);
    expect(icc21.low).toBeCloseTo(low, 10);
    expect(icc21.high).toBeCloseTo(high, 10);
  },
);

function variance(list: readonly number[], other = list): number {
  const [mean, otherMean] = [meanOf(list), meanOf(other)];
  const products = list.map((one, at) => (one - mean) * ((other[at] ?? 0) - otherMean));
  return (meanOf(products) * list.length) / (list.length - 1);
}

/** Numerator and denominator of each form, by variances and covariances instead of sums of squares. */
function byCovariances(lists: readonly number[][]): Record<(typeof forms)[number], [number, number]> {
  const [k, n] = [lists.length, lists[0]?.length ?? 0];
  const own = meanOf(lists.map((list) => variance(list)));
  const shared = meanOf(lists.flatMap((a, at) => lists.slice(at + 1).map((b) => variance(a, b))));
  const bias = variance(lists.map(meanOf)) - (own - shared) / n;
  const items = Array.from({ length: n }, (_, at) => lists.map((list) => list[at] ?? 0));
  const ofMeans = variance(items.map(meanOf));
  const within = meanOf(items.map((item) => variance(item)));
  return {
    icc11: [ofMeans - within / k, ofMeans + ((k - 1) / k) * within],
    icc21: [shared, own + bias],
    icc31: [shared, own],
    icc1k: [ofMeans - within / k, ofMeans],
    icc2k: [k * shared, own + (k - 1) * shared + bias],
    icc3k: [k * shared, own + (k - 1) * shared],
  };
}

const anyLists = anyRatings() as fc.Arbitrary<number[][]>;
const varied = anyLists.filter((lists) => lists.some((list) => new Set(list).size > 1));

describe('the correlations of any ratings', () => {
  test.each(forms)(
    '%s is the ratio that covariances give, or null where there is nothing to divide by',
    (form) => {
      fc.assert(
        fc.property(anyLists, (lists) => {
          const [part, whole] = byCovariances(lists)[form];
          const { value } = intraclass(lists)[form];
          if (whole < 1e-9) expect(value).toBeNull();
          else expect((value ?? Number.NaN) - part / whole).toBeCloseTo(0, 8);
        }),
        { numRuns: 200 },
      );
    },
  );

  test('are 1 for raters who agree on items that differ, without an interval', () => {
    fc.assert(
      fc.property(varied, fc.integer({ min: 2, max: 4 }), (lists, k) => {
        const list = lists.find((one) => new Set(one).size > 1) ?? [];
        const result = intraclass(Array.from({ length: k }, () => list));
        expect(Object.values(valuesOf(result))).toEqual([1, 1, 1, 1, 1, 1]);
        expect(result.icc21).toMatchObject({ low: null, high: null, whyNoInterval: 'no-difference' });
      }),
    );
  });

  test('are the same in any order of the items and of the raters', () => {
    fc.assert(
      fc.property(withItemsShuffled(anyRatings({ gaps: true })), ({ lists, other }) => {
        expect(intraclass(other)).toEqual(intraclass(lists));
        expect(intraclass([...lists].reverse())).toEqual(intraclass(lists));
      }),
    );
  });

  test('rest only on the items that all have rated', () => {
    fc.assert(
      fc.property(anyRatings({ gaps: true }), (lists) => {
        expect(intraclass(lists)).toEqual(intraclass(withoutGaps(lists)));
        expect(intraclass(lists).icc21.n).toBe(withoutGaps(lists)[0]?.length);
      }),
    );
  });

  test('of single raters are at most 1', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { icc11, icc21, icc31 } = intraclass(lists);
        for (const { value } of [icc11, icc21, icc31]) expect(value ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('ICC(2,1) and the weighted kappa of two raters (Fleiss & Cohen 1973)', () => {
  const pairWithVariance = anyPair.filter(([a, b]) => new Set([...a, ...b]).size > 1);

  test('differ by just what the finite number of items explains', () => {
    fc.assert(
      fc.property(pairWithVariance, ([a, b]) => {
        const kappa = weightedKappa(a, b, { min: 1, max: 5 }).value ?? Number.NaN;
        const icc = intraclass([a, b]).icc21.value;
        const part = 2 * (a.length - 1) * variance(a, b);
        const squares = meanOf(a.map((one, at) => (one - (b[at] ?? 0)) ** 2));
        fc.pre(Math.abs(part) > 1e-9 && icc !== null);
        expect(part / (icc ?? Number.NaN)).toBeCloseTo(part / kappa - squares, 6);
      }),
    );
  });

  test('come together when the items are many', () => {
    fc.assert(
      fc.property(pairWithVariance, (pair) => {
        const [a = [], b = []] = pair.map((list) => Array.from({ length: 200 }, () => list).flat());
        const kappa = weightedKappa(a, b, { min: 1, max: 5 }).value ?? Number.NaN;
        expect(Math.abs((intraclass([a, b]).icc21.value ?? Number.NaN) - kappa)).toBeLessThan(0.01);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the interval of ICC(2,1)', () => {
  /** McGraw & Wong (1996), table 7, in their own letters. */
  function mcGrawWong(lists: readonly number[][], icc: number): [freedom: number, low: number, high: number] {
    const [k, n] = [lists.length, lists[0]?.length ?? 0];
    const own = meanOf(lists.map((list) => variance(list)));
    const shared = byCovariances(lists).icc31[0];
    const [msr, msc, mse] = [own + (k - 1) * shared, n * variance(lists.map(meanOf)), own - shared];
    const a = (k * icc) / (n * (1 - icc));
    const b = 1 + (k * icc * (n - 1)) / (n * (1 - icc));
    const v = (a * msc + b * mse) ** 2 / ((a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1)));
    if (!(v >= 1)) return [v, Number.NaN, Number.NaN];
    const [f, g] = [fQuantile(0.975, n - 1, v), fQuantile(0.975, v, n - 1)];
    const rest = k * msc + (k * n - k - n) * mse;
    return [v, (n * (msr - f * mse)) / (f * rest + n * msr), (n * (g * msr - mse)) / (rest + n * g * msr)];
  }

  test('is that of McGraw & Wong, holds the estimate and ends at 1', () => {
    fc.assert(
      fc.property(varied, (lists) => {
        const { value, low, high } = intraclass(lists).icc21;
        // At 1 their letters divide by 0; just one degree of freedom is left to the edges.
        fc.pre(value !== null && value < 1);
        const [freedom, from, to] = mcGrawWong(lists, value ?? Number.NaN);
        fc.pre(Math.abs(freedom - 1) > 1e-9);
        expect(low === null).toBe(!(freedom >= 1));
        if (low === null) return;
        expect((low - from) / Math.max(1, Math.abs(from))).toBeCloseTo(0, 6);
        expect((high ?? Number.NaN) - to).toBeCloseTo(0, 6);
        expect(low).toBeLessThanOrEqual(value ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  test('is there for every estimate from 0 to under 1', () => {
    fc.assert(
      fc.property(varied, (lists) => {
        const { value, low } = intraclass(lists).icc21;
        fc.pre(value !== null && value > 0 && value < 1);
        expect(low).not.toBeNull();
      }),
    );
  });

  test('is narrower with more items of the same kind', () => {
    const [a, b] = [
      [1, 2, 3, 4, 5, 3],
      [1, 3, 3, 4, 4, 3],
    ];
    const width = (times: number) => {
      const { low, high } = intraclass(
        [a, b].map((list) => Array.from({ length: times }, () => list).flat()),
      ).icc21;
      return (high ?? Number.NaN) - (low ?? Number.NaN);
    };
    expect(width(2)).toBeLessThan(width(1));
    expect(width(10)).toBeLessThan(width(2) / 2);
  });
});

describe('at the edges', () => {
  const nothing = (n: number, why: string) => ({
    ...Object.fromEntries(forms.map((form) => [form, { value: null, n, why }])),
    icc21: { value: null, n, why, low: null, high: null, whyNoInterval: 'no-estimate' },
  });

  test.each([
    ['no items', [[], []], nothing(0, 'no-items')],
    ['one item', [[3], [4]], nothing(1, 'one-item')],
    ['one rater', [[3, 4, 5]], nothing(3, 'too-few-raters')],
    ['no rater', [], nothing(0, 'too-few-raters')],
    [
      'one rating throughout',
      [
        [4, 4, 4],
        [4, 4, 4],
      ],
      nothing(3, 'no-variance'),
    ],
  ] as [string, Lists, unknown][])('of %s nothing can be said', (_, lists, expected) => {
    expect(intraclass(lists)).toEqual(expected);
  });

  test('raters with one rating each agree on nothing, and consistency is unknown', () => {
    const result = intraclass([
      [4, 4, 4],
      [5, 5, 5],
    ]);
    expect(valuesOf(result)).toEqual({
      icc11: -1,
      icc21: 0,
      icc31: null,
      icc1k: null,
      icc2k: 0,
      icc3k: null,
    });
    expect(result.icc21).toMatchObject({ low: null, high: null, whyNoInterval: 'approximation-fails' });
  });

  test('items of the same mean leave no variance to the mean of raters', () => {
    expect(
      valuesOf(
        intraclass([
          [1, 5],
          [5, 1],
        ]),
      ),
    ).toEqual({
      icc11: -1,
      icc21: null,
      icc31: -1,
      icc1k: null,
      icc2k: null,
      icc3k: null,
    });
  });

  test('raters who are the same distance apart on every item have an interval with k − 1 degrees of freedom', () => {
    const { icc21, icc31 } = intraclass([
      [1, 2, 3, 4],
      [2, 3, 4, 5],
    ]);
    expect(icc31.value).toBe(1);
    // Mean squares between items 10/3, between raters 2, error 0.
    const limit = (ratio: number) => (4 * ratio * (10 / 3)) / (2 * 2 + 4 * ratio * (10 / 3));
    expect(icc21.value).toBeCloseTo(limit(1), 12);
    expect(icc21.low).toBeCloseTo(limit(1 / fQuantile(0.975, 3, 1)), 12);
    expect(icc21.high).toBeCloseTo(limit(fQuantile(0.975, 1, 3)), 12);
  });

  test('an estimate below 0 has no interval where the degrees of freedom fall under 1', () => {
    const { icc21 } = intraclass([
      [3, 1, 2, 1],
      [2, 1, 1, 1],
      [1, 3, 2, 3],
    ]);
    expect(icc21.value).toBeLessThan(0);
    expect(icc21).toMatchObject({ low: null, high: null, whyNoInterval: 'approximation-fails' });
  });
});
