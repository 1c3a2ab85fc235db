import type { Rubric } from '../../core/rubric/model.ts';
import { columnRange, rangeOf } from './formula.ts';

/** Where the items of a rubric stand on a sheet: under the title of their section, with its score below. */
export interface Places {
  sections: readonly { group: number; first: number; last: number; score: number }[];
  total: number;
}

/** Rows are counted from 0; the first is that of the first section's title. */
export function placesOf({ sections }: Rubric, first: number): Places {
  let row = first;
  const placed = sections.map(({ items }) => {
    const place = { group: row, first: row + 1, last: row + items.length, score: row + items.length + 1 };
    row = place.score + 1;
    return place;
  });
  return { sections: placed, total: row };
}

/** The range of the ratings of each section. */
export function ratingRanges({ sections }: Places, column: number): string[] {
  return sections.map(({ first, last }) => columnRange(column, first, last));
}

/** The cells of all items in a column, and none between. */
export function itemCells({ sections }: Places, column: number): string {
  return sections.map(({ first, last }) => rangeOf(column, first, last)).join(' ');
}
