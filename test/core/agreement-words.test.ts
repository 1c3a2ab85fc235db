import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agreement, agreementOf } from '../../src/core/agreement.ts';
import { explainAgreement, readIntraclass, readKappa } from '../../src/core/agreement-words.ts';
import { anyRatings, type Lists } from '../support/ratings.ts';

function agreementIn(lists: Lists): Agreement {
  const raters = lists.map((ratings, at) => ({ id: ['AB', 'CD', 'EF', 'GH', 'IJ'][at] ?? '', ratings }));
  return agreementOf(raters, { min: 1, max: 5 });
}

function explain(...lists: Lists): string[] {
  return explainAgreement(agreementIn(lists));
}

/** One line for figures that are set by hand. */
function lineWith(figures: Partial<Agreement>, start: string): string | undefined {
  return explainAgreement({
    ...agreementIn([
      [1, 2, 4],
      [1, 3, 5],
    ]),
    ...figures,
  }).find((line) => line.startsWith(start));
}

describe('the figures in words', () => {
  test('of two reviewers', () => {
    expect(
      explain([5, 4, 4, 3, 2, 5, 1, 3, 4, 2, null], [5, 4, 5, 3, 2, 4, 1, 5, 4, 3, 3]),
    ).toMatchInlineSnapshot(`
      [
        "1 of 11 items is not counted: not every reviewer has rated it.",
        "Exact agreement 60% (6 of 10 items): the reviewers gave the same rating.",
        "Agreement within one point 90% (9 of 10 items): the ratings differ by one at most.",
        "Weighted kappa 0.79: agreement beyond chance, commonly read as substantial; large differences weigh more than small ones.",
        "Intraclass correlation 0.81 (95% interval 0.43 to 0.95): how far the ratings of one reviewer can stand for those of another, commonly read as good; the interval reaches from poor to excellent.",
        "Mean difference 0.3 points: on average CD rates higher than AB.",
        "Mean absolute difference 0.5 points: how far apart two ratings of one item are on average.",
      ]
    `);
  });

  test('of three reviewers', () => {
    expect(explain([5, 4, 3, 2, 1], [5, 5, 3, 3, 1], [4, 4, 3, 1, 1])).toMatchInlineSnapshot(`
      [
        "Exact agreement 40% (2 of 5 items): all 3 reviewers gave the same rating.",
        "Agreement within one point 80% (4 of 5 items): the ratings differ by one at most.",
        "Weighted kappa 0.85, the mean of 3 pairs of reviewers: agreement beyond chance, commonly read as almost perfect; large differences weigh more than small ones.",
        "Intraclass correlation 0.87 (95% interval 0.52 to 0.98): how far the ratings of one reviewer can stand for those of another, commonly read as good; the interval reaches from moderate to excellent.",
        "Mean difference of AB 0 points: on average AB rates exactly at the mean of all reviewers.",
        "Mean difference of CD 0.4 points: on average CD rates above the mean of all reviewers.",
        "Mean difference of EF 0.4 points: on average EF rates below the mean of all reviewers.",
        "Mean absolute difference 0.53 points: how far apart two ratings of one item are on average.",
      ]
    `);
  });

  test('of reviewers who never differ', () => {
    expect(explain([5, 4, 3], [5, 4, 3])).toMatchInlineSnapshot(`
      [
        "Exact agreement 100% (3 of 3 items): the reviewers gave the same rating.",
        "Agreement within one point 100% (3 of 3 items): the ratings differ by one at most.",
        "Weighted kappa 1.00: agreement beyond chance, commonly read as almost perfect; large differences weigh more than small ones.",
        "Intraclass correlation 1.00 (no 95% interval: the reviewers do not differ on any item): how far the ratings of one reviewer can stand for those of another, commonly read as excellent.",
        "Mean difference 0 points: on average AB and CD rate equally high.",
        "Mean absolute difference 0 points: how far apart two ratings of one item are on average.",
      ]
    `);
  });

  test('of reviewers who gave one rating throughout', () => {
    expect(explain([4, 4], [4, 4])).toMatchInlineSnapshot(`
      [
        "Exact agreement 100% (2 of 2 items): the reviewers gave the same rating.",
        "Agreement within one point 100% (2 of 2 items): the ratings differ by one at most.",
        "Weighted kappa cannot be given: the ratings differ too little from item to item to tell agreement from chance.",
        "Intraclass correlation cannot be given: the ratings differ too little from item to item to tell agreement from chance.",
        "Mean difference 0 points: on average AB and CD rate equally high.",
        "Mean absolute difference 0 points: how far apart two ratings of one item are on average.",
      ]
    `);
  });

  test('of reviewers who agree on nothing', () => {
    expect(explain([5, 4, 1, null], [2, 1, 5, null])).toMatchInlineSnapshot(`
      [
        "1 of 4 items is not counted: not every reviewer has rated it.",
        "Exact agreement 0% (0 of 3 items): the reviewers gave no item the same rating.",
        "Agreement within one point 0% (0 of 3 items): on every item the ratings differ by more.",
        "Weighted kappa −0.82: no more agreement than chance would give, commonly read as poor; large differences weigh more than small ones.",
        "Intraclass correlation −2.09 (no 95% interval: the figure is too low for it to be worked out): how far the ratings of one reviewer can stand for those of another, commonly read as poor.",
        "Mean difference 0.67 points: on average AB rates higher than CD.",
        "Mean absolute difference 3.33 points: how far apart two ratings of one item are on average.",
      ]
    `);
  });

  test('of one item', () => {
    expect(explain([5, null], [4, 3])).toMatchInlineSnapshot(`
      [
        "1 of 2 items is not counted: not every reviewer has rated it.",
        "Exact agreement 0% (0 of 1 item): the reviewers gave no item the same rating.",
        "Agreement within one point 100% (1 of 1 item): the ratings differ by one at most.",
        "Weighted kappa cannot be given: only one item has been rated by every reviewer, and it takes two.",
        "Intraclass correlation cannot be given: only one item has been rated by every reviewer, and it takes two.",
        "Mean difference 1 point: on average AB rates higher than CD.",
        "Mean absolute difference 1 point: how far apart two ratings of one item are on average.",
      ]
    `);
  });
});

