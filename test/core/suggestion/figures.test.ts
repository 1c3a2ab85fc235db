import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../src/core/review/model.ts';
import type { Derivation } from '../../../src/core/rubric/model.ts';
import { deriveFigures } from '../../../src/core/suggestion/figures.ts';
import { suggestRating } from '../../../src/core/suggestion/suggest.ts';
import { itemOf, smallRubric } from '../../support/rubrics.ts';

function figure(
  derivation: object,
  inputs: InputValues,
): { value: number | null; arithmetic: string | null } {
  const item = {
    ...itemOf(smallRubric, 'welcome'),
    derive: { figure: { unit: 'x', ...derivation } as Derivation },
  };
  const [worked] = deriveFigures(item, inputs);
  return { value: worked?.value ?? null, arithmetic: worked?.arithmetic ?? null };
}

const ratio = { op: 'ratio', of: ['a', 'b'] };
const percent = { op: 'percent', part: 'a', whole: 'b' };
const nothing = { value: null, arithmetic: null };

describe('a figure shows its arithmetic', () => {
  test.each([
    ['a ratio', ratio, { a: 143, b: 6.8 }, 143 / 6.8, '143 ÷ 6.8 = 21.03'],
    ['a ratio of three', { op: 'ratio', of: ['a', 'b', 'c'] }, { a: 96, b: 4, c: 4 }, 6, '96 ÷ 4 ÷ 4 = 6'],
    ['a percentage', percent, { a: 28.2, b: 37.6 }, 75, '28.2 of 37.6 = 75%'],
    ['a percentage that falls just short', percent, { a: 74.996, b: 100 }, 74.996, '74.996 of 100 = 74.996%'],
    ['a mean', { op: 'mean', input: 'l' }, { l: [10, 20, 61] }, 91 / 3, '91 ÷ 3 = 30.33'],
    ['a mean of one', { op: 'mean', input: 'l' }, { l: [0] }, 0, '0 ÷ 1 = 0'],
    ['a count', { op: 'count', input: 'l' }, { l: ['x', 'y'] }, 2, '2 ticked'],
    ['a count of none', { op: 'count', input: 'l' }, { l: [] }, 0, '0 ticked'],
    [
      'a share of different names',
      { op: 'distinct-share', input: 'l' },
      { l: ['Asda', ' asda ', 'Boots'] },
      200 / 3,
      '2 different of 3 = 66.67%',
    ],
    [
      'a share of one name',
      { op: 'distinct-share', input: 'l' },
      { l: ['Asda'] },
      100,
      '1 different of 1 = 100%',
    ],
  ] as const)('%s', (_, derivation, inputs, value, arithmetic) => {
    expect(figure(derivation, inputs)).toEqual({ value, arithmetic });
  });
});

describe('there is no figure', () => {
  test.each([
    ['while an input is missing', ratio, { a: 4 }],
    ['while the first input is missing', ratio, { b: 4 }],
    ['while an input is not known', percent, { a: 4, b: null }],
    ['where a ratio would divide by 0', ratio, { a: 4, b: 0 }],
    ['where 0 would be divided by 0', ratio, { a: 0, b: 0 }],
    ['where the last of three is 0', { op: 'ratio', of: ['a', 'b', 'c'] }, { a: 4, b: 2, c: 0 }],
    ['for a percentage of nothing', percent, { a: 0, b: 0 }],
    ['where the part is larger than the whole', percent, { a: 101, b: 100 }],
    ['for a mean of no figures', { op: 'mean', input: 'l' }, { l: [] }],
    ['for a share of no names', { op: 'distinct-share', input: 'l' }, { l: [] }],
    ['for a count of ticks that are not known', { op: 'count', input: 'l' }, { l: null }],
    ['where a text stands for a number', ratio, { a: '4', b: 2 }],
    ['where it is too large for any number', ratio, { a: 1e308, b: 0.001 }],
  ] as const)('%s', (_, derivation, inputs) => {
    expect(figure(derivation, inputs)).toEqual(nothing);
  });
});

