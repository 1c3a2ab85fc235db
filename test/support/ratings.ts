import fc from 'fast-check';

/** The lists of some raters over the same items; null where one has not rated an item. */
export type Lists = (number | null)[][];

interface Shape {
  raters?: { min: number; max: number };
  items?: { min: number; max: number };
  gaps?: boolean;
}

/** Ratings 1 to 5 of several raters over the same items; without gaps unless they are asked for. */
export function anyRatings({ raters, items, gaps = false }: Shape = {}): fc.Arbitrary<Lists> {
  const { min, max } = items ?? { min: 2, max: 25 };
  const rating = fc.integer({ min: 1, max: 5 });
  const one = gaps ? fc.option(rating, { freq: 4 }) : rating;
  return fc
    .tuple(fc.integer(raters ?? { min: 2, max: 5 }), fc.integer({ min, max }))
    .chain(([k, n]) =>
      fc.array(fc.array(one, { minLength: n, maxLength: n }), { minLength: k, maxLength: k }),
    );
}

/** Two raters. */
export const anyPair = anyRatings({ raters: { min: 2, max: 2 } }) as fc.Arbitrary<[number[], number[]]>;

/** The same lists with their items in another order, the same for every rater. */
export function withItemsShuffled(
  ratings: fc.Arbitrary<Lists>,
): fc.Arbitrary<{ lists: Lists; other: Lists }> {
  return ratings.chain((lists) => {
    const places = [...(lists[0] ?? []).keys()];
    return fc
      .shuffledSubarray(places, { minLength: places.length })
      .map((order) => ({ lists, other: lists.map((list) => order.map((at) => list[at] ?? null)) }));
  });
}

/** The ratings of the items that everyone has rated, one list for each rater. */
export function withoutGaps(lists: Lists): number[][] {
  const places = [...(lists[0] ?? []).keys()].filter((at) => lists.every((list) => list[at] !== null));
  return lists.map((list) => places.map((at) => list[at] ?? 0));
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
