import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { RatedItem } from '../../src/core/review/model.ts';
import { scoreReview } from '../../src/core/scoring.ts';
import { changeItem } from '../../src/core/session/answer.ts';
import { itemLines, scoreTable } from '../../src/ui/tables.ts';
import { readyReview } from '../support/dialogue.ts';
import { shippedRubric } from '../support/shipped.ts';

const note = { source: 'DOC', from: null, note: 'Seen.', by: null };

function row(change: Partial<RatedItem>): string {
  const review = changeItem(readyReview(shippedRubric), 'caseload-size', change);
  const table = scoreTable(scoreReview(review, shippedRubric), 80, new Chalk({ level: 0 }));
  return table.split('\n').find((line) => line.includes('Caseload size')) ?? '';
}

test.each([
  ['rated with evidence', { rating: 4, evidence: [note] }, '4       1 note'],
  ['rated without evidence', { rating: 4 }, '4       no evidence'],
  ['rated low without a recommendation', { rating: 3, evidence: [note] }, '3       no recommendation'],
  [
    'rated otherwise than suggested without a reason',
    { rating: 4, evidence: [note], inputs: { 'active-clients': 20, 'specialists-fte': 1 } },
    '4       no reason for rating',
  ],
  [
    'not rated for want of evidence',
    { notRated: 'insufficient-evidence' as const },
    '–       Not enough evidence',
  ],
  ['not reached', {}, '–'],
])('an item %s', (_, change, expected) => {
  expect(row(change).trimEnd().endsWith(expected)).toBe(true);
});

test.each([40, 60, 80, 200])('no line is wider than %i columns', (width) => {
  const result = scoreReview(readyReview(shippedRubric), shippedRubric);
  const lines = scoreTable(result, width, new Chalk({ level: 0 })).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
});

describe('for a screen reader', () => {
  const rated = changeItem(readyReview(shippedRubric), 'caseload-size', { rating: 4 });
  const waiting = changeItem(rated, 'zero-exclusion', { notRated: 'insufficient-evidence' });
  const { items, sections } = scoreReview(waiting, shippedRubric);

  test('each section and each item is a line', () => {
    const lines = itemLines(items, sections, 200).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Staffing: not complete, 6 to 14 of 15 possible',
      '1 Caseload size: rated 4, no evidence',
      '2 Employment services staff: not rated',
      '3 Vocational generalists: not rated',
    ]);
    expect(lines).toContain('9 Zero exclusion criteria: not rated, not enough evidence');
    expect(lines.filter(Boolean)).toHaveLength(items.length + sections.length);
  });

  test('a section that is complete has its score', () => {
    const ids = ['caseload-size', ...items.slice(1, 3).map(({ id }) => id)];
    const staffed = ids.reduce((review, id) => changeItem(review, id, { rating: 5 }), rated);
    const result = scoreReview(staffed, shippedRubric);
    expect(itemLines(result.items, result.sections, 80)).toContain('Staffing: 15 of 15\n');
  });

  test('the scores have no columns, and no line is wider than 40', () => {
    const text = scoreTable(scoreReview(waiting, shippedRubric), 40, new Chalk({ level: 0 }), true);
    expect(text).toContain('1 Caseload size: rated 4, no evidence');
    expect(text).not.toMatch(/\S {2,}/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});
