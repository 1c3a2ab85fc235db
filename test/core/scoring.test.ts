import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topDown } from '../../src/core/banding.ts';
import type { Rubric } from '../../src/core/rubric/model.ts';
import { type Score, scoreReview, totalScore } from '../../src/core/scoring.ts';
import { blankReview, rated, reviewWith } from '../support/reviews.ts';
import { shaped, smallRubric, ukRubric } from '../support/rubrics.ts';

const sums = [
  ukRubric,
  smallRubric,
  shaped({ sections: [3, 2], min: 0, max: 4, total: 'sum', cuts: [5, 6, 15] }),
  shaped({ sections: [4], min: 1, max: 7, total: 'sum', cuts: [10, 20] }),
];
const means = [
  shaped({ sections: [2, 2], min: 0, max: 4, total: 'mean', cuts: [1.1, 1.2, 3] }),
  shaped({ sections: [3], min: 1, max: 7, total: 'mean', cuts: [2.5, 4] }),
];
const rubrics = [...sums, ...means];

function count(rubric: Rubric): number {
  return rubric.sections.flatMap(({ items }) => items).length;
}

function ratingsOf(rubric: Rubric): fc.Arbitrary<number[]> {
  const rating = fc.integer({ min: rubric.scale.min, max: rubric.scale.max });
  return fc.array(rating, { minLength: count(rubric), maxLength: count(rubric) });
}

const rubricAndRatings = fc
  .constantFrom(...rubrics)
  .chain((rubric) => fc.record({ rubric: fc.constant(rubric), ratings: ratingsOf(rubric) }));

/** A whole set of ratings, and the items that are open of it: at least one. */
const withOpen = rubricAndRatings.chain(({ rubric, ratings }) =>
  fc.subarray([...ratings.keys()], { minLength: 1 }).map((open) => ({
    rubric,
    ratings,
    part: ratings.map((rating, at) => (open.includes(at) ? null : rating)),
  })),
);

function complete(score: Score) {
  if (score.status !== 'complete') throw new Error('not complete');
  return score;
}

function incomplete(score: Score) {
  if (score.status !== 'incomplete') throw new Error('complete');
  return score;
}

