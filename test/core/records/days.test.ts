import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso, isoOf, looksLikeDate, readDay } from '../../../src/core/records/days.ts';
import type { DateOrder } from '../../../src/core/records/model.ts';

function read(cell: string, order: DateOrder | null = null): string {
  const day = readDay(cell, order);
  return typeof day === 'number' ? isoOf(day) : day;
}

test.each([
  ...['3/4/2026', '03/04/2026', '03-04-26', '3.4.2026', '3 4 2026', ' 3/4/26 ', '3 / 4 / 2026'],
  ...['3 Apr 2026', '3rd April 2026', '03-Apr-26', '3 APR. 2026', '3rd of April, 2026', 'Apr 3, 2026'],
  ...['Fri 3 April 2026', 'Friday, 3 April 2026', '2026-04-03', '2026/4/3', '20260403', '46115', '46115.75'],
  ...['2026-04-03T00:00:00', '2026-04-03T23:30:00.000Z', '2026-04-03 09:15:00+01:00', '03/04/2026 14:30'],
  ...['3/4/2026 2:30 PM', '03/04/2026, 14.30'],
])('“%s” is 3 April 2026', (cell) => {
  expect(read(cell)).toBe('2026-04-03');
});

test.each([
  ['', 'blank'],
  ['  ', 'blank'],
  ['31/02/2026', 'no-such-day'],
  ['29/02/2026', 'no-such-day'],
  ['0/4/2026', 'no-such-day'],
  ['32/13/2026', 'no-such-day'],
  ['2026-02-30', 'no-such-day'],
  ['2026-13-01', 'no-such-day'],
  ['31 April 2026', 'no-such-day'],
  ['03/15/2026', 'month-first'],
  ['3/4/1026', 'unlikely-year'],
  ['3/4/89', 'unlikely-year'],
  ['April 2026', 'not-a-date'],
  ['04/2026', 'not-a-date'],
  ['3/4', 'not-a-date'],
  ['3/4/026', 'not-a-date'],
  ['soon', 'not-a-date'],
  ['3 Smarch 2026', 'not-a-date'],
  ['99999', 'not-a-date'],
  ['7', 'not-a-date'],
  ['2026', 'not-a-date'],
])('“%s” is no day: %s', (cell, fault) => {
  expect(read(cell)).toBe(fault);
});

test('29 February is a day in a leap year', () => {
  expect(read('29/02/2024')).toBe('2024-02-29');
});

test('two figures for the year mean this century, up to 69', () => {
  expect(read('1/1/69')).toBe('2069-01-01');
});

describe('with an order that was settled', () => {
  test('month first reads all that way round', () => {
    expect(read('03/15/2026', 'month-first')).toBe('2026-03-15');
    expect(read('3/4/2026', 'month-first')).toBe('2026-03-04');
    expect(read('15/03/2026', 'month-first')).toBe('no-such-day');
  });

  test('day first refuses what it cannot be', () => {
    expect(read('03/15/2026', 'day-first')).toBe('no-such-day');
    expect(read('3/4/2026', 'day-first')).toBe('2026-04-03');
  });

  test('a month in words and an ISO date are what they are', () => {
    expect(read('3 Apr 2026', 'month-first')).toBe('2026-04-03');
    expect(read('2026-04-03', 'month-first')).toBe('2026-04-03');
  });
});

test('every day of a century and more is read back in every form', () => {
  const days = fc.integer({ min: dayOfIso('1990-01-01'), max: dayOfIso('2099-12-31') });
  fc.assert(
    fc.property(days, (day) => {
      const iso = isoOf(day);
      const [year = '', month = '', date = ''] = iso.split('-');
      for (const text of [
        iso,
        `${date}/${month}/${year}`,
        `${Number(date)}-${Number(month)}-${year}`,
        `${day + 25_569}`,
      ])
        expect(readDay(text, 'day-first')).toBe(day);
      expect(dayOfIso(iso)).toBe(day);
    }),
  );
});

test('only what could be a date is ever shown', () => {
  expect(looksLikeDate('31/02/2026')).toBe(true);
  expect(looksLikeDate('2026-02-30 10:00')).toBe(true);
  expect(looksLikeDate('phoned Jo on 3/4')).toBe(false);
  expect(looksLikeDate('')).toBe(false);
});
