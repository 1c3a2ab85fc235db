import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformityProblems, isOpen } from '../../src/core/conformity.ts';
import { untouchedItem } from '../../src/core/review/build.ts';
import type { RatedItem, Review } from '../../src/core/review/model.ts';
import { anyReview, blankReview, rated, reviewWith } from '../support/reviews.ts';
import { shaped, smallRubric, told } from '../support/rubrics.ts';

function faults(review: Review): string[] {
  return told(conformityProblems(review, smallRubric));
}

function faultsOf(item: string, parts: Partial<RatedItem>): string[] {
  return faults(reviewWith(smallRubric, { [item]: parts }));
}

function stamped(stamp: Partial<Review['rubric']>): Review {
  const review = blankReview(smallRubric);
  return { ...review, rubric: { ...review.rubric, ...stamp } };
}

const scale = 'Use a whole number from 1 to 3, or null where the item is not rated.';

describe('an item that the rubric does not know is an error', () => {
  test.each([
    [
      'caselod',
      'unknown-item @ items.caselod: The rubric “small-scale” has no item “caselod”. Did you mean “caseload”?',
    ],
    [
      'toString',
      'unknown-item @ items.toString: The rubric “small-scale” has no item “toString”. “ips-fidelity rubric show small-scale” lists the items.',
    ],
    [
      'constructor',
      'unknown-item @ items.constructor: The rubric “small-scale” has no item “constructor”. “ips-fidelity rubric show small-scale” lists the items.',
    ],
  ])('%s', (id, words) => {
    expect(faultsOf(id, {})).toEqual([words]);
  });
});

describe('a rating outside the scale is an error', () => {
  test.each([0, 4, 6, -1])('%i where 1 to 3 can be given', (rating) => {
    expect(faultsOf('welcome', { rating })).toEqual([
      `rating-range @ items.welcome.rating: ${rating} is not a rating of this scale. ${scale}`,
    ]);
  });

  test('also where a reviewer gave it alone', () => {
    expect(faultsOf('welcome', { independent: { AB: 3, CD: 0 } })).toEqual([
      `rating-range @ items.welcome.independent.CD: 0 is not a rating of this scale. ${scale}`,
    ]);
  });

  test('0 is a rating where the scale has it', () => {
    const rubric = shaped({ sections: [1], min: 0, max: 4, total: 'sum', cuts: [] });
    expect(conformityProblems(rated(rubric, [0]), rubric)).toEqual([]);
  });
});

test('an item that is rated and not rated is an error', () => {
  expect(faultsOf('welcome', { rating: 2, notRated: 'not-seen-yet' })).toMatchInlineSnapshot(`
    [
      "rated-and-not @ items.welcome.notRated: The item has a rating and a reason for having none. Remove one of the two.",
    ]
  `);
});

describe('an input that the item does not have, or that will not do, is an error', () => {
  test.each([
    [
      { client: 4 },
      'unknown-input @ items.caseload.inputs.client: “caseload” has no input “client”. Did you mean “clients”?',
    ],
    [
      { hours: 4 },
      'unknown-input @ items.caseload.inputs.hours: “caseload” has no input “hours”. Its inputs are: clients, specialists.',
    ],
    [
      { constructor: 4 },
      'unknown-input @ items.caseload.inputs.constructor: “caseload” has no input “constructor”. Its inputs are: clients, specialists.',
    ],
    [
      { clients: '4' },
      'faulty-input @ items.caseload.inputs.clients: This will not do for “How many clients are there?” Enter a number such as 143 or 6.8.',
    ],
    [
      { clients: 4.5 },
      'faulty-input @ items.caseload.inputs.clients: This will not do for “How many clients are there?” Enter a whole number.',
    ],
    [
      { specialists: -1 },
      'faulty-input @ items.caseload.inputs.specialists: This will not do for “How many specialists are there?” Enter 0 or more.',
    ],
  ])('%j', (inputs, words) => {
    expect(faultsOf('caseload', { inputs: inputs as never })).toEqual([words]);
  });

  test('a part larger than its whole', () => {
    expect(faultsOf('outdoors', { inputs: { hours: 10, 'hours-outside': 12 } })).toMatchInlineSnapshot(`
      [
        "faulty-input @ items.outdoors.inputs.hours-outside: 12 is more than the 10 that it is part of. Check both figures. Correct the figure that is wrong.",
      ]
    `);
  });

  test('an item without inputs has none to name', () => {
    expect(faultsOf('welcome', { inputs: { warmth: 4 } })).toMatchInlineSnapshot(`
      [
        "unknown-input @ items.welcome.inputs.warmth: “welcome” has no input “warmth”. Its inputs are: none.",
      ]
    `);
  });

  test('an input that is not known is none', () => {
    expect(faultsOf('caseload', { inputs: { clients: null } })).toEqual([]);
  });
});

test('an evidence source that the rubric does not have is an error, also one that every object has', () => {
  const evidence = ['DOC', 'MIS', 'toString'].map((source) => ({
    source,
    from: null,
    note: 'Seen.',
    by: null,
  }));
  expect(faultsOf('welcome', { evidence })).toMatchInlineSnapshot(`
    [
      "unknown-source @ items.welcome.evidence[1].source: There is no evidence source “MIS”. Use one of: DOC, INT.",
      "unknown-source @ items.welcome.evidence[2].source: There is no evidence source “toString”. Use one of: DOC, INT.",
    ]
  `);
});

