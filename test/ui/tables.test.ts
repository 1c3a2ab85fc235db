import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { RatedItem } from '../../src/core/review/model.ts';
import { scoreReview } from '../../src/core/scoring.ts';
import { changeItem } from '../../src/core/session/answer.ts';
import { scoreTable } from '../../src/ui/tables.ts';
import { readyReview } from '../support/dialogue.ts';
import { shippedRubric } from '../support/shipped.ts';

const note = { source: 'DOC', from: null, note: 'Seen.' };

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
