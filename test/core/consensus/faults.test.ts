import { describe, expect, test } from 'vitest';
import { type Alone, consensusFaults, nameReviewers } from '../../../src/core/consensus/faults.ts';
import type { Review, Reviewer } from '../../../src/core/review/model.ts';
import { blankReview, reviewWith } from '../../support/reviews.ts';
import { smallRubric, told } from '../../support/rubrics.ts';

const shared = blankReview(smallRubric);

function reviewer(id: string): Reviewer {
  return { id, name: null, role: null };
}

function alone(id: string, parts: Partial<Review> = {}): Alone {
  return { id, review: { ...shared, ...parts } };
}

describe('whose ratings a file holds', () => {
  function named(file: string, parts: Partial<Review>): string | undefined {
    return nameReviewers([{ review: { ...shared, ...parts }, file }])[0]?.id;
  }
  const both = [reviewer('AB'), reviewer('CD')];

  test('is what it says, whatever it is called', () => {
    expect(named('north-vale.AB.review.json', { ratedBy: 'CD', reviewers: [reviewer('AB')] })).toBe('CD');
  });

  test('is its only reviewer', () => {
    expect(named('north-vale.AB.review.json', { reviewers: [reviewer('CD')] })).toBe('CD');
  });

  test.each(['north-vale.CD.review.json', 'reviews/north.CD.json', 'C:\\reviews\\CD.review.yaml'])(
    'is the one of its reviewers whom its name names: %s',
    (file) => {
      expect(named(file, { reviewers: both })).toBe('CD');
    },
  );

  test.each([
    ['reviews/north-vale.review.json', 'north-vale'],
    ['ABC.YML', 'ABC'],
    ['AB.reviews/mine.json', 'mine'],
  ])('is else its name: %s', (file, id) => {
    expect(named(file, { reviewers: both })).toBe(id);
  });

  test('keeps the order of the files', () => {
    const files = ['b', 'a'].map((id) => ({ review: { ...shared, ratedBy: id }, file: 'same.json' }));
    expect(nameReviewers(files).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('reviews can be agreed on', () => {
  test('where they are of the same service, days, kind and rubric, by different reviewers', () => {
    expect(consensusFaults([alone('AB'), alone('CD'), alone('EF')])).toEqual([]);
  });

  test('where one of them leaves its last day or its edition open', () => {
    const oneDay = alone('CD', { dates: { from: '2026-03-02', to: '2026-03-02' } });
    const unknown = { ...shared.rubric, edition: null, version: null, digest: null };
    expect(consensusFaults([alone('AB'), oneDay, alone('EF', { rubric: unknown })])).toEqual([]);
  });
});

describe('reviews cannot be agreed on', () => {
  test.each([[[]], [[alone('AB')]]])('where there are fewer than two', (reviews) => {
    expect(told(consensusFaults(reviews))).toEqual([
      'too-few @ : Agreement takes the reviews of two reviewers or more. Name one file for each.',
    ]);
  });

  const mend =
    'Check that you named the right files. A slip in the set-up of one is mended with “ips-fidelity review FILE”: t in its overview.';
  const rubric = { ...shared.rubric, edition: 'Pilot' };
  test.each<[Partial<Review>, string]>([
    [
      { service: { ...shared.service, id: 'south-vale', name: 'South Vale' } },
      'other-service @ : AB and CD did not rate the same service: “North Vale” and “South Vale”.',
    ],
    [
      { dates: { from: '2026-03-03', to: null } },
      'other-occasion @ : AB and CD did not rate the same occasion: 2026-03-02 and 2026-03-03.',
    ],
    [
      { dates: { from: '2026-03-02', to: '2026-03-04' } },
      'other-occasion @ : AB and CD did not rate the same occasion: 2026-03-02 and 2026-03-02 to 2026-03-04.',
    ],
    [{ kind: 'self' }, 'other-kind @ : AB and CD did not rate the same kind: external and self.'],
    [
      { rubric },
      'other-rubric @ : AB and CD did not rate the same rubric: small-scale, First edition, 1.0 and small-scale, Pilot, 1.0.',
    ],
    [
      { rubric: { ...shared.rubric, version: '0.9' } },
      'other-rubric @ : AB and CD did not rate the same rubric: small-scale, First edition, 1.0 and small-scale, First edition, 0.9.',
    ],
    [
      { rubric: { id: 'other', edition: null, version: null, digest: null } },
      'other-rubric @ : AB and CD did not rate the same rubric: small-scale, First edition, 1.0 and other.',
    ],
  ])('where they differ: %j', (parts, said) => {
    expect(told(consensusFaults([alone('AB'), alone('CD', parts)]))).toEqual([`${said} ${mend}`]);
  });

  test('all faults are told at once, of every one that differs from the first', () => {
    const other = { kind: 'self', dates: { from: '2026-03-03', to: null } } as const;
    const codes = consensusFaults([alone('AB'), alone('CD', other), alone('EF', other)]).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['other-occasion', 'other-kind', 'other-occasion', 'other-kind']);
  });

  test('where two files hold the ratings of one reviewer', () => {
    expect(told(consensusFaults([alone('AB'), alone('CD'), alone('AB'), alone('AB')]))).toEqual([
      'same-reviewer @ : More than one of these files holds the ratings of AB. Name one file for each reviewer; “review FILE --as AB” says whose a file is.',
    ]);
  });

  test('where one is itself an agreed one', () => {
    const { items } = reviewWith(smallRubric, { welcome: { independent: { AB: 3, CD: 2 } } });
    expect(told(consensusFaults([alone('AB'), alone('agreed', { items })]))).toEqual([
      'agreed-already @ : The review of agreed is itself an agreed one. Name the files in which each reviewer rated alone.',
    ]);
  });
});
