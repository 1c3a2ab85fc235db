import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/core/review/model.ts';
import { advance } from '../../../src/core/session/advance.ts';
import type { Event } from '../../../src/core/session/model.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { rated, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { at, text, where } from './support.ts';
import { walk } from './walks.ts';

const inputs = { clients: 143, specialists: 6.8 };

describe('an item is asked in order', () => {
  test('inputs, rating, evidence, recommendation, next item', () => {
    const places: string[] = [];
    const events: Event[] = [
      { type: 'input', value: 143 },
      { type: 'input', value: 6.8 },
      { type: 'rating', rating: 2 },
      text('DOC The list of March: 143 people.'),
      text(''),
      text('Appoint a seventh specialist.'),
    ];
    const end = events.reduce(
      (session, event) => {
        places.push(where(session));
        return advance(session, event);
      },
      at('caseload', 'input:clients'),
    );
    expect([...places, where(end)]).toEqual([
      'caseload input:clients',
      'caseload input:specialists',
      'caseload rating',
      'caseload evidence',
      'caseload evidence',
      'caseload recommendation',
      'meetings input:frequency',
    ]);
    expect(end.review.items.caseload).toMatchObject({
      rating: 2,
      inputs,
      evidence: [{ source: 'DOC', from: 'The list of March', note: '143 people.', by: null }],
      recommendation: 'Appoint a seventh specialist.',
    });
  });

  test('an item that rests on judgement starts at its rating', () => {
    expect(where(walk(at(null, 'overview'), { type: 'jump', item: 'welcome' }))).toBe('welcome rating');
  });

  test('after the last item comes the overview', () => {
    const session = at('outdoors', 'evidence', reviewWith(smallRubric, { outdoors: { rating: 3 } }));
    expect(where(walk(session, text('')))).toBe('overview');
  });

  test('items that are not open are passed over', () => {
    const review = reviewWith(smallRubric, {
      meetings: { rating: 3 },
      welcome: { notRated: 'insufficient-evidence' },
    });
    expect(where(walk(at('caseload', 'recommendation', review), text('')))).toBe('steps input:steps-taken');
  });
});

describe('a rating', () => {
  const seen = reviewWith(smallRubric, { caseload: { inputs, override: 'An old reason.' } });

  test('equal to the suggestion clears the reason for differing, and asks for none', () => {
    const session = walk(at('caseload', 'rating', seen), { type: 'rating', rating: 2 });
    expect(where(session)).toBe('caseload evidence');
    expect(session.review.items.caseload?.override).toBeNull();
  });

  test('other than the suggestion asks for a reason, and takes no blank one', () => {
    const session = walk(at('caseload', 'rating', seen), { type: 'rating', rating: 3 });
    expect(where(session)).toBe('caseload override');
    expect(walk(session, text(' ')).review).toBe(session.review);
    const given = walk(session, text('Two specialists start on Monday.'));
    expect(where(given)).toBe('caseload evidence');
    expect(given.review.items.caseload).toMatchObject({
      rating: 3,
      override: 'Two specialists start on Monday.',
    });
  });

  test('asks for no reason where nothing is suggested', () => {
    expect(where(walk(at('caseload', 'rating'), { type: 'rating', rating: 3 }))).toBe('caseload evidence');
  });

  test('ends being not rated', () => {
    const review = reviewWith(smallRubric, { welcome: { notRated: 'insufficient-evidence' } });
    const { items } = walk(at('welcome', 'rating', review), { type: 'rating', rating: 1 }).review;
    expect(items.welcome).toMatchObject({ rating: 1, notRated: null });
  });

  test.each([0, 4, 2.5, Number.NaN])('of %d is not of this scale and changes nothing', (rating) => {
    const session = at('welcome', 'rating');
    expect(walk(session, { type: 'rating', rating })).toBe(session);
  });

  test.each([
    [2, 'welcome recommendation'],
    [3, 'steps input:steps-taken'],
  ])('of %i leads from the evidence to: %s', (rating, next) => {
    const session = at('welcome', 'evidence', reviewWith(smallRubric, { welcome: { rating } }));
    expect(where(walk(session, text('')))).toBe(next);
  });
});

