import { formatDate } from '../review/dates.ts';
import type { Review } from '../review/model.ts';
import { kinds, modes } from '../review/words.ts';
import { type SetUpStep, setUpSteps } from './model.ts';
import { setUpAnswer } from './set-up.ts';

/** The parts of the set-up by name. */
export const setUpNames: Readonly<Record<SetUpStep, string>> = {
  service: 'Service',
  provider: 'Provider',
  area: 'Area',
  region: 'Region',
  kind: 'Kind of review',
  mode: 'Held',
  from: 'First day',
  to: 'Last day',
  reviewers: 'Reviewers',
};

/** What is known of a part of the set-up, in words. */
export function setUpWords(review: Review, step: SetUpStep): string {
  if (step === 'kind') return kinds[review.kind];
  if (step === 'mode') return review.mode === null ? 'not known' : modes[review.mode];
  const answer = setUpAnswer(review, step);
  if (answer === '') return step === 'to' ? 'the same' : 'not known';
  return step === 'from' || step === 'to' ? formatDate(answer) : answer;
}

/** What differs in the set-up between two states of a review, each part in a sentence. */
export function setUpChanges(before: Review, after: Review): string[] {
  return setUpSteps
    .filter((step) => setUpAnswer(before, step) !== setUpAnswer(after, step))
    .map((step) => `${setUpNames[step]}: ${setUpWords(before, step)} → ${setUpWords(after, step)}`);
}
