import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { prototypeKeys, schemaProblems, valueAt } from '../../src/core/schema-problems.ts';
import { told } from '../support/rubrics.ts';

function faults(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : told(schemaProblems(parsed.error.issues, value, ['rating', 'notRated']));
}

describe('a fault of the shape, in plain words', () => {
  test.each([
    [
      'a text for a number',
      z.object({ a: z.number() }),
      { a: 'x' },
      'faulty-value @ a: “x” will not do here. It must be a number.',
    ],
    [
      'null for a text',
      z.object({ a: z.string() }),
      { a: null },
      'faulty-value @ a: null will not do here. It must be a text.',
    ],
    [
      'too few',
      z.array(z.number()).min(2),
      [1],
      'faulty-value @ : A list will not do here. It must have at least 2 entries.',
    ],
    [
      'too large',
      z.object({ a: z.number().max(5) }),
      { a: 6 },
      'faulty-value @ a: 6 will not do here. It must be at most 5.',
    ],
    [
      'one word only',
      z.object({ a: z.literal('x') }),
      { a: 'y' },
      'faulty-value @ a: “y” will not do here. It must be “x”.',
    ],
    [
      'words of its own',
      z.string().refine(() => false, { error: 'must be nice' }),
      'x',
      'faulty-value @ : “x” will not do here. It must be nice.',
    ],
    [
      'several forms',
      z.union([z.string(), z.boolean()]),
      5,
      'faulty-value @ : 5 will not do here. It must be a text or true or false.',
    ],
    [
      'inside one of several forms',
      z.union([z.string(), z.object({ a: z.number() })]),
      { a: 'x' },
      'faulty-value @ a: “x” will not do here. It must be a number.',
    ],
    ['missing', z.object({ a: z.boolean() }), {}, 'missing @ a: “a” is missing. Add it: true or false.'],
    [
      'misspelt key',
      z.strictObject({}),
      { ratng: 1 },
      'unknown-key @ ratng: “ratng” is not a key that belongs here. Did you mean “rating”?',
    ],
    [
      'key of elsewhere',
      z.strictObject({}),
      { rating: 1 },
      'unknown-key @ rating: “rating” does not belong here. Remove it here.',
    ],
    [
      'strange key',
      z.strictObject({}),
      { colour: 1 },
      'unknown-key @ colour: “colour” is not a key that belongs here. Remove it, or check its spelling.',
    ],
  ] as const)('%s', (_, schema, value, words) => {
    expect(faults(schema, value)).toEqual([words]);
  });

  test('a long value is shown cut off', () => {
    expect(faults(z.number(), 'x'.repeat(200))[0]).toMatch(/^faulty-value @ : “x{58}… will/);
  });

  test('each unknown key is a problem of its own', () => {
    expect(faults(z.strictObject({}), { a: 1, b: 2 })).toHaveLength(2);
  });
});

test('a key called __proto__ is found wherever it stands', () => {
  const value = JSON.parse('{"a": [{"__proto__": 1}], "b": {"__proto__": {}}, "constructor": 1}');
  expect(prototypeKeys(value).map(({ path }) => path)).toEqual([
    ['a', 0, '__proto__'],
    ['b', '__proto__'],
  ]);
});

test('the value at a path is one of the file, never one that every object has', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(valueAt({ a: 1 }, [])).toEqual({ a: 1 });
  for (const path of [['constructor'], ['toString'], ['a', 'length'], ['x', 'y']]) {
    expect(valueAt({ a: 'text' }, path)).toBeUndefined();
  }
});
