import { describe, expect, test } from 'vitest';
import type { RatedItem, Review } from '../../../src/core/review/model.ts';
import { nextReason, withoutIdleReasons } from '../../../src/core/session/reasons.ts';
import { reviewWith } from '../../support/reviews.ts';
import { itemOf, smallRubric } from '../../support/rubrics.ts';

const caseload = itemOf(smallRubric, 'caseload');
const inputs = { clients: 143, specialists: 6.8 };
const previous = {
  file: null,
  id: null,
  kind: null,
  dates: null,
  rubric: null,
  items: { caseload: { rating: 1, recommendation: null } },
};

/** A review in which the caseload was rated 1 last time; its facts suggest a 2. */
function review(parts: Partial<RatedItem>): Review {
  return { ...reviewWith(smallRubric, { caseload: { inputs, ...parts } }), previous };
}

describe('the reasons that a rating calls for', () => {
  test('are asked in order: for differing from the suggestion, then for the change from last time', () => {
    const rated = review({ rating: 3 });
    expect(nextReason(rated, caseload, null)).toBe('override');
    expect(nextReason(rated, caseload, 'override')).toBe('change-reason');
    expect(nextReason(rated, caseload, 'change-reason')).toBeNull();
  });

  test('are only those that are due', () => {
    expect(nextReason(review({ rating: 2 }), caseload, null)).toBeNull();
    expect(nextReason(review({ rating: 1 }), caseload, null)).toBe('override');
    expect(nextReason(review({ rating: 1 }), caseload, 'override')).toBeNull();
    expect(nextReason(review({ rating: 3, inputs: {} }), caseload, null)).toBe('change-reason');
    expect(nextReason(review({}), caseload, null)).toBeNull();
  });

  test('count the change from last time as it was corrected', () => {
    const correction = { rating: 3, reason: 'Miscounted.' };
    expect(nextReason(review({ rating: 3, inputs: {}, correction }), caseload, null)).toBeNull();
    expect(nextReason(review({ rating: 1, inputs: {}, correction }), caseload, null)).toBe('change-reason');
  });

  test('are one where reviewers agree: how they came to it, unless all had rated so', () => {
    const apart = { independent: { AB: 3, CD: 1 } };
    expect(nextReason(review({ rating: 3, ...apart }), caseload, null)).toBe('consensus-reason');
    expect(nextReason(review({ rating: 3, independent: { AB: 3, CD: 3 } }), caseload, null)).toBeNull();
    expect(nextReason(review({ rating: 3, independent: { AB: 3 } }), caseload, null)).toBeNull();
    expect(nextReason(review({ rating: 2, independent: { AB: 3 } }), caseload, null)).toBe(
      'consensus-reason',
    );
    expect(nextReason(review({ rating: 3, independent: {} }), caseload, null)).toBe('override');
  });
});

describe('reasons that a rating calls for no more', () => {
  const reasons = { override: 'One.', changeReason: 'Two.', consensusReason: 'Three.' };

  function left(parts: Partial<RatedItem>): unknown[] {
    const item = withoutIdleReasons(review({ ...reasons, ...parts }), caseload).items.caseload;
    return [item?.override, item?.changeReason, item?.consensusReason];
  }

  test('are taken away, and the others kept', () => {
    expect(left({ rating: 3 })).toEqual(['One.', 'Two.', null]);
    expect(left({ rating: 1 })).toEqual(['One.', null, null]);
    expect(left({ rating: 2 })).toEqual([null, null, null]);
    expect(left({})).toEqual([null, null, null]);
  });

  test('stay beside an agreed rating, where they are what reviewers wrote alone', () => {
    expect(left({ rating: 2, independent: { AB: 3, CD: 2 } })).toEqual(['One.', 'Two.', 'Three.']);
    expect(left({ rating: 2, independent: { AB: 2, CD: 2 } })).toEqual(['One.', 'Two.', null]);
  });
});
