import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, sitter, withHistory } from '../../src/core/history.ts';
import { formatNote } from '../../src/core/note-text.ts';
import { untouchedItem } from '../../src/core/review/build.ts';
import type { Change, Evidence, RatedItem, Review } from '../../src/core/review/model.ts';
import { writeReview } from '../../src/core/review/write.ts';
import { advance } from '../../src/core/session/advance.ts';
import type { Event, Session } from '../../src/core/session/model.ts';
import { placeAt } from '../../src/core/session/place.ts';
import { startSession } from '../../src/core/session/start.ts';
import { blankReview, reviewWith } from '../support/reviews.ts';
import { smallRubric } from '../support/rubrics.ts';
import { anyWalk } from './session/walks.ts';

const stamp = { at: '2026-03-02T09:00:00Z', by: 'AB' };

function note(text: string, parts: Partial<Evidence> = {}): Evidence {
  return { source: 'INT', from: null, note: text, by: null, ...parts };
}

function welcome(parts: Partial<RatedItem>): Review {
  return reviewWith(smallRubric, { welcome: parts });
}

/** Changes as field, from and to. */
function told(changes: readonly Pick<Change, 'field' | 'from' | 'to'>[]): unknown[][] {
  return changes.map(({ field, from, to }) => [field, from, to]);
}

/** The changes of one item, between two states of it. */
function between(before: Partial<RatedItem>, after: Partial<RatedItem>): unknown[][] {
  return told(changesBetween(welcome(before), welcome(after)));
}

/** A session after events, each on record as in a dialogue. */
function recorded(start: Session, ...events: readonly Event[]): Session {
  let session = start;
  for (const event of events) {
    const after = advance({ ...session, stopped: false }, event);
    session = { ...after, review: withHistory(session.review, after.review, stamp) };
  }
  return session;
}

describe('a change on record', () => {
  test('tells who, when, the item, the field, from what to what, and why', () => {
    const before = welcome({ rating: 2 });
    const after = withHistory(before, welcome({ rating: 3 }), { ...stamp, reason: 'Further evidence.' });
    expect(after.history).toEqual([
      { ...stamp, item: 'welcome', field: 'rating', from: 2, to: 3, reason: 'Further evidence.' },
    ]);
  });

  test('comes after those before it; where nothing changed there is none', () => {
    const before = withHistory(welcome({}), welcome({ rating: 2 }), stamp);
    const after = withHistory(before, { ...before, ...{ items: welcome({ rating: 3 }).items } }, stamp);
    expect(told(after.history)).toEqual([
      ['rating', null, 2],
      ['rating', 2, 3],
    ]);
    expect(withHistory(after, after, stamp)).toBe(after);
    expect(withHistory(after, { ...after, place: placeAt(null, 'overview') }, stamp).history).toEqual(
      after.history,
    );
  });

  test('is one for each field of an item', () => {
    expect(
      between(
        { rating: 2, inputs: { clients: 3, hours: 1 }, correction: { rating: 1, reason: 'Miscounted.' } },
        {
          notRated: 'insufficient-evidence',
          inputs: { clients: null, hours: 1, days: [2, 3] },
          correction: null,
          flagged: true,
          recommendation: 'Smile.',
        },
      ),
    ).toEqual([
      ['inputs.clients', 3, null],
      ['rating', 2, null],
      ['notRated', null, 'insufficient-evidence'],
      ['recommendation', null, 'Smile.'],
      ['flagged', false, true],
      ['correction', 1, null],
      ['correction.reason', 'Miscounted.', null],
      ['inputs.days', null, [2, 3]],
    ]);
  });

  test('is one for each field of the review itself', () => {
    const before = blankReview(smallRubric);
    const after: Review = {
      ...before,
      status: 'final',
      kind: 'self',
      mode: 'virtual',
      service: { ...before.service, name: 'South Vale', provider: 'A trust' },
      dates: { from: '2026-03-03', to: '2026-03-04' },
      reviewers: [
        { id: 'AB', name: 'Ann Bell', role: null },
        { id: 'CD', name: null, role: null },
      ],
      ratedBy: 'AB',
      previous: { file: 'a.json', id: null, kind: null, dates: null, rubric: null, items: {} },
      lists: [{ kind: 'jobs', file: 'jobs.csv', digest: 'ab', rows: 1, used: 1 }],
      summary: { strengths: 'Trust.', priorities: null },
    };
    expect(told(changesBetween(before, after))).toEqual([
      ['status', 'in-progress', 'final'],
      ['kind', 'external', 'self'],
      ['mode', null, 'virtual'],
      ['service.name', 'North Vale', 'South Vale'],
      ['service.provider', null, 'A trust'],
      ['dates.from', '2026-03-02', '2026-03-03'],
      ['dates.to', null, '2026-03-04'],
      ['reviewers', null, 'Ann Bell, CD'],
      ['ratedBy', null, 'AB'],
      ['previous', null, 'a.json'],
      ['lists', null, 'jobs.csv'],
      ['summary.strengths', null, 'Trust.'],
    ]);
  });
});

