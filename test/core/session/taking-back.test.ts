import { describe, expect, test } from 'vitest';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { newReview, startSession } from '../../../src/core/session/start.ts';
import { rated, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { at, text, where } from './support.ts';
import { walk } from './walks.ts';

const undo: Event = { type: 'undo' };
const back: Event = { type: 'back' };

function draft(words: string): Event {
  return { type: 'draft', text: words };
}

function notes({ review }: Session): string[] {
  return (review.items.welcome?.evidence ?? []).map(({ note }) => note);
}

describe('undo', () => {
  test('takes the last change back, whatever was looked at since, and goes to its question', () => {
    const looked: Event[] = [
      { type: 'overview' },
      { type: 'jump', item: 'speed' },
      { type: 'collect', source: null },
      { type: 'collect', source: 'specialist' },
      { type: 'show', only: 'flagged' },
      { type: 'overview' },
    ];
    const session = walk(at('welcome', 'evidence'), text('INT: Seen.'), ...looked, undo);
    expect(notes(session)).toEqual([]);
    expect(session.review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'INT: Seen.' });
  });

  test('passes over answers that changed nothing', () => {
    const start = at('welcome', 'rating', reviewWith(smallRubric, { welcome: { rating: 1 } }));
    const session = walk(
      start,
      { type: 'flag' },
      { type: 'rating', rating: 1 },
      text(''),
      text(''),
      { type: 'input', value: null },
      back,
      undo,
    );
    expect(session.review).toEqual(start.review);
    const elsewhere: Event[] = [
      { type: 'flag' },
      { type: 'jump', item: 'steps' },
      { type: 'recommend' },
      text(''),
    ];
    expect(walk(start, ...elsewhere, undo).review).toEqual(start.review);
  });

  test('one after another leads back to the start, and then changes nothing', () => {
    const start = at('caseload', 'input:clients');
    const done = walk(
      start,
      { type: 'input', value: 9 },
      { type: 'flag' },
      { type: 'insufficient' },
      text('DOC: A.'),
    );
    const items = [done.review.items];
    let session = done;
    for (const _ of [1, 2, 3, 4]) {
      session = walk(session, undo);
      items.push(session.review.items);
    }
    expect(
      items.map(({ caseload }) =>
        Object.entries(caseload ?? {}).filter(([key]) => key !== 'inputs').length > 0
          ? [caseload?.inputs, caseload?.flagged, caseload?.notRated, caseload?.evidence.length]
          : null,
      ),
    ).toEqual([
      [{ clients: 9 }, true, 'insufficient-evidence', 1],
      [{ clients: 9 }, true, 'insufficient-evidence', 0],
      [{ clients: 9 }, true, null, 0],
      [{ clients: 9 }, false, null, 0],
      null,
    ]);
    expect(walk(session, undo)).toBe(session);
  });

  test('takes the set-up back too', () => {
    const { review } = newReview(smallRubric, {
      id: 'n',
      today: '2026-03-02',
      given: { service: 'North Vale' },
    });
    const session = walk(startSession(review, smallRubric), text('A trust'), text(''), undo);
    expect(session.review).toMatchObject({
      service: { provider: null },
      place: { step: 'provider', draft: 'A trust' },
    });
  });

  test('closes a review again that was opened', () => {
    const final = { ...rated(smallRubric, [3, 3, 3, 3, 3, 3, 3]), status: 'final' } as const;
    const open = walk(startSession(final, smallRubric), { type: 'reopen', reason: 'New evidence.' });
    expect(walk(open, { type: 'jump', item: 'welcome' }, undo).review).toEqual(final);
  });
});

