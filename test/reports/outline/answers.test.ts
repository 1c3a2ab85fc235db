import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { answerForm, answersPart } from '../../../src/reports/outline/answers.ts';
import { answeredReview } from '../support/answered-review.ts';
import { textsOf } from '../support/outline-text.ts';
import { goodReview, sourceOf, ukRubric } from '../support/sample-reviews.ts';

function partOf(review: Review) {
  return answersPart(sourceOf(review));
}

function rowsOf(review: Review) {
  const tables = partOf(review).filter((block) => block.kind === 'table');
  return tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
}

describe('what the service said', () => {
  it('is left out where it said nothing', () => {
    expect(partOf(goodReview)).toEqual([]);
  });

  it('stands round by round, with what the reviewers did and the rating before and after', () => {
    expect(rowsOf(answeredReview)).toEqual([
      [
        [
          '1',
          'Caseload size',
          'Does not agree.\nThe vacant post was filled on 1 March.\nFurther evidence: The staffing list of 2 March: 7.4 full-time equivalents.\nIt is in the shared folder.',
          'Rating changed. The staffing list bears it out: 143 ÷ 7.4 is below 20.',
          '4',
          '5',
        ],
        [
          '4',
          'Integration with mental health treatment: team assignment',
          'Does not agree.\nClients of the early intervention team should not count.',
          'Rating kept. They are clients of the service.',
          '4',
          '4',
        ],
        [
          '5',
          'Integration with mental health treatment: frequent team contact',
          'The minutes say otherwise.',
          'Answered anew on 2 April 2026.',
          '4',
          '',
        ],
      ],
      [
        [
          '4',
          'Integration with mental health treatment: team assignment',
          'Does not agree.\nClients of the early intervention team should not count.',
          'Said before, and dealt with: see 30 March 2026.',
          '4',
          '',
        ],
        [
          '5',
          'Integration with mental health treatment: frequent team contact',
          'The minutes of the Harbour team say otherwise.',
          'Not dealt with yet.',
          '4',
          '',
        ],
      ],
    ]);
  });

  it('names the file of each round, plain agreement in one sentence, and how many items got no answer', () => {
    const text = textsOf(partOf(answeredReview));
    expect(text).toContain('Round 2, 2 April 2026');
    expect(text).toContain('Brought in on 30 March 2026 from brookvale-answers.docx.');
    expect(text).toContain(
      'The service agrees, and adds nothing, on 2 Employment services staff and 3 Vocational generalists.',
    );
    expect(text).toContain('20 items without an answer.');
    expect(text).toContain('23 items without an answer.');
  });
});

it('a place for an answer names the review and the item', () => {
  const [item] = allItems(ukRubric);
  if (item === undefined) throw new Error('There is no item.');
  expect(answerForm(item, sourceOf(goodReview))).toMatchObject({
    kind: 'answer',
    review: goodReview.id,
    item: 'caseload-size',
    title: 'The service’s answer on 1 Caseload size',
  });
  expect(answerForm(item, sourceOf({ ...goodReview, id: null })).review).toBe('brookvale 2026-03-02');
});