describe('a note on record', () => {
  const [a, b, c] = [note('A.'), note('B.', { from: 'leader' }), note('C.')];

  test('that is added, changed or deleted is one change, as it would be typed', () => {
    expect(between({ evidence: [a] }, { evidence: [a, b] })).toEqual([['evidence', null, 'INT leader: B.']]);
    expect(between({ evidence: [a, b, c] }, { evidence: [a, note('D.'), c] })).toEqual([
      ['evidence', 'INT leader: B.', 'INT: D.'],
    ]);
    expect(between({ evidence: [a, b, c] }, { evidence: [b, c] })).toEqual([['evidence', 'INT: A.', null]]);
  });

  test('beside another of the same words is one still', () => {
    expect(between({ evidence: [a, a] }, { evidence: [a, a, a] })).toEqual([['evidence', null, 'INT: A.']]);
    expect(between({ evidence: [a, a] }, { evidence: [a] })).toEqual([['evidence', 'INT: A.', null]]);
  });
});

describe('the set-up', () => {
  const start = startSession({ ...blankReview(smallRubric), place: placeAt(null, 'provider') }, smallRubric);
  const text = (words: string): Event => ({ type: 'text', text: words });

  test('is no change when it is answered, nor when it is gone back to and answered again', () => {
    const events = [text('A trust'), text('An area'), { type: 'back' } as Event, text('Another area')];
    expect(recorded(start, ...events, { type: 'overview' }, { type: 'undo' }).review.history).toEqual([]);
  });

  test('is no change either where the review before this one is named', () => {
    const at = startSession({ ...blankReview(smallRubric), place: placeAt(null, 'previous') }, smallRubric);
    const previous = { file: 'a.json', id: null, kind: null, dates: null, rubric: null, items: {} };
    const named = recorded(at, { type: 'previous', previous });
    expect(named.review.previous).toEqual(previous);
    expect(recorded(named, { type: 'back' }).review.history).toEqual([]);
  });
});

describe('whoever sits at a review', () => {
  const [ann, cai] = ['AB', 'CD'].map((id) => ({ id, name: null, role: null }));

  test('is whose ratings it holds, or its only reviewer, or not known', () => {
    const review = blankReview(smallRubric);
    expect(sitter(review)).toBeNull();
    expect(sitter({ ...review, reviewers: [ann as never] })).toBe('AB');
    expect(sitter({ ...review, reviewers: [ann as never, cai as never] })).toBeNull();
    expect(sitter({ ...review, reviewers: [ann as never, cai as never], ratedBy: 'CD' })).toBe('CD');
  });
});

