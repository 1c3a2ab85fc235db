import { describe, expect, test } from 'vitest';
import { editionDifference } from '../../../src/core/previous.ts';
import type { Event } from '../../../src/core/session/model.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { blankReview, rated, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { at, earlier, text, where } from './support.ts';
import { walk } from './walks.ts';

/** A review beside which last time stands: the welcome was rated 1 then, and the speed 3. */
const beside = { ...blankReview(smallRubric), previous: earlier({ welcome: 1, speed: 3, steps: null }) };

describe('a flag', () => {
  test('is set and taken away, at the same question', () => {
    const flagged = walk(at('welcome', 'rating'), { type: 'flag' });
    expect(flagged.review.items.welcome?.flagged).toBe(true);
    expect(where(flagged)).toBe('welcome rating');
    expect(walk(flagged, { type: 'flag' }).review.items.welcome?.flagged).toBe(false);
  });

  test('leaves what is being typed', () => {
    const session = walk(at('welcome', 'recommendation'), { type: 'draft', text: 'Smi' }, { type: 'flag' });
    expect(session.review.place).toMatchObject({ step: 'recommendation', draft: 'Smi' });
  });
});

describe('what the overview shows', () => {
  test('is chosen, kept on the way, and no part of the review', () => {
    const session = at(null, 'overview');
    expect(session.only).toBe('all');
    const shown = walk(session, { type: 'show', only: 'open' });
    expect([shown.only, shown.review, shown.past]).toEqual(['open', session.review, session.past]);
    const away = walk(shown, { type: 'jump', item: 'welcome' }, { type: 'flag' }, { type: 'undo' });
    expect(away.only).toBe('open');
  });
});

describe('the question of last time', () => {
  test('takes the earlier review, and goes on to the first open item', () => {
    const session = walk(at(null, 'previous'), { type: 'previous', previous: beside.previous });
    expect(session.review.previous).toEqual(beside.previous);
    expect(where(session)).toBe('caseload input:clients');
  });

  test('takes none, and leaves the one that is there', () => {
    expect(walk(at(null, 'previous'), { type: 'previous', previous: null }).review.previous).toBeNull();
    const known = walk(at(null, 'previous', beside), { type: 'previous', previous: null });
    expect(known.review.previous).toEqual(beside.previous);
    expect(where(walk(at(null, 'previous', beside), { type: 'no-previous' }))).toBe('caseload input:clients');
  });

  test('refuses a review of another scale, or one that is not earlier', () => {
    const session = at(null, 'previous');
    for (const previous of [
      { ...earlier({}), rubric: { id: 'other', edition: null, version: null } },
      { ...earlier({}), dates: { from: '2027-01-01', to: null } },
    ])
      expect(walk(session, { type: 'previous', previous })).toBe(session);
  });

  test('is asked nowhere else', () => {
    for (const event of [{ type: 'previous', previous: earlier({}) }, { type: 'no-previous' }] as Event[]) {
      const session = at(null, 'overview');
      expect(walk(session, event)).toBe(session);
    }
  });

  test('takes a review of another edition, whose difference is then told', () => {
    const pilot = { ...earlier({}), rubric: { id: smallRubric.id, edition: 'Pilot', version: null } };
    const { review } = walk(at(null, 'previous'), { type: 'previous', previous: pilot });
    expect(editionDifference(review, smallRubric)).toContain('“Pilot”');
  });
});

describe('a change of two or more from last time', () => {
  test('asks what has changed, and takes no blank answer', () => {
    const session = walk(at('welcome', 'rating', beside), { type: 'rating', rating: 3 });
    expect(where(session)).toBe('welcome change-reason');
    expect(walk(session, text(' ')).review).toBe(session.review);
    const told = walk(session, text('A new greeter.'));
    expect(where(told)).toBe('welcome evidence');
    expect(told.review.items.welcome).toMatchObject({ rating: 3, changeReason: 'A new greeter.' });
  });

  test('asks it of a fall too, and of no smaller change', () => {
    expect(where(walk(at('speed', 'rating', beside), { type: 'rating', rating: 1 }))).toBe(
      'speed change-reason',
    );
    expect(where(walk(at('speed', 'rating', beside), { type: 'rating', rating: 2 }))).toBe('speed evidence');
    expect(where(walk(at('steps', 'rating', beside), { type: 'rating', rating: 3 }))).toBe('steps evidence');
  });

  test('is asked after the reason for differing from the suggestion', () => {
    const review = {
      ...reviewWith(smallRubric, { speed: { inputs: { days: [10] } } }),
      previous: beside.previous,
    };
    const session = walk(at('speed', 'rating', review), { type: 'rating', rating: 1 });
    expect(where(session)).toBe('speed override');
    expect(where(walk(session, text('One person only.')))).toBe('speed change-reason');
  });

  test('that is made smaller loses its reason', () => {
    const large = walk(at('welcome', 'rating', beside), { type: 'rating', rating: 3 }, text('A greeter.'));
    const small = walk(large, { type: 'jump', item: 'welcome' }, { type: 'rating', rating: 2 });
    expect(small.review.items.welcome?.changeReason).toBeNull();
  });
});

