import type { ValuePath } from '../core/problem.ts';

/** Where a value stands in a text, with the places of the values inside it. */
export interface Place {
  start: number;
  /** Where its key begins; null in a list and at the top. */
  key: number | null;
  inside: Map<string, Place> | Place[] | null;
}

/** The offset to show for a path: of the value or, where there is none, of its nearest parent. */
export function offsetOf(root: Place, path: ValuePath): number {
  let place = root;
  for (const part of path) {
    const next = child(place, part);
    if (next === undefined) break;
    place = next;
  }
  // People look for a list or an object by its key, and for a plain value by itself.
  return place.inside === null ? place.start : (place.key ?? place.start);
}

function child({ inside }: Place, part: string | number): Place | undefined {
  if (inside instanceof Map) return inside.get(String(part));
  return inside?.[Number(part)];
}
