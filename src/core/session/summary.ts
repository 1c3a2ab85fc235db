import type { Place, Review } from '../review/model.ts';
import { summarySteps } from './model.ts';
import { overview, placeAt } from './place.ts';

/**
 * Takes an answer of the summary: first what goes well, then the priorities, then back to the overview.
 * Blank means none. Null where the place is no question of the summary.
 */
export function answerSummary(review: Review, place: Place, text: string): Review | null {
  const step = summarySteps.find((known) => known === place.step);
  if (step === undefined) return null;
  const answer = text.trim() === '' ? null : text.trimEnd();
  const summary = { strengths: null, priorities: null, ...review.summary, [step]: answer };
  const empty = summary.strengths === null && summary.priorities === null;
  const next = step === 'strengths' ? placeAt(null, 'priorities') : overview;
  return { ...review, summary: empty ? null : summary, place: next };
}
