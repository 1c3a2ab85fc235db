import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import {
  collectedFault,
  collectingAt,
  collectingItem,
  collectingSources,
} from '../../../src/core/session/collecting.ts';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { placeAt, placeOf } from '../../../src/core/session/place.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { blankReview } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { shippedRubric } from '../../support/shipped.ts';
import { walk } from './walks.ts';

function text(words: string): Event {
  return { type: 'text', text: words };
}

function at(step: string, rubric: Rubric = shippedRubric): Session {
  return startSession({ ...blankReview(rubric), place: placeAt(null, step) }, rubric);
}

/** A session that has begun to collect from a source. */
function collecting(id: string, from = ''): Session {
  return walk(at('collect'), { type: 'collect', source: id }, text(from));
}

/** The notes of every item that has any, by its number. */
function notes({ items }: Review): [number, string[]][] {
  return allItems(shippedRubric).flatMap(({ id, number }) => {
    const evidence = items[id]?.evidence ?? [];
    return evidence.length === 0
      ? []
      : [[number, evidence.map(({ source, from, note }) => `${source} ${from}: ${note}`)]];
  });
}

const sources = collectingSources(shippedRubric);

describe('the sources to collect from', () => {
  test('are whom the questions go to, and then every other kind of source', () => {
    expect(sources.map(({ id, title, source, interview }) => [id, title, source, interview])).toEqual([
      ['employment-specialist', 'Employment specialist', 'INT', true],
      ['team-leader', 'Team leader', 'INT', true],
      ['clinician', 'Clinician', 'INT', true],
      ['client', 'Client', 'INT', true],
      ['partner-agency', 'Partner agency', 'INT', true],
      ['treatment-team-leader', 'Treatment team leader', 'INT', true],
      ['executive', 'Executive', 'INT', true],
      ['benefits-adviser', 'Benefits adviser', 'INT', true],
      ['family-member', 'Family member', 'INT', true],
      ['mis', 'Management information', 'MIS', false],
      ['doc', 'Documents', 'DOC', false],
      ['obs', 'Observation', 'OBS', false],
      ['isp', 'Individual plan or record', 'ISP', false],
    ]);
  });

  test('have every question of the scale once, in the order of the items', () => {
    const asked = sources.filter(({ interview }) => interview).flatMap(({ questions }) => questions);
    const looked = sources.filter(({ interview }) => !interview).flatMap(({ questions }) => questions);
    const items = allItems(shippedRubric);
    expect(asked.map(({ ask }) => ask).sort()).toEqual(
      items.flatMap(({ questions }) => questions.map(({ ask }) => ask)).sort(),
    );
    expect(looked.map(({ ask }) => ask).sort()).toEqual(
      items
        .flatMap(({ evidence }) => evidence.filter(({ source }) => source !== 'INT').map(({ look }) => look))
        .sort(),
    );
    for (const { questions } of sources) {
      const numbers = questions.map(({ item }) => item.number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });

  test('are told apart by ids that a place can hold', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    for (const { id } of sources) expect(id).toMatch(/^[^:]+$/);
  });

  test('of a scale that knows no interviews are of its first source', () => {
    const { INT: _, ...others } = smallRubric.sources;
    const [specialist] = collectingSources({ ...smallRubric, sources: others });
    expect(specialist).toMatchObject({ title: 'Specialist', source: 'DOC', interview: true });
  });
});

describe('collecting from a source', () => {
  test.each(sources.map(({ id }) => id))('%s goes through all its questions and ends at the choice', (id) => {
    const source = sources.find((known) => known.id === id);
    let session = walk(at('overview'), { type: 'collect', source: id });
    expect(collectingAt(placeOf(session.review), shippedRubric)).toEqual({ source, index: null });
    session = walk(session, text(''));
    for (const [index, { item }] of (source?.questions ?? []).entries()) {
      expect(collectingAt(placeOf(session.review), shippedRubric)).toEqual({ source, index });
      expect(collectingItem(placeOf(session.review), shippedRubric)).toEqual(item);
      session = walk(session, text(index % 2 === 0 ? '' : ' \n'));
    }
    expect(session.review.place).toEqual(placeAt(null, 'collect'));
    expect(session.review.items).toEqual({});
  });

  test('keeps a note with its item, its source and whom it is from', () => {
    const session = walk(collecting('team-leader', ' leader of the north team '), text('  When they ask.\n'));
    expect(session.review.items['caseload-size']?.evidence).toEqual([
      { source: 'INT', from: 'leader of the north team', note: 'When they ask.', by: null },
    ]);
    expect(placeOf(session.review)).toMatchObject({ step: 'collect:team-leader:1' });
  });

  test('is from its title where an interview is with nobody in particular, and from nothing where papers are', () => {
    expect(notes(walk(collecting('client'), text('She did.')).review)[0]?.[1]).toEqual([
      'INT Client: She did.',
    ]);
    expect(notes(walk(collecting('doc'), text('A policy.')).review)[0]?.[1]).toEqual(['DOC null: A policy.']);
  });

  test('keeps a note with the items that it names as well, each once', () => {
    const session = walk(collecting('team-leader'), text('@8 @12 @1 @8 Twice a week.'));
    const told = ['INT Team leader: Twice a week.'];
    expect(notes(session.review)).toEqual([
      [1, told],
      [8, told],
      [12, told],
    ]);
  });

  test('keeps what names no item of the scale as it was typed, with the item at hand', () => {
    expect(collectedFault('@8 @99 Twice.', shippedRubric)).toBe('There is no item 99.');
    expect(collectedFault('@8 @12 Twice.', shippedRubric)).toBeNull();
    const session = walk(collecting('team-leader'), text('@8 @99 Twice.'));
    expect(notes(session.review)).toEqual([[1, ['INT Team leader: @8 @99 Twice.']]]);
  });

  test.each(['@8', 'More than @8 of them', '8 of them', '@8more', '+8 of them'])(
    'names no item by %j',
    (words) => {
      expect(notes(walk(collecting('team-leader'), text(words)).review)).toEqual([
        [1, [`INT Team leader: ${words}`]],
      ]);
    },
  );

  test('takes numbers alone for no note', () => {
    const session = walk(collecting('team-leader'), text('@8 @12 '));
    expect(session.review.items).toEqual({});
    expect(placeOf(session.review).step).toBe('collect:team-leader:1');
  });

  test('enters what is half typed before it is left, also what would be refused', () => {
    for (const draft of ['Twice a week.', '+99 Twice a week.']) {
      const left = walk(collecting('team-leader'), { type: 'draft', text: draft }, { type: 'overview' });
      expect(notes(left.review)).toEqual([[1, [`INT Team leader: ${draft}`]]]);
      expect(placeOf(left.review).step).toBe('overview');
    }
  });

  test('goes to the first question on an item, or to the item itself where there is none', () => {
    const session = collecting('team-leader', 'Leader');
    const [first] = (sources[1]?.questions ?? []).filter(({ item }) => item.number === 8);
    const index = sources[1]?.questions.indexOf(first as never);
    const jumped = walk(session, { type: 'jump', item: first?.item.id ?? '' });
    expect(placeOf(jumped.review)).toMatchObject({
      step: `collect:team-leader:${index}`,
      entry: { from: 'Leader' },
    });
    const away = walk(session, { type: 'jump', item: 'zero-exclusion' });
    expect(placeOf(away.review).item).toBe('zero-exclusion');
  });

  test('goes on where it was left in a file, and not where no such question is', () => {
    const left = { ...collecting('team-leader', 'Leader').review };
    const again = startSession(left, shippedRubric);
    expect(again.review.place).toEqual(left.place);
    for (const step of ['collect:nobody:0', 'collect:team-leader:999', 'collect:team-leader:', 'collect:']) {
      const stray = startSession({ ...left, place: placeAt(null, step) }, shippedRubric);
      expect(placeOf(stray.review)).toMatchObject({ item: 'caseload-size' });
    }
  });

  test('is taken back question by question, with the note in all its items', () => {
    const session = walk(
      collecting('team-leader'),
      text('@8 Twice.'),
      text(''),
      { type: 'back' },
      { type: 'back' },
    );
    expect(session.review.items).toEqual({});
    expect(session.review.place).toMatchObject({ step: 'collect:team-leader:0', draft: '@8 Twice.' });
  });

  test('loses no word of a note, whatever is typed', () => {
    const words = fc.string({ unit: fc.constantFrom('+', '8', '12', ' ', 'a', '\n'), maxLength: 9 });
    fc.assert(
      fc.property(words, (typed) => {
        const { review } = walk(collecting('team-leader'), text(typed));
        const kept = review.items['caseload-size']?.evidence[0]?.note ?? '';
        const rest = typed.trim().endsWith(kept) ? typed.trim().slice(0, -kept.length || undefined) : 'lost';
        expect(rest).toMatch(/^(\+\d{1,4}\s*)*$/);
        if (kept === '') expect(review.items).toEqual({});
      }),
    );
  });
});

describe('a note is taken apart as it is while rating', () => {
  test.each([
    ['team-leader', 'Ann', 'All are met.', 'INT Ann: All are met.'],
    ['team-leader', 'Ann', 'She said: all are met.', 'INT Ann: She said: all are met.'],
    ['team-leader', 'Ann', 'DOC minutes of May: all are met.', 'DOC minutes of May: all are met.'],
    ['team-leader', 'Ann', 'int: all are met.', 'INT Ann: all are met.'],
    ['team-leader', 'Ann', 'int Bea: all are met.', 'INT Bea: all are met.'],
    ['doc', '', 'minutes of May: all are met.', 'DOC minutes of May: all are met.'],
    ['doc', '', 'All are met.', 'DOC null: All are met.'],
    ['doc', '', 'minutes of May:', 'DOC null: minutes of May:'],
    ['doc', 'minutes', 'In May: all are met.', 'DOC minutes: In May: all are met.'],
    ['doc', '', '@1 MIS caseload list: 21 each.', 'MIS caseload list: 21 each.'],
  ])('from %s (%s): %s', (id, from, typed, expected) => {
    const taken = notes(walk(collecting(id, from), text(typed)).review);
    expect(taken[0]?.[1]).toEqual([expected]);
  });

  test('a source alone is no note', () => {
    expect(collectedFault('DOC', shippedRubric)).toBe(
      'Write the note behind its source, or leave the source out.',
    );
  });
});
