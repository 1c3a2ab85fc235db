import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNote } from '../../../src/core/note-text.ts';
import type { Evidence } from '../../../src/core/review/model.ts';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { noteFault } from '../../../src/core/session/words.ts';
import { blankReview, filledText, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { at, text, where } from './support.ts';
import { walk } from './walks.ts';

function note(words: string, parts: Partial<Evidence> = {}): Evidence {
  return { source: 'INT', from: null, note: words, by: null, ...parts };
}

const three = [note('One.'), note('Two.', { from: 'leader', by: 'CD' }), note('Three.')];

/** An item with some notes, at its rating or wherever else. */
function noted(evidence: readonly Evidence[] = three, step = 'rating'): Session {
  return at('welcome', step, reviewWith(smallRubric, { welcome: { evidence } }));
}

function notesOf({ review }: Session): readonly Evidence[] {
  return review.items.welcome?.evidence ?? [];
}

/** Changes the second note to what is typed. */
function changed(typed: string): Session {
  return walk(noted(), { type: 'edit-note', note: 1 }, text(typed));
}

describe('a note that is changed', () => {
  test('is asked for anew, takes what is typed, and keeps its place and whose it is', () => {
    expect(where(walk(noted(), { type: 'edit-note', note: 1 }))).toBe('welcome note:1');
    const session = changed('DOC policy: Two and a half.\n');
    expect(notesOf(session)).toEqual([
      three[0],
      { source: 'DOC', from: 'policy', note: 'Two and a half.', by: 'CD' },
      three[2],
    ]);
    expect(where(session)).toBe('welcome evidence');
  });

  test('is deleted where it is emptied, also down to its source', () => {
    for (const typed of ['', ' \n', 'INT', 'INT leader:'])
      expect(notesOf(changed(typed))).toEqual([three[0], three[2]]);
  });

  test('keeps its source where none is typed', () => {
    expect(notesOf(changed('Two and a half.'))[1]).toEqual(note('Two and a half.', { by: 'CD' }));
  });

  test('is refused without a source where it is typed', () => {
    expect(noteFault('Two.', smallRubric)).toBe('Begin with the source: DOC, INT.');
    expect([noteFault('int: Two.', smallRubric), noteFault(' ', smallRubric)]).toEqual([null, null]);
  });

  test('and left half-way is entered, also without its source; emptied and left it stays', () => {
    const leave = (draft: string) =>
      notesOf(
        walk(noted(), { type: 'edit-note', note: 1 }, { type: 'draft', text: draft }, { type: 'overview' }),
      );
    expect(leave('INT leader: Two and')[1]).toEqual(note('Two and', { from: 'leader', by: 'CD' }));
    expect(leave('Two and')[1]).toEqual(note('Two and', { by: 'CD' }));
    expect(leave('')).toEqual(three);
  });

  test('stays exactly as it was where nothing is typed into it, whatever it is', () => {
    const any = fc.record({
      source: fc.constantFrom('INT', 'DOC'),
      from: fc.option(filledText),
      note: filledText,
      by: fc.option(fc.constant('CD')),
    });
    fc.assert(
      fc.property(any, (one) => {
        const session = walk(noted([one]), { type: 'edit-note', note: 0 }, text(formatNote(one)));
        expect(notesOf(session)).toEqual([one]);
      }),
    );
  });

  test('that is not there is not asked for', () => {
    for (const index of [3, -1, 1.5, Number.NaN]) {
      const session = noted();
      expect(walk(session, { type: 'edit-note', note: index })).toBe(session);
    }
  });
});

describe('a note that is deleted', () => {
  test('is gone, and the others stay', () => {
    const session = walk(noted(), { type: 'delete-note', note: 0 });
    expect(notesOf(session)).toEqual(three.slice(1));
    expect(where(session)).toBe('welcome evidence');
  });

  test('comes back when that is undone, or taken back', () => {
    for (const type of ['undo', 'back'] as const) {
      const session = noted();
      expect(walk(session, { type: 'delete-note', note: 0 }, { type }).review).toEqual(session.review);
    }
  });

  test('is not another that is being typed', () => {
    const typing: Event = { type: 'draft', text: 'INT: Four.' };
    expect(notesOf(walk(noted(three, 'evidence'), typing, { type: 'delete-note', note: 0 }))).toEqual([
      ...three.slice(1),
      note('Four.'),
    ]);
  });

  test('that is not there changes nothing', () => {
    for (const index of [3, -1, 0.5]) {
      const session = noted();
      expect(walk(session, { type: 'delete-note', note: index })).toBe(session);
    }
  });
});

describe('a note that is new', () => {
  test('comes after the others, with outer blanks taken off', () => {
    expect(notesOf(walk(noted(three, 'evidence'), text('DOC:  Four.\nFive. \n')))).toEqual([
      ...three,
      note('Four.\nFive.', { source: 'DOC' }),
    ]);
  });

  test('without its source is kept until that is known, and its origin without blanks', () => {
    const asked = walk(noted([], 'evidence'), text('Seen: by all.'));
    expect(asked.review.place).toEqual({
      ...placeAt('welcome', 'evidence-source'),
      entry: { source: null, from: null, note: 'Seen: by all.' },
    });
    const told = walk(asked, { type: 'source', source: 'INT' }, text(' Ann '));
    expect(notesOf(told)).toEqual([note('Seen: by all.', { from: 'Ann' })]);
  });

  test('is asked for its source at that question only, also where a file has a stray one', () => {
    const entry = { source: null, from: null, note: 'Stray.' };
    const place = { ...placeAt('welcome', 'evidence'), draft: 'INT: Half', entry };
    const session = startSession({ ...blankReview(smallRubric), place }, smallRubric);
    expect(walk(session, { type: 'source', source: 'INT' })).toBe(session);
  });

  test('loses no word, whatever is typed', () => {
    fc.assert(
      fc.property(filledText, (typed) => {
        const session = walk(noted([], 'evidence'), text(typed), { type: 'source', source: 'INT' }, text(''));
        const kept = [...notesOf(session).map(({ note: words }) => words), session.review.place?.draft ?? ''];
        expect(kept.join('')).toContain(typed.trim());
      }),
    );
  });
});
