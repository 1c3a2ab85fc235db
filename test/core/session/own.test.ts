import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import { ownReview, ratedBy, sameOccasion } from '../../../src/core/session/own.ts';
import { anyReview, blankReview, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const ann = { id: 'AB', name: 'Ann Bell', role: 'Lead' };
const shared = { ...blankReview(smallRubric), reviewers: [ann] };

describe('a reviewer’s own review', () => {
  test('has the set-up, the facts and the evidence of the shared one', () => {
    const evidence = [{ source: 'INT', from: 'leader', note: 'Seen.', by: null }];
    const inputs = { clients: 143 };
    const { items } = reviewWith(smallRubric, {
      caseload: { rating: 2, inputs, evidence, override: 'Why.', recommendation: 'Smile.', flagged: true },
    });
    const own = ownReview({ ...shared, items }, 'ab', 'own');
    expect(own).toEqual({
      ...shared,
      id: 'own',
      ratedBy: 'AB',
      items: { caseload: { ...untouchedItem, inputs, evidence } },
    });
  });

  test('holds nothing of how anybody rated, whatever the shared one holds, and is in progress', () => {
    fc.assert(
      fc.property(anyReview(smallRubric), (review) => {
        const own = ownReview(review, 'AB', 'own');
        for (const [id, item] of Object.entries(own.items)) {
          const { inputs, evidence } = review.items[id] ?? untouchedItem;
          expect(item).toEqual({ ...untouchedItem, inputs, evidence });
        }
        expect(own).toMatchObject({
          id: 'own',
          status: 'in-progress',
          summary: null,
          history: [],
          place: null,
        });
        expect(own).toMatchObject({
          previous: review.previous,
          service: review.service,
          dates: review.dates,
        });
      }),
    );
  });
});

describe('whose a review is', () => {
  test.each(['AB', 'ab', ' ann bell '])('is known by id or name: %j', (called) => {
    expect(ratedBy(shared, called)).toEqual({ ...shared, ratedBy: 'AB' });
  });

  test('is added to the reviewers where it is nobody known', () => {
    const { ratedBy: by, reviewers } = ratedBy(shared, 'CD');
    expect([by, reviewers]).toEqual(['CD', [ann, { id: 'CD', name: null, role: null }]]);
  });

  test('is given an id of initials where a name nobody knows is called, and is found by that name again', () => {
    const own = ratedBy(shared, 'Alan Bates');
    expect(own).toMatchObject({ ratedBy: 'AB2', reviewers: [ann, { id: 'AB2', name: 'Alan Bates' }] });
    expect(ratedBy({ ...own, ratedBy: null }, 'alan bates').ratedBy).toBe('AB2');
    expect(ratedBy(shared, ' , ')).toBe(shared);
  });
});

test('a review of the same occasion has its service, days, kind, mode, reviewers and last time, and no more', () => {
  fc.assert(
    fc.property(anyReview(smallRubric), (other) => {
      const { service, dates, kind, mode, reviewers, previous } = other;
      const review = { ...shared, ratedBy: 'CD' };
      expect(sameOccasion(review, other)).toEqual({
        ...review,
        ...{ service, dates, kind, mode, reviewers, previous },
      });
    }),
  );
});
