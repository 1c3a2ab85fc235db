import type { Review } from '../review/model.ts';

/** What tells a review from all others, to be carried by the reports on it: its id or, where it has none, its occasion. */
export function reviewKey({ id, service, dates }: Pick<Review, 'id' | 'service' | 'dates'>): string {
  return id ?? `${service.id} ${dates.from}`;
}
