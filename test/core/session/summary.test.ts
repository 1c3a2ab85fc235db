import { expect, test } from 'vitest';
import { advance } from '../../../src/core/session/advance.ts';
import type { Event } from '../../../src/core/session/model.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { readyReview } from '../../support/dialogue.ts';
import { shippedRubric } from '../../support/shipped.ts';

function after(...events: readonly Event[]) {
  return events.reduce(advance, startSession(readyReview(shippedRubric), shippedRubric)).review;
}

const summary: Event = { type: 'summary' };
const text = (words: string): Event => ({ type: 'text', text: words });

test('the summary is asked in two questions, and leads back to the overview', () => {
  expect(after(summary).place).toMatchObject({ item: null, step: 'strengths' });
  expect(after(summary, text('People trust it.')).place).toMatchObject({ item: null, step: 'priorities' });
  const review = after(summary, text('People trust it.'), text('Employers.'));
  expect(review.place).toMatchObject({ item: null, step: 'overview' });
  expect(review.summary).toEqual({ strengths: 'People trust it.', priorities: 'Employers.' });
});

test('blank means none, and takes back what was there', () => {
  expect(after(summary, text(' '), text('')).summary).toBeNull();
  const cleared = after(summary, text('A'), text('B'), summary, text(''));
  expect(cleared.summary).toEqual({ strengths: null, priorities: 'B' });
});

test('what is half written is entered when the summary is left', () => {
  const review = after(summary, { type: 'draft', text: 'People tr' }, { type: 'overview' });
  expect(review.summary).toEqual({ strengths: 'People tr', priorities: null });
});
