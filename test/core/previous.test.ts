import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editionDifference,
  isLargeChange,
  lacksChangeReason,
  lastRating,
  lastTotal,
  previousFault,
  previousOf,
} from '../../src/core/previous.ts';
import { untouchedItem } from '../../src/core/review/build.ts';
import type { Previous, RatedItem, Review } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';
import { writeReview } from '../../src/core/review/write.ts';
import { anyReview, blankReview, rated, reviewWith } from '../support/reviews.ts';
import { smallRubric } from '../support/rubrics.ts';

const earlier: Review = {
  ...rated(smallRubric, [3, 2, 1, null, 3, 2, 2]),
  id: 'earlier',
  dates: { from: '2025-03-02', to: '2025-03-03' },
};

/** A review beside which the earlier one stands, with parts of one item. */
function beside(parts: Partial<RatedItem> = {}, previous: Partial<Previous> = {}): Review {
  const stands = { ...previousOf(earlier, 'earlier.review.json'), ...previous };
  return { ...reviewWith(smallRubric, { welcome: parts }), previous: stands };
}

describe('what stands beside a review', () => {
  test('is the ratings and recommendations of the one before, and which it was', () => {
    const advised = reviewWith(smallRubric, {
      welcome: { rating: 1, recommendation: 'Smile.', override: 'A reason.' },
      speed: { recommendation: 'Hurry.' },
      steps: { flagged: true },
    });
    expect(previousOf(advised, null)).toEqual({
      file: null,
      id: advised.id,
      kind: 'external',
      dates: advised.dates,
      rubric: { id: 'small-scale', edition: 'First edition', version: '1.0' },
      items: {
        welcome: { rating: 1, recommendation: 'Smile.' },
        speed: { rating: null, recommendation: 'Hurry.' },
      },
    });
  });

  test('can be written and read again, whatever the review before was', () => {
    fc.assert(
      fc.property(anyReview(smallRubric), (before) => {
        const review = { ...blankReview(smallRubric), previous: previousOf(before, 'a.review.json') };
        const read = readReview(JSON.parse(writeReview(review, [])));
        expect(read.problems).toEqual([]);
        expect(read.review?.previous).toEqual(review.previous);
      }),
    );
  });
});

describe('last time’s rating', () => {
  test('is what was given, or what it should have been', () => {
    expect(lastRating(beside(), 'welcome')).toBe(1);
    expect(lastRating(beside({ correction: { rating: 3, reason: null } }), 'welcome')).toBe(3);
    expect(lastRating(beside(), 'speed')).toBe(3);
  });

  test('is null where there is none', () => {
    expect(lastRating(beside(), 'steps')).toBeNull();
    expect(lastRating(reviewWith(smallRubric, {}), 'welcome')).toBeNull();
  });
});

describe('a large change', () => {
  test.each([
    [1, false],
    [2, false],
    [3, true],
    [null, false],
  ])('from 1 to %s: %s', (rating, large) => {
    expect(isLargeChange(beside(), 'welcome', rating)).toBe(large);
  });

  test('is one down as well as up, and none where nothing was rated', () => {
    expect(isLargeChange(beside(), 'speed', 1)).toBe(true);
    expect(isLargeChange(beside(), 'steps', 3)).toBe(false);
  });

  test('is counted from the corrected rating', () => {
    const up = beside({ correction: { rating: 3, reason: 'It was 3.' } });
    expect([isLargeChange(up, 'welcome', 3), isLargeChange(up, 'welcome', 1)]).toEqual([false, true]);
  });

  test('lacks its reason until there is one, or one for what was agreed on', () => {
    const missing = (parts: Partial<RatedItem>) =>
      lacksChangeReason(beside(), 'welcome', { ...untouchedItem, ...parts });
    expect(missing({ rating: 3 })).toBe(true);
    expect(missing({ rating: 2 })).toBe(false);
    expect(missing({ rating: 3, changeReason: 'New staff.' })).toBe(false);
    expect(missing({ rating: 3, consensusReason: 'We went through it.' })).toBe(false);
  });
});

