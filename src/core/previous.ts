import type { Previous, RatedItem, Review } from './review/model.ts';
import { allItems } from './rubric/lookup.ts';
import type { Rubric } from './rubric/model.ts';
import { type Score, totalScore } from './scoring.ts';

/** A change of the rating by so much, up or down, asks for a reason. */
const largeChange = 2;

/** What of an earlier review stands beside a present one; `file` is the name of its file, without its folder. */
export function previousOf({ id, kind, dates, rubric, items }: Review, file: string | null): Previous {
  const kept = Object.entries(items)
    .filter(([, { rating, recommendation }]) => rating !== null || recommendation !== null)
    .map(([item, { rating, recommendation }]) => [item, { rating, recommendation }] as const);
  const { id: rubricId, edition, version } = rubric;
  return {
    file,
    id,
    kind,
    dates,
    rubric: { id: rubricId, edition, version },
    items: Object.fromEntries(kept),
  };
}

/** Last time's rating of an item, corrected where it was found wrong; null where there is none. */
export function lastRating({ previous, items }: Review, item: string): number | null {
  return items[item]?.correction?.rating ?? previous?.items[item]?.rating ?? null;
}

/** Whether a rating is so far from last time's that it asks for a reason. */
export function isLargeChange(review: Review, item: string, rating: number | null): boolean {
  const last = lastRating(review, item);
  return rating !== null && last !== null && Math.abs(rating - last) >= largeChange;
}

/** The total of last time by the present rubric, as it was given then; null where its ratings are not known. */
export function lastTotal({ previous }: Review, rubric: Rubric): Score | null {
  if (previous === null || Object.keys(previous.items).length === 0) return null;
  return totalScore(
    allItems(rubric).map(({ id }) => previous.items[id]?.rating ?? null),
    rubric,
  );
}

/** How the edition of last time differs from the present one, as a sentence; null where it does not. */
export function editionDifference({ previous, rubric: stamp }: Review, rubric: Rubric): string | null {
  const then = previous?.rubric ?? null;
  if (then === null) return null;
  const now = {
    edition: stamp.edition ?? rubric.edition,
    version: stamp.version ?? rubric.version,
  };
  if (then.edition === null && then.version === null && then.id === stamp.id)
    return 'It is not known which edition of the scale last time was rated with: ratings may not mean the same.';
  const same =
    then.id === stamp.id &&
    (then.edition ?? now.edition) === now.edition &&
    (then.version ?? now.version) === now.version;
  if (same) return null;
  return `Last time was rated with ${stampText(then)}, this time with ${stampText({ id: stamp.id, ...now })}: ratings may not mean the same.`;
}

/** Whether what is known of last time can stand beside this time: it must be the same scale, and earlier. */
export function previousFault(previous: Previous, review: Review): string | null {
  if (previous.rubric !== null && previous.rubric.id !== review.rubric.id)
    return `It was rated with another scale, “${previous.rubric.id}”.`;
  if (previous.id !== null && previous.id === review.id) return 'It is this review itself.';
  if (previous.dates !== null && previous.dates.from >= review.dates.from)
    return `It is not earlier: it began on ${previous.dates.from}, this one on ${review.dates.from}.`;
  return null;
}

function stampText({ id, edition, version }: NonNullable<Previous['rubric']>): string {
  return `“${edition ?? id}”${version === null ? '' : `, version ${version}`}`;
}

/** Whether the reason for a large change is missing. An agreed rating has its own reason. */
export function lacksChangeReason(review: Review, id: string, rated: RatedItem): boolean {
  return (
    isLargeChange(review, id, rated.rating) && rated.changeReason === null && rated.consensusReason === null
  );
}
