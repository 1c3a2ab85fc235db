import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, discrepancies, type Rater } from '../../src/core/agreement.ts';
import {
  differencesFromMean,
  exactAgreement,
  meanAbsoluteDifference,
  signedDifferences,
  withinOneAgreement,
} from '../../src/core/statistics/differences.ts';
import { intraclass } from '../../src/core/statistics/intraclass.ts';
import { meanPairwiseKappa, weightedKappa } from '../../src/core/statistics/kappa.ts';
import { anyRatings, type Lists, meanOf, withoutGaps } from '../support/ratings.ts';

const scale = { min: 1, max: 5 };
const ids = ['AB', 'CD', 'constructor', '__proto__', 'EF'];

function ratersOf(lists: Lists): Rater[] {
  return lists.map((ratings, at) => ({ id: ids[at] ?? `R${at}`, ratings }));
}

describe('the agreement of two reviewers', () => {
  const pair = [
    [5, 4, 3, 2, null, 1],
    [5, 5, 3, 4, 5, 1],
  ];

  test('has every figure, over the items that both have rated', () => {
    const agreement = agreementOf(ratersOf(pair), scale);
    expect(agreement).toMatchObject({
      raters: ['AB', 'CD'],
      items: 6,
      n: 5,
      exact: { value: 0.6, n: 5 },
      withinOne: { value: 0.8, n: 5 },
      kappa: { ...weightedKappa(pair[0] ?? [], pair[1] ?? [], scale), pairs: 1 },
      icc: intraclass(pair).icc21,
      meanDifference: { value: 0.6, n: 5 },
      meanAbsoluteDifference: { value: 0.6, n: 5 },
      perRater: [
        { rater: 'AB', meanDifference: { value: -0.3, n: 5 } },
        { rater: 'CD', meanDifference: { value: 0.3, n: 5 } },
      ],
      perPair: [],
    });
    expect(agreement.icc.value).not.toBeNull();
  });

  test('turns its difference round, and nothing else, when they change places', () => {
    const [there, back] = [
      agreementOf(ratersOf(pair), scale),
      agreementOf(ratersOf([...pair].reverse()), scale),
    ];
    expect(back.meanDifference).toEqual({ value: -0.6, n: 5 });
    const { exact, withinOne, kappa, icc, meanAbsoluteDifference: apart } = there;
    expect(back).toMatchObject({ exact, withinOne, kappa, icc, meanAbsoluteDifference: apart });
  });
});

describe('the agreement of three or more reviewers', () => {
  const many = anyRatings({ raters: { min: 3, max: 4 }, gaps: true });

  test('has the figures of all, and a difference for each but none of a pair', () => {
    fc.assert(
      fc.property(many, (lists) => {
        const agreement = agreementOf(ratersOf(lists), scale);
        const n = withoutGaps(lists)[0]?.length ?? 0;
        expect(agreement).toMatchObject({
          items: lists[0]?.length,
          n,
          exact: exactAgreement(lists),
          withinOne: withinOneAgreement(lists),
          kappa: meanPairwiseKappa(lists, scale),
          icc: intraclass(lists).icc21,
          meanDifference: { value: null, n, why: 'not-a-pair' },
          meanAbsoluteDifference: meanAbsoluteDifference(lists),
        });
        expect(agreement.perRater).toEqual(
          differencesFromMean(lists).map((meanDifference, at) => ({ rater: ids[at], meanDifference })),
        );
      }),
    );
  });

  test('has figures of every pair over the same items, which add up to those of all', () => {
    fc.assert(
      fc.property(many, (lists) => {
        const { n, perPair, kappa, meanAbsoluteDifference: apart } = agreementOf(ratersOf(lists), scale);
        expect(perPair).toHaveLength((lists.length * (lists.length - 1)) / 2);
        const rest = withoutGaps(lists);
        for (const one of perPair) {
          const [a = [], b = []] = one.raters.map((id) => rest[ids.indexOf(id)] ?? []);
          expect(one).toMatchObject({ exact: exactAgreement([a, b]), withinOne: withinOneAgreement([a, b]) });
          expect(one.meanDifference).toEqual(signedDifferences(a, b).mean);
          expect(one.exact.n).toBe(n);
        }
        const mean = (of: (one: (typeof perPair)[number]) => number | null) =>
          meanOf(perPair.map((one) => of(one) ?? Number.NaN));
        if (n > 0)
          expect(apart.value).toBeCloseTo(
            mean((one) => one.meanAbsoluteDifference.value),
            12,
          );
        if (kappa.value !== null)
          expect(kappa.value).toBeCloseTo(
            mean((one) => one.kappa.value),
            12,
          );
      }),
    );
  });
});

