import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import type { Band, Item, Rubric } from '../../../src/core/rubric/model.ts';
import { goodReview } from './sample-reviews.ts';

/** A rubric of another scale: its sections by their number of items, and no inputs. */
export function smallRubric(changes: Partial<Rubric> & { sizes: readonly number[] }): Rubric {
  const { sizes, ...rest } = changes;
  const scale = rest.scale ?? { min: 0, max: 4, recommendBelow: 3 };
  let number = 0;
  const sections = sizes.map((size, index) => ({
    id: `section-${index + 1}`,
    title: `Section ${index + 1}`,
    items: Array.from({ length: size }, () => {
      number += 1;
      return smallItem(number, scale);
    }),
  }));
  return {
    id: 'small',
    title: 'A small scale',
    edition: 'first',
    version: '1',
    language: 'en-GB',
    total: 'sum',
    sources: { DOC: 'Documents' },
    principles: {},
    bands: [],
    digest: null,
    ...rest,
    scale,
    sections,
  };
}

/** Bands whose names and starts are given from the lowest to the highest. */
export function bandsFrom(
  starts: readonly (readonly [title: string, from: number])[],
  end: number,
  step: number,
): Band[] {
  return starts.map(([title, from], index) => {
    const next = starts[index + 1];
    return { id: `band-${index + 1}`, title, from, to: next === undefined ? end : next[1] - step };
  });
}

/** A review that gives the items of a small rubric these ratings, in order; null leaves an item open. */
export function reviewWith(rubric: Rubric, ratings: readonly (number | null)[]): Review {
  const items = rubric.sections.flatMap((section) => section.items);
  return {
    ...goodReview,
    rubric: { id: rubric.id, edition: null, version: null, digest: null },
    summary: null,
    items: Object.fromEntries(
      items.map(({ id }, index) => [id, { ...untouchedItem, rating: ratings[index] ?? null }]),
    ),
  };
}

function smallItem(number: number, { min, max }: Rubric['scale']): Item {
  const ratings = Array.from({ length: max - min + 1 }, (_, index) => max - index);
  return {
    id: `item-no-${number}`,
    number,
    title: `Item ${number}`,
    asks: `What item ${number} asks.`,
    principles: [],
    evidence: [],
    questions: [],
    inputs: [],
    derive: {},
    readings: [],
    anchors: ratings.map((rating) => ({ rating, text: `Anchor ${rating} of item ${number}.`, when: null })),
  };
}
