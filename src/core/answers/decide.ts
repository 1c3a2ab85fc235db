import { withHistory } from '../history.ts';
import { untouchedItem } from '../review/build.ts';
import type { AnswerRound, ItemAnswer, Review } from '../review/model.ts';
import type { Item } from '../rubric/model.ts';
import { changeItem } from '../session/answer.ts';
import { overview } from '../session/place.ts';
import { nextReason, reasonFields, withoutIdleReasons } from '../session/reasons.ts';
import type { OpenAnswer } from './open.ts';

/** What the reviewers do about an answer: they keep the rating (null), or give another; always with a reason. */
export interface Decision {
  rating: number | null;
  reason: string;
}

/** Who decides, and when. */
interface Deciding {
  at: string;
  by: string | null;
}

/**
 * The review with a decision on an answer, on record with its reason. A changed rating opens a final review again, for
 * the same reason. Null where no reason is given.
 */
export function decideAnswer(
  review: Review,
  { item, round, answer }: OpenAnswer,
  { rating, reason }: Decision,
  { at, by }: Deciding,
): Review | null {
  const why = reason.trim();
  if (why === '') return null;
  const isKept = rating === null || rating === (review.items[item.id]?.rating ?? null);
  const decided = withAnswer(review, item.id, round, {
    ...answer,
    decision: isKept ? 'kept' : 'changed',
    reason: why,
    newRating: isKept ? null : rating,
  });
  const after = isKept ? decided : rerated(decided, item, rating, why);
  return withHistory(review, after, { at, by, reason: why });
}

/** The review as it was before a decision; that it was taken back is on record too. */
export function takeBack(review: Review, before: Review, { at, by }: Deciding): Review {
  return withHistory(review, { ...before, history: review.history }, { at, by });
}

/** The review with a reason that is being typed, so that it is not lost; nothing is decided by it. */
export function withDraftReason(review: Review, { item, round, answer }: OpenAnswer, text: string): Review {
  return withAnswer(review, item.id, round, { ...answer, reason: text.trim() === '' ? null : text });
}

function withAnswer(review: Review, item: string, round: number, answer: ItemAnswer): Review {
  const changed = (one: AnswerRound): AnswerRound => ({ ...one, items: { ...one.items, [item]: answer } });
  return {
    ...review,
    answers: review.answers.map((one, index) => (index === round ? changed(one) : one)),
  };
}

function rerated(review: Review, item: Item, rating: number, reason: string): Review {
  const opened: Review =
    review.status === 'final' ? { ...review, status: 'in-progress', place: overview } : review;
  const changed = changeItem(opened, item.id, { rating, notRated: null });
  return explained(withoutIdleReasons(changed, item), item, reason);
}

/** What the new rating asks a reason for has that of the decision, unless there is one that still holds. */
function explained(review: Review, item: Item, reason: string): Review {
  let told = review;
  for (let step = nextReason(told, item, null); step !== null; step = nextReason(told, item, step)) {
    const field = reasonFields[step];
    const stands = field !== 'override' && (told.items[item.id] ?? untouchedItem)[field] !== null;
    if (!stands) told = changeItem(told, item.id, { [field]: reason });
  }
  return told;
}
