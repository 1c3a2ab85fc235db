import { lastRating, lastTotal } from '../../core/previous.ts';
import type { Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { type Score, totalScore } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import type { Say } from '../words/say.ts';
import { count } from './wording.ts';

/** A score of last time, as it was given then and, where ratings in it were found wrong, as it should have been. */
export interface LastScore {
  given: Score;
  corrected: Score | null;
}

/** Whether ratings of last time can stand beside the present ones: they are known, and of the same scale. */
export function hasLastRatings(review: Review): boolean {
  return Object.keys(review.previous?.items ?? {}).length > 0 && isSameScale(review);
}

/** Whether last time was rated by the same scale, as far as is known. */
export function isSameScale({ previous, rubric }: Review): boolean {
  return (previous?.rubric?.id ?? rubric.id) === rubric.id;
}

/** The score of some items last time. */
export function lastScore(review: Review, items: readonly { id: string }[], rubric: Rubric): LastScore {
  const given = items.map(({ id }) => review.previous?.items[id]?.rating ?? null);
  const corrected = items.some(({ id }) => isCorrected(review, id))
    ? items.map(({ id }) => lastRating(review, id))
    : null;
  return {
    given: totalScore(given, rubric),
    corrected: corrected === null ? null : totalScore(corrected, rubric),
  };
}

/** The total of last time with its band; null where its ratings cannot stand beside the present ones. */
export function lastTotals(review: Review, rubric: Rubric): LastScore | null {
  const given = hasLastRatings(review) ? lastTotal(review, rubric) : null;
  return given === null ? null : { given, corrected: lastScore(review, allItems(rubric), rubric).corrected };
}

/** Whether last time's rating of an item was found wrong. */
export function isCorrected({ items }: Review, id: string): boolean {
  return (items[id]?.correction ?? null) !== null;
}

/** Last time's rating as it was given then, marked where it was found wrong. */
export function lastRatingText(review: Review, id: string, say: Say): string {
  const given = review.previous?.items[id]?.rating ?? null;
  return marked(given, review.items[id]?.correction?.rating ?? null, say);
}

/** A score of last time in a column of figures, marked where it has been corrected. */
export function lastScoreText({ given, corrected }: LastScore, say: Say): string {
  return marked(totalOf(given), corrected === null ? null : totalOf(corrected), say);
}

/** How much higher a present score is than last time's, corrected where it was found wrong. */
export function scoreChange(score: Score, { given, corrected }: LastScore): number | null {
  return difference(totalOf(score), totalOf(corrected ?? given));
}

/** How much higher a rating is than last time's, corrected where it was found wrong. */
export function ratingChange(review: Review, id: string): number | null {
  return difference(review.items[id]?.rating ?? null, lastRating(review, id));
}

/** A change with its sign: `+1`, `−2`, `0`; empty where it is not known. */
export function signed(change: number | null): string {
  if (change === null) return '';
  const size = formatNumber(Math.abs(change));
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${size}`;
}

/** Both figures; the space before the second does not break, so that the figure never stands alone. */
function marked(given: number | null, corrected: number | null, say: Say): string {
  const text = given === null ? '–' : formatNumber(given);
  if (corrected === null) return text;
  return `${say('{given}, corrected to', { given: text })}\u00a0${formatNumber(corrected)}`;
}

/** Without the dust of binary fractions, which means have. */
function difference(now: number | null, last: number | null): number | null {
  return now === null || last === null ? null : Number((now - last).toFixed(6));
}

function totalOf(score: Score): number | null {
  return score.status === 'complete' ? score.value : null;
}

/** A change in words: `2 points higher than last time`, `the same as last time as corrected`. */
export function comparedText(change: number, corrected: boolean, say: Say): string {
  const points = count(Math.abs(change), 'point', say);
  if (change === 0)
    return corrected ? say('the same as last time as corrected') : say('the same as last time');
  if (change > 0)
    return corrected
      ? say('{points} higher than last time as corrected', { points })
      : say('{points} higher than last time', { points });
  return corrected
    ? say('{points} lower than last time as corrected', { points })
    : say('{points} lower than last time', { points });
}
