import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/core/review/model.ts';
import { type SetUpStep, setUpSteps } from '../../../src/core/session/model.ts';
import { placeOf } from '../../../src/core/session/place.ts';
import {
  parseReviewers,
  serviceId,
  setUp,
  setUpAnswer,
  setUpFault,
} from '../../../src/core/session/set-up.ts';
import { setUpChanges } from '../../../src/core/session/set-up-words.ts';
import { newReview, startSession } from '../../../src/core/session/start.ts';
import { blankReview } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { walk } from './walks.ts';

const review = blankReview(smallRubric);

test('the questions come one after another, and lead to that for the review before', () => {
  const answers = [
    'North Vale',
    'A trust',
    'An area',
    '',
    'self',
    'virtual',
    '2026-03-05',
    '2026-03-06',
    'Ann Bell',
  ];
  const { review: start } = newReview(smallRubric, { id: 'x', today: '2026-03-02', given: {} });
  const asked: string[] = [];
  const end = answers.reduce(
    (session, text) => {
      asked.push(placeOf(session.review).step);
      return walk(session, { type: 'text', text });
    },
    startSession(start, smallRubric),
  );
  expect(asked).toEqual(setUpSteps);
  expect(placeOf(end.review)).toMatchObject({ item: null, step: 'previous' });
  expect(end.review).toMatchObject({
    service: { id: 'north-vale', name: 'North Vale', provider: 'A trust', area: 'An area', region: null },
    kind: 'self',
    mode: 'virtual',
    dates: { from: '2026-03-05', to: '2026-03-06' },
    reviewers: [{ id: 'AB', name: 'Ann Bell', role: null }],
  });
});

describe('an answer that will not do is refused with what to enter', () => {
  test.each<[SetUpStep, string, string]>([
    ['service', ' ', 'Enter the name of the service.'],
    ['kind', 'audit', 'Choose one of: external, guided-self, self.'],
    ['kind', '', 'Choose one of: external, guided-self, self.'],
    ['kind', 'constructor', 'Choose one of: external, guided-self, self.'],
    ['mode', 'by post', 'Choose one of: on-site, virtual, hybrid.'],
    ['from', '', 'Enter a date, as in 24 November 2026 or 2026-11-24.'],
    ['from', '2026-02-30', 'There is no 30 February 2026.'],
    [
      'to',
      'tomorrow',
      'That is no date. Write it as in 24 November 2026 or 2026-11-24. Nothing means a review of one day.',
    ],
    ['to', '1/3/2026', 'Enter a day that is not before the first, 2 March 2026.'],
  ])('%s “%s”', (step, text, fault) => {
    expect(setUpFault(step, text, review)).toBe(fault);
    const session = startSession(
      { ...review, place: { item: null, step, draft: null, entry: null } },
      smallRubric,
    );
    expect(walk(session, { type: 'text', text })).toBe(session);
  });

  test.each<[SetUpStep, string]>([
    ['provider', ''],
    ['mode', ''],
    ['to', ''],
    ['to', '2026-03-02'],
    ['reviewers', ''],
    ['kind', ' self '],
  ])('%s “%s” will do', (step, text) => {
    expect(setUpFault(step, text, review)).toBeNull();
  });
});

test('a first day after the last takes the last away', () => {
  const two: Review = { ...review, dates: { from: '2026-03-02', to: '2026-03-03' } };
  expect(setUp(two, 'from', '2026-03-04').dates).toEqual({ from: '2026-03-04', to: null });
  expect(setUp(two, 'from', '2026-03-03').dates).toEqual({ from: '2026-03-03', to: '2026-03-03' });
});

test('blank is null, never an empty text', () => {
  const filled: Review = { ...review, mode: 'virtual', service: { ...review.service, provider: 'A trust' } };
  expect(setUp(filled, 'provider', '  ').service.provider).toBeNull();
  expect(setUp(filled, 'mode', '').mode).toBeNull();
  expect(setUp(filled, 'to', '').dates.to).toBeNull();
});

test('what is known is offered as it would be typed, and is the same when it is taken', () => {
  const known: Review = {
    ...review,
    mode: 'hybrid',
    dates: { from: '2026-03-02', to: '2026-03-03' },
    service: { ...review.service, provider: 'A trust', area: 'An area', region: 'A region' },
    reviewers: parseReviewers('Ann Bell, Cai Dean'),
  };
  for (const step of setUpSteps) expect(setUp(known, step, setUpAnswer(known, step))).toEqual(known);
});

describe('what is changed later on', () => {
  const reviewers = [
    { id: 'AB', name: 'Ann Bell', role: 'lead' },
    { id: 'CD', name: 'Carl Dow', role: null },
    { id: 'EF', name: null, role: null },
  ];
  const later: Review = { ...review, reviewers };

  test('keeps the id of the service, which is made from its name only at first', () => {
    expect(setUp(later, 'service', 'Renamed').service).toMatchObject({
      id: review.service.id,
      name: 'Renamed',
    });
    const first = { ...review, place: { item: null, step: 'service', draft: null, entry: null } };
    expect(setUp(first, 'service', 'Renamed').service).toMatchObject({ id: 'renamed', name: 'Renamed' });
  });

  test.each([
    ['Ann Bell, Carl Dow, EF', reviewers],
    ['Carl Dow, Anne Bell', [reviewers[1], { ...reviewers[0], name: 'Anne Bell' }]],
    [
      'Ann Bell, Karl Dow, Eva Fry',
      [reviewers[0], { ...reviewers[1], name: 'Karl Dow' }, { id: 'EF', name: 'Eva Fry', role: null }],
    ],
    ['Ann Bell, Abe Brown', [reviewers[0], { id: 'AB2', name: 'Abe Brown', role: null }]],
  ])('keeps the ids of reviewers: %s', (names, expected) => {
    expect(setUp(later, 'reviewers', names).reviewers).toEqual(expected);
  });

  test('is told part by part', () => {
    const changed = setUp(setUp(later, 'service', 'Renamed'), 'to', '4 Mar 2026');
    expect(setUpChanges(later, changed)).toEqual([
      `Service: ${review.service.name} → Renamed`,
      'Last day: the same → 4 March 2026',
    ]);
    expect(setUpChanges(later, later)).toEqual([]);
  });
});

describe('a service gets a stable id from its name', () => {
  test.each([
    ['North Vale IPS', 'north-vale-ips'],
    ['  St. Mary’s & Co. (East) ', 'st-mary-s-co-east'],
    ['Ynys Môn', 'ynys-mon'],
    ['日本', 'service'],
  ])('%s', (name, id) => {
    expect(serviceId(name)).toBe(id);
  });

  test('of small letters, digits and single hyphens, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(serviceId(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('reviewers', () => {
  test.each([
    ['Ann Bell, Cai ap Dean', ['AB', 'CAD']],
    ['Ann Bell,Ada Byron , Abe Brown', ['AB', 'AB2', 'AB3']],
    ['Mary-Jane Smith', ['MJS']],
    ['élodie', ['É']],
    [' , ,', []],
    ['-, --', ['R', 'R2']],
  ])('“%s” have the ids %j', (names, ids) => {
    expect(parseReviewers(names).map(({ id }) => id)).toEqual(ids);
  });

  test('have ids that are distinct and not blank, whatever their names', () => {
    const names = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('Ann Bell', 'A B', 'AB 2', '-', '- -')))
      .map((all) => all.join(','));
    fc.assert(
      fc.property(names, (all) => {
        const ids = parseReviewers(all).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id.trim()).not.toBe('');
      }),
    );
  });
});
