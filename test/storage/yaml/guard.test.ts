import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { guard } from '../../../src/storage/yaml/guard.ts';

const codes = (text: string) => guard(text).map(({ code }) => code);

test.each(['[', '{', '- ', '? ', 'a: ', '[a: ', '{a: ', '[? ', '- [', '? [', ': ', '- - ', '[{'])(
  'a thousand %j are refused as too deep',
  (unit) => {
    expect(codes(unit.repeat(1000))).toContain('too-deep');
    expect(codes(`note: text\nlist:\n  - ${unit.repeat(1000)}`)).toContain('too-deep');
  },
);

test('colons on end are refused as too deep, pairs are not', () => {
  expect(codes(`[${'a: |'.repeat(1000)}`)).toContain('too-deep');
  expect(codes(',\n  a: '.repeat(1000))).toContain('too-deep');
  expect(codes(`{${'a: 1, '.repeat(1000)}}`)).toEqual([]);
});

test('nesting by indentation is refused as too deep', () => {
  const nested = (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}k:\n`).join('');
  expect(codes(nested(64))).toEqual([]);
  expect(codes(nested(65))).toEqual(['too-deep']);
});

test('the position of what nests too deeply is given', () => {
  expect(guard('['.repeat(1000))).toMatchObject([{ code: 'too-deep', offset: 64 }]);
});

test('brackets, hyphens, stars and signs in notes are left alone', () => {
  const many = '[ { - ? : & * ! % '.repeat(100);
  for (const text of [
    `note: text ${many.replaceAll(': ', ' ')}\n`,
    `note: "${many}"\n`,
    `note: '${many}'\n`,
    `note: |\n  ${many}\n  %YAML 1.1\n  --- \n  *a\n`,
    `note: >-\n  ${many}\n`,
    '--- |\n*a\n',
    '--- |\n!b\n',
    `# ${many}\nnote: 1 # ${many}\n`,
    `- text\n  ${many.replaceAll(': ', ' ')}\n`,
  ]) {
    expect(codes(text)).toEqual([]);
  }
});

test('many brackets one after the other are not deep', () => {
  expect(codes(`a: [${'[1, {b: 2}], '.repeat(500)}]`)).toEqual([]);
  expect(codes('a: {b: [1]}\n'.repeat(500))).toEqual([]);
  expect(codes('- - - 1\n'.repeat(500))).toEqual([]);
});

test.each([
  ['a: &x 1\nb: *x\n', ['alias', 'alias'], [3, 11]],
  ['a: !!str 1\nb: !x y\n', ['yaml-tag', 'yaml-tag'], [3, 14]],
  ['%YAML 1.1\n---\na: no\n', ['yaml-directive'], [0]],
  ['%TAG ! tag:x,2000:\n---\na: 1\n', ['yaml-directive'], [0]],
  ['a: x\u001by', ['control-character'], [4]],
  ['---\na: 1\n...\n', [], []],
])('%j gives %j', (text, expected, offsets) => {
  expect(codes(text)).toEqual(expected);
  expect(guard(text).map(({ offset }) => offset)).toEqual(offsets);
});

test('whatever the guard lets through, the parser survives', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '- ',
    '? ',
    ': ',
    'a',
    'a: ',
    ',',
    '\n',
    '\n  ',
    '"',
    "'",
    '|',
    '\n- ',
    '#',
    ' ',
    '%',
    '---\n',
    '...\n',
    '&a',
    '*a',
    '!',
    '\t',
  );
  const unit = fc.string({ unit: pieces, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.string({ unit: pieces, maxLength: 6 }),
      unit,
      fc.integer({ min: 1, max: 3000 }),
      (start, repeated, times) => {
        const text = start + repeated.repeat(times);
        const depth = guard(text).some(({ code }) => code === 'too-deep')
          ? 0
          : depthOf(
              parseDocument(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false }).contents,
            );
        expect(depth).toBeLessThanOrEqual(2 * 64 + 2);
      },
    ),
    { numRuns: 200 },
  );
});

/** Without recursion, so that it is not itself what gives in. */
function depthOf(contents: unknown): number {
  let deepest = 0;
  const waiting: [unknown, number][] = [[contents, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (typeof node !== 'object' || node === null) continue;
    deepest = Math.max(deepest, depth);
    if ('items' in node && Array.isArray(node.items))
      for (const item of node.items) waiting.push([item, depth + 1]);
    else if ('key' in node && 'value' in node) waiting.push([node.key, depth], [node.value, depth]);
  }
  return deepest;
}
