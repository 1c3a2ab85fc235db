import { expect, test } from 'vitest';
import { grouped } from '../../../src/core/comparison/grouped.ts';

test('things are grouped by their keys, in the order in which the keys first come', () => {
  const keys = (word: string) => [...new Set(word)];
  expect([...grouped(['ba', 'c', 'a', ''], keys)]).toEqual([
    ['b', ['ba']],
    ['a', ['ba', 'a']],
    ['c', ['c']],
  ]);
  expect([...grouped([], keys)]).toEqual([]);
  expect([...grouped(['x'], () => ['constructor'])]).toEqual([['constructor', ['x']]]);
});