describe('a whole set of ratings', () => {
  test('has the sum as its total, and the mean where the rubric says so', () => {
    fc.assert(
      fc.property(rubricAndRatings, ({ rubric, ratings }) => {
        const sum = ratings.reduce((total, rating) => total + rating, 0);
        expect(complete(totalScore(ratings, rubric)).value).toBe(
          rubric.total === 'sum' ? sum : sum / ratings.length,
        );
      }),
    );
  });

  test('always has a band, one of the rubric, whose range holds the total', () => {
    fc.assert(
      fc.property(rubricAndRatings, ({ rubric, ratings }) => {
        const { value, band } = complete(totalScore(ratings, rubric));
        const found = rubric.bands.find(({ id }) => id === band?.id);
        expect(found?.title).toBe(band?.title);
        expect(found?.from).toBeLessThanOrEqual(value);
        expect(found?.to).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test('has the same total in any order', () => {
    const shuffled = rubricAndRatings.chain(({ rubric, ratings }) =>
      fc
        .shuffledSubarray(ratings, { minLength: ratings.length })
        .map((other) => ({ rubric, ratings, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ rubric, ratings, other }) => {
        expect(totalScore(other, rubric)).toEqual(totalScore(ratings, rubric));
      }),
    );
  });

  test('never has a lower total or band when a rating is raised', () => {
    fc.assert(
      fc.property(rubricAndRatings, fc.nat(), ({ rubric, ratings }, at) => {
        const raised = ratings.map((rating, index) =>
          index === at % ratings.length ? Math.min(rating + 1, rubric.scale.max) : rating,
        );
        const [before, after] = [complete(totalScore(ratings, rubric)), complete(totalScore(raised, rubric))];
        const rank = (score: typeof before) => topDown(rubric).findIndex(({ id }) => id === score.band?.id);
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
      }),
    );
  });
});

describe('a part of the ratings', () => {
  test('has no value and no band, but says how many are rated of how many', () => {
    fc.assert(
      fc.property(withOpen, ({ rubric, part }) => {
        const score = totalScore(part, rubric);
        expect(Object.keys(score).sort()).toEqual(['bands', 'of', 'possible', 'rated', 'status']);
        expect(score).toMatchObject({
          rated: part.filter((rating) => rating !== null).length,
          of: part.length,
        });
      }),
    );
  });

  test('has a range that holds the total whatever the open items become', () => {
    fc.assert(
      fc.property(withOpen, ({ rubric, ratings, part }) => {
        const { possible, bands } = incomplete(totalScore(part, rubric));
        const { value, band } = complete(totalScore(ratings, rubric));
        expect(possible.from).toBeLessThanOrEqual(value);
        expect(possible.to).toBeGreaterThanOrEqual(value);
        expect(bands).toContainEqual(band);
      }),
    );
  });

  test('has exactly the bands, from the highest, that some rating of the open items reaches', () => {
    const small = [
      shaped({ sections: [2, 2], min: 0, max: 3, total: 'sum', cuts: [2, 3, 7, 11] }),
      shaped({ sections: [4], min: 0, max: 3, total: 'mean', cuts: [0.6, 0.7, 1.25, 2.9] }),
      shaped({ sections: [3], min: 1, max: 5, total: 'mean', cuts: [1.5, 3, 4.7, 4.9] }),
    ];
    const parts = fc.constantFrom(...small).chain((rubric) => {
      const rating = fc.integer({ min: rubric.scale.min, max: rubric.scale.max });
      const open = fc.array(fc.option(rating, { freq: 2 }), {
        minLength: count(rubric),
        maxLength: count(rubric),
      });
      return fc.record({
        rubric: fc.constant(rubric),
        part: open.filter((ratings) => ratings.includes(null)),
      });
    });
    fc.assert(
      fc.property(parts, ({ rubric, part }) => {
        const reached = new Set(
          completions(part, rubric).map((all) => complete(totalScore(all, rubric)).band?.id),
        );
        const expected = topDown(rubric).filter(({ id }) => reached.has(id));
        expect(incomplete(totalScore(part, rubric)).bands.map(({ id }) => id)).toEqual(
          expected.map(({ id }) => id),
        );
      }),
    );
  });

  test('leaves one band where the others are out of reach', () => {
    const ratings = Array.from({ length: 24 }, () => 5);
    expect(totalScore([...ratings, null], ukRubric)).toEqual({
      status: 'incomplete',
      rated: 24,
      of: 25,
      possible: { from: 121, to: 125 },
      bands: [{ id: 'exemplary', title: 'Exemplary fidelity' }],
    });
  });
});

function completions(part: readonly (number | null)[], { scale }: Rubric): number[][] {
  const all = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return part.reduce<number[][]>(
    (sets, rating) => sets.flatMap((set) => (rating === null ? all : [rating]).map((one) => [...set, one])),
    [[]],
  );
}

describe('the mean as a total', () => {
  const mean = shaped({ sections: [10, 15], min: 1, max: 5, total: 'mean', cuts: [3, 4.2] });
  const withSum = (sum: number) => Array.from({ length: 25 }, (_, index) => Math.floor((sum + index) / 25));

  test.each([
    [74, 2.96, 'b0'],
    [75, 3, 'b1'],
    [104, 4.16, 'b1'],
    [105, 4.2, 'b2'],
    [125, 5, 'b2'],
    [25, 1, 'b0'],
  ])('%i points over 25 items are %d: an edge belongs to the upper band', (sum, value, band) => {
    expect(totalScore(withSum(sum), mean)).toMatchObject({ value, band: { id: band } });
  });

  test('is taken of a section too', () => {
    const { sections } = scoreReview(rated(mean, withSum(105)), mean);
    expect(sections.map(({ score, max }) => [complete(score).value, max])).toEqual([
      [4, 5],
      [65 / 15, 5],
    ]);
  });
});

describe('the result of a review', () => {
  test('has a score without a band for each section, with the highest that it can be', () => {
    const { sections } = scoreReview(
      rated(
        ukRubric,
        Array.from({ length: 25 }, () => 4),
      ),
      ukRubric,
    );
    expect(sections).toEqual([
      { id: 'staffing', title: 'Staffing', score: { status: 'complete', value: 12, band: null }, max: 15 },
      {
        id: 'organisation',
        title: 'Organisation',
        score: { status: 'complete', value: 32, band: null },
        max: 40,
      },
      { id: 'services', title: 'Services', score: { status: 'complete', value: 56, band: null }, max: 70 },
    ]);
  });

  test('has the sections add up to the total', () => {
    fc.assert(
      fc.property(ratingsOf(ukRubric), (ratings) => {
        const { sections, total, points } = scoreReview(rated(ukRubric, ratings), ukRubric);
        const sum = sections.reduce((all, { score }) => all + complete(score).value, 0);
        expect(complete(total).value).toBe(sum);
        expect(points).toBe(sum);
      }),
    );
  });

  test('tells which sections are complete while others are not, and the points so far', () => {
    const { sections, total, points } = scoreReview(
      rated(smallRubric, [3, 2, 1, 3, null, null, 3]),
      smallRubric,
    );
    expect(sections.map(({ score }) => score)).toEqual([
      { status: 'complete', value: 6, band: null },
      { status: 'incomplete', rated: 2, of: 4, possible: { from: 8, to: 12 }, bands: [] },
    ]);
    expect(total).toMatchObject({ status: 'incomplete', rated: 5, of: 7, possible: { from: 14, to: 18 } });
    expect(points).toBe(12);
  });

  test('lists every item in the order of the rubric, with its suggestion, also where nothing is known', () => {
    const review = reviewWith(smallRubric, {
      caseload: { rating: 3, inputs: { clients: 143, specialists: 6.8 }, override: 'A special case.' },
      meetings: {
        notRated: 'insufficient-evidence',
        evidence: [{ source: 'DOC', from: null, note: 'Minutes.', by: null }],
      },
    });
    const { items } = scoreReview(review, smallRubric);
    expect(items.map(({ number, section }) => `${section} ${number}`)).toEqual([
      'people 1',
      'people 2',
      'people 3',
      'services 4',
      'services 5',
      'services 6',
      'services 7',
    ]);
    expect(items[0]).toMatchObject({ rating: 3, suggestion: 2, override: 'A special case.' });
    expect(items[0]?.figures[0]?.arithmetic).toBe('143 ÷ 6.8 = 21.03');
    expect(items[1]).toMatchObject({
      rating: null,
      notRated: 'insufficient-evidence',
      suggestion: null,
      evidence: 1,
    });
    expect(items[2]).toMatchObject({
      rating: null,
      notRated: null,
      suggestion: null,
      figures: [],
      evidence: 0,
    });
  });

  test('says what each rated item still lacks', () => {
    const evidence = [{ source: 'DOC', from: null, note: 'Minutes.', by: null }];
    const inputs = { clients: 143, specialists: 6.8 };
    const missing = (parts: object) =>
      scoreReview(reviewWith(smallRubric, { caseload: parts }), smallRubric).items[0]?.missing;
    expect(missing({})).toEqual([]);
    expect(missing({ rating: 3 })).toEqual(['evidence']);
    expect(missing({ rating: 2, evidence })).toEqual(['recommendation']);
    expect(missing({ rating: 3, evidence, inputs })).toEqual(['override']);
    expect(missing({ rating: 2, evidence, inputs, recommendation: 'Go on.' })).toEqual([]);
    expect(missing({ rating: 1, inputs })).toEqual(['evidence', 'recommendation', 'override']);
  });

  test('names the rubric that the review was rated with, and passes notices on', () => {
    const review = {
      ...blankReview(smallRubric),
      rubric: { id: 'small-scale', edition: null, version: '0.9', digest: 'd' },
    };
    const { rubric, notices } = scoreReview(review, smallRubric, ['Mind the version.']);
    expect(rubric).toEqual({
      id: 'small-scale',
      title: 'A small scale',
      edition: null,
      version: '0.9',
      digest: 'd',
    });
    expect(notices).toEqual(['Mind the version.']);
  });

  test('counts no item that the rubric does not have', () => {
    expect(scoreReview(reviewWith(smallRubric, { stranger: { rating: 3 } }), smallRubric).points).toBe(0);
  });
});
