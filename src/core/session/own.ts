import { untouchedItem } from '../review/build.ts';
import type { RatedItem, Review } from '../review/model.ts';
import { newReviewer, reviewerCalled } from './set-up.ts';

/**
 * A reviewer's own file, made from one that several share: the set-up, the evidence collected together and the facts,
 * but nothing of how anybody rated. `id` is that of the new review.
 */
export function ownReview(shared: Review, reviewer: string, id: string): Review {
  const items = Object.entries(shared.items).map(([item, rated]) => [item, unrated(rated)] as const);
  const blank = { status: 'in-progress', summary: null, history: [], place: null } as const;
  return ratedBy({ ...shared, ...blank, id, items: Object.fromEntries(items) }, reviewer);
}

/** A review whose ratings are those of one reviewer, who is called by id or name, or else added. */
export function ratedBy(review: Review, reviewer: string): Review {
  const known = reviewerCalled(review, reviewer);
  if (known !== undefined) return { ...review, ratedBy: known.id };
  const added = newReviewer(review, reviewer);
  if (added === undefined) return review;
  return { ...review, ratedBy: added.id, reviewers: [...review.reviewers, added] };
}

/** A new review of the same occasion as another: its service, dates, kind, mode and reviewers. */
export function sameOccasion(review: Review, other: Review): Review {
  const { service, dates, kind, mode, reviewers, previous } = other;
  return { ...review, service, dates, kind, mode, reviewers, previous };
}

function unrated(rated: RatedItem): RatedItem {
  const { inputs, evidence } = rated;
  return { ...untouchedItem, inputs, evidence };
}
