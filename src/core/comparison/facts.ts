import { ratingAlone } from '../independent.ts';
import type { Kind, Mode, Outcomes, Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { totalScore } from '../scoring.ts';

/**
 * What a comparison takes from one review: few and short values, no free text. Kept by the hundred thousand, so
 * ratings are one character each.
 */
export interface ReviewFacts {
  /** The path of the file, as it was found. */
  file: string;
  id: string | null;
  rubric: string;
  edition: string | null;
  kind: Kind;
  mode: Mode | null;
  final: boolean;
  /** Whether these are the ratings of one reviewer alone, before agreement. */
  single: boolean;
  service: string;
  name: string;
  provider: string | null;
  area: string | null;
  region: string | null;
  /** The first day, as an ISO date. */
  date: string;
  /** The reviewers by name, or by id where no name is known. */
  reviewers: readonly string[];
  /** The same reviewers by id, for what is passed on without names. */
  reviewerIds: readonly string[];
  /** One character for each item in the order of the rubric: its rating from `ratingSigns`, or `-` where it is not rated. */
  ratings: string;
  /** Null while any item is not rated. */
  total: number | null;
  /** Ratings given alone, before agreement; by reviewer, in the form of `ratings`. */
  alone: Readonly<Record<string, string>>;
  /** Of the review before this one: ratings that this one found wrong, as they should have been; `-` for all others. */
  corrections: string | null;
  outcomes: Outcomes | null;
}

/** Ratings as one character each, so that a scale may go up to 35: 0 to 9, then a to z. */
export function ratingSign(rating: number | null): string {
  return rating === null ? '-' : rating.toString(36);
}

/** The ratings that a text of signs stands for. */
export function ratingsFrom(signs: string): (number | null)[] {
  const ratings: (number | null)[] = [];
  // Without an iterator: this is done for every review, several times.
  for (let at = 0; at < signs.length; at += 1) ratings.push(ratingOf(signs.charCodeAt(at)));
  return ratings;
}

function ratingOf(code: number): number | null {
  if (code === 45) return null;
  return code < 58 ? code - 48 : code - 87;
}

/** The facts of a review that conforms to its rubric. */
export function factsOf(review: Review, rubric: Rubric, file: string): ReviewFacts {
  const items = allItems(rubric);
  const ratings = items.map(({ id }) => review.items[id]?.rating ?? null);
  const total = totalScore(ratings, rubric);
  const corrections = items.map(({ id }) => review.items[id]?.correction?.rating ?? null);
  const { service } = review;
  return {
    file,
    id: review.id,
    rubric: review.rubric.id,
    edition: review.rubric.edition,
    kind: review.kind,
    mode: review.mode,
    final: review.status === 'final',
    single: review.ratedBy !== null,
    service: service.id,
    name: service.name,
    provider: service.provider,
    area: service.area,
    region: service.region,
    date: review.dates.from,
    reviewers: review.reviewers.map(({ id, name }) => name ?? id),
    reviewerIds: review.reviewers.map(({ id }) => id),
    ratings: ratings.map(ratingSign).join(''),
    total: total.status === 'complete' ? total.value : null,
    alone: aloneOf(review, rubric),
    corrections: corrections.some((rating) => rating !== null) ? corrections.map(ratingSign).join('') : null,
    outcomes: review.outcomes,
  };
}

function aloneOf({ items }: Review, rubric: Rubric): Record<string, string> {
  const ids = new Set(Object.values(items).flatMap(({ independent }) => Object.keys(independent)));
  const signs = (id: string) => allItems(rubric).map((item) => ratingSign(ratingAlone(items[item.id], id)));
  return Object.fromEntries([...ids].sort().map((id) => [id, signs(id).join('')]));
}
