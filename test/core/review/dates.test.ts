import { expect, test } from 'vitest';
import { formatDate, formatDates, isDate, readAs, readDay } from '../../../src/core/review/dates.ts';

test.each(['2026-11-23', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '2026-1-1',
  '23/11/2026',
  '2026-11-23T00:00:00Z',
  ' 2026-11-23',
  '2026-11-23\n',
  '20261123',
  'today',
  '',
])('“%s” is no day', (text) => {
  expect(isDate(text)).toBe(false);
});

test('a day is written in words, and what is no day as it is', () => {
  expect(formatDate('2026-11-03')).toBe('3 November 2026');
  expect(formatDate('2026-13-03')).toBe('2026-13-03');
});

test.each([
  ['2026-03-02', null, '2 March 2026'],
  ['2026-03-02', '2026-03-02', '2 March 2026'],
  ['2026-03-02', '2026-03-03', '2 and 3 March 2026'],
  ['2026-03-02', '2026-03-04', '2 to 4 March 2026'],
  ['2026-03-31', '2026-04-01', '31 March and 1 April 2026'],
  ['2026-03-02', '2026-04-04', '2 March to 4 April 2026'],
  ['2025-12-31', '2026-01-01', '31 December 2025 to 1 January 2026'],
  ['2025-03-02', '2026-03-03', '2 March 2025 to 3 March 2026'],
])('from %s to %s reads “%s”', (from, to, words) => {
  expect(formatDates({ from, to })).toBe(words);
});

test.each([
  '2026-11-04',
  ' 2026-11-4 ',
  '4/11/2026',
  '04/11/26',
  '4.11.2026',
  '4-11-2026',
  '4 11 2026',
  '4 Nov 2026',
  '4 nov. 2026',
  '4 November 2026',
  '4th of November, 2026',
  '4-Nov-26',
])('“%s” is read as the fourth of November', (text) => {
  expect(readDay(text)).toEqual({ day: '2026-11-04' });
});

test('September has two short forms', () => {
  expect(readDay('1 Sept 2026')).toEqual(readDay('1 Sep 2026'));
});

const asIn = 'as in 24 November 2026 or 2026-11-24';
test.each([
  ['', `Enter a date, ${asIn}.`],
  ['tomorrow', `That is no date. Write it ${asIn}.`],
  ['24 November', `The year is missing. Write it ${asIn}.`],
  ['11/24/2026', `There is no month 24. Write the date ${asIn}.`],
  ['4 Novembre 2026', `There is no month Novembre. Write the date ${asIn}.`],
  ['2026-13-01', `There is no month 13. Write the date ${asIn}.`],
  ['31/11/2026', 'There is no 31 November 2026.'],
  ['29 Feb 2026', 'There is no 29 February 2026.'],
])('“%s” is refused for its own reason', (text, fault) => {
  expect(readDay(text)).toEqual({ fault });
});

test.each([
  ['4/11/2026', '4 November 2026'],
  ['4 Nov 2026', '4 November 2026'],
  ['4 november 2026', null],
  ['2026-11-04', null],
  ['tomorrow', null],
])('of “%s” is told how it was read: %s', (text, words) => {
  expect(readAs(text)).toBe(words);
});
