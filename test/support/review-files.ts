import { type ReviewFacts, ratingsFrom } from '../../src/core/comparison/facts.ts';
import { untouchedItem } from '../../src/core/review/build.ts';
import type { RatedItem, Review } from '../../src/core/review/model.ts';
import { writeReview } from '../../src/core/review/write.ts';
import { allItems } from '../../src/core/rubric/lookup.ts';
import { blankReview } from './reviews.ts';
import { shippedRubric } from './shipped.ts';

const items = allItems(shippedRubric).map(({ id }) => id);

/** The file of a review that has such facts. */
export function reviewFile(facts: ReviewFacts): string {
  return writeReview(reviewOf(facts), items);
}

/** Review files by their paths. */
export function reviewFiles(all: readonly ReviewFacts[]): Record<string, string> {
  return Object.fromEntries(all.map((facts) => [facts.file, reviewFile(facts)]));
}

function reviewOf(facts: ReviewFacts): Review {
  const { id, kind, mode, final, service, name, provider, area, region, date, outcomes } = facts;
  return {
    ...blankReview(shippedRubric),
    id,
    kind,
    mode,
    status: final ? 'final' : 'in-progress',
    service: { id: service, name, provider, area, region },
    dates: { from: date, to: null },
    reviewers: facts.reviewerIds.map((one, at) => ({
      id: one,
      name: facts.reviewers[at] ?? null,
      role: null,
    })),
    items: Object.fromEntries(items.map((item, at) => [item, itemOf(facts, at)])),
    outcomes,
  };
}

function itemOf({ ratings, alone, corrections }: ReviewFacts, at: number): RatedItem {
  const rating = ratingsFrom(ratings)[at] ?? null;
  const correction = ratingsFrom(corrections ?? '')[at] ?? null;
  const given = Object.entries(alone).flatMap(([id, signs]) => {
    const own = ratingsFrom(signs)[at] ?? null;
    return own === null ? [] : [[id, own] as const];
  });
  return {
    ...untouchedItem,
    rating,
    independent: Object.fromEntries(given),
    correction: correction === null ? null : { rating: correction, reason: null },
  };
}
