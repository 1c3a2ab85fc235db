import { describe, expect, test } from 'vitest';
import { figures, leftOut, readList } from './support.ts';

test('the figures are those worked out by hand', () => {
  const reading = readList('caseload', [
    'Client ID | Specialist | FTE | Status          | Closed date',
    /* 2 */ 'C1 | A | 1.0 | Looking for work | ',
    /* 3 */ 'C2 | A |     | In work          | ',
    /* 4 */ 'C3 | B | 0.6 | In work          | 01/03/2026',
    /* 5 */ 'C4 | B | 0.6 | Closed           | ',
    /* 6 */ 'c1 | A | 1   | Looking for work | ',
    /* 7 */ '   | A | 1   | In work          | ',
    /* 8 */ 'C5 | B | 0.6 | on hold          | ',
    /* 9 */ 'C6 | B | 0.6 | In work          | 01/04/2026',
    /* 10 */ 'C7 | C | 0.2 |                 | ',
    /* 11 */ 'C8 | C | 0.2 | In work         | last week',
  ]);
  // Active: C1, C2, C6 (closed after the review) and C7. FTE: 1 + 0.6 + 0.2.
  expect(figures(reading)).toEqual({ 'active-clients': 4, 'specialists-fte': 1.8 });
  expect(reading).toMatchObject({ rows: 10, used: 6 });
  expect(leftOut(reading)).toEqual([
    '6 a repeat (of row 2)',
    '7 no client ID',
    '8 status not understood',
    '11 closed date cannot be read',
  ]);
  expect(reading.inputs[0]?.how).toBe('4 different clients active on 11 March 2026, without 2 closed rows');
  expect(reading.notices).toEqual([
    'The list names 3 specialists. Add the FTE of a specialist who has no clients.',
  ]);
});

test('job seekers are counted where every active client is looking for work or in work', () => {
  const lines = ['Client | Status', 'C1 | Looking', 'C2 | In work', 'C3 | unemployed', 'C4 | Closed'];
  const reading = readList('caseload', lines);
  expect(figures(reading)).toEqual({ 'active-clients': 3, 'job-seekers': 2 });
  expect(figures(readList('caseload', [...lines, 'C5 | Active']))).toEqual({ 'active-clients': 4 });
});

test('of two rows of one client the order makes no difference', () => {
  const rows = ['C1 | Looking', 'C1 | In work', 'C2 | Looking'];
  const both = [rows, rows.toReversed()].map((lines) => readList('caseload', ['Client | Status', ...lines]));
  for (const reading of both) expect(figures(reading)).toEqual({ 'active-clients': 2, 'job-seekers': 1 });
});

test('without a status or a closed date everybody counts, and that is said', () => {
  const reading = readList('caseload', ['Client', 'C1', 'C2']);
  expect(figures(reading)).toEqual({ 'active-clients': 2 });
  expect(reading.notices).toEqual([expect.stringContaining('everybody on it is counted')]);
});

test('a blank status is not known, unless a closed date tells', () => {
  expect(leftOut(readList('caseload', ['Client | Status', 'C1 | Active', 'C2 | ']))).toEqual(['3 no status']);
});

describe('full-time equivalents are left to be asked', () => {
  test.each([
    [
      'without a column for them',
      ['Client | Specialist | Status', 'C1 | A | Open', 'C2 | B | Open'],
      '2 specialists and does not',
    ],
    [
      'where one is missing',
      ['Client | Specialist | FTE', 'C1 | A | 1', 'C2 | B | '],
      'no FTE for 1 of them',
    ],
    [
      'where rows do not agree',
      ['Client | Specialist | FTE', 'C1 | A | 1', 'C2 | A | 0.5'],
      'rows do not agree',
    ],
    ['where one is beyond belief', ['Client | Specialist | FTE', 'C1 | A | 37.5'], 'no FTE for 1 of them'],
    ['without names', ['Client | FTE', 'C1 | 1'], 'does not name the specialists'],
  ])('%s', (_, lines, notice) => {
    const reading = readList('caseload', lines);
    expect(figures(reading)).not.toHaveProperty('specialists-fte');
    expect(reading.notices.join(' ')).toContain(notice);
  });
});

test('a client without a specialist is counted, and named', () => {
  const reading = readList('caseload', ['Client | Specialist | FTE', 'C1 | A | 1', 'C2 | | ']);
  expect(figures(reading)).toEqual({ 'active-clients': 2, 'specialists-fte': 1 });
  expect(reading.notices).toContain('Row 3: no employment specialist; the row is counted all the same.');
});
