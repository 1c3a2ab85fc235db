import { expect, test } from 'vitest';
import { jsonText } from '../../src/cli/json.ts';

test('is indented JSON, or one line', () => {
  expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(jsonText({ a: [1] }, 0)).toBe('{"a":[1]}');
});

test('escapes every mark that a terminal might obey, in values and keys, and means the same', () => {
  const marks = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
  const value = { [`${marks}\u2028\u202e`]: `${marks}\u2029\u200e\u2066é€😀` };
  const text = jsonText(value, 0);
  expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  expect(text).toContain('é€😀');
  expect(JSON.parse(text)).toEqual(value);
});
