import { type Agreement, agreementOf, type Discrepancy, discrepancies } from '../agreement.ts';
import type { Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import type { Alone } from './faults.ts';
import { hasConflict } from './merge.ts';

/** How the reviews of reviewers who rated alone stand to one another, before anything is agreed. */
export interface Comparison {
  service: Review['service'];
  dates: Review['dates'];
  rubric: { id: string; edition: string | null; version: string | null };
  reviewers: string[];
  agreement: Agreement;
  /** Items on which they differ or that not all have rated, the largest difference first. */
  discrepancies: Discrepancy[];
  /** Items with the same rating from all, but with different facts. */
  differentFacts: string[];
  /** Items with the same rating and the same facts, or that nobody could rate. */
  agreed: { item: string; rating: number | null }[];
}

/** Compares reviews that `consensusFaults` finds nothing against. */
export function compareAlone(alone: readonly Alone[], rubric: Rubric): Comparison {
  const first = (alone[0] as Alone).review;
  const items = allItems(rubric);
  const raters = alone.map(({ id, review }) => ({
    id,
    ratings: items.map((item) => review.items[item.id]?.rating ?? null),
  }));
  const differing = discrepancies(
    raters,
    items.map(({ id }) => id),
  ).filter(({ item }) => !unratableByAll(item, alone));
  const open = new Set(differing.map(({ item }) => item));
  const rest = items.filter(({ id }) => !open.has(id));
  const conflicting = rest.filter((item) => hasConflict(item, alone)).map(({ id }) => id);
  const { id, edition, version } = first.rubric;
  return {
    service: first.service,
    dates: first.dates,
    rubric: { id, edition, version },
    reviewers: raters.map((rater) => rater.id),
    agreement: agreementOf(raters, rubric.scale),
    discrepancies: differing,
    differentFacts: conflicting,
    agreed: rest
      .filter((item) => !conflicting.includes(item.id))
      .map((item) => ({ item: item.id, rating: first.items[item.id]?.rating ?? null })),
  };
}

function unratableByAll(item: string, alone: readonly Alone[]): boolean {
  return alone.every(({ review }) => review.items[item]?.notRated === 'insufficient-evidence');
}
