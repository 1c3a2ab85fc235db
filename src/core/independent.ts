import type { RatedItem, Review } from './review/model.ts';

/** Whether a review was agreed on by two or more reviewers who had rated alone. */
export function isAgreed({ items }: Review): boolean {
  return Object.values(items).some(({ independent }) => Object.keys(independent).length > 1);
}

/** The ids of all reviewers who rated alone in a review that was agreed on, in the order of the alphabet. */
export function ratersOf({ items }: Review): string[] {
  return [...new Set(Object.values(items).flatMap(({ independent }) => Object.keys(independent)))].sort();
}

/** What a reviewer gave an item alone; null where they gave nothing. An id may be called like a method of every object. */
export function ratingAlone(rated: RatedItem | undefined, id: string): number | null {
  return rated !== undefined && Object.hasOwn(rated.independent, id) ? (rated.independent[id] ?? null) : null;
}

/** Whether reviewers have rated an item alone, before they agree. */
export function ratedAlone({ independent }: RatedItem): boolean {
  return Object.keys(independent).length > 0;
}

/** How far apart the independent ratings of an item lie; 0 where there are fewer than two. */
export function spreadOf(rated: RatedItem | undefined): number {
  const ratings = Object.values(rated?.independent ?? {});
  return ratings.length < 2 ? 0 : Math.max(...ratings) - Math.min(...ratings);
}

/** Whether an agreed rating needs a reason: not every reviewer who rated alone had given it. */
export function needsConsensusReason(rated: RatedItem, rating: number | null): boolean {
  return (
    ratedAlone(rated) && rating !== null && Object.values(rated.independent).some((own) => own !== rating)
  );
}