test('a review that ends before it starts is an error', () => {
  const review = { ...blankReview(smallRubric), dates: { from: '2026-03-02', to: '2026-03-01' } };
  expect(faults(review)).toMatchInlineSnapshot(`
    [
      "dates @ dates.to: The review ends before it starts. Check both dates.",
    ]
  `);
  expect(faults({ ...review, dates: { from: '2026-03-02', to: '2026-03-02' } })).toEqual([]);
});

describe('a rating that differs from the suggestion without a reason is a warning', () => {
  const inputs = { clients: 143, specialists: 6.8 };

  test('above it or below it', () => {
    expect(faultsOf('caseload', { rating: 3, inputs })).toMatchInlineSnapshot(`
      [
        "override-missing (warning) @ items.caseload.override: The rating is 3, the inputs suggest 2, and no reason is given. Give the reason, or rate as suggested.",
      ]
    `);
    expect(faultsOf('caseload', { rating: 1, inputs })).toHaveLength(1);
  });

  test.each([
    ['it is as suggested', { rating: 2, inputs }],
    ['a reason is given', { rating: 3, inputs, override: 'Two specialists started last week.' }],
    ['nothing is suggested', { rating: 3, inputs: { clients: 143 } }],
    ['there is no rating', { inputs }],
  ])('but not where %s', (_, parts) => {
    expect(faultsOf('caseload', parts)).toEqual([]);
  });
});

describe('the stamp of the rubric', () => {
  test('another rubric is an error', () => {
    expect(faults(stamped({ id: 'ips-25-uk' }))).toMatchInlineSnapshot(`
      [
        "other-rubric @ rubric.id: The review was rated with the rubric “ips-25-uk”, not with “small-scale”. Name its rubric with --rubric.",
      ]
    `);
  });

  test('another version is a warning', () => {
    expect(faults(stamped({ version: '0.9' }))).toMatchInlineSnapshot(`
      [
        "rubric-version (warning) @ rubric.version: The review was rated with version 0.9 of the rubric; this is version 1.0. Check that the wording and thresholds you rely on are the same.",
      ]
    `);
  });

  test('another file of the same version is a warning', () => {
    const rubric = { ...smallRubric, digest: 'bbb' };
    expect(told(conformityProblems(stamped({ digest: 'aaa' }), rubric))).toMatchInlineSnapshot(`
      [
        "rubric-digest (warning) @ rubric.digest: The rubric file has changed since the review was rated, though its version is the same. Ask who changed the rubric, and check what was changed.",
      ]
    `);
    expect(conformityProblems(stamped({ digest: 'bbb' }), rubric)).toEqual([]);
  });

  test('what a file made elsewhere does not know is no fault', () => {
    expect(faults(stamped({ edition: null, version: null, digest: null }))).toEqual([]);
    expect(faults(stamped({ digest: 'aaa' }))).toEqual([]);
  });
});

describe('a final review with open items is a warning', () => {
  const final = (ratings: (number | null)[]): Review => ({ ...rated(smallRubric, ratings), status: 'final' });

  test('that names them', () => {
    expect(faults(final([3, 3, null, 3, 3, 3, null]))).toMatchInlineSnapshot(`
      [
        "final-but-open (warning) @ status: The review is final, but items are open: welcome, outdoors. Rate them, or say why they cannot be rated.",
      ]
    `);
  });

  test('but not where every item is rated, or the review goes on', () => {
    expect(faults(final([3, 3, 3, 3, 3, 3, 3]))).toEqual([]);
    expect(faults(rated(smallRubric, [3]))).toEqual([]);
  });

  test.each([
    [undefined, true],
    [untouchedItem, true],
    [{ ...untouchedItem, notRated: 'not-seen-yet' }, true],
    [{ ...untouchedItem, notRated: 'insufficient-evidence' }, false],
    [{ ...untouchedItem, rating: 1 }, false],
  ] as const)('an item like %j is open: %s', (item, open) => {
    expect(isOpen(item)).toBe(open);
  });
});

test('a review that conforms has no errors, whatever it holds', () => {
  fc.assert(
    fc.property(anyReview(smallRubric), (review) => {
      expect(conformityProblems(review, smallRubric).filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    }),
  );
});

describe('ratings of last time are on the scale too', () => {
  const before = {
    file: null,
    id: null,
    kind: null,
    dates: null,
    rubric: { id: smallRubric.id, edition: null, version: null },
    items: { welcome: { rating: 4, recommendation: null }, gone: { rating: 3, recommendation: null } },
  };

  test('one that is not is an error; an item that this edition does not have is none', () => {
    expect(faults({ ...blankReview(smallRubric), previous: before })).toEqual([
      `rating-range @ previous.items.welcome.rating: 4 is not a rating of this scale. ${scale}`,
    ]);
  });

  test('those of another scale are not judged', () => {
    const other = { ...before, rubric: { id: 'other', edition: null, version: null } };
    expect(faults({ ...blankReview(smallRubric), previous: other })).toEqual([]);
  });

  test('a correction that is not is an error', () => {
    expect(faultsOf('welcome', { correction: { rating: 0, reason: null } })).toEqual([
      `rating-range @ items.welcome.correction.rating: 0 is not a rating of this scale. ${scale}`,
    ]);
  });
});
