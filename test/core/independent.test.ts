import { describe, expect, test } from 'vitest';
import {
  isAgreed,
  needsConsensusReason,
  ratedAlone,
  ratingAlone,
  spreadOf,
} from '../../src/core/independent.ts';
import { untouchedItem } from '../../src/core/review/build.ts';
import type { RatedItem } from '../../src/core/review/model.ts';
import { reviewWith } from '../support/reviews.ts';
import { smallRubric } from '../support/rubrics.ts';

function alone(independent: Record<string, number>): RatedItem {
  return { ...untouchedItem, independent };
}

test('an item is rated alone where any reviewer has rated it so', () => {
  expect([{}, { AB: 3 }, { AB: 3, CD: 3 }].map((given) => ratedAlone(alone(given)))).toEqual([
    false,
    true,
    true,
  ]);
});

test('what a reviewer gave alone is theirs, even where an id is called like a method of every object', () => {
  expect(ratingAlone(alone({ AB: 3 }), 'AB')).toBe(3);
  expect(ratingAlone(alone({ AB: 3 }), 'CD')).toBeNull();
  expect(ratingAlone(alone({ AB: 3 }), 'constructor')).toBeNull();
  expect(ratingAlone(alone({ constructor: 2 }), 'constructor')).toBe(2);
  expect(ratingAlone(undefined, 'AB')).toBeNull();
});

test('a review is agreed where one of its items was rated alone by two', () => {
  expect(isAgreed(reviewWith(smallRubric, {}))).toBe(false);
  expect(isAgreed(reviewWith(smallRubric, { welcome: { independent: { AB: 3 } } }))).toBe(false);
  const both = { welcome: { rating: 2 }, speed: { independent: { AB: 3, CD: 1 } } };
  expect(isAgreed(reviewWith(smallRubric, both))).toBe(true);
});

test('ratings lie as far apart as the highest is from the lowest', () => {
  expect(spreadOf(alone({ AB: 2, CD: 5, EF: 4 }))).toBe(3);
  expect(spreadOf(alone({ AB: 4, CD: 4 }))).toBe(0);
  expect([spreadOf(alone({ AB: 4 })), spreadOf(alone({})), spreadOf(undefined)]).toEqual([0, 0, 0]);
});

describe('an agreed rating needs a reason', () => {
  test.each([
    [{ AB: 3, CD: 4 }, 3, true],
    [{ AB: 3, CD: 3 }, 4, true],
    [{ AB: 3, CD: 3 }, 3, false],
    [{ AB: 3, CD: 4 }, null, false],
    [{ AB: 3 }, 4, true],
    [{ AB: 3 }, 3, false],
  ])('of %j agreed as %s: %s', (independent, rating, needed) => {
    expect(needsConsensusReason(alone(independent), rating)).toBe(needed);
  });
});
