import { describe, expect, test } from 'vitest';
import { readDays } from '../../../src/core/import/days.ts';

describe('the days of a review as people write them', () => {
  test.each<[string, string, string | null]>([
    ['24/11/2026', '2026-11-24', null],
    ['24 Nov 2026', '2026-11-24', null],
    ['Tuesday 24th November 2026', '2026-11-24', null],
    ['2026-11-24', '2026-11-24', null],
    ['45000', '2023-03-15', null],
    ['2 and 3 March 2026', '2026-03-02', '2026-03-03'],
    ['2nd & 3rd March 2026', '2026-03-02', '2026-03-03'],
    ['23-24/11/2026', '2026-11-23', '2026-11-24'],
    ['2/3/26 to 4/3/26', '2026-03-02', '2026-03-04'],
    ['30 March - 1 April 2026', '2026-03-30', '2026-04-01'],
    ['2 March 2026 – 3 March 2026', '2026-03-02', '2026-03-03'],
    ['2026-03-02 to 2026-03-02', '2026-03-02', null],
  ])('%s', (text, from, to) => {
    expect(readDays(text, null)).toEqual({ from, to });
  });

  test.each<[string, string]>([
    ['2019', '“2019” is no date'],
    ['spring 2024', '“spring 2024” is no date'],
    ['31/02/2026', 'there is no day such as 31/02/2026'],
    ['4 March 2026 to 2 March 2026', '“4 March 2026 to 2 March 2026” ends before it begins'],
    ['3/31/2026', '3/31/2026 makes sense only with the month first'],
  ])('%s is refused with the reason', (text, fault) => {
    expect(readDays(text, null)).toMatchObject({ fault, monthFirst: text === '3/31/2026' });
  });

  test('with the month first where that was said', () => {
    expect(readDays('3/31/2026 to 4/1/2026', 'month-first')).toEqual({
      from: '2026-03-31',
      to: '2026-04-01',
    });
  });
});