describe('last time’s rating that was wrong', () => {
  const asked = walk(at('welcome', 'rating', beside), { type: 'correct' });

  test('is asked for anew, with the reason, and is then what counts', () => {
    expect(where(asked)).toBe('welcome correction');
    const corrected = walk(asked, { type: 'rating', rating: 3 });
    expect(where(corrected)).toBe('welcome correction-reason');
    expect(walk(corrected, text(' ')).review).toBe(corrected.review);
    const told = walk(corrected, text('The greeter was off sick.'));
    expect(where(told)).toBe('welcome rating');
    expect(told.review.items.welcome).toMatchObject({
      rating: null,
      correction: { rating: 3, reason: 'The greeter was off sick.' },
    });
    expect(where(walk(told, { type: 'rating', rating: 3 }))).toBe('welcome evidence');
    expect(where(walk(told, { type: 'rating', rating: 1 }))).toBe('welcome change-reason');
    expect(told.review.previous).toEqual(beside.previous);
  });

  test('keeps its reason when it is corrected once more, and loses both where it was right after all', () => {
    const told = walk(asked, { type: 'rating', rating: 3 }, text('Off sick.'), { type: 'correct' });
    expect(walk(told, { type: 'rating', rating: 2 }).review.items.welcome?.correction).toEqual({
      rating: 2,
      reason: 'Off sick.',
    });
    const right = walk(told, { type: 'rating', rating: 1 });
    expect(right.review.items.welcome?.correction).toBeNull();
    expect(where(right)).toBe('welcome rating');
  });

  test('must be one of the scale', () => {
    for (const rating of [0, 4, 2.5, Number.NaN]) expect(walk(asked, { type: 'rating', rating })).toBe(asked);
  });

  test('is asked for only where there was one', () => {
    for (const item of ['steps', 'caseload']) {
      const session = at(item, 'rating', beside);
      expect(walk(session, { type: 'correct' })).toBe(session);
    }
  });

  test('whose reason is half typed keeps it when it is left', () => {
    const left = walk(
      asked,
      { type: 'rating', rating: 3 },
      { type: 'draft', text: 'Off si' },
      { type: 'overview' },
    );
    expect(left.review.items.welcome?.correction).toEqual({ rating: 3, reason: 'Off si' });
  });
});

describe('a review that is final', () => {
  const final = startSession({ ...rated(smallRubric, [3, 3, 3, 3, 3, 3, 3]), status: 'final' }, smallRubric);

  test.each<Event>([
    { type: 'jump', item: 'welcome' },
    { type: 'flag' },
    { type: 'rating', rating: 1 },
    { type: 'edit-note', note: 0 },
    { type: 'delete-note', note: 0 },
    { type: 'correct' },
    { type: 'collect', source: null },
    { type: 'summary' },
    { type: 'no-previous' },
    { type: 'undo' },
    { type: 'draft', text: 'A text' },
    text('A text'),
  ])('is not changed by %j', (event) => {
    expect(walk(final, event).review).toBe(final.review);
  });

  test('is opened for a reason, and then changed and closed again', () => {
    const open = walk(final, { type: 'reopen', reason: 'New evidence.' }, { type: 'jump', item: 'welcome' });
    const changed = walk(open, { type: 'rating', rating: 2 }, { type: 'overview' }, { type: 'finish' });
    expect(changed.review).toMatchObject({ status: 'final', items: { welcome: { rating: 2 } } });
  });
});
