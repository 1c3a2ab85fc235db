import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNote, looksLikeNote, parseNote } from '../../src/core/note-text.ts';
import { anyText } from '../support/reviews.ts';

const sources = { DOC: 'Documents', INT: 'Interview', MIS: 'Management information' };

function parsed(text: string) {
  const { source, from, note } = parseNote(text, sources);
  return [source, from, note];
}

describe('a note typed in one go', () => {
  test.each([
    ['INT team leader: nobody is turned away', ['INT', 'team leader', 'nobody is turned away']],
    ['int Team leader: Nobody.', ['INT', 'Team leader', 'Nobody.']],
    ['  DOC: The list of March.', ['DOC', null, 'The list of March.']],
    ['DOC The list of March.', ['DOC', null, 'The list of March.']],
    [
      'MIS list of 2 March:\n143 people.\nSix of them new.',
      ['MIS', 'list of 2 March', '143 people.\nSix of them new.'],
    ],
    ['INT leader: they say: nobody', ['INT', 'leader', 'they say: nobody']],
    ['INT leader:', ['INT', 'leader', '']],
    ['INT', ['INT', null, '']],
  ])('%j begins with its source', (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  test.each([
    'Nobody is turned away.',
    'Interview: nobody',
    'INTERNAL: a memo',
    'MIS2: a table',
    'OBS: seen',
    '',
  ])('%j has no source, and all of it is the note', (text) => {
    expect(parsed(text)).toEqual([null, null, text]);
  });

  test('a colon within a time or an address ends no origin', () => {
    expect(parsed('INT At 10:30 all had come.')).toEqual(['INT', null, 'At 10:30 all had come.']);
    expect(parsed('DOC https://example.org says so')).toEqual(['DOC', null, 'https://example.org says so']);
  });

  test('an origin stands on the first line, and is no longer than 100 characters', () => {
    const long = 'a'.repeat(101);
    expect(parsed('INT First line\nand: second')).toEqual(['INT', null, 'First line\nand: second']);
    expect(parsed('INT\nleader: second')).toEqual(['INT', null, 'leader: second']);
    expect(parsed(`INT ${long.slice(1)}: note`)).toEqual(['INT', long.slice(1), 'note']);
    expect(parsed(`INT ${long}: note`)).toEqual(['INT', null, `${long}: note`]);
  });

  test('is written with its source first, and without an origin where there is none', () => {
    expect(formatNote({ source: 'INT', from: 'team leader', note: 'nobody' })).toBe(
      'INT team leader: nobody',
    );
    expect(formatNote({ source: 'INT', from: null, note: 'they say: nobody' })).toBe('INT: they say: nobody');
  });
});

const words = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom('a', 'é', ':', ' ', '\n', 'INT', '-'), maxLength: 14 }),
);
const note = words.map((text) => text.trim()).filter((text) => text !== '');
const origin = note.filter((text) => !/:\s|[\n\r\u2028\u2029]/.test(text) && text.length <= 100);
const entry = fc.record({
  source: fc.constantFrom(...Object.keys(sources)),
  from: fc.option(origin),
  note,
});

test('a note that is written is taken apart again as it was', () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect(parseNote(formatNote(one), sources)).toEqual(one);
    }),
    { numRuns: 1000 },
  );
});

test('no character of what was typed is lost but the outer blanks and the colon', () => {
  const typed = fc.oneof(
    words,
    fc
      .tuple(fc.constantFrom('INT', 'doc', 'Mis', 'OBS'), fc.constantFrom(' ', ': ', ':', '\n', ''), words)
      .map((parts) => parts.join('')),
  );
  const bare = (text: string) =>
    text.replace(/\s/g, '').replace(/^([A-Za-z]+)/, (code) => code.toUpperCase());
  fc.assert(
    fc.property(typed, (text) => {
      const { source, from, note: rest } = parseNote(text, sources);
      const kept = source === null ? (rest ?? '') : `${source}${from ?? ''}${rest}`;
      const withColon = source === null ? kept : `${source}${from ?? ''}:${rest}`;
      expect([bare(kept), bare(withColon)]).toContain(bare(text));
    }),
    { numRuns: 1000 },
  );
});

describe('what is given as a name', () => {
  test.each(['team leader', 'specialists (4)', 'caseload list of 2 March', 'Dr. A. Bell', ''])(
    '“%s” may be one',
    (name) => {
      expect(looksLikeNote(name, sources)).toBe(false);
    },
  );

  test.each([
    '@8 twice a week',
    'INT team leader: all are met',
    'They meet twice a week.',
    'she says that all referrals are welcome',
  ])('“%s” looks like a note', (name) => {
    expect(looksLikeNote(name, sources)).toBe(true);
  });
});
