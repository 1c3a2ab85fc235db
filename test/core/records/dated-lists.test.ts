import { describe, expect, test } from 'vitest';
import { figures, leftOut, readList } from './support.ts';

describe('first contacts', () => {
  const lines = [
    'Client ID | Entry date | First employer contact',
    /* 2 */ 'C1 | 01/09/2025 | 13/09/2025',
    /* 3 */ 'C2 | 02/09/2025 | 02/09/2025',
    /* 4 */ 'C3 | 03/09/2025 | ',
    /* 5 */ 'C4 | 04/09/2025 | 03/09/2025',
    /* 6 */ 'C5 | 20/12/2025 | 10/01/2026',
    /* 7 */ 'C1 | 01/09/2025 | 13/09/2025',
    /* 8 */ 'C6 |            | 13/09/2025',
    /* 9 */ 'C7 | 01/03/2026 | 01/04/2026',
    /* 10 */ 'C1 | 01/10/2025 | 06/10/2025',
  ];

  test('the days are those worked out by hand, shortest first', () => {
    const reading = readList('first-contacts', lines);
    expect(figures(reading)).toEqual({ 'days-to-first-employer-contact': [0, 5, 12, 21] });
    expect(leftOut(reading)).toEqual([
      '4 no first employer contact',
      '5 contact before entry',
      '7 a repeat (of row 2)',
      '8 no entry date',
      '9 first employer contact after the review (1 April 2026)',
    ]);
    expect(reading.notices).toEqual([
      '1 person has no first contact yet and cannot be counted, which makes the mean look quicker than the wait is.',
      'Row 10: the same client as in another row with other dates, and counted beside it.',
    ]);
  });

  test('a period is that of the entry', () => {
    const reading = readList('first-contacts', lines, { from: '2025-09-01', to: '2025-09-30' });
    expect(figures(reading)).toEqual({ 'days-to-first-employer-contact': [0, 12] });
    expect(leftOut(reading)).toContain('6 entered outside the period');
  });

  test('the change of the clocks makes no difference', () => {
    const reading = readList('first-contacts', ['Entry | First contact', '24/10/2025 | 27/10/2025 00:30']);
    expect(figures(reading)).toEqual({ 'days-to-first-employer-contact': [3] });
  });

  test('a list too long to be kept one by one gives no figure, and says so', () => {
    const many = Array.from({ length: 10_001 }, () => '24/10/2025 | 27/10/2025');
    const reading = readList('first-contacts', ['Entry | First contact', ...many]);
    expect(reading.inputs).toEqual([]);
    expect(reading.notices).toEqual([expect.stringContaining('Give a shorter period')]);
  });
});

describe('employer contacts', () => {
  const lines = [
    'Date | Specialist | Employer | Client | Contact type',
    /* 2 */ '02/02/2026 | A | Inn  | C1 | Face to face',
    /* 3 */ '03/02/2026 | A | Inn  | C1 | Telephone',
    /* 4 */ '04/02/2026 | B | Shop |    | Visit',
    /* 5 */ '05/02/2026 | B | Shop | C2 | ',
    /* 6 */ '02/02/2026 | A | Inn. | c1 | face to face',
    /* 7 */ '02/02/2026 | B | Inn  | C1 | Face to face',
    /* 8 */ '27/02/2026 | A | Park | C3 | meeting',
    /* 9 */ '          | A | Park | C3 | meeting',
    /* 10 */ '12/03/2026 | A | Park | C3 | meeting',
  ];

  test('the figures are those worked out by hand', () => {
    const reading = readList('employer-contacts', lines);
    // Face to face for a client: rows 2, 7 and 8. From 2 to 27 February are 26 days: 3.714… weeks.
    expect(figures(reading)).toEqual({ 'employer-contacts': 3, weeks: 3.72 });
    expect(leftOut(reading)).toEqual([
      '5 not known whether it was face to face',
      '6 a repeat (of row 2)',
      '9 no date',
      '10 date after the review (12 March 2026)',
    ]);
    expect(reading.inputs.map(({ how }) => how)).toEqual([
      '3 of 5 contacts face to face and for a named client; not counted: 1 not face to face, 1 for no named client',
      '26 days from 2 February 2026 to 27 February 2026 ÷ 7 = 3.72 weeks, rounded up',
    ]);
  });

  test('the weeks are those of the period, where it is given', () => {
    const reading = readList('employer-contacts', lines, { from: '2026-02-02', to: '2026-03-01' });
    expect(figures(reading)).toEqual({ 'employer-contacts': 3, weeks: 4 });
    expect(reading.notices).toEqual([]);
    const ahead = readList('employer-contacts', lines, { from: '2026-03-05', to: '2026-12-31' });
    expect(ahead).toMatchObject({ used: 0, inputs: [] });
    const short = readList('employer-contacts', lines, { from: '2026-02-26', to: '2026-12-31' });
    expect(figures(short)).toEqual({ 'employer-contacts': 1, weeks: 2 });
  });

  test('a column that says so goes before the client, and what the list does not tell is said', () => {
    const specific = readList('employer-contacts', [
      'Date | Client specific | Client',
      '02/02/2026 | yes | ',
      '03/02/2026 | no  | C1',
      '04/02/2026 |     | C1',
    ]);
    expect(figures(specific)).toMatchObject({ 'employer-contacts': 1 });
    expect(leftOut(specific)).toEqual(['4 not known whether it was for a named client']);
    const bare = readList('employer-contacts', ['Date', '02/02/2026', '02/02/2026']);
    expect(figures(bare)).toEqual({ 'employer-contacts': 2, weeks: 0.15 });
    expect(bare.notices).toHaveLength(3);
  });

  test('with a time of day, two visits on one day are two', () => {
    const visits = ['02/02/2026 09:30 | Inn | C1', '02/02/2026 14:00 | Inn | C1'];
    const reading = readList('employer-contacts', ['Date | Employer | Client', ...visits]);
    expect(figures(reading)).toMatchObject({ 'employer-contacts': 2 });
  });
});

