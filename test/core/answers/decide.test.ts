import { describe, expect, test } from 'vitest';
import { decideAnswer, takeBack, withDraftReason } from '../../../src/core/answers/decide.ts';
import { openAnswers } from '../../../src/core/answers/open.ts';
import { conformityProblems } from '../../../src/core/conformity.ts';
import { lastRating } from '../../../src/core/previous.ts';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { RatedItem, Review } from '../../../src/core/review/model.ts';
import { answeredReview } from '../../reports/support/answered-review.ts';
import { ukRubric } from '../../reports/support/sample-reviews.ts';

const stamp = { at: '2026-04-03T10:00:00.000Z', by: 'az' };

/** The final review of the samples, with one answer that is open: to the item on contact with the team. */
function open(review: Review = answeredReview) {
  const [found] = openAnswers(review, ukRubric);
  if (found === undefined) throw new Error('Nothing is open.');
  return found;
}

function withItem(changes: Partial<RatedItem>): Review {
  const { items } = answeredReview;
  return {
    ...answeredReview,
    items: { ...items, 'team-contact': { ...untouchedItem, ...items['team-contact'], ...changes } },
  };
}

function decided(review: Review, rating: number | null, reason = 'We read it again.'): Review {
  const after = decideAnswer(review, open(review), { rating, reason }, stamp);
  if (after === null) throw new Error('It was not decided.');
  return after;
}

function recorded({ history }: Review) {
  return history.map(({ item, field, from, to, reason }) => [item, field, from, to, reason]);
}

test('a rating that is kept changes nothing but the answer, and a final review stays final', () => {
  const after = decided(answeredReview, null, ' We read it again. ');
  expect(after.status).toBe('final');
  expect(after.items).toBe(answeredReview.items);
  expect(after.answers[1]?.items['team-contact']).toMatchObject({
    ...{ decision: 'kept', reason: 'We read it again.', newRating: null },
  });
  expect(recorded(after)).toEqual([['team-contact', 'answer', null, 'kept', 'We read it again.']]);
  expect(openAnswers(after, ukRubric)).toEqual([]);
});

test('the rating that there is already counts as kept', () => {
  expect(decided(answeredReview, 4).answers[1]?.items['team-contact']?.decision).toBe('kept');
});

test('a changed rating opens a final review again, all with the one reason on record', () => {
  const after = decided(answeredReview, 3);
  const why = 'We read it again.';
  expect(after.status).toBe('in-progress');
  expect(after.items['team-contact']?.rating).toBe(3);
  expect(after.answers[1]?.items['team-contact']).toMatchObject({
    decision: 'changed',
    reason: why,
    newRating: 3,
  });
  expect(recorded(after)).toEqual([
    [null, 'status', 'final', 'in-progress', why],
    ['team-contact', 'rating', 4, 3, why],
    ['team-contact', 'override', null, why, why],
    ['team-contact', 'answer', null, 'changed', why],
  ]);
  expect(after.history.every(({ by, at }) => by === 'az' && at === stamp.at)).toBe(true);
  expect(conformityProblems(after, ukRubric)).toEqual([]);
});

describe('the reasons that a rating calls for', () => {
  test('of the override is always the new one: the old one spoke of another rating', () => {
    const after = decided(withItem({ override: 'Why 4.' }), 3);
    expect(after.items['team-contact']?.override).toBe('We read it again.');
  });

  test('go where the rating is now as suggested', () => {
    const after = decided(withItem({ rating: 2, override: 'Why 2.' }), 4);
    expect(after.items['team-contact']?.override).toBeNull();
  });

  test('of a large change since last time is given, where there is none yet', () => {
    const previous: Review['previous'] = {
      ...{ file: null, id: null, kind: null, dates: null, rubric: null },
      items: { 'team-contact': { rating: 5, recommendation: null } },
    };
    const review = { ...answeredReview, previous };
    expect(lastRating(review, 'team-contact')).toBe(5);
    expect(decided(review, 2).items['team-contact']?.changeReason).toBe('We read it again.');
  });

  test('of an agreement stays as it was written', () => {
    const review = withItem({ independent: { az: 4, lg: 3 }, consensusReason: 'We met.' });
    expect(decided(review, 5).items['team-contact']?.consensusReason).toBe('We met.');
  });
});

test('an item without a rating gets one', () => {
  const after = decided(withItem({ rating: null, notRated: 'insufficient-evidence' }), 2);
  expect(after.items['team-contact']).toMatchObject({ rating: 2, notRated: null });
});

test('nothing is decided without a reason', () => {
  expect(decideAnswer(answeredReview, open(), { rating: null, reason: ' ' }, stamp)).toBeNull();
});

test('a reason that is half written is kept, and decides nothing', () => {
  const after = withDraftReason(answeredReview, open(), 'We read');
  expect(open(after).answer).toMatchObject({ decision: null, reason: 'We read' });
  expect(after.history).toBe(answeredReview.history);
  expect(withDraftReason(after, open(after), ' ')).toEqual(answeredReview);
});

test('a decision is taken back as if it had not been made, but the record tells of both', () => {
  const after = decided(answeredReview, 3);
  const back = takeBack(after, answeredReview, stamp);
  expect({ ...back, history: [] }).toEqual({ ...answeredReview, history: [] });
  expect(recorded(back)).toHaveLength(8);
  expect(recorded(back)).toContainEqual(['team-contact', 'rating', 3, 4, null]);
});
