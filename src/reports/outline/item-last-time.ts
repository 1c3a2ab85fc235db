import { isLargeChange } from '../../core/previous.ts';
import type { RatedItem } from '../../core/review/model.ts';
import { heading, known, note, paragraph } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { comparedText, hasLastRatings, ratingChange, signed } from './last-time.ts';
import type { Block } from './model.ts';
import { capital, reasonOrNone } from './wording.ts';

/** Last time's rating and recommendation of an item, what has changed and why, and whether that rating was wrong. */
export function itemLastTime(item: string, rated: RatedItem, source: ReportSource, target: string): Block[] {
  const { review, say } = source;
  const correction = correctionNote(item, rated, source);
  if (!hasLastRatings(review)) return correction;
  const last = review.previous?.items[item] ?? null;
  const given = last?.rating === null || last === null ? say('Not rated') : `${last.rating}`;
  const told = known([
    [say('Reason for the change'), reasonText(item, rated, source)],
    [say('Recommendation last time'), last?.recommendation ?? null],
  ]);
  if (told.length === 0 && correction.length === 0)
    return [paragraph(shortText(given, item, source), 'quiet')];
  const figures = known([
    [say('Rating last time'), given],
    [say('Change'), changeText(item, rated, source)],
  ]);
  return [
    heading(3, `${target}-last-time`, say('Last time')),
    { kind: 'facts', facts: [...figures, ...told] },
    ...correction,
  ];
}

/** In one line, where there is no more to say. */
function shortText(given: string, item: string, { review, say }: ReportSource): string {
  const change = ratingChange(review, item);
  if (change === null) return say('Rating last time: {rating}.', { rating: given.toLowerCase() });
  return say('Rating last time: {rating}. Change: {change}.', {
    rating: given,
    change: change === 0 ? say('none') : signed(change),
  });
}

function changeText(item: string, { correction }: RatedItem, { review, say }: ReportSource): string | null {
  const change = ratingChange(review, item);
  return change === null ? null : capital(comparedText(change, correction !== null, say));
}

/** A large change without a reason is said to have none, unless the reviewers gave theirs for the agreed rating. */
function reasonText(item: string, rated: RatedItem, { review, say }: ReportSource): string | null {
  if (rated.changeReason !== null || rated.consensusReason !== null) return rated.changeReason;
  return isLargeChange(review, item, rated.rating) ? say('No reason is recorded.') : null;
}

function correctionNote(item: string, { correction }: RatedItem, { review, say }: ReportSource): Block[] {
  if (correction === null) return [];
  const given = review.previous?.items[item]?.rating ?? say('Last time’s rating');
  const wrong = say('{given} should have been {rating}.', { given, rating: correction.rating });
  return [
    note(
      'information',
      say('Correction of last time’s rating'),
      `${wrong} ${reasonOrNone(correction.reason, say)}`,
    ),
  ];
}