describe('at the edges', () => {
  test('without items and with fewer than two reviewers every figure is unknown, never 0', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Lists>(
          [],
          [[]],
          [[3, 4]],
          [[], []],
          [
            [1, null],
            [null, 1],
          ],
          [[], [], []],
        ),
        (lists) => {
          const agreement = agreementOf(ratersOf(lists), scale);
          const { exact, withinOne, kappa, icc, meanDifference, meanAbsoluteDifference: apart } = agreement;
          for (const { value } of [exact, withinOne, kappa, icc, meanDifference, apart])
            expect(value).toBeNull();
          for (const { meanDifference: own } of agreement.perRater) expect(own.value).toBeNull();
        },
      ),
    );
  });

  test('two reviewers of one id are refused', () => {
    const twins = [
      { id: 'AB', ratings: [1] },
      { id: 'AB', ratings: [2] },
    ];
    expect(() => agreementOf(twins, scale)).toThrow(new RangeError('Two raters have the id AB.'));
    expect(() => discrepancies(twins, ['one'])).toThrow(new RangeError('Two raters have the id AB.'));
  });

  test('ratings outside the scale and lists of different lengths are refused', () => {
    expect(() => agreementOf(ratersOf([[1], [9]]), scale)).toThrow(RangeError);
    expect(() => agreementOf(ratersOf([[1], [1, 2]]), scale)).toThrow(RangeError);
    expect(() => discrepancies(ratersOf([[1], [1]]), ['one', 'two'])).toThrow(RangeError);
  });
});

describe('the discrepancies', () => {
  const items = ['size', 'caseload', 'unit', 'search', 'jobs', 'support'];

  test('stand by spread, then in the order of the items, and those with a gap last', () => {
    const raters = ratersOf([
      [4, null, 3, 2, 5, 1],
      [5, 5, 3, 5, 4, null],
    ]);
    expect(discrepancies(raters, items)).toEqual([
      { item: 'search', ratings: { AB: 2, CD: 5 }, spread: 3 },
      { item: 'size', ratings: { AB: 4, CD: 5 }, spread: 1 },
      { item: 'jobs', ratings: { AB: 5, CD: 4 }, spread: 1 },
      { item: 'caseload', ratings: { AB: null, CD: 5 }, spread: null },
      { item: 'support', ratings: { AB: 1, CD: null }, spread: null },
    ]);
  });

  test('are all the items but those with one and the same rating from everyone', () => {
    fc.assert(
      fc.property(anyRatings({ gaps: true }), (lists) => {
        const names = (lists[0] ?? []).map((_, at) => `item-${at}`);
        const found = discrepancies(ratersOf(lists), names);
        const apart = names.filter(
          (_, at) =>
            new Set([null, ...lists.map((list) => list[at])]).size !== 2 ||
            lists.some((list) => list[at] === null),
        );
        expect(found.map(({ item }) => item).sort()).toEqual([...apart].sort());
        for (const { item, ratings, spread } of found) {
          const given = lists.map((list) => list[names.indexOf(item)] ?? null);
          expect(Object.entries(ratings)).toEqual(given.map((rating, at) => [ids[at], rating]));
          expect(spread).toBe(
            given.includes(null) ? null : Math.max(...given.map(Number)) - Math.min(...given.map(Number)),
          );
        }
      }),
    );
  });

  test('are none with fewer than two reviewers', () => {
    expect(discrepancies([], items)).toEqual([]);
    expect(discrepancies([{ id: 'AB', ratings: [1, null, 3, 4, 5, null] }], items)).toEqual([]);
  });
});