describe('hours in the community', () => {
  const lines = [
    'Specialist | Week commencing | Scheduled hours | Community hours',
    /* 2 */ 'A | 02/02/2026 | 37.5 | 24:30',
    /* 3 */ 'A | 09/02/2026 | 30   | 20',
    /* 4 */ 'B | 02/02/2026 | 30   | 31',
    /* 5 */ 'B | 09/02/2026 | 30   | ',
    /* 6 */ 'B | 16/02/2026 | 30   | 7,5',
    /* 7 */ 'Total |        | 97.5 | 75.5',
    /* 8 */ '  |            | 97.5 | 75.5',
    /* 9 */ 'B | 16/03/2026 | 30   | 20',
    /* 10 */ 'B | week 3    | 10   | 5',
    /* 11 */ 'A | 09/02/2026 | 30   | 20',
  ];

  test('the sums are those worked out by hand', () => {
    const reading = readList('community-hours', lines);
    // Rows 2, 3, 10 and 11: 37.5 + 30 + 10 + 30, and 24.5 + 20 + 5 + 20.
    expect(figures(reading)).toEqual({ 'scheduled-hours': 107.5, 'community-hours': 69.5 });
    expect(leftOut(reading)).toEqual([
      '4 more community hours than scheduled hours',
      '5 no community hours',
      '6 community hours cannot be read',
      '7 a total',
      '8 no specialist (perhaps a total)',
      '9 dated after the review',
    ]);
    expect(reading.notices).toEqual([
      'Row 10: the date cannot be read; the hours are counted all the same.',
      'Row 11: the same specialist, date and hours as in another row, and counted beside it.',
    ]);
  });

  test('a period needs dates', () => {
    const reading = readList('community-hours', lines, { from: '2026-02-09', to: '2026-02-15' });
    expect(figures(reading)).toEqual({ 'scheduled-hours': 60, 'community-hours': 40 });
    expect(leftOut(reading)).toEqual(
      expect.arrayContaining(['2 outside the period', '10 week commencing cannot be read']),
    );
    const undated = readList('community-hours', ['Scheduled | Community', '10 | 5'], { from: '2026-02-09' });
    expect(figures(undated)).toEqual({ 'scheduled-hours': 10, 'community-hours': 5 });
    expect(undated.notices).toEqual(['The list has no dates, so the period makes no difference.']);
  });

  test('sums are exact, and what two decimals do not hold is rounded against the service', () => {
    const tenths = Array.from({ length: 30 }, () => '0.7 | 0.1');
    expect(figures(readList('community-hours', ['Scheduled | Community', ...tenths]))).toEqual({
      'scheduled-hours': 21,
      'community-hours': 3,
    });
    expect(figures(readList('community-hours', ['Scheduled | Community', '7:20 | 4:40']))).toEqual({
      'scheduled-hours': 7.34,
      'community-hours': 4.66,
    });
  });
});
