import type { InputValue, Review } from '../review/model.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { inputFault } from '../suggestion/inputs.ts';
import { collectingAt } from './collecting.ts';
import { previousStep, type Session, type SetUpStep, setUpSteps } from './model.ts';
import { firstOpen, isPlace, placeAt, presentPlace } from './place.ts';
import { setUp, setUpFault } from './set-up.ts';

/** What is known of a new review before the first question, as it would be typed. */
export type Given = Partial<Record<SetUpStep, string>>;

/** A review with answers given outside a session, and the reasons for which others were refused. */
export interface Answered {
  review: Review;
  faults: string[];
}

/**
 * A new review of nobody yet, to be set up in a session. `today` (ISO date) stands as its first day until it is
 * asked, and external as its kind. What is given is taken; the questions not answered by it are asked.
 */
export function newReview(
  rubric: Rubric,
  { id, today, given }: { id: string; today: string; given: Given },
): Answered {
  const { review, faults } = giveAnswers(blankReview(rubric, id, today), given);
  const open = setUpSteps.find((step) => given[step] === undefined);
  return { review: { ...review, place: placeAt(null, open ?? previousStep) }, faults };
}

/** Takes answers to set-up questions, as they would be typed. */
export function giveAnswers(review: Review, given: Given): Answered {
  const faults: string[] = [];
  let answered = review;
  for (const step of setUpSteps) {
    const answer = given[step];
    if (answer === undefined) continue;
    const fault = setUpFault(step, answer, answered);
    if (fault === null) answered = setUp(answered, step, answer);
    else faults.push(`--${flagOf(step)} ${answer}: ${fault}`);
  }
  return { review: answered, faults };
}

/** A session on a review: at the place where it was left, or at its first open item. */
export function startSession(review: Review, rubric: Rubric): Session {
  const begun = { rubric, past: [], offered: null, only: 'all', stopped: false } as const;
  if (review.status === 'final') return { ...begun, review };
  const left = review.place === null ? null : presentPlace(review.place, rubric);
  const stands = left !== null && (isPlace(left, review, rubric) || collectingAt(left, rubric) !== null);
  return { ...begun, review: { ...review, place: stands ? left : firstOpen(review, rubric) } };
}

/**
 * The value to offer for an input: what the item has, or else what was entered under the same name and kind
 * for another item, since the same fact often decides several. Null where nothing is known.
 */
export function offeredInput(review: Review, rubric: Rubric, item: Item, inputId: string): InputValue | null {
  const own = review.items[item.id]?.inputs[inputId];
  if (own !== undefined) return own;
  const input = item.inputs.find(({ id }) => id === inputId);
  if (input === undefined) return null;
  for (const other of rubric.sections.flatMap(({ items }) => items)) {
    const known = review.items[other.id]?.inputs[inputId];
    const same = other.inputs.some(({ id, kind }) => id === inputId && kind === input.kind);
    if (same && known !== undefined && known !== null && inputFault(input, known) === null) return known;
  }
  return null;
}

function flagOf(step: SetUpStep): string {
  return step === 'reviewers' ? 'reviewer' : step;
}

function blankReview(rubric: Rubric, id: string, today: string): Review {
  return {
    id,
    rubric: { id: rubric.id, edition: rubric.edition, version: rubric.version, digest: rubric.digest },
    kind: 'external',
    mode: null,
    status: 'in-progress',
    service: { id: '', name: '', provider: null, area: null, region: null },
    dates: { from: today, to: null },
    reviewers: [],
    ratedBy: null,
    previous: null,
    items: {},
    summary: null,
    outcomes: null,
    lists: [],
    answers: [],
    history: [],
    place: null,
  };
}
