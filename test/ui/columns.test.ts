import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { columnRow } from '../../src/ui/columns.ts';

test('a long text is wrapped within its own column', () => {
  const row = columnRow([
    { text: '7', width: 5, align: 'right' },
    { text: 'Vocational unit of the service', width: 16 },
    { text: '4', width: 4 },
  ]);
  expect(row).toBe(['  7  Vocational      4', '     unit of the', '     service'].join('\n'));
});

test('a word longer than its column is broken, not cut off', () => {
  const row = columnRow([
    { text: 'abcdefghijklmnopqrstuvwxyz', width: 12 },
    { text: '#', width: 3 },
  ]);
  expect(row.replace(/[\s#]/g, '')).toBe('abcdefghijklmnopqrstuvwxyz');
});

test('colour never runs into the gap between columns', () => {
  const { inverse } = new Chalk({ level: 1 });
  expect(
    columnRow([
      { text: 'a', width: 4, draw: inverse },
      { text: 'b', width: 3 },
    ]),
  ).toBe(`${inverse('a')}   b`);
});
