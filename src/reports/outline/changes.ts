import { formatDate } from '../../core/review/dates.ts';
import type { Change, Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { heading, list } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block } from './model.ts';
import { count, itemName, reviewerName } from './wording.ts';

/** What has been changed since the review was first closed as final: shortly, as the file has it all. */
export function changesSinceClosing({ review, rubric }: ReportSource): Block[] {
  const changes = sinceClosing(review.history);
  if (changes.length === 0) return [];
  const others = changes.filter((change) => !isStatus(change) && !isRating(change)).length;
  return [
    heading(2, 'summary-changes', 'Changes after the review was first closed'),
    list([
      ...changes.filter(isStatus).map((change) => statusText(change, review)),
      ...ratingTexts(changes.filter(isRating), rubric),
      ...(others === 0
        ? []
        : [`${count(others, 'other change')} on record: evidence, reasons, recommendations and the like.`]),
    ]),
  ];
}

/** The record after the first closing; where that is not on record, from the first reopening on. */
function sinceClosing(history: readonly Change[]): readonly Change[] {
  const first = history.findIndex((change) => isStatus(change) && [change.from, change.to].includes('final'));
  if (first < 0) return [];
  return history.slice(history[first]?.from === 'final' ? first : first + 1);
}

function isStatus({ item, field }: Change): boolean {
  return item === null && field === 'status';
}

function isRating({ item, field }: Change): boolean {
  return item !== null && field === 'rating';
}

function statusText({ at, by, to, reason }: Change, review: Review): string {
  const what = to === 'final' ? 'Closed again' : 'Opened again';
  const who = by === null ? '' : ` by ${reviewerName(review, by)}`;
  const why = to === 'final' ? '' : reason === null ? ' No reason is recorded.' : ` Reason: ${reason}`;
  return `${what} on ${formatDate(at.slice(0, '2026-11-23'.length))}${who}.${why}`;
}

/** Each rating that is no longer what it was, in the order of the rubric. */
function ratingTexts(changes: readonly Change[], rubric: Rubric): string[] {
  return allItems(rubric).flatMap((item) => {
    const own = changes.filter((change) => change.item === item.id);
    const [from, to] = [ratingText(own[0]?.from), ratingText(own.at(-1)?.to)];
    return from === to ? [] : [`${itemName(item)}: rating changed from ${from} to ${to}.`];
  });
}

function ratingText(rating: unknown): string {
  return typeof rating === 'number' ? `${rating}` : 'not rated';
}