describe('an input', () => {
  test('that is not known is kept as such, and not asked again', () => {
    const session = walk(at('caseload', 'input:clients'), { type: 'input', value: null });
    expect(session.review.items.caseload?.inputs).toEqual({ clients: null });
    expect(where(walk(session, { type: 'jump', item: 'caseload' }))).toBe('caseload input:specialists');
  });

  test.each([['143'], [-1], [1.5], [true], [['visit']]])('of %j will not do and changes nothing', (value) => {
    const session = at('caseload', 'input:clients');
    expect(walk(session, { type: 'input', value })).toBe(session);
  });

  test('that is a part larger than its whole changes nothing', () => {
    const session = at(
      'outdoors',
      'input:hours-outside',
      reviewWith(smallRubric, { outdoors: { inputs: { hours: 10 } } }),
    );
    expect(walk(session, { type: 'input', value: 11 })).toBe(session);
  });

  test('can be given again from the first', () => {
    const session = at('caseload', 'rating', reviewWith(smallRubric, { caseload: { inputs } }));
    expect(where(walk(session, { type: 'inputs' }))).toBe('caseload input:clients');
    expect(where(walk(at('welcome', 'evidence'), { type: 'inputs' }))).toBe('welcome rating');
  });
});

describe('evidence', () => {
  const noted = { source: 'INT', from: null, note: 'Said so.', by: null };

  test('typed with its source is taken at once', () => {
    const session = walk(at('welcome', 'evidence'), text('int Ann Bell: Said so.\n'));
    expect(session.review.items.welcome?.evidence).toEqual([{ ...noted, from: 'Ann Bell' }]);
    expect(where(session)).toBe('welcome evidence');
  });

  test('typed without its source is asked for that, and then from whom it is', () => {
    const session = walk(at('welcome', 'evidence'), text('Said so.'));
    expect(where(session)).toBe('welcome evidence-source');
    const sourced = walk(session, { type: 'source', source: 'INT' });
    expect(where(sourced)).toBe('welcome evidence-from');
    expect(walk(sourced, text(' ')).review.items.welcome?.evidence).toEqual([noted]);
    expect(walk(sourced, text('Ann Bell')).review.items.welcome?.evidence).toEqual([
      { ...noted, from: 'Ann Bell' },
    ]);
  });

  test('without its source is not left, but can be gone back to', () => {
    const session = walk(at('welcome', 'evidence'), text('Said so.'));
    for (const event of [{ type: 'overview' }, { type: 'skip' }, { type: 'jump', item: 'speed' }] as const)
      expect(walk(session, event)).toBe(session);
    expect(walk(session, { type: 'back' }).review.place).toEqual({
      ...placeAt('welcome', 'evidence'),
      draft: 'Said so.',
    });
  });

  test('that is only begun, without its source, is asked for it before the place is left', () => {
    const left = walk(at('welcome', 'evidence'), { type: 'draft', text: 'Said' }, { type: 'overview' });
    expect(left.review.place).toMatchObject({ step: 'evidence-source', entry: { note: 'Said' } });
  });

  test('of a source alone is none yet, and is gone on with', () => {
    const session = walk(at('welcome', 'evidence'), text('INT Someone: '));
    expect(session.review.items).toEqual({});
    expect(session.review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'INT Someone:' });
  });

  test('leads to the rating of an item that has none', () => {
    expect(where(walk(at('welcome', 'evidence'), text('')))).toBe('welcome rating');
  });

  test.each(['MIS', 'constructor', ''])(
    'from a source “%s”, which the rubric does not have, is not taken',
    (source) => {
      const session = walk(at('welcome', 'evidence'), text('Said so.'));
      expect(walk(session, { type: 'source', source })).toBe(session);
    },
  );
});

