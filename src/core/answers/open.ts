import type { ItemAnswer, Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';

/** An answer of the service that the reviewers have not dealt with yet. */
export interface OpenAnswer {
  item: Item;
  /** Its round, by its place among them. */
  round: number;
  answer: ItemAnswer;
}

/** Whether an answer asks anything of the reviewers: everything does but plain agreement. */
export function asksForDecision({ verdict, comment, evidence }: ItemAnswer): boolean {
  return verdict === 'disagree' || comment !== null || evidence !== null;
}

/** The answers to be dealt with, in the order of the rubric: of each item the latest, where it is still open. */
export function openAnswers(review: Review, rubric: Rubric): OpenAnswer[] {
  return allItems(rubric).flatMap((item) => {
    const round = latestRound(review, item.id);
    const answer = review.answers[round]?.items[item.id];
    return answer !== undefined && isOpenAnswer(review, item.id, round) ? [{ item, round, answer }] : [];
  });
}

/**
 * Whether an answer waits for the reviewers: nobody has decided on it, no later round answers for the same item, and
 * the service has not said the same before and been answered then.
 */
export function isOpenAnswer(review: Review, item: string, round: number): boolean {
  const answer = review.answers[round]?.items[item];
  if (answer === undefined || answer.decision !== null || !asksForDecision(answer)) return false;
  return round === latestRound(review, item) && answeredBefore(review, item, round) === null;
}

/** The earlier round, by its place, in which the same was said of an item and decided on; null where there is none. */
export function answeredBefore({ answers }: Review, item: string, round: number): number | null {
  const answer = answers[round]?.items[item];
  const index = answers
    .slice(0, round)
    .findLastIndex(({ items }) => items[item]?.decision != null && saysTheSame(items[item], answer));
  return index < 0 ? null : index;
}

/** Whether two answers say the same, whatever was done about them. */
export function saysTheSame(a: ItemAnswer, b: ItemAnswer | undefined): boolean {
  return b !== undefined && a.verdict === b.verdict && a.comment === b.comment && a.evidence === b.evidence;
}

function latestRound({ answers }: Review, item: string): number {
  return answers.findLastIndex(({ items }) => Object.hasOwn(items, item));
}
