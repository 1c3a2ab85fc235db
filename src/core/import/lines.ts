import { allItems } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { type ItemNamer, itemNumber, type NamedItem } from './items.ts';

/** A cell of the row or column that may name items, with the number that stands in it or beside it. */
export interface Label {
  /** Its row, or its column, counted from 0. */
  at: number;
  text: string;
  number: number | null;
}

/** The items that some cells name, by their places. Numbers count where they agree with the names, or stand alone. */
export function namedItems(
  labels: readonly Label[],
  rubric: Rubric,
  namer: ItemNamer,
): Map<number, NamedItem> {
  const named = new Map<number, NamedItem>();
  for (const { at, text } of labels) {
    const found = namer(text);
    if (found !== null) named.set(at, found);
  }
  if (named.size >= fewest) return withNumbers(named, labels, rubric);
  return named.size > 0 ? named : byNumbers(labels, rubric);
}

/** With so many names it is clear how the items are numbered. */
const fewest = 3;

/** Cells whose words say nothing, but whose number does, as long as no number contradicts a name. */
function withNumbers(
  named: ReadonlyMap<number, NamedItem>,
  labels: readonly Label[],
  rubric: Rubric,
): Map<number, NamedItem> {
  const all = new Map(named);
  const told = labels.filter(({ at, number }) => number !== null && named.get(at)?.by === 'name');
  const numbered = numberings(rubric).find((numberOf) =>
    told.every(({ at, number }) => numberOf(named.get(at)?.item.id ?? '') === number),
  );
  if (told.length < fewest || numbered === undefined) return all;
  const taken = new Set([...named.values()].map(({ item }) => item.id));
  for (const { at, number, text } of labels) {
    if (number === null || all.has(at) || !/\p{L}/u.test(text)) continue;
    const free = allItems(rubric).filter(({ id }) => numbered(id) === number && !taken.has(id));
    const item = nearBy(free, at, named, rubric);
    if (item !== undefined) all.set(at, { item, by: 'number' });
  }
  return all;
}

/** The two ways in which items are numbered: through, or anew in each section. */
function numberings({ sections }: Rubric): ((id: string) => number | undefined)[] {
  const through = new Map(
    sections.flatMap(({ items }) => items.map(({ id, number }) => [id, number] as const)),
  );
  const anew = new Map(
    sections.flatMap(({ items }) => items.map(({ id }, index) => [id, index + 1] as const)),
  );
  return [(id) => through.get(id), (id) => anew.get(id)];
}

/** The only item of some that belongs to the section of the item named just before. */
function nearBy(
  free: readonly Item[],
  at: number,
  named: ReadonlyMap<number, NamedItem>,
  rubric: Rubric,
): Item | undefined {
  if (free.length < 2) return free[0];
  const before = [...named].filter(([place]) => place < at).sort(([a], [b]) => b - a)[0]?.[1].item.id;
  const section = rubric.sections.find(({ items }) => items.some(({ id }) => id === before));
  return free.find((item) => section?.items.includes(item));
}

/** Items by nothing but numbers: 1 to 25 through, or counted anew in each section, as some forms do. */
function byNumbers(labels: readonly Label[], rubric: Rubric): Map<number, NamedItem> {
  const numbered = labels.filter(({ text }) => itemNumber(text) !== null);
  const numbers = numbered.map(({ text }) => itemNumber(text) ?? 0);
  const items = allItems(rubric);
  const anew = rubric.sections.flatMap((section) => section.items.map((_, index) => index + 1));
  const ordered = numbers.join() === anew.join() ? items : throughItems(numbers, items);
  const found = numbered.flatMap(({ at }, index) => {
    const item = ordered?.[index];
    return item === undefined ? [] : [[at, { item, by: 'number' as const }] as const];
  });
  return new Map(found);
}

/** The items with these numbers, where they rise from item to item and most items are there; else null. */
function throughItems(numbers: readonly number[], items: readonly Item[]): (Item | undefined)[] | null {
  const rising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const found = numbers.map((number) => items.find((item) => item.number === number));
  const known = found.filter((item) => item !== undefined).length;
  return rising && known === numbers.length && known >= items.length * 0.6 ? found : null;
}