describe('what cannot be given', () => {
  test('is one line where nothing can', () => {
    expect(explain([5, null], [null, 3])).toEqual([
      'Agreement cannot be worked out: no item has been rated by every reviewer.',
    ]);
    expect(explain([5, 3])).toEqual(['Agreement cannot be worked out: it takes at least two reviewers.']);
    expect(explain()).toEqual(['Agreement cannot be worked out: it takes at least two reviewers.']);
  });

  test('is said for whatever ratings there are, and never as a number that is none', () => {
    fc.assert(
      fc.property(anyRatings({ gaps: true, items: { min: 0, max: 6 } }), (lists) => {
        const lines = explain(...lists);
        for (const line of lines) {
          expect(line).not.toMatch(/NaN|Infinity|null|undefined|−0(\.0+)?(?![.0-9])/);
          expect(line).toMatch(/^[A-Z0-9].*\.$/);
        }
        if (agreementIn(lists).kappa.value === null)
          expect(lines.some((line) => / cannot be (given|worked out): /.test(line))).toBe(true);
      }),
    );
  });
});

test('reviewers are called by their names where these are known', () => {
  const names: Record<string, string> = { AB: 'Asha Bell', CD: 'Col Dunn', EF: 'Eve Fox' };
  const nameOf = (id: string) => names[id] ?? id;
  expect(
    explainAgreement(
      agreementIn([
        [5, 4],
        [3, 4],
      ]),
      nameOf,
    ),
  ).toContain('Mean difference 1 point: on average Asha Bell rates higher than Col Dunn.');
  expect(
    explainAgreement(
      agreementIn([
        [5, 4],
        [3, 4],
        [3, 4],
      ]),
      nameOf,
    ),
  ).toContain(
    'Mean difference of Eve Fox 0.33 points: on average Eve Fox rates below the mean of all reviewers.',
  );
});

