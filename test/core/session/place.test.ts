import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openItems } from '../../../src/core/conformity.ts';
import { spreadOf } from '../../../src/core/independent.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { agenda, noteAt, placeAfter, placeAt } from '../../../src/core/session/place.ts';
import { anyReview, blankReview, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { at, text, where } from './support.ts';
import { walk } from './walks.ts';

/** Five items still to be agreed on; on two of them reviewers are furthest apart. */
const apart = reviewWith(smallRubric, {
  caseload: { independent: { AB: 3, CD: 3 } },
  meetings: { independent: { AB: 2, CD: 3 } },
  welcome: { independent: { AB: 1, CD: 3 } },
  steps: { rating: 3, independent: { AB: 3, CD: 3 } },
  speed: { independent: { AB: 3, CD: 1 } },
  variety: { independent: { AB: 2 } },
  outdoors: { notRated: 'insufficient-evidence' },
});

describe('the order in which open items are gone through', () => {
  test('is that of the scale, but where reviewers have rated alone, the largest discrepancies come first', () => {
    const inTurn = (review = apart) => agenda(review, smallRubric).map(({ id }) => id);
    expect(inTurn()).toEqual(['welcome', 'speed', 'meetings', 'caseload', 'variety']);
    expect(inTurn(blankReview(smallRubric))).toEqual(allItems(smallRubric).map(({ id }) => id));
  });

  test('holds every open item once, the furthest apart first, of whatever review', () => {
    fc.assert(
      fc.property(anyReview(smallRubric), (review) => {
        const order = agenda(review, smallRubric);
        const open = openItems(review, smallRubric);
        expect(order.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
        const spreads = order.map(({ id }) => spreadOf(review.items[id]));
        expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
        for (const [index, item] of order.entries()) {
          const next = order[index + 1];
          if (next !== undefined && spreads[index] === spreads[index + 1])
            expect(item.number).toBeLessThan(next.number);
        }
      }),
    );
  });

  test('is gone on in after an item, also after one that was skipped, and ends at the overview', () => {
    const places: string[] = [];
    let session = walk(at(null, 'overview', apart), { type: 'continue' });
    for (; where(session) !== 'overview'; session = walk(session, { type: 'skip' }))
      places.push(where(session));
    expect(places).toEqual([
      'welcome rating',
      'speed input:days',
      'meetings input:frequency',
      'caseload input:clients',
      'variety input:employers',
    ]);
    expect(where(walk(session, { type: 'continue' }))).toBe('welcome rating');
  });

  test('is gone on in after an item that was agreed on', () => {
    expect(placeAfter('welcome', apart, smallRubric)).toEqual(placeAt('speed', 'input:days'));
    expect(placeAfter('steps', apart, smallRubric)).toEqual(placeAt('variety', 'input:employers'));
    expect(placeAfter('outdoors', apart, smallRubric)).toEqual(placeAt(null, 'overview'));
  });
});

describe('agreeing on an item', () => {
  test('asks for the rating and how they came to it, and goes on to the next', () => {
    const rated = walk(at('welcome', 'rating', apart), { type: 'rating', rating: 3 });
    expect(where(rated)).toBe('welcome consensus-reason');
    expect(walk(rated, text(' ')).review).toBe(rated.review);
    const agreed = walk(rated, text('We saw it together.\n'));
    expect(agreed.review.items.welcome).toMatchObject({
      rating: 3,
      consensusReason: 'We saw it together.',
      independent: { AB: 1, CD: 3 },
    });
    expect(where(agreed)).toBe('speed input:days');
  });

  test('asks for no reason where all had rated so', () => {
    const rated = walk(at('caseload', 'rating', apart), { type: 'rating', rating: 3 });
    expect(where(rated)).toBe('variety input:employers');
  });

  test('asks for a recommendation only where nobody had made one alone', () => {
    const low = walk(at('welcome', 'rating', apart), { type: 'rating', rating: 1 }, text('We saw it.'));
    expect(where(low)).toBe('welcome recommendation');
    const { welcome } = apart.items;
    const told = reviewWith(smallRubric, {
      ...apart.items,
      welcome: { ...welcome, recommendation: 'Smile.' },
    });
    const known = walk(at('welcome', 'rating', told), { type: 'rating', rating: 1 }, text('We saw it.'));
    expect(where(known)).toBe('speed input:days');
  });
});

test('a note is found by its place, and only where there is one', () => {
  const evidence = [{ source: 'INT', from: null, note: 'Seen.', by: null }];
  const review = reviewWith(smallRubric, { welcome: { evidence } });
  const found = (step: string, item = 'welcome') => noteAt(placeAt(item, step), review);
  expect(found('note:0')).toBe(0);
  for (const step of ['note:1', 'note:-1', 'note:', 'note:x', 'evidence']) expect(found(step)).toBeNull();
  expect(found('note:0', 'speed')).toBeNull();
});