/** Thousandths as the decimal that a reviewer types: 28200 is 28.2. */
function typed(thousandths: bigint): number {
  return Number(`${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')}`);
}

const amount = fc.bigInt({ min: 1n, max: 5_000_000n });
const threshold = fc.constantFrom(20n, 30n, 50n, 65n, 75n, 95n, 96n);
/** On an edge, a thousandth below or above it, or far from it. */
const nudge = fc.oneof(fc.constantFrom(-1n, 0n, 1n), fc.bigInt({ min: -5000n, max: 5000n }));

function clamp(value: bigint, min: bigint, max: bigint): bigint {
  return value < min ? min : value > max ? max : value;
}

describe('a figure reaches a threshold exactly where whole-number arithmetic says so', () => {
  test('a percentage', () => {
    fc.assert(
      fc.property(amount, threshold, nudge, (whole, edge, off) => {
        const part = clamp((whole * edge) / 100n + off, 0n, whole);
        const { value } = figure(percent, { a: typed(part), b: typed(whole) });
        expect((value ?? 0) >= Number(edge)).toBe(part * 100n >= edge * whole);
      }),
      { numRuns: 2000 },
    );
  });

  test('a ratio', () => {
    fc.assert(
      fc.property(amount, threshold, nudge, (below, edge, off) => {
        const top = clamp(below * edge + off, 0n, below * edge * 2n);
        const { value } = figure(ratio, { a: typed(top), b: typed(below) });
        expect((value ?? 0) <= Number(edge)).toBe(top <= edge * below);
      }),
      { numRuns: 2000 },
    );
  });

  test('a ratio of three', () => {
    const small = fc.bigInt({ min: 1n, max: 60_000n });
    fc.assert(
      fc.property(small, small, threshold, nudge, (b, c, edge, off) => {
        const a = clamp((b * c * edge) / 1000n + off, 0n, 10n ** 13n);
        const { value } = figure(
          { op: 'ratio', of: ['a', 'b', 'c'] },
          { a: typed(a), b: typed(b), c: typed(c) },
        );
        expect((value ?? 0) >= Number(edge)).toBe(a * 1000n >= edge * b * c);
      }),
      { numRuns: 2000 },
    );
  });

  test('a mean', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), threshold, nudge, (others, edge, off) => {
        // The last figure brings the mean to the edge, where it can.
        const count = BigInt(others.length + 1);
        const last = clamp(
          count * edge * 1000n - others.reduce((sum, one) => sum + one, 0n) + off,
          0n,
          5_000_000n,
        );
        const all = [...others, last];
        const { value } = figure({ op: 'mean', input: 'l' }, { l: all.map(typed) });
        expect((value ?? 0) <= Number(edge)).toBe(
          all.reduce((sum, one) => sum + one, 0n) <= edge * 1000n * count,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('also with the smallest and the largest decimals', () => {
    expect(figure(ratio, { a: 3e-7, b: 1e-7 }).value).toBe(3);
    expect(figure(percent, { a: 3e21, b: 4e21 }).value).toBe(75);
  });
});

describe('the suggestion does not round a figure up into an anchor', () => {
  test.each([
    [75, 3],
    [74.999, 2],
    [74.6, 2],
    [40, 2],
    [39.999, 1],
  ])('%d of 100 hours is rated %i', (hours, rating) => {
    expect(
      suggestRating(itemOf(smallRubric, 'outdoors'), { hours: 100, 'hours-outside': hours })?.rating,
    ).toBe(rating);
  });

  test.each([
    [200, 10, 3],
    [201, 10, 2],
    [204, 10, 2],
    [250, 10, 2],
    [251, 10, 1],
  ])('%i clients for %i specialists is rated %i', (clients, specialists, rating) => {
    expect(suggestRating(itemOf(smallRubric, 'caseload'), { clients, specialists })?.rating).toBe(rating);
  });
});
