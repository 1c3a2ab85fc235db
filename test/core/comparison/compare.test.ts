import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReviews, usualChoices } from '../../../src/core/comparison/compare.ts';
import type { ReviewFacts } from '../../../src/core/comparison/facts.ts';
import { Gathering, merged, nothingGathered } from '../../../src/core/comparison/gathered.ts';
import type { CompareChoices } from '../../../src/core/comparison/model.ts';
import { forPublic } from '../../../src/core/comparison/public.ts';
import { commonRubric, latestOf } from '../../../src/core/comparison/select.ts';
import { allChoices, someFacts } from '../../support/comparisons.ts';
import { shippedRubric } from '../../support/shipped.ts';

const [sample] = someFacts(1) as [ReviewFacts];

/** The facts of a review in which every item has the same rating, and what is given besides. */
function facts(service: string, date: string, rating: number, more: Partial<ReviewFacts> = {}): ReviewFacts {
  return {
    ...sample,
    file: `${service}-${date}.review.json`,
    id: null,
    kind: 'external',
    mode: 'on-site',
    edition: 'E',
    final: true,
    single: false,
    service,
    name: service.toUpperCase(),
    area: 'North',
    date,
    ratings: String(rating).repeat(25),
    total: rating * 25,
    alone: {},
    corrections: null,
    outcomes: null,
    ...more,
  };
}

function compare(all: readonly ReviewFacts[], choices: Partial<CompareChoices> = {}) {
  return compareReviews({ facts: all, unread: [] }, shippedRubric, { ...usualChoices, ...choices });
}

const course = [
  facts('a', '2024-03-01', 3),
  facts('a', '2025-03-01', 4),
  facts('a', '2026-03-01', 5),
  facts('b', '2025-06-01', 2),
  facts('b', '2026-06-01', 3, { area: 'South' }),
  facts('c', '2026-07-01', 4, { area: 'South' }),
];