describe('an item is left unrated', () => {
  test('by a skip, which marks it as not seen yet and goes on', () => {
    const session = walk(at('caseload', 'input:clients'), { type: 'skip' });
    expect(session.review.items.caseload?.notRated).toBe('not-seen-yet');
    expect(where(session)).toBe('meetings input:frequency');
  });

  test('but a skip takes nothing from one that is rated, or lacks the evidence', () => {
    for (const parts of [{ rating: 3 }, { notRated: 'insufficient-evidence' as const }]) {
      const review = reviewWith(smallRubric, { welcome: parts });
      expect(walk(at('welcome', 'rating', review), { type: 'skip' }).review.items).toEqual(review.items);
    }
  });

  test('for want of evidence, which takes its rating back and asks for what there is', () => {
    const review = reviewWith(smallRubric, { caseload: { rating: 3, override: 'A reason.', inputs } });
    const session = walk(at('caseload', 'rating', review), { type: 'insufficient' });
    expect(session.review.items.caseload).toMatchObject({
      rating: null,
      notRated: 'insufficient-evidence',
      override: null,
      inputs,
    });
    expect(where(session)).toBe('caseload evidence');
    expect(where(walk(session, text('')))).toBe('meetings input:frequency');
  });
});

describe('a draft', () => {
  const wishes: Event[] = [
    { type: 'skip' },
    { type: 'insufficient' },
    { type: 'evidence' },
    { type: 'recommend' },
    { type: 'inputs' },
    { type: 'overview' },
    { type: 'continue' },
    { type: 'jump', item: 'speed' },
  ];
  const typed: Event = { type: 'draft', text: 'Half a sent' };

  test.each(wishes)('of a recommendation is entered before $type', (wish) => {
    const session = walk(at('welcome', 'recommendation'), typed, wish);
    expect(session.review.items.welcome?.recommendation).toBe('Half a sent');
    expect(session.review.place?.draft).toBeNull();
  });

  test.each(wishes)('changes nothing but its own item: $type', (wish) => {
    const session = walk(at('welcome', 'recommendation'), typed, wish);
    expect(Object.keys(session.review.items)).toEqual(['welcome']);
    expect(where(session)).toBe(where(walk(at('welcome', 'recommendation'), wish)));
  });

  test('of a note is entered with its source', () => {
    const typing: Event = { type: 'draft', text: 'INT Ann Bell: Half a sent' };
    const session = walk(at('welcome', 'evidence'), typing, { type: 'overview' });
    expect(session.review.items.welcome?.evidence).toEqual([
      { source: 'INT', from: 'Ann Bell', note: 'Half a sent', by: null },
    ]);
    expect(where(session)).toBe('overview');
  });

  test('of the origin of a note is entered with the note', () => {
    const asked = walk(at('welcome', 'evidence'), text('Said so.'), { type: 'source', source: 'INT' });
    for (const events of [[{ type: 'draft', text: 'Ann' }], []] as Event[][]) {
      const session = walk(asked, ...events, { type: 'overview' });
      expect(session.review.items.welcome?.evidence).toEqual([
        { source: 'INT', from: events.length > 0 ? 'Ann' : null, note: 'Said so.', by: null },
      ]);
    }
  });

  test('of a figure is entered where it is one, and else left', () => {
    const figure = walk(
      at('caseload', 'input:clients'),
      { type: 'draft', text: '1,200' },
      { type: 'overview' },
    );
    expect(figure.review.items.caseload?.inputs).toEqual({ clients: 1200 });
    const none = walk(
      at('caseload', 'input:clients'),
      { type: 'draft', text: 'about ten' },
      { type: 'overview' },
    );
    expect(none.review.items).toEqual({});
  });

  test('of a set-up question is entered where it will do', () => {
    expect(
      walk(at(null, 'provider'), { type: 'draft', text: 'A trust' }, { type: 'overview' }).review.service
        .provider,
    ).toBe('A trust');
    expect(
      walk(at(null, 'from'), { type: 'draft', text: 'today' }, { type: 'overview' }).review.dates.from,
    ).toBe('2026-03-02');
  });

  test('is entered also where back goes to the item before', () => {
    const session = walk(at('welcome', 'recommendation'), typed, { type: 'back' });
    expect(where(session)).toBe('meetings rating');
    expect(session.review.items.welcome?.recommendation).toBe('Half a sent');
  });

  test('stays where it is when the session is stopped', () => {
    const session = walk(at('welcome', 'recommendation'), typed, { type: 'stop' });
    expect(session).toMatchObject({ stopped: true, review: { place: { draft: 'Half a sent' } } });
  });

  test('gives way to the answer', () => {
    const session = walk(at('welcome', 'recommendation'), typed, text('A whole sentence.'));
    expect(session.review.items.welcome?.recommendation).toBe('A whole sentence.');
    expect(session.review.place?.draft).toBeNull();
  });

  test('does not finish a review from another question than the overview', () => {
    const session = walk(at('welcome', 'recommendation', rated(smallRubric, [3, 3, 2, 3, 3, 3, 3])), typed);
    expect(walk(session, { type: 'finish' })).toBe(session);
  });
});

