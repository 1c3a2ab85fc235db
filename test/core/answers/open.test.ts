import { expect, test } from 'vitest';
import { openAnswers } from '../../../src/core/answers/open.ts';
import type { ItemAnswer, Review } from '../../../src/core/review/model.ts';
import { blankReview } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const said: ItemAnswer = {
  verdict: 'disagree',
  comment: 'No.',
  evidence: null,
  rating: 3,
  decision: null,
  reason: null,
  newRating: null,
};
const kept = { ...said, decision: 'kept', reason: 'Because.' } as const;

/** What is open where an item was answered like this, round after round. */
function open(...rounds: readonly (ItemAnswer | null)[]): [item: string, round: number][] {
  const answers = rounds.map((answer, index) => ({
    at: `2026-04-0${index + 1}`,
    file: `${index}.docx`,
    digest: `${index}`,
    items: (answer === null ? {} : { caseload: answer }) as Review['answers'][number]['items'],
  }));
  const review = { ...blankReview(smallRubric), answers };
  return openAnswers(review, smallRubric).map(({ item, round }) => [item.id, round]);
}

test.each<[string, readonly (ItemAnswer | null)[], number | null]>([
  ['nothing was said', [null], null],
  ['the service does not agree', [said], 0],
  ['it agrees, and adds nothing', [{ ...said, verdict: 'agree', comment: null }], null],
  ['it agrees, with a comment', [{ ...said, verdict: 'agree' }], 0],
  ['it says only where further evidence is', [{ ...said, verdict: null, comment: null, evidence: 'X' }], 0],
  ['the reviewers have decided', [kept], null],
  ['it says more later', [kept, { ...said, comment: 'Still no.' }], 1],
  ['it says something else before anybody decided', [said, { ...said, comment: 'Still no.' }], 1],
  ['it says the same again before anybody decided', [said, said], 1],
  ['it says again what was decided on', [kept, said], null],
  ['it says nothing later', [said, null], 0],
  ['it agrees in the end', [said, { ...said, verdict: 'agree', comment: null }], null],
])('what is open where %s', (_, rounds, round) => {
  expect(open(...rounds)).toEqual(round === null ? [] : [['caseload', round]]);
});
