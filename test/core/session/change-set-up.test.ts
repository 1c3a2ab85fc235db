import { describe, expect, test } from 'vitest';
import { withHistory } from '../../../src/core/history.ts';
import { advance } from '../../../src/core/session/advance.ts';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { at, text, where } from './support.ts';

const turn: Event = { type: 'set-up', step: null };

function through(start: Session, ...events: Event[]): Session {
  return events.reduce(advance, start);
}

test('one part of the set-up is changed after another, and the session goes back to where it was', () => {
  const start = at('welcome', 'recommendation');
  const list = through(start, turn, { type: 'set-up', step: 'provider' }, text('A trust'));
  expect(where(list)).toBe('set-up');
  const end = through(list, { type: 'set-up', step: 'from' }, text('5/3/2026'), { type: 'return' });
  expect(where(end)).toBe('welcome recommendation');
  expect(end.review).toMatchObject({ service: { provider: 'A trust' }, dates: { from: '2026-03-05' } });
});

test('what is changed goes on record', () => {
  const before = through(at('welcome', 'rating'), turn, { type: 'set-up', step: 'provider' });
  const changed = through(before, text('A trust'));
  const { history } = withHistory(before.review, changed.review, { at: 'now', by: 'AB' });
  expect(history).toMatchObject([{ field: 'service.provider', from: null, to: 'A trust', by: 'AB' }]);
});

test('what was being typed when the set-up was turned to is entered', () => {
  const typing = advance(at('welcome', 'evidence'), { type: 'draft', text: 'INT team leader: all' });
  const end = through(typing, turn, { type: 'return' });
  expect(where(end)).toBe('welcome evidence');
  expect(end.review.place?.draft).toBeNull();
  expect(end.review.items.welcome?.evidence).toMatchObject([{ source: 'INT', note: 'all' }]);
});

describe('back', () => {
  test('leaves a question for the list, and changes nothing', () => {
    const start = through(at('welcome', 'rating'), turn, { type: 'set-up', step: 'provider' });
    expect(where(through(start, { type: 'back' }))).toBe('set-up');
    expect(where(through(at(null, 'set-up:provider'), { type: 'back' }))).toBe('set-up');
  });

  test.each([
    ['provider', 'service'],
    ['reviewers', 'to'],
    ['previous', 'reviewers'],
  ])('at %s reaches %s, also where nothing was asked before it', (step, before) => {
    expect(where(through(at(null, step), { type: 'back' }))).toBe(before);
  });

  test('at the first question stays there', () => {
    expect(where(through(at(null, 'service'), { type: 'back' }))).toBe('service');
  });
});

test('a session that was left at the set-up goes on there, and from there to the overview', () => {
  const left = at(null, 'set-up');
  expect(where(left)).toBe('set-up');
  expect(where(through(left, { type: 'return' }))).toBe('overview');
});

test('a review that is being set up for the first time has nothing to change yet', () => {
  const start = at(null, 'provider');
  expect(through(start, turn)).toBe(start);
});

test('an item whose facts are not known yet is rated all the same where that is wished', () => {
  const asked = at('caseload', 'input:clients');
  expect(where(through(asked, { type: 'rate' }))).toBe('caseload rating');
});
