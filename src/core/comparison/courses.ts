import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { totalScore } from '../scoring.ts';
import { type ReviewFacts, ratingsFrom } from './facts.ts';
import { grouped } from './grouped.ts';

/** The reviews of one service in order, each with its ratings as a later review may have corrected them. */
export interface Course {
  service: string;
  name: string;
  points: readonly CoursePoint[];
}

export interface CoursePoint {
  facts: ReviewFacts;
  /** As they were, and as they should have been where the next review found some wrong. */
  ratings: readonly (number | null)[];
  total: number | null;
  /** Null where nothing was corrected, or where there is no total. */
  corrected: number | null;
}

/** The course of each service; facts come in order. */
export function coursesOf(facts: readonly ReviewFacts[], rubric: Rubric): Course[] {
  return [...grouped(facts, ({ service }) => [service])].map(([service, reviews]) => ({
    service,
    name: reviews.at(-1)?.name ?? service,
    points: reviews.map((review, index) => pointOf(review, reviews[index + 1] ?? null, rubric)),
  }));
}

function pointOf(facts: ReviewFacts, next: ReviewFacts | null, rubric: Rubric): CoursePoint {
  const given = ratingsFrom(facts.ratings);
  const corrections = next?.corrections ?? null;
  if (corrections === null) return { facts, ratings: given, total: facts.total, corrected: null };
  const found = ratingsFrom(corrections);
  const ratings = given.map((rating, index) => found[index] ?? rating);
  const score = totalScore(ratings, rubric);
  return { facts, ratings, total: facts.total, corrected: score.status === 'complete' ? score.value : null };
}

/** The total that a later one is compared with: as it should have been, where it was found wrong. */
export function trueTotal({ total, corrected }: CoursePoint): number | null {
  return corrected ?? total;
}

/** The ids of the items that rose, and of those that fell, from one point to another. */
export function itemsMoved(
  from: CoursePoint,
  to: CoursePoint,
  rubric: Rubric,
): { gained: string[]; lost: string[] } {
  const moves = allItems(rubric).map(({ id }, index) => {
    const [before, after] = [from.ratings[index] ?? null, to.ratings[index] ?? null];
    return { id, by: before === null || after === null ? 0 : after - before };
  });
  const ids = (kept: (by: number) => boolean) => moves.filter(({ by }) => kept(by)).map(({ id }) => id);
  return { gained: ids((by) => by > 0), lost: ids((by) => by < 0) };
}
