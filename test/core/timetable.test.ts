import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetText, timetableFor } from '../../src/core/timetable.ts';
import { anyDay } from '../support/reviews.ts';

test('a review on 30 April: each step with its day, the end of February for two months before', () => {
  const lines = timetableFor('2026-04-30', '2026-04-16').map(
    (step) => `${step.date} ${step.past ? 'past ' : ''}| ${offsetText(step)} | ${step.what}`,
  );
  expect(lines).toEqual([
    '2026-02-19 past | 10 weeks before | Preparation call with the reviewers',
    '2026-02-28 past | 2 months before | Partnership agreement signed, information governance arranged, portfolio of evidence begun, people to interview asked',
    '2026-03-30 past | 1 month before | Agreed how evidence is shared if the review is virtual',
    '2026-04-09 past | 3 weeks before | Portfolio of evidence audited, and its gaps closed',
    '2026-04-16 | 2 weeks before | Timetable of the review and performance snapshot sent to the reviewers',
    '2026-04-30 | the first day | The review',
    '2026-05-28 | within 4 weeks | Report written and moderated',
    '2026-06-04 | within 1 week of the report | The service has answered the report item by item, with further evidence',
    '2026-06-11 | within 2 weeks of the report | Personal data of the review deleted, by reviewers and service',
    '2026-06-11 | within 6 weeks | Action plan agreed',
    '2026-09-30 | within 5 months | Support from outside agreed and given',
  ]);
});

test('a day is past only when it is over', () => {
  const past = (today: string) =>
    timetableFor('2026-11-23', today)
      .filter((step) => step.past)
      .map(({ date }) => date);
  expect(past('2026-09-14')).toEqual([]);
  expect(past('2026-09-15')).toEqual(['2026-09-14']);
  expect(past('2028-01-01')).toHaveLength(11);
});

test('on any day the steps stand in their order, those before the review before it', () => {
  const order = timetableFor('2026-11-23', '2026-01-01').map(({ what }) => what);
  fc.assert(
    fc.property(anyDay, anyDay, (day, today) => {
      const steps = timetableFor(day, today);
      const dates = steps.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(steps.map(({ what }) => what)).toEqual(order);
      for (const { date, offset, past } of steps) {
        expect(Math.sign(offset.count)).toBe(date < day ? -1 : date > day ? 1 : 0);
        expect(past).toBe(date < today);
      }
    }),
  );
});
