import type { RatingLine } from './found.ts';

/**
 * The same lines, with an item that stands twice settled: the same rating twice is one; two different ones are none,
 * since nobody can tell which was meant.
 */
export function settleTwins(lines: readonly RatingLine[]): RatingLine[] {
  const ids = [...new Set(lines.map(({ item }) => item.id))];
  return ids.flatMap((id) => {
    const twins = lines.filter(({ item }) => item.id === id);
    const rated = twins.filter(({ rating }) => rating !== null);
    const [first] = rated.length > 0 ? rated : twins;
    if (first === undefined) return [];
    const other = rated.find(({ rating }) => rating !== first.rating);
    if (other === undefined) return [first];
    const fault = `the item stands twice with different ratings: ${first.rating} in ${first.where}, ${other.rating} in ${other.where}`;
    return [{ ...first, rating: null, fault }];
  });
}
