import { bandOf, topDown } from '../banding.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { type Figure, known, unknown } from '../statistics/figure.ts';
import { mean, standardDeviation } from '../statistics/moments.ts';
import { quartiles } from '../statistics/quantiles.ts';
import { type ReviewFacts, ratingsFrom } from './facts.ts';
import type { ItemSpread, Spread } from './model.ts';

/** How the totals of reviews are spread; those without a total are counted and left out. */
export function spreadOf(facts: readonly ReviewFacts[], rubric: Rubric): Spread {
  const totals = facts.map(({ total }) => total).filter((total) => total !== null);
  const bands = totals.map((total) => bandOf(rubric, total)?.id);
  return {
    n: totals.length,
    incomplete: facts.length - totals.length,
    min: endOf(totals, Math.min),
    ...quartiles(totals),
    max: endOf(totals, Math.max),
    mean: mean(totals),
    sd: standardDeviation(totals),
    bands: [...topDown(rubric)].reverse().map(({ id, title }) => ({
      id,
      title,
      count: bands.filter((band) => band === id).length,
    })),
  };
}

/** How the ratings of each item are spread, in the order of the rubric. */
export function itemSpreads(facts: readonly ReviewFacts[], rubric: Rubric): ItemSpread[] {
  const rows = facts.map(({ ratings }) => ratingsFrom(ratings));
  return rubric.sections
    .flatMap(({ id, items }) => items.map((item) => ({ item, section: id })))
    .map(({ item, section }, index) => {
      const ratings = rows.map((row) => row[index] ?? null).filter((rating) => rating !== null);
      const { id, number, title } = item;
      return { id, number, title, section, ...ratingSpread(ratings, rubric) };
    });
}

/** The items asked for; all where none are. */
export function chosenItems<T extends { id: string }>(
  items: readonly T[],
  ids: readonly string[] | null,
): T[] {
  return ids === null ? [...items] : items.filter(({ id }) => ids.includes(id));
}

function ratingSpread(ratings: readonly number[], { scale }: Rubric) {
  const { min, max, recommendBelow } = scale;
  const n = ratings.length;
  const low = ratings.filter((rating) => rating < recommendBelow).length;
  return {
    n,
    counts: Array.from(
      { length: max - min + 1 },
      (_, step) => ratings.filter((r) => r === min + step).length,
    ),
    ...quartiles(ratings),
    mean: mean(ratings),
    low: n === 0 ? unknown(0, 'none') : known(low / n, n),
  };
}

function endOf(values: readonly number[], pick: (a: number, b: number) => number): Figure {
  return values.length === 0
    ? unknown(0, 'none')
    : known(
        values.reduce((a, b) => pick(a, b)),
        values.length,
      );
}

/** How many items a rubric has. */
export function itemCount(rubric: Rubric): number {
  return allItems(rubric).length;
}