describe('who rates higher', () => {
  test.each([
    [
      [
        [1, 2],
        [2, 4],
      ],
      'Mean difference 1.5 points: on average CD rates higher than AB.',
    ],
    [
      [
        [2, 4],
        [1, 2],
      ],
      'Mean difference 1.5 points: on average AB rates higher than CD.',
    ],
    [
      [
        [2, 4],
        [4, 2],
      ],
      'Mean difference 0 points: on average AB and CD rate equally high.',
    ],
  ])('%j', (lists, line) => {
    expect(explain(...lists)).toContain(line);
  });
});

describe('no figure is rounded into what it is not', () => {
  test.each([
    [{ exact: { value: 249 / 250, n: 250 } }, 'Exact agreement 99.6% (249 of 250 items)'],
    [{ exact: { value: 1 / 250, n: 250 } }, 'Exact agreement 0.4% (1 of 250 items)'],
    [{ exact: { value: 2 / 3, n: 3 } }, 'Exact agreement 67% (2 of 3 items)'],
    [
      { kappa: { value: 0.8004, n: 9, pairs: 1 } },
      'Weighted kappa 0.8004: agreement beyond chance, commonly read as almost perfect',
    ],
    [
      { kappa: { value: 0.7996, n: 9, pairs: 1 } },
      'Weighted kappa 0.80: agreement beyond chance, commonly read as substantial',
    ],
    [{ kappa: { value: 0.9999, n: 9, pairs: 1 } }, 'Weighted kappa 0.9999:'],
    [
      { kappa: { value: -0.001, n: 9, pairs: 1 } },
      'Weighted kappa −0.001: no more agreement than chance would give, commonly read as poor',
    ],
    [
      { icc: { value: -0.001, n: 9, low: -0.004, high: 0.004 } },
      'Intraclass correlation −0.001 (95% interval −0.004 to 0.004)',
    ],
    [
      { icc: { value: -2.7, n: 3, low: -2.99, high: -1e-15 } },
      'Intraclass correlation −2.70 (95% interval −2.99 to 0.00)',
    ],
    [
      { icc: { value: 0.7496, n: 9, low: -0.2, high: 0.97 } },
      'Intraclass correlation 0.7496 (95% interval −0.20 to 0.97)',
    ],
  ] as [Partial<Agreement>, string][])('%j', (figures, start) => {
    expect(lineWith(figures, start)).toBeDefined();
  });
});

describe('the usual reading', () => {
  test.each([
    [-0.1, 'poor'],
    [0, 'slight'],
    [0.2, 'slight'],
    [0.21, 'fair'],
    [0.4, 'fair'],
    [0.41, 'moderate'],
    [0.6, 'moderate'],
    [0.61, 'substantial'],
    [0.8, 'substantial'],
    [0.81, 'almost perfect'],
    [1, 'almost perfect'],
  ])('of a kappa of %f is %s (Landis & Koch)', (kappa, reading) => {
    expect(readKappa(kappa)).toBe(reading);
  });

  test.each([
    [-0.3, 'poor'],
    [0.49, 'poor'],
    [0.5, 'moderate'],
    [0.74, 'moderate'],
    [0.75, 'good'],
    [0.9, 'good'],
    [0.91, 'excellent'],
    [1, 'excellent'],
  ])('of an intraclass correlation of %f is %s (Koo & Li)', (icc, reading) => {
    expect(readIntraclass(icc)).toBe(reading);
  });

  test('is given of the whole interval too, where its ends differ', () => {
    const told = (low: number, high: number) =>
      lineWith({ icc: { value: 0.8, n: 9, low, high } }, 'Intraclass correlation');
    expect(told(0.6, 0.95)).toContain('read as good; the interval reaches from moderate to excellent.');
    expect(told(0.76, 0.85)).toMatch(/read as good\.$/);
  });
});
