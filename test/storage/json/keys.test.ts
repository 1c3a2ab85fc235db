import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasDuplicateKeys } from '../../../src/storage/json/keys.ts';

const has = (text: string) => hasDuplicateKeys(text, JSON.parse(text));
/** Texts that look like JSON inside: quotes, colons, backslashes. */
const tricky = fc.string({ unit: fc.constantFrom('"', ':', '\\', 'a', '{', ',', ' ', '\n', 'é') });
const json = fc.jsonValue({ stringUnit: 'grapheme' });
const trickyObject = fc.dictionary(tricky, fc.oneof(tricky, fc.array(tricky), json));

test('a text without a key given twice never takes the slow way', () => {
  fc.assert(
    fc.property(fc.oneof(json, trickyObject), fc.constantFrom(0, 2, '\t'), (value, indent) => {
      expect(has(JSON.stringify(value, null, indent))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a key given twice is always found, however deep', () => {
  fc.assert(
    fc.property(trickyObject, tricky, json, json, fc.nat(20), (others, key, first, second, depth) => {
      const member = (value: unknown) => `${JSON.stringify(key)} : ${JSON.stringify(value)}`;
      const { [key]: _, ...rest } = others;
      const inner = `{${member(first)},${JSON.stringify(rest).slice(1, -1) || '"":0'},${member(second)}}`;
      expect(has(`${'[{"x":'.repeat(depth)}${inner}${'}]'.repeat(depth)}`)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the same key written in two ways is found', () => {
  expect(has('{"a": 1, "\\u0061": 2}')).toBe(true);
});

test('a key of the prototype is a key like any other', () => {
  expect(has('{"__proto__": 1, "constructor": 2}')).toBe(false);
  expect(has('{"__proto__": 1, "__proto__": {}}')).toBe(true);
});
