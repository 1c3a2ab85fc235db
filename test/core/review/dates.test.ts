import { expect, test } from 'vitest';
import { formatDate, formatDates, isDate } from '../../../src/core/review/dates.ts';

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
