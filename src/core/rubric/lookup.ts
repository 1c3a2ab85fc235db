import type { Item, Rubric, Section } from './model.ts';

/** All items of a rubric in order. */
export function allItems(rubric: Rubric): readonly Item[] {
  return rubric.sections.flatMap(({ items }) => items);
}

/** The item with an id; undefined where there is none. */
export function findItem(rubric: Rubric, id: string | null): Item | undefined {
  return allItems(rubric).find((item) => item.id === id);
}

/** The section that an item belongs to; undefined where there is none. */
export function sectionOf(rubric: Rubric, itemId: string): Section | undefined {
  return rubric.sections.find(({ items }) => items.some(({ id }) => id === itemId));
}

/** The anchor text of one rating of an item; null where the rating is null or not of this scale. */
export function anchorText(item: Item, rating: number | null): string | null {
  return item.anchors.find((anchor) => anchor.rating === rating)?.text ?? null;
}

/** The one item that a number, an id or part of a title names; null where none or several do. */
export function searchItem(rubric: Rubric, words: string): Item | null {
  const [item, ...others] = itemsCalled(rubric, words);
  return others.length === 0 ? (item ?? null) : null;
}

/** The items that words may mean: the one of that number or id, or all that have them in their title. */
export function itemsCalled(rubric: Rubric, words: string): Item[] {
  const wanted = words.trim().toLowerCase();
  const items = allItems(rubric);
  const exact = items.find(({ id, number }) => id === wanted || String(number) === wanted);
  if (exact !== undefined) return [exact];
  return wanted === ''
    ? []
    : items.filter(({ id, title }) => `${id} ${title.toLowerCase()}`.includes(wanted));
}