describe('back', () => {
  test('offers the answer that it takes back', () => {
    const session = walk(at('welcome', 'recommendation'), text('Smile.'), { type: 'back' });
    expect(session.review.items.welcome?.recommendation ?? null).toBeNull();
    expect(session.review.place).toEqual({ ...placeAt('welcome', 'recommendation'), draft: 'Smile.' });
    const figure = walk(at('caseload', 'input:clients'), { type: 'input', value: 143 }, { type: 'back' });
    expect(figure.review.place?.draft).toBe('143');
  });

  test('without anything to take back goes to the item before, and from the overview to the last', () => {
    expect(where(walk(at('steps', 'input:steps-taken'), { type: 'back' }))).toBe('welcome rating');
    expect(where(walk(at(null, 'overview'), { type: 'back' }))).toBe('outdoors rating');
  });

  test('before the first item and in the set-up has nowhere to go', () => {
    for (const session of [at('caseload', 'input:clients'), at(null, 'service')]) {
      expect(walk(session, { type: 'back' })).toBe(session);
    }
  });
});

describe('finishing', () => {
  const done = rated(smallRubric, [3, 3, 3, 3, 3, 3, 3]);

  test('closes a review without open items from the overview, and ends the session', () => {
    const session = walk(at(null, 'overview', done), { type: 'finish' });
    expect(session).toMatchObject({ stopped: true, review: { status: 'final', place: null } });
  });

  test('is not done while an item is open, or in the middle of one', () => {
    const open = at(null, 'overview', rated(smallRubric, [3, 3, 3, 3, 3, 3]));
    expect(walk(open, { type: 'finish' })).toBe(open);
    const amid = at('welcome', 'evidence', done);
    expect(walk(amid, { type: 'finish' })).toBe(amid);
  });

  test('is done with items that lack the evidence', () => {
    const { welcome: _, ...items } = done.items;
    const review = { ...reviewWith(smallRubric, { welcome: { notRated: 'insufficient-evidence' } }) };
    const session = at(null, 'overview', { ...review, items: { ...review.items, ...items } });
    expect(walk(session, { type: 'finish' }).review.status).toBe('final');
  });

  test('is undone by opening the review again, and by nothing else', () => {
    const final = startSession({ ...done, status: 'final' }, smallRubric);
    for (const type of ['continue', 'overview', 'evidence', 'skip', 'finish', 'back'] as const) {
      expect(walk(final, { type })).toBe(final);
    }
    expect(walk(final, { type: 'reopen', reason: ' ' })).toBe(final);
    const open = walk(final, { type: 'reopen', reason: 'Further evidence came.' });
    expect(open.review.status).toBe('in-progress');
    expect(where(open)).toBe('overview');
  });
});