describe('last time’s total', () => {
  test('is that of the ratings as they were given, also where one was corrected', () => {
    const whole = previousOf({ ...earlier, ...rated(smallRubric, [3, 3, 3, 3, 3, 3, 3]) }, null);
    const review = beside({ correction: { rating: 1, reason: null } }, { items: whole.items });
    expect(lastTotal(review, smallRubric)).toMatchObject({ status: 'complete', value: 21 });
  });

  test('is incomplete where items were not rated, and null where none is known', () => {
    expect(lastTotal(beside(), smallRubric)).toMatchObject({ status: 'incomplete', rated: 6, of: 7 });
    expect(lastTotal(beside({}, { items: {} }), smallRubric)).toBeNull();
    expect(lastTotal(blankReview(smallRubric), smallRubric)).toBeNull();
  });
});

describe('another edition', () => {
  const stamp = { id: 'small-scale', edition: 'First edition', version: '1.0' };

  test.each([[stamp], [{ ...stamp, edition: null }], [{ ...stamp, version: null }], [null]])(
    '%j is none',
    (rubric) => {
      expect(editionDifference(beside({}, { rubric }), smallRubric)).toBeNull();
    },
  );

  test.each([
    [{ ...stamp, version: '0.9' }, '“First edition”, version 0.9'],
    [{ ...stamp, edition: 'Pilot' }, '“Pilot”, version 1.0'],
    [{ ...stamp, edition: 'Pilot', version: null }, '“Pilot”'],
    [{ id: 'other', edition: null, version: null }, '“other”'],
  ])('%j is said', (rubric, then) => {
    expect(editionDifference(beside({}, { rubric }), smallRubric)).toBe(
      `Last time was rated with ${then}, this time with “First edition”, version 1.0: ratings may not mean the same.`,
    );
  });

  test('is told by the review’s own stamp, not by the rubric at hand', () => {
    const review = beside();
    const older = { ...review, rubric: { ...review.rubric, version: '0.9' } };
    expect(editionDifference(older, smallRubric)).toContain('this time with “First edition”, version 0.9');
    const unknown = { ...review, rubric: { ...review.rubric, version: null, edition: null } };
    expect(editionDifference(unknown, smallRubric)).toBeNull();
  });

  test('is said to be unknown where last time does not tell its edition', () => {
    const rubric = { id: smallRubric.id, edition: null, version: null };
    expect(editionDifference(beside({}, { rubric }), smallRubric)).toBe(
      'It is not known which edition of the scale last time was rated with: ratings may not mean the same.',
    );
  });

  test('is none where there is no review before', () => {
    expect(editionDifference(blankReview(smallRubric), smallRubric)).toBeNull();
  });
});

describe('a review cannot stand beside another', () => {
  const now = blankReview(smallRubric);

  test.each<[Partial<Previous>, string]>([
    [{ rubric: { id: 'other', edition: null, version: null } }, 'It was rated with another scale, “other”.'],
    [{ id: now.id }, 'It is this review itself.'],
    [
      { dates: { from: '2026-03-02', to: null } },
      'It is not earlier: it began on 2026-03-02, this one on 2026-03-02.',
    ],
    [
      { dates: { from: '2026-03-03', to: null } },
      'It is not earlier: it began on 2026-03-03, this one on 2026-03-02.',
    ],
  ])('with %j', (parts, fault) => {
    expect(previousFault({ ...previousOf(earlier, null), ...parts }, now)).toBe(fault);
  });

  test.each<Partial<Previous>>([
    {},
    { dates: null },
    { id: null },
    { rubric: null },
    { dates: { from: '2026-03-01', to: '2026-03-09' } },
  ])('unless it is earlier and of the same scale, as far as is known: %j', (parts) => {
    expect(previousFault({ ...previousOf(earlier, null), ...parts }, { ...now, id: null })).toBeNull();
  });
});
