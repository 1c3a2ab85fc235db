import { formatNote } from './note-text.ts';
import type { Review } from './review/model.ts';
import { allItems } from './rubric/lookup.ts';
import type { Item, Rubric } from './rubric/model.ts';

export interface FoundNote {
  item: Item;
  /** The note as it would be typed. */
  text: string;
}

/** The notes of a review that hold every one of some words, in any order and case, in the order of the items. */
export function searchNotes(review: Review, rubric: Rubric, words: string): FoundNote[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return allItems(rubric).flatMap((item) =>
    (review.items[item.id]?.evidence ?? [])
      .map((entry) => ({ item, text: formatNote(entry) }))
      .filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word))),
  );
}