describe('going elsewhere', () => {
  const review = reviewWith(smallRubric, {
    caseload: { rating: 3 },
    meetings: { inputs: { frequency: 'weekly' } },
  });

  test('to an item: at its first input not asked yet, or at its rating where it has one', () => {
    expect(where(walk(at(null, 'overview', review), { type: 'jump', item: 'meetings' }))).toBe(
      'meetings input:minutes-kept',
    );
    expect(where(walk(at(null, 'overview', review), { type: 'jump', item: 'caseload' }))).toBe(
      'caseload rating',
    );
  });

  test('to no item that is not there', () => {
    const session = at(null, 'overview', review);
    expect(walk(session, { type: 'jump', item: 'nowhere' })).toBe(session);
  });

  test('on: to the first open item, or to the overview where there is none', () => {
    expect(where(walk(at('speed', 'rating', review), { type: 'continue' }))).toBe(
      'meetings input:minutes-kept',
    );
    const done = rated(smallRubric, [3, 3, 3, 3, 3, 3, 3]);
    expect(where(walk(at('speed', 'rating', done), { type: 'continue' }))).toBe('overview');
  });
});

describe('an event that does not fit the question at hand changes nothing', () => {
  test.each<[string | null, string, Event]>([
    [null, 'overview', text('A text')],
    [null, 'overview', { type: 'rating', rating: 3 }],
    [null, 'overview', { type: 'skip' }],
    [null, 'overview', { type: 'reopen', reason: 'A reason' }],
    [null, 'kind', { type: 'flag' }],
    [null, 'overview', { type: 'previous', previous: null }],
    [null, 'overview', { type: 'collect', source: 'nobody' }],
    ['welcome', 'rating', text('A text')],
    ['welcome', 'rating', { type: 'input', value: 3 }],
    ['welcome', 'rating', { type: 'correct' }],
    ['welcome', 'rating', { type: 'edit-note', note: 0 }],
    ['welcome', 'rating', { type: 'delete-note', note: 0 }],
    ['welcome', 'rating', { type: 'undo' }],
    ['welcome', 'rating', { type: 'source', source: 'DOC' }],
    ['welcome', 'evidence', { type: 'rating', rating: 3 }],
    ['caseload', 'input:clients', text('143')],
    ['caseload', 'input:clients', { type: 'rating', rating: 3 }],
  ])('%s %s: %j', (item, step, event) => {
    const session = at(item, step);
    expect(walk(session, event)).toBe(session);
  });
});

test('a review whose service has no name yet does not leave that question', () => {
  const blank = at(null, 'service', {
    ...reviewWith(smallRubric, {}),
    service: { id: '', name: '', provider: null, area: null, region: null },
  });
  for (const event of [
    { type: 'overview' },
    { type: 'continue' },
    { type: 'jump', item: 'welcome' },
  ] as const) {
    expect(walk(blank, event)).toBe(blank);
  }
  expect(where(walk(blank, text('North Vale')))).toBe('provider');
});

test('a note stays with its source when an earlier place is taken up', () => {
  const place: Place = {
    item: 'welcome',
    step: 'evidence-note',
    draft: 'Half',
    entry: { source: 'INT', from: 'Ann', note: null },
  };
  const session = startSession({ ...reviewWith(smallRubric, {}), place }, smallRubric);
  expect(session.review.place).toEqual({ ...placeAt('welcome', 'evidence'), draft: 'INT Ann: Half' });
  expect(walk(session, text('INT Ann: Half and whole.')).review.items.welcome?.evidence).toEqual([
    { source: 'INT', from: 'Ann', note: 'Half and whole.', by: null },
  ]);
});
