import { expect, test } from 'vitest';
import { conformityProblems } from '../../../src/core/conformity.ts';
import type { ItemAnswer } from '../../../src/core/review/model.ts';
import { blankReview } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const sound: ItemAnswer = {
  verdict: 'agree',
  comment: null,
  evidence: null,
  rating: null,
  decision: null,
  reason: null,
  newRating: null,
};

function told(items: Record<string, ItemAnswer>): string[] {
  const answers = [{ at: '2026-04-01', file: 'a.docx', digest: 'a', items }];
  return conformityProblems({ ...blankReview(smallRubric), answers }, smallRubric).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`,
  );
}

test.each<[string, Record<string, ItemAnswer>, string[]]>([
  ['a sound answer', { caseload: sound }, []],
  ['an unknown item', { caselod: sound }, ['error unknown-item answers.0.items.caselod']],
  [
    'ratings of another scale',
    { caseload: { ...sound, rating: 9, decision: 'changed', reason: 'x', newRating: 0 } },
    [
      'error rating-range answers.0.items.caseload.rating',
      'error rating-range answers.0.items.caseload.newRating',
    ],
  ],
  [
    'a change to nothing',
    { caseload: { ...sound, decision: 'changed', reason: 'x' } },
    ['error answer-decision answers.0.items.caseload.newRating'],
  ],
  [
    'a new rating beside a kept one',
    { caseload: { ...sound, decision: 'kept', reason: 'x', newRating: 2 } },
    ['error answer-decision answers.0.items.caseload.newRating'],
  ],
  [
    'a decision without a reason',
    { caseload: { ...sound, decision: 'kept', reason: ' ' } },
    ['warning answer-unexplained answers.0.items.caseload.reason'],
  ],
])('%s', (_, items, problems) => {
  expect(told(items)).toEqual(problems);
});