describe('a person’s data', () => {
  const struck = '(struck out, because it looked like it held a full name)';

  function mended(...states: (Partial<RatedItem> | null)[]): Review {
    return states
      .map((parts) => reviewWith(smallRubric, parts === null ? {} : { welcome: parts }))
      .reduce((before, after) => withHistory(before, after, stamp), blankReview(smallRubric));
  }

  test('that was mended in a note is struck out everywhere in the record', () => {
    const review = mended(
      { evidence: [note('Mrs Jones is content.')] },
      { evidence: [note('Mrs Jones is content.')], recommendation: 'Ask Mrs Jones.' },
      { evidence: [note('Mrs Jones is quite content.')], recommendation: 'Ask Mrs Jones.' },
      { evidence: [note('A client is content.')], recommendation: 'Ask her.' },
    );
    expect(told(review.history)).toEqual([
      ['evidence', null, struck],
      ['recommendation', null, struck],
      ['evidence', struck, struck],
      ['recommendation', struck, 'Ask her.'],
      ['evidence', struck, 'INT: A client is content.'],
    ]);
  });

  test('is struck out although another note still holds it', () => {
    const both = { steps: { evidence: [note('Mrs Jones.')] }, welcome: { evidence: [note('Mrs Jones.')] } };
    const before = withHistory(blankReview(smallRubric), reviewWith(smallRubric, both), stamp);
    const after = withHistory(before, { ...before, items: { ...before.items, steps: untouchedItem } }, stamp);
    expect(told(after.history).map(([, , to]) => to)).toEqual([struck, struck, null]);
  });

  test('that was spelt otherwise before is struck out in that form too', () => {
    const review = mended({ override: 'Mr Jones' }, { override: 'Mr Jones-Brown' }, { override: 'A client' });
    expect(told(review.history).map(([, , to]) => to)).toEqual([struck, struck, 'A client']);
  });

  test('stays on record while the note holds it', () => {
    const kept = mended({ evidence: [note('Mrs Jones.')] }, { evidence: [note('Mrs Jones, a client.')] });
    expect(told(kept.history).at(-1)).toEqual(['evidence', 'INT: Mrs Jones.', 'INT: Mrs Jones, a client.']);
  });

  test('is struck out when its note is deleted, and of a list of names too', () => {
    const gone = mended({ evidence: [note('Mrs Jones.')] }, null);
    expect(told(gone.history)).toEqual([
      ['evidence', null, struck],
      ['evidence', struck, null],
    ]);
    const list = mended(
      { inputs: { employers: ['Mr Brown', 'A bakery'] } },
      { inputs: { employers: ['A bakery'] } },
    );
    expect(told(list.history)).toEqual([
      ['inputs.employers', null, struck],
      ['inputs.employers', struck, ['A bakery']],
    ]);
  });

  test('of every kind is named where it was', () => {
    const review = mended({ override: 'Mrs Jones, ann@example.org' }, { override: 'A client' });
    expect(review.history[0]?.to).toBe(
      '(struck out, because it looked like it held a full name and an e-mail address)',
    );
  });

  test('is struck out of a reason for reopening too', () => {
    const before = welcome({ evidence: [note('Mrs Jones.')] });
    const open = withHistory(
      { ...before, status: 'final' },
      { ...before, status: 'in-progress' },
      { ...stamp, reason: 'Mrs Jones wrote.' },
    );
    expect(withHistory(open, { ...open, items: {} }, stamp).history[0]?.reason).toBe(struck);
  });

  test('that the review does not hold any more is nowhere in its file, whatever was done', () => {
    const names = ['Mrs Jones', 'Mr Jones-Brown', 'Mr Jones', 'ann@example.org', 'the team leader'];
    const text = fc
      .record({
        from: fc.constantFrom(...names),
        note: fc.constantFrom(...names),
        end: fc.constantFrom('', '.', ' says'),
      })
      .map(({ from, note: said, end }): Event => ({ type: 'text', text: `INT ${from}: ${said}${end}` }));
    const place = fc.nat({ max: 2 });
    const doing: fc.Arbitrary<Event> = fc.oneof(
      { weight: 4, arbitrary: text },
      place.map((index): Event => ({ type: 'edit-note', note: index })),
      place.map((index): Event => ({ type: 'delete-note', note: index })),
      fc.constantFrom<Event>(
        { type: 'undo' },
        { type: 'back' },
        { type: 'recommend' },
        { type: 'evidence' },
        { type: 'jump', item: 'speed' },
        { type: 'jump', item: 'welcome' },
      ),
    );
    const at = startSession(
      { ...blankReview(smallRubric), place: placeAt('welcome', 'evidence') },
      smallRubric,
    );
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 14, size: 'max' }), (events) => {
        const { history, ...content } = recorded(at, ...events).review;
        const file = writeReview({ ...blankReview(smallRubric), history }, []);
        const held = JSON.stringify({ ...content, place: null });
        for (const name of names.slice(0, -1)) if (!held.includes(name)) expect(file).not.toContain(name);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a review holds in a field of the record. */
function present(review: Review, item: string | null, field: string): unknown {
  const rated = item === null ? null : (review.items[item] ?? untouchedItem);
  if (rated !== null) {
    if (field.startsWith('inputs.')) return rated.inputs[field.slice('inputs.'.length)] ?? null;
    if (field === 'correction') return rated.correction?.rating ?? null;
    return field === 'correction.reason'
      ? (rated.correction?.reason ?? null)
      : rated[field as keyof RatedItem];
  }
  if (field === 'reviewers') return review.reviewers.map(({ id, name }) => name ?? id).join(', ') || null;
  if (field === 'lists') return review.lists.map(({ file }) => file).join(', ') || null;
  if (field === 'previous')
    return review.previous === null ? null : (review.previous.file ?? review.previous.id ?? 'known');
  const [part = '', key = ''] = field.split('.');
  const value = (review as unknown as Record<string, unknown>)[part] ?? null;
  return key === '' || value === null ? value : ((value as Record<string, unknown>)[key] ?? null);
}

/** The notes of an item, as they would be typed, after all its changes on record. */
function replayed(start: readonly string[], changes: readonly Change[]): string[] {
  return changes.reduce<string[]>(
    (notes, { from, to }) => {
      const at = from === null ? notes.length : notes.indexOf(String(from));
      expect(at).toBeGreaterThanOrEqual(0);
      return notes.toSpliced(at, from === null ? 0 : 1, ...(to === null ? [] : [String(to)]));
    },
    [...start],
  );
}

describe('whatever a reviewer does, and from wherever', () => {
  /** The reviews of a walk, each with its record since the first. */
  function everyRecord(holds: (start: Review, before: Review, after: Review) => void): void {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        const first = steps[0]?.before;
        if (first === undefined) return;
        const start = { ...first.review, history: [] };
        let session: Session = { ...first, review: start };
        for (const { event } of steps) {
          const after = advance(session, event);
          const review = withHistory(session.review, after.review, stamp);
          holds(start, session.review, review);
          session = { ...after, review };
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  }

  test('the record only grows', () => {
    everyRecord((_, before, after) => {
      expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    });
  });

  test('the last change of every field tells what it holds now', () => {
    everyRecord((_, __, after) => {
      const last = new Map(after.history.map((change) => [`${change.item} ${change.field}`, change]));
      for (const { item, field, to } of last.values())
        if (field !== 'evidence') expect([field, to]).toEqual([field, present(after, item, field) ?? null]);
    });
  });

  test('the first change of every field tells what it held at first, and each change what the one before made of it', () => {
    everyRecord((start, _, after) => {
      const known = new Map<string, unknown>();
      for (const { item, field, from, to } of after.history) {
        if (field === 'evidence' || item === null) continue;
        const before = known.has(`${item} ${field}`)
          ? known.get(`${item} ${field}`)
          : present(start, item, field);
        expect([field, from]).toEqual([field, before ?? null]);
        known.set(`${item} ${field}`, to);
      }
    });
  });

  test('the notes on record, replayed, are the notes of each item', () => {
    everyRecord((start, _, after) => {
      for (const id of Object.keys(after.items)) {
        const changes = after.history.filter(({ item, field }) => item === id && field === 'evidence');
        const notes = replayed((start.items[id]?.evidence ?? []).map(formatNote), changes);
        expect(notes.sort()).toEqual((after.items[id]?.evidence ?? []).map(formatNote).sort());
      }
    });
  });

  test('what differs from the start is on record', () => {
    everyRecord((start, _, after) => {
      for (const { item, field } of changesBetween(start, { ...after, place: null }))
        if (item !== null) expect(after.history).toContainEqual(expect.objectContaining({ item, field }));
    });
  });
});
