import { isLargeChange } from '../../core/previous.ts';
import type { RatedItem, Review } from '../../core/review/model.ts';
import { heading, known, note, paragraph } from './blocks.ts';
import { hasLastRatings, ratingChange, signed } from './last-time.ts';
import type { Block } from './model.ts';
import { higherText } from './wording.ts';

/** Last time's rating and recommendation of an item, what has changed and why, and whether that rating was wrong. */
export function itemLastTime(item: string, rated: RatedItem, review: Review, target: string): Block[] {
  const correction = correctionNote(item, rated, review);
  if (!hasLastRatings(review)) return correction;
  const last = review.previous?.items[item] ?? null;
  const given = `${last?.rating ?? 'Not rated'}`;
  const told = known([
    ['Reason for the change', reasonText(item, rated, review)],
    ['Recommendation last time', last?.recommendation ?? null],
  ]);
  if (told.length === 0 && correction.length === 0)
    return [paragraph(shortText(given, item, review), 'quiet')];
  const figures = known([
    ['Rating last time', given],
    ['Change', changeText(item, rated, review)],
  ]);
  return [
    heading(3, `${target}-last-time`, 'Last time'),
    { kind: 'facts', facts: [...figures, ...told] },
    ...correction,
  ];
}

/** In one line, where there is no more to say. */
function shortText(given: string, item: string, review: Review): string {
  const change = ratingChange(review, item);
  if (change === null) return `Rating last time: ${given.toLowerCase()}.`;
  return `Rating last time: ${given}. Change: ${change === 0 ? 'none' : signed(change)}.`;
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
