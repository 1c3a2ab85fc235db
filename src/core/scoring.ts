import { type BandName, bandOf, bandsWithin } from './banding.ts';
import { untouchedItem } from './review/build.ts';
import type { RatedItem, Review } from './review/model.ts';
import { allItems } from './rubric/lookup.ts';
import type { Item, Rubric, Section } from './rubric/model.ts';
import { type Suggestion, suggestRating } from './suggestion/suggest.ts';

/**
 * A number computed from ratings. Only a whole set of ratings has a value (and, as a total, a band);
 * a part has the range that is still possible and the bands in it. Sections have no bands.
 */
export type Score =
  | { status: 'complete'; value: number; band: BandName | null }
  | {
      status: 'incomplete';
      rated: number;
      of: number;
      possible: { from: number; to: number };
      bands: BandName[];
    };

export interface ItemResult {
  id: string;
  section: string;
  number: number;
  title: string;
  rating: number | null;
  notRated: RatedItem['notRated'];
  suggestion: number | null;
  figures: Suggestion['figures'];
  override: string | null;
  evidence: number;
  recommendation: string | null;
  /** What a rated item still lacks: evidence, the recommendation that its rating calls for, the reason of an override. */
  missing: Missing[];
}

export type Missing = 'evidence' | 'recommendation' | 'override';

export interface SectionResult {
  id: string;
  title: string;
  score: Score;
  /** The highest score that the section can have. */
  max: number;
}

/** What scoring gives: the one object that the screen, `--json` and every report read. */
export interface Result {
  review: Pick<Review, 'id' | 'kind' | 'mode' | 'status' | 'service' | 'dates' | 'reviewers'>;
  rubric: {
    id: string;
    title: string;
    edition: string | null;
    version: string | null;
    digest: string | null;
  };
  sections: SectionResult[];
  items: ItemResult[];
  /** The points of the items rated so far. */
  points: number;
  total: Score;
  notices: string[];
}

/** Scores a review by its rubric: section scores, the total and its band, or the range still possible. */
export function scoreReview(review: Review, rubric: Rubric, notices: readonly string[] = []): Result {
  const { id, kind, mode, status, service, dates, reviewers } = review;
  const ratings = allItems(rubric).map((item) => ratingOf(review, item));
  return {
    review: { id, kind, mode, status, service, dates, reviewers },
    rubric: { ...review.rubric, title: rubric.title },
    sections: rubric.sections.map((section) => sectionResult(section, review, rubric)),
    items: rubric.sections.flatMap((section) =>
      section.items.map((item) => itemResult(item, section, review, rubric)),
    ),
    points: sum(ratings.filter((rating) => rating !== null)),
    total: totalScore(ratings, rubric),
    notices: [...notices],
  };
}

/** The total of a whole set of ratings: complete, with its band, or what is still possible. */
export function totalScore(ratings: readonly (number | null)[], rubric: Rubric): Score {
  const score = scoreOf(ratings, rubric);
  if (score.status === 'complete') return { ...score, band: bandOf(rubric, score.value) };
  return { ...score, bands: bandsWithin(rubric, score.possible.from, score.possible.to) };
}

function sectionResult(section: Section, review: Review, rubric: Rubric): SectionResult {
  const ratings = section.items.map((item) => ratingOf(review, item));
  const max = combine(
    section.items.map(() => rubric.scale.max),
    rubric,
  );
  return { id: section.id, title: section.title, score: scoreOf(ratings, rubric), max };
}

function scoreOf(ratings: readonly (number | null)[], rubric: Rubric): Score {
  const rated = ratings.filter((rating) => rating !== null).length;
  if (rated === ratings.length)
    return { status: 'complete', value: combine(filled(ratings, 0), rubric), band: null };
  const { min, max } = rubric.scale;
  const possible = { from: combine(filled(ratings, min), rubric), to: combine(filled(ratings, max), rubric) };
  return { status: 'incomplete', rated, of: ratings.length, possible, bands: [] };
}

function itemResult(item: Item, section: Section, review: Review, rubric: Rubric): ItemResult {
  const rated = review.items[item.id] ?? untouchedItem;
  const suggestion = suggestRating(item, rated.inputs);
  return {
    id: item.id,
    section: section.id,
    number: item.number,
    title: item.title,
    rating: rated.rating,
    notRated: rated.notRated,
    suggestion: suggestion?.rating ?? null,
    figures: suggestion?.figures ?? [],
    override: rated.override,
    evidence: rated.evidence.length,
    recommendation: rated.recommendation,
    missing: missingOf(rated, suggestion?.rating ?? null, rubric),
  };
}

function missingOf(rated: RatedItem, suggested: number | null, { scale }: Rubric): Missing[] {
  const { rating, evidence, recommendation, override } = rated;
  if (rating === null) return [];
  const lacks: Record<Missing, boolean> = {
    evidence: evidence.length === 0,
    recommendation: rating < scale.recommendBelow && recommendation === null,
    override: suggested !== null && suggested !== rating && override === null,
  };
  return (Object.keys(lacks) as Missing[]).filter((what) => lacks[what]);
}

function ratingOf(review: Review, item: Item): number | null {
  return review.items[item.id]?.rating ?? null;
}

function combine(ratings: readonly number[], { total }: Rubric): number {
  return total === 'sum' ? sum(ratings) : sum(ratings) / ratings.length;
}

function filled(ratings: readonly (number | null)[], open: number): number[] {
  return ratings.map((rating) => rating ?? open);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
