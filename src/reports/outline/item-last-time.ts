import { isLargeChange } from '../../core/previous.ts';
import type { RatedItem, Review } from '../../core/review/model.ts';
import { facts, heading, note } from './blocks.ts';
import { hasLastRatings, ratingChange } from './last-time.ts';
import type { Block } from './model.ts';
import { higherText } from './wording.ts';

/** Last time's rating and recommendation of an item, what has changed and why, and whether that rating was wrong. */
export function itemLastTime(item: string, rated: RatedItem, review: Review, target: string): Block[] {
  const correction = correctionNote(item, rated, review);
  if (!hasLastRatings(review)) return correction;
  const last = review.previous?.items[item] ?? null;
  return [
    heading(3, `${target}-last-time`, 'Last time'),
    facts([
      ['Rating last time', `${last?.rating ?? 'Not rated'}`],
      ['Change', changeText(item, rated, review)],
      ['Reason for the change', reasonText(item, rated, review)],
      ['Recommendation last time', last?.recommendation ?? null],
    ]),
    ...correction,
  ];
}

function changeText(item: string, { correction }: RatedItem, review: Review): string | null {
  const change = ratingChange(review, item);
  if (change === null) return null;
  return `${sentence(higherText(change, 'point'))} last time${correction === null ? '' : '’s rating as corrected'}`;
}

/** A large change without a reason is said to have none, unless the reviewers gave theirs for the agreed rating. */
function reasonText(item: string, rated: RatedItem, review: Review): string | null {
  if (rated.changeReason !== null || rated.consensusReason !== null) return rated.changeReason;
  return isLargeChange(review, item, rated.rating) ? 'No reason is recorded.' : null;
}

function correctionNote(item: string, { correction }: RatedItem, { previous }: Review): Block[] {
  if (correction === null) return [];
  const given = previous?.items[item]?.rating ?? 'Last time’s rating';
  const reason = correction.reason === null ? 'No reason is recorded.' : `Reason: ${correction.reason}`;
  return [
    note(
      'information',
      'Correction of last time’s rating',
      `${given} should have been ${correction.rating}. ${reason}`,
    ),
  ];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
