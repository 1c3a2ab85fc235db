import type { Change } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import { heading, list } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block } from './model.ts';
import { dateText, itemName, reasonOrNone, reviewerName } from './wording.ts';

/** What has been changed since the review was first closed as final: shortly, as the file has it all. */
export function changesSinceClosing(source: ReportSource): Block[] {
  const { review, say } = source;
  const changes = sinceClosing(review.history);
  if (changes.length === 0) return [];
  const others = changes.filter((change) => !isStatus(change) && !isRating(change)).length;
  return [
    heading(2, 'method-changes', say('Changes after the review was first closed')),
    list([
      ...changes.filter(isStatus).map((change) => statusText(change, source)),
      ...ratingTexts(changes.filter(isRating), source),
      ...(others === 0
        ? []
        : [
            say('Other changes on record: {count} (evidence, reasons, recommendations and the like).', {
              count: others,
            }),
          ]),
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

function statusText({ at, by, to, reason }: Change, { review, say }: ReportSource): string {
  const date = dateText(at.slice(0, '2026-11-23'.length), say);
  const name = by === null ? '' : reviewerName(review, by);
  if (to === 'final')
    return by === null
      ? say('Closed again on {date}.', { date })
      : say('Closed again on {date} by {name}.', { date, name });
  const opened =
    by === null
      ? say('Opened again on {date}.', { date })
      : say('Opened again on {date} by {name}.', { date, name });
  return `${opened} ${reasonOrNone(reason, say)}`;
}

/** Each rating that is no longer what it was, in the order of the rubric. */
function ratingTexts(changes: readonly Change[], { rubric, say }: ReportSource): string[] {
  return allItems(rubric).flatMap((item) => {
    const own = changes.filter((change) => change.item === item.id);
    const [from, to] = [ratingText(own[0]?.from, say), ratingText(own.at(-1)?.to, say)];
    if (from === to) return [];
    return [say('{item}: rating changed from {from} to {to}.', { item: itemName(item), from, to })];
  });
}

function ratingText(rating: unknown, say: ReportSource['say']): string {
  return typeof rating === 'number' ? `${rating}` : say('not rated');
}
