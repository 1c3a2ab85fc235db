import type { Previous, Review } from '../../../src/core/review/model.ts';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { placeAt, placeOf } from '../../../src/core/session/place.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

/** A session on a review of the small rubric, at a question. */
export function at(item: string | null, step: string, review: Review = reviewWith(smallRubric, {})): Session {
  return startSession({ ...review, place: placeAt(item, step) }, smallRubric);
}

/** Where a session stands, in one line. */
export function where({ review }: Session): string {
  const { item, step } = placeOf(review);
  return `${item ?? ''} ${step}`.trim();
}

export function text(words: string): Event {
  return { type: 'text', text: words };
}

/** A review before this one, with these ratings. */
export function earlier(ratings: Readonly<Record<string, number | null>>): Previous {
  const items = Object.entries(ratings).map(([id, rating]) => [id, { rating, recommendation: null }]);
  return {
    file: 'earlier.review.json',
    id: 'earlier',
    kind: 'external',
    dates: { from: '2025-03-02', to: null },
    rubric: { id: smallRubric.id, edition: null, version: null },
    items: Object.fromEntries(items),
  };
}
