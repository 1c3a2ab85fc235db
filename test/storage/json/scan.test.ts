import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '../../../src/storage/json/scan.ts';
import { MAX_FAULTS } from '../../../src/storage/limits.ts';

const accepted = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const syntaxFaults = (text: string) => scanJson(text).faults.filter(({ code }) => code === 'not-json');
const sayings = (text: string) => scanJson(text).faults.map(({ offset, message }) => `${offset} ${message}`);

describe('the scan finds a fault exactly where JSON.parse refuses', () => {
  const pieces = fc.constantFrom(
    ...'{}[]:,"\\ \n\t\'/*#-+.eE0123',
    '"a"',
    'true',
    'null',
    'nul',
    '1.5',
    '//',
    '\\u0041',
    '\u0007',
    '\u00a0',
    '“',
    '{"a":',
    '"b":[',
  );
  const noise = fc.string({ unit: pieces, maxLength: 12 });

  test('in noise', () => {
    fc.assert(
      fc.property(noise, (text) => {
        expect(syntaxFaults(text).length === 0).toBe(accepted(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test('in JSON with something taken out and something put in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), noise, fc.nat(), fc.nat(3), (value, put, at, taken) => {
        const json = JSON.stringify(value, null, 1);
        const text = json.slice(0, at % json.length) + put + json.slice((at % json.length) + taken);
        expect(syntaxFaults(text).length === 0).toBe(accepted(text));
      }),
      { numRuns: 5_000 },
    );
  });
});

test('every slip is reported, in the order of the text', () => {
  expect(sayings('{a: 1 "b": [1, 2,] // no\n, "c": tru}')).toEqual([
    '1 The name ‘a’ is not in quotes.',
    '5 A comma is missing here.',
    '16 There is a comma before the closing ].',
    '19 JSON cannot hold comments.',
    '32 ‘tru’ is not a value.',
  ]);
});

test('faults come in the order of the text even where the later one is seen first', () => {
  expect(sayings("[1 'a']")).toEqual([
    '2 A comma is missing here.',
    '3 This text stands in single or curly quotes.',
  ]);
});

test.each([
  ['{"a" 1}', '4 A colon is missing after "a".'],
  ['{"a": }', '6 A value is missing here.'],
  ['[1,,2]', '3 A value is missing here.'],
  ['{"a": [1}', '8 A comma or a closing ] is expected here.'],
  ['{"a": 1', '7 The file ends before a closing }.'],
  ['{"a":', '5 The file ends where a value is expected.'],
  ['{} {}', '3 There is more text after the end of the JSON.'],
  ['"never', '0 The text that begins here is never closed.'],
  ['["a\tb"]', '3 A text holds a tab, which JSON does not allow.'],
  ['["a\u0001b"]', '3 A text holds a control character, which JSON does not allow.'],
  [
    '["C:\\Users"]',
    '4 A backslash in a text must be followed by one of " \\ / b f n r t or by u and four digits.',
  ],
  ['["a\nb"]', '3 A text is broken off by the end of the line.'],
  ["['a']", '1 This text stands in single or curly quotes.'],
  ['[\u00a01]', '1 An unusual kind of space stands here.'],
  ['[01]', '1 ‘01’ is not a value.'],
  [']', '0 A value is missing here.'],
  ['{,}', '1 A name in double quotes is expected here.'],
])('%j has one fault: %s', (text, saying) => {
  expect(sayings(text)).toEqual([saying]);
});

test('keys given twice come with their paths, at the later one', () => {
  expect(scanJson('{"a":1,"b":[{"e":1,"\\u0065":2}],"a":2}').faults).toMatchObject([
    { code: 'duplicate-key', path: ['b', 0, 'e'], offset: 19 },
    { code: 'duplicate-key', path: ['a'], offset: 32 },
  ]);
});

test('a fault is told with the path where it stands', () => {
  expect(scanJson('{"items": {"x": {"rating": four}}}').faults).toMatchObject([
    { path: ['items', 'x', 'rating'] },
  ]);
});

test('nesting is followed to 64 and no further', () => {
  expect(scanJson('['.repeat(64) + ']'.repeat(64)).faults).toEqual([]);
  expect(scanJson('['.repeat(65) + ']'.repeat(65)).faults).toMatchObject([{ code: 'too-deep', offset: 64 }]);
  expect(scanJson('{"a":['.repeat(1_000_000)).faults).toMatchObject([{ code: 'too-deep' }]);
});

test('a file of nothing but faults is given up in time', () => {
  for (const text of [`[${',x'.repeat(100_000)}`, '#\n'.repeat(100_000), `["${'\\q'.repeat(100_000)}"]`]) {
    expect(scanJson(text).faults).toHaveLength(MAX_FAULTS);
  }
});

test('the place of every value is known', () => {
  const text = '{ "a": [ 1, {"b": "x"} ] }';
  const { root } = scanJson(text);
  expect(root).toEqual({
    start: 0,
    key: null,
    inside: new Map([
      [
        'a',
        {
          start: 7,
          key: 2,
          inside: [
            { start: 9, key: null, inside: null },
            { start: 12, key: null, inside: new Map([['b', { start: 18, key: 13, inside: null }]]) },
          ],
        },
      ],
    ]),
  });
});