test('in whatever order and in whatever parts files are gathered, the comparison is the same', () => {
  const all = someFacts(60);
  const unread = ['y', 'x'].map((file) => ({ file, reason: 'It is empty.' }));
  const whole = compareReviews({ facts: all, unread }, shippedRubric, allChoices);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length), (mixed, cut) => {
      const parts = [
        { facts: mixed.slice(0, cut), unread: unread.slice(0, 1) },
        { facts: mixed.slice(cut), unread: unread.slice(1) },
      ];
      const gathering = new Gathering();
      for (const part of parts) gathering.addAll(part);
      expect(compareReviews(gathering.gathered(), shippedRubric, allChoices)).toEqual(whole);
      const turned = parts.reverse().reduce(merged, nothingGathered);
      expect(compareReviews(turned, shippedRubric, allChoices)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

describe('the latest of each service, and what came before', () => {
  test('are what plain loops find', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(someFacts(40), { minLength: 10 }), (some) => {
        const { sets } = compare(some, { mix: ['kind', 'mode', 'edition'] });
        const rows = sets.flatMap((set) => set.rows);
        const counted = some.filter((one) => !one.single && one.rubric === shippedRubric.id);
        for (const service of new Set(counted.map((one) => one.service))) {
          const dates = counted.filter((one) => one.service === service).map(({ date }) => date);
          const row = rows.find((one) => one.service === service);
          const sorted = dates.sort();
          expect(row?.date).toBe(sorted.at(-1));
          expect(row?.previous?.date ?? null).toBe(sorted.at(-2) ?? null);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a change counts from the review before, also where that lies before the dates asked for', () => {
    const [row] = compare(course, { since: '2026-01-01' }).sets[0]?.rows ?? [];
    expect(row).toMatchObject({ service: 'a', total: 125, previous: { date: '2025-03-01', change: 25 } });
  });

  test('all of them, where that is asked', () => {
    expect(compare(course, { which: 'all' }).sets[0]?.rows).toHaveLength(6);
    expect(latestOf(course).map(({ date }) => date)).toEqual(['2026-03-01', '2026-06-01', '2026-07-01']);
  });
});

describe('what stands together and what does not', () => {
  const mixedUp = [
    ...course,
    facts('a', '2026-04-01', 5, { kind: 'self' }),
    facts('c', '2026-08-01', 3, { mode: 'virtual' }),
  ];

  test('kinds, modes and editions stand apart unless they are thrown together, which is told', () => {
    expect(compare(mixedUp).sets.map(({ kind, mode, reviews }) => [kind, mode, reviews])).toEqual([
      ['external', 'on-site', 6],
      ['external', 'virtual', 1],
      ['self', 'on-site', 1],
    ]);
    const one = compare(mixedUp, { mix: ['kind', 'mode'] });
    expect(one.sets.map(({ kind, mode, reviews }) => [kind, mode, reviews])).toEqual([[null, null, 8]]);
    expect(one.notices[0]).toMatchObject({ code: 'mixed' });
  });

  test('another scale, one reviewer alone, and the same review again are left out and counted', () => {
    const twice = facts('a', '2026-03-01', 5, { id: 'x', file: '1' });
    const { read, notices } = compare([
      twice,
      { ...twice, file: '2' },
      facts('d', '2026-01-01', 3, { rubric: 'other' }),
      facts('e', '2026-01-01', 3, { single: true }),
    ]);
    expect(read).toMatchObject({ files: 4, compared: 1 });
    expect(read.leftOut.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(notices).toMatchObject([{ code: 'same-id', files: ['1', '2'] }]);
    expect(commonRubric([facts('a', '2026-01-01', 1, { rubric: 'z' }), twice])).toBe(twice.rubric);
  });

  test('one service under two ids is told', () => {
    const two = [
      facts('a', '2026-01-01', 3, { name: 'North Vale' }),
      facts('b', '2026-01-01', 3, { name: 'north-vale' }),
    ];
    expect(compare(two).notices).toMatchObject([{ code: 'spelling' }]);
  });
});

describe('groups', () => {
  test('a group of too few services shows no figures; the others what their own reviews give', () => {
    const groups = compare(course, { by: 'area', minGroup: 2 }).sets[0]?.groups;
    expect(groups?.map(({ key, services, spread }) => [key, services, spread?.median.value ?? null])).toEqual(
      [
        ['North', 1, null],
        ['South', 2, 87.5],
      ],
    );
    expect(groups?.[0]).toMatchObject({ spread: null, items: null });
  });

  test('suppressed or not, every review is in a group', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('area', 'region', 'provider', 'service', 'year', 'kind', 'band'),
        fc.integer({ min: 1, max: 6 }),
        (by, minGroup) => {
          const { sets } = compare(someFacts(50), { by: by as CompareChoices['by'], minGroup });
          for (const { groups, spread } of sets) {
            expect(groups.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(spread.n + spread.incomplete);
            for (const group of groups) expect(group.spread === null).toBe(group.services < minGroup);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('for the public', () => {
  test('the one group that is suppressed cannot be worked out from the others', () => {
    const wide = ['p', 'q', 'r', 's', 't', 'u', 'v'].map((service, index) =>
      facts(service, '2026-01-01', 3, { area: index < 1 ? 'One' : index < 4 ? 'Three' : 'Three more' }),
    );
    const shown = forPublic(compare(wide, { by: 'area', minGroup: 3 }));
    expect(shown.sets[0]?.groups.map(({ key, spread }) => [key, spread === null])).toEqual([
      ['One', true],
      ['Three', true],
      ['Three more', false],
    ]);
  });

  test('no service, file or reviewer is in it, whatever was asked', () => {
    const whole = compareReviews(
      { facts: someFacts(80), unread: [{ file: 'secret', reason: 'It is empty.' }] },
      shippedRubric,
      {
        ...allChoices,
        minGroup: 3,
      },
    );
    const text = JSON.stringify(forPublic(whole));
    for (const { name, file, reviewers } of someFacts(80))
      for (const secret of [name, file, ...reviewers, 'secret']) expect(text).not.toContain(secret);
  });
});

describe('the course of years', () => {
  test('a step counts only services reviewed in both years, with what a later review corrected', () => {
    const { trend } = compare(course, { trend: true }).sets[0] ?? {};
    expect(trend?.steps).toMatchObject([
      { from: '2024', to: '2025', services: 1, change: { value: 25 } },
      { from: '2025', to: '2026', services: 2, change: { value: 25 } },
    ]);
    const corrections = `3${'-'.repeat(24)}`;
    const mended = [facts('a', '2025-03-01', 4), facts('a', '2026-03-01', 4, { corrections })];
    const again = compare(mended, { trend: true }).sets[0]?.trend;
    expect(again?.services[0]?.points).toMatchObject([{ total: 100, corrected: 99 }, { corrected: null }]);
    expect(again?.steps[0]).toMatchObject({ change: { value: 1 } });
  });
});

describe('beside one another', () => {
  test('a self-assessment stands beside the nearest external review, if that is near enough', () => {
    const self = facts('a', '2026-02-01', 4, { kind: 'self' });
    const { selfExternal } = compare([...course, self], { selfExternal: true, withinDays: 60 });
    expect(selfExternal).toMatchObject({
      unpaired: 0,
      total: { n: 1, mean: { value: -25 }, absolute: { value: 25 } },
    });
    expect(selfExternal?.pairs[0]).toMatchObject({ external: { date: '2026-03-01' }, difference: -25 });
    expect(compare([...course, self], { selfExternal: true, withinDays: 20 }).selfExternal).toMatchObject({
      unpaired: 1,
      pairs: [],
    });
  });

  test('agreement of those who rated alone, item by item', () => {
    const alone = (first: string, second: string) => ({
      alone: { A: first.repeat(25), B: second.repeat(25) },
    });
    const reviews = [
      facts('a', '2026-01-01', 4, alone('4', '4')),
      facts('b', '2026-01-01', 4, alone('3', '4')),
      facts('c', '2026-01-01', 4, alone('2', '5')),
      facts('d', '2026-01-01', 4),
    ];
    const { agreement } = compare(reviews, { agreement: true });
    expect(agreement?.reviews).toBe(3);
    expect(agreement?.items[0]).toMatchObject({ n: 3, exact: { value: 1 / 3 }, withinOne: { value: 2 / 3 } });
  });

  test('rates of all counts together, and a correlation only of those who have both', () => {
    const outcomes = (joined: number, started: number) => ({
      outcomes: {
        period: null,
        joined,
        started,
        atSixWeeks: null,
        atThirteenWeeks: null,
        caseload: 40,
        specialists: 2,
      },
    });
    const reviews = [
      facts('a', '2026-01-01', 3, outcomes(100, 30)),
      facts('b', '2026-01-01', 4, outcomes(50, 25)),
      facts('c', '2026-01-01', 5, outcomes(50, 35)),
      facts('d', '2026-01-01', 5, outcomes(0, 0)),
      facts('e', '2026-01-01', 5),
    ];
    const found = compare(reviews, { outcomes: true }).sets[0]?.outcomes;
    expect(found?.overall).toMatchObject({ part: 90, of: 200, rate: { value: 0.45 } });
    expect(found?.atSixWeeks).toMatchObject({ of: 0, rate: { value: null } });
    expect(found?.caseload).toEqual({ value: 20, n: 4 });
    expect(found?.correlation).toMatchObject({ n: 3, small: true, spearman: { value: 1 } });
    expect(found?.correlation.pearson.value).toBeCloseTo(1, 9);
  });
});