describe('what was undone', () => {
  const undone = walk(at('welcome', 'evidence'), text('INT: One.'), undo);

  test('is offered, and entered where it is gone on with', () => {
    expect(undone.review.place?.draft).toBe('INT: One.');
    expect(notes(walk(undone, text('INT: One.')))).toEqual(['One.']);
    expect(notes(walk(undone, draft('INT: One and'), { type: 'overview' }))).toEqual(['One and']);
  });

  test('stays undone where its question is left, whatever else is done there', () => {
    expect(notes(walk(undone, { type: 'overview' }))).toEqual([]);
    expect(notes(walk(undone, draft('INT: One.'), { type: 'overview' }))).toEqual([]);
    expect(notes(walk(undone, { type: 'flag' }, { type: 'jump', item: 'speed' }))).toEqual([]);
  });

  test('but what was gone back to is entered when it is left, for it was only looked at', () => {
    const looked = walk(at('welcome', 'evidence'), text('INT: One.'), back, { type: 'overview' });
    expect(notes(looked)).toEqual(['One.']);
  });

  test('does not come back when more is taken back', () => {
    for (const event of [undo, back]) {
      const start = walk(at('welcome', 'rating'), { type: 'flag' }, { type: 'evidence' });
      const two = walk(start, text('INT: One.'), text('INT: Two.'), event, event);
      expect(notes(two)).toEqual([]);
      expect(two.review.place?.draft).toBe('INT: One.');
    }
  });
});

describe('what is typed and not entered', () => {
  const noted = walk(at('welcome', 'evidence'), text('INT: One.'));

  test.each([undo, back])('stays as a note when an earlier one is taken back: $type', (event) => {
    const session = walk(noted, draft('INT: Two.'), event);
    expect(notes(session)).toEqual(['Two.']);
    expect(session.review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'INT: One.' });
  });

  test.each([undo, back])('is asked for its source before anything is taken back: $type', (event) => {
    const session = walk(noted, draft('Two.'), event);
    expect(where(session)).toBe('welcome evidence-source');
    expect(notes(session)).toEqual(['One.']);
    expect(walk(session, back).review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'Two.' });
  });

  test('is entered elsewhere too: a recommendation, a note on another item, one while collecting', () => {
    const recommended = walk(noted, { type: 'recommend' }, draft('Smile.'), undo);
    expect(recommended.review.items.welcome).toMatchObject({ recommendation: 'Smile.', evidence: [] });
    const asked = walk(
      at(null, 'collect'),
      { type: 'collect', source: 'doc' },
      text(''),
      draft('A list.'),
      back,
    );
    expect(asked.review.items.caseload?.evidence.map(({ note }) => note)).toEqual(['A list.']);
    expect(asked.review.place?.step).toBe('collect:doc:whom');
  });

  test('stays where it stands when its own question is gone back to', () => {
    const flagged = walk(
      at('welcome', 'recommendation'),
      draft('Smi'),
      { type: 'flag' },
      draft('Smile'),
      back,
    );
    expect(flagged.review.items).toEqual({});
    expect(flagged.review.place).toEqual({ ...placeAt('welcome', 'recommendation'), draft: 'Smile' });
  });
});

describe('a note that waits for its source or origin', () => {
  const typed = walk(at('welcome', 'rating'), { type: 'flag' }, { type: 'evidence' }, text('Seen.'));

  test('is not undone away', () => {
    expect(walk(typed, undo)).toBe(typed);
    const sourced = walk(typed, { type: 'source', source: 'INT' }, undo);
    expect(notes(sourced)).toEqual(['Seen.']);
    expect(sourced.review.items.welcome?.flagged).toBe(false);
  });

  test('is gone back to question by question, once', () => {
    const sourced = walk(typed, { type: 'source', source: 'INT' }, back);
    expect(where(sourced)).toBe('welcome evidence-source');
    expect(walk(sourced, back).review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'Seen.' });
    expect(notes(sourced)).toEqual([]);
  });

  test('is gone back to in a session that begins there', () => {
    const again = startSession(typed.review, smallRubric);
    const session = walk(again, back);
    expect(session.review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'Seen.' });
  });
});

test('going back from the first item passes over the question of last time where nothing was asked', () => {
  const { review } = newReview(smallRubric, {
    id: 'n',
    today: '2026-03-02',
    given: { service: 'North Vale' },
  });
  const start = startSession({ ...review, place: placeAt(null, 'reviewers') }, smallRubric);
  const first = walk(start, text('Ann Bell'), { type: 'no-previous' });
  expect(where(first)).toBe('caseload input:clients');
  expect(walk(first, back).review).toMatchObject({
    reviewers: [],
    place: { step: 'reviewers', draft: 'Ann Bell' },
  });
  const asked = walk(start, text('Ann Bell'), { type: 'previous', previous: null });
  expect(where(walk(asked, back))).toBe('previous');
});
