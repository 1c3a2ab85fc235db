import type { Review } from '../review/model.ts';

type Occasion = Pick<Review, 'id' | 'service' | 'dates'>;

/** What tells a review from all others, to be carried by the reports on it: its id or, where it has none, its occasion. */
export function reviewKey(review: Occasion): string {
  return review.id ?? occasionKey(review);
}

/** Service and first day: what tells reviews apart that have no id. */
export function occasionKey({ service, dates }: Pick<Occasion, 'service' | 'dates'>): string {
  return `${service.id} ${dates.from}`;
}
