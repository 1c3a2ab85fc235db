import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, moreThanMonthsApart } from '../../src/core/calendar.ts';
import { anyDay } from '../support/reviews.ts';

test.each([
  ['2026-11-23', -70, '2026-09-14'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  // Both nights in which British clocks change lie in between.
  ['2026-03-01', 245, '2026-11-01'],
])('%s and %i days is %s', (date, days, result) => {
  expect(addDays(date, days)).toBe(result);
});

test.each([
  ['2026-11-23', -2, '2026-09-23'],
  ['2026-04-30', -2, '2026-02-28'],
  ['2024-04-30', -2, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-08-31', 5, '2027-01-31'],
  ['2026-09-30', 5, '2027-02-28'],
  ['2026-02-28', -2, '2025-12-28'],
  ['2026-12-15', 5, '2027-05-15'],
])('%s and %i calendar months is %s', (date, months, result) => {
  expect(addMonths(date, months)).toBe(result);
});

describe('more than so many months apart', () => {
  test.each([
    ['2025-03-02', '2026-03-02', false],
    ['2025-03-02', '2026-03-03', true],
    ['2026-03-03', '2025-03-02', true],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['2026-03-02', '2026-03-02', false],
  ])('%s and %s: %s', (a, b, apart) => {
    expect(moreThanMonthsApart(a, b, 12)).toBe(apart);
  });
});

test('days are counted back as they were counted on, and months keep the day where there is one', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (date, count) => {
      expect(addDays(addDays(date, count), -count)).toBe(date);
      const moved = addMonths(date, count);
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const [toYear = 0, toMonth = 0, toDay = 0] = moved.split('-').map(Number);
      expect(toYear * 12 + toMonth - (year * 12 + month)).toBe(count);
      const kept = toDay === day || (toDay < day && addDays(moved, 1).endsWith('-01'));
      expect(kept).toBe(true);
    }),
  );
});
