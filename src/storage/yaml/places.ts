import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { ValuePath } from '../../core/problem.ts';
import { duplicateKey, type Fault } from '../fault.ts';
import type { Place } from '../place.ts';

export interface Places {
  /** Null where the document holds nothing. */
  root: Place | null;
  duplicates: Fault[];
}

/** Gives the place of every value of a YAML document, and the keys that are written twice. */
export function placesIn(contents: unknown): Places {
  const duplicates: Fault[] = [];
  const isEmpty =
    contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
  return { root: isEmpty ? null : placeOf(contents, null, [], duplicates), duplicates };
}

function placeOf(node: unknown, key: number | null, path: ValuePath, duplicates: Fault[]): Place {
  const start = startOf(node) ?? key ?? 0;
  if (isMap(node)) return { start, key, inside: members(node, path, duplicates) };
  if (!isSeq(node)) return { start, key, inside: null };
  return {
    start,
    key,
    inside: node.items.map((item, index) => placeOf(item, null, [...path, index], duplicates)),
  };
}

function members(map: YAMLMap, path: ValuePath, duplicates: Fault[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const pair of map.items) {
    const key = startOf(pair.key) ?? 0;
    const memberPath = [...path, nameOf(pair)];
    if (places.has(nameOf(pair))) duplicates.push(duplicateKey(memberPath, key));
    places.set(nameOf(pair), placeOf(pair.value, key, memberPath, duplicates));
  }
  return places;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null;
}
