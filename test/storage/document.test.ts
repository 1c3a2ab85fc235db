import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, problem } from '../../src/core/problem.ts';
import { readDocument, withPositions } from '../../src/storage/document.ts';
import { MAX_FAULTS } from '../../src/storage/limits.ts';
import { bundle, run } from './support/child.ts';
import { fixture } from './support/fixture.ts';
import { scratch } from './support/scratch.ts';

async function read(text: string, name = 'x.json') {
  const path = join(scratch(), name);
  writeFileSync(path, text);
  return readDocument(path);
}

/** Each problem in one line: where, what, at which path. */
async function faults(name: string): Promise<string[]> {
  const { problems } = await readDocument(fixture(name));
  for (const { message, hint, severity } of problems) {
    expect(severity).toBe('error');
    expect(`${message} ${hint}`).toMatch(/^.+\. .+\.$/);
  }
  return problems.map(({ code, path, position }) =>
    `${position?.line}:${position?.column} ${code} ${formatPath(path)}`.trimEnd(),
  );
}

test.each([
  ['empty.json', ['1:1 empty-file']],
  ['blank.json', ['1:1 empty-file']],
  ['blank.yaml', ['1:1 empty-file']],
  ['duplicate-before-fault.yaml', ['2:1 duplicate-key a', '3:4 not-yaml']],
  ['only-comments.yaml', ['1:1 empty-file']],
  ['bom.json', []],
  ['sound.json', []],
  ['sound.yaml', []],
  ['duplicate-keys.json', ['3:34 duplicate-key b.d[0].e', '4:3 duplicate-key a']],
  ['duplicate-keys.yaml', ['6:7 duplicate-key b.d[0].e', '7:1 duplicate-key a']],
  ['trailing-comma.json', ['2:13 not-json a', '3:9 not-json']],
  ['comments.json', ['2:3 not-json', '3:11 not-json', '4:18 not-json b']],
  ['wrong-quotes.json', ['2:3 not-json', '3:3 not-json', '3:8 not-json b']],
  ['no-quotes.json', ['2:3 not-json', '2:6 not-json a', '3:8 not-json b']],
  ['missing-comma.json', ['2:9 not-json', '3:10 not-json b']],
  ['cut-short.json', ['3:18 not-json b.note']],
  ['line-break.json', ['2:15 not-json note']],
  ['control-characters.json', ['1:9 not-json a', '1:23 not-json b']],
  ['control-characters.yaml', ['1:5 control-character']],
  ['brackets.json', ['1:65 too-deep [0]']],
  ['nested.json', ['1:65 too-deep [0]']],
  ['brackets-1.yaml', ['1:65 too-deep']],
  ['brackets-2.yaml', ['1:67 too-deep']],
  ['dashes.yaml', ['1:129 too-deep']],
  ['indents.yaml', ['65:65 too-deep']],
  ['version-1-1.yaml', ['1:1 yaml-directive']],
  ['tag-directive.yaml', ['1:1 yaml-directive', '3:4 yaml-tag']],
  ['tags.yaml', ['1:4 yaml-tag', '2:4 yaml-tag']],
  ['two-documents.yaml', ['2:1 several-documents']],
  ['two-documents-without-line.yaml', ['3:1 several-documents']],
  ['several-faults.yaml', ['1:4 not-yaml', '3:1 not-yaml', '4:4 not-yaml']],
  ['open-bracket.yaml', ['2:1 not-yaml']],
])('%s: %j', async (name, expected) => {
  const found = (await faults(name)).map((line) => line.replace(/(too-deep) \[0\].*/, '$1 [0]'));
  expect(found).toEqual(expected);
});

test('each problem shows the whole source line', async () => {
  const { problems } = await readDocument(fixture('trailing-comma.json'));
  expect(problems.map(({ position }) => position?.source)).toEqual(['  "a": [1, 2,],', '  "b": 3,']);
});

test('an alias bomb is refused at every anchor and alias, and at once', async () => {
  const start = performance.now();
  const { value, problems } = await readDocument(fixture('alias-bomb.yaml'));
  expect(performance.now() - start).toBeLessThan(1000);
  expect(value).toBeUndefined();
  expect(problems).toHaveLength(9 + 8 * 9);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['alias']));
});

describe('the value', () => {
  test('of a file that cannot be parsed is undefined', async () => {
    for (const name of [
      'trailing-comma.json',
      'empty.json',
      'nested.json',
      'brackets-1.yaml',
      'tags.yaml',
      'only-comments.yaml',
      'several-faults.yaml',
      'version-1-1.yaml',
    ]) {
      expect((await readDocument(fixture(name))).value, name).toBeUndefined();
    }
  });

  test('of a file with a key given twice is there for further checks', async () => {
    expect((await readDocument(fixture('duplicate-keys.json'))).value).toMatchObject({ a: 2 });
    expect((await readDocument(fixture('duplicate-keys.yaml'))).value).toMatchObject({ a: 2 });
  });

  test('of dates, times, yes and no in YAML is the text as it is written', async () => {
    const { value } = await read(
      'a: 2024-05-01\nb: 12:30\nc: no\nd: yes\ne: 1_000\nf: 5\ng: ~\nh: true\n<<: {x: 1}\n5: key\n0x10: hex\n',
      'x.yaml',
    );
    expect(value).toEqual({
      a: '2024-05-01',
      b: '12:30',
      c: 'no',
      d: 'yes',
      e: '1_000',
      f: 5,
      g: null,
      h: true,
      '<<': { x: 1 },
      5: 'key',
      '0x10': 'hex',
    });
  });

  test('is the same for any value written as JSON or as YAML', async () => {
    const folder = scratch();
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), async (value) => {
        for (const name of ['x.json', 'x.yaml']) {
          writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
          const document = await readDocument(join(folder, name));
          if (name === 'x.yaml' && document.problems[0]?.code === 'control-character') continue;
          expect(document.problems).toEqual([]);
          expect(JSON.stringify(document.value)).toEqual(JSON.stringify(value));
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(['prototype.json', 'prototype.yaml'])(
    'of %s has the names of the prototype as plain keys of its own',
    async (name) => {
      const { value, problems } = await readDocument(fixture(name));
      expect(problems).toEqual([]);
      expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'prototype']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect((value as { polluted?: unknown }).polluted).toBeUndefined();
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});

describe('the format', () => {
  test('goes by the ending, in capitals too', async () => {
    expect((await read('a: 1', 'x.YML')).value).toEqual({ a: 1 });
    expect((await read('a: 1', 'x.review.JSON')).problems[0]).toMatchObject({ code: 'not-json' });
    expect((await read('{a: 1}', 'x.yaml')).value).toEqual({ a: 1 });
  });

  test('without a known ending goes by the first character', async () => {
    expect((await read(' {"a": 1,}', 'x.txt')).problems).toMatchObject([{ code: 'not-json' }]);
    expect((await read('a: 1', 'x.txt')).value).toEqual({ a: 1 });
  });
});

describe('locate', () => {
  const JSON_TEXT =
    '{\n  "items": {\n    "x": { "rating": 9, "evidence": [\n      { "note": "n" }\n    ] }\n  }\n}\n';
  const YAML_TEXT = 'items:\n  x:\n    rating: 9\n    evidence:\n      - note: n\n';

  test.each([
    [[], '1:1', '1:1'],
    [['items'], '2:3', '1:1'],
    [['items', 'x', 'rating'], '3:22', '3:13'],
    [['items', 'x', 'evidence'], '3:25', '4:5'],
    [['items', 'x', 'evidence', 0], '4:7', '5:9'],
    [['items', 'x', 'evidence', 0, 'note'], '4:17', '5:15'],
    [['items', 'x', 'evidence', 3, 'note'], '3:25', '4:5'],
    [['items', 'x', 'rating', 'deeper'], '3:22', '3:13'],
    [['items', 'x', 'missing'], '3:5', '2:3'],
    [['missing', 'x'], '1:1', '1:1'],
    [['__proto__'], '1:1', '1:1'],
  ] as const)('%j is at %s in JSON and at %s in YAML', async (path, inJson, inYaml) => {
    const at = async (text: string, name: string) => {
      const position = await (await read(text, name)).locate(path);
      return `${position?.line}:${position?.column}`;
    };
    expect(await at(JSON_TEXT, 'x.json')).toBe(inJson);
    expect(await at(YAML_TEXT, 'x.yaml')).toBe(inYaml);
  });

  test('with Windows line ends leaves them out of the source', async () => {
    const { locate } = await read('{\r\n  "a": 1\r\n}\r\n');
    expect(await locate(['a'])).toEqual({ line: 2, column: 8, source: '  "a": 1' });
  });

  test('in a faulty file finds what is before the fault, and in an empty one nothing', async () => {
    expect(await (await read('{\n"a": 1,\n"b": 2 3}')).locate(['b'])).toMatchObject({ line: 3 });
    expect(await (await readDocument(fixture('empty.json'))).locate(['b'])).toBeNull();
    expect(await (await readDocument(fixture('brackets-1.yaml'))).locate([])).toBeNull();
  });
});

test('withPositions fills in what is missing and keeps what is there', async () => {
  const document = await read('{\n  "a": 1\n}');
  const placed = { ...problem('b', ['a'], 'm', 'h'), position: { line: 9, column: 9, source: 's' } };
  const filled = await withPositions(document, [problem('a', ['a'], 'm', 'h'), placed]);
  expect(filled).toEqual([
    { ...problem('a', ['a'], 'm', 'h'), position: { line: 2, column: 8, source: '  "a": 1' } },
    placed,
  ]);
});

describe('hostile files are done with in time', () => {
  const MILLION = 1_000_000;
  test.each([
    ['x.json', `{${Array.from({ length: 300_000 }, () => '"a":1').join(',')}}`, 'duplicate-key'],
    ['x.json', '"'.repeat(MILLION), 'not-json'],
    ['x.json', `["${'\\'.repeat(MILLION)}`, 'not-json'],
    ['x.json', '/*'.repeat(MILLION), 'not-json'],
    ['x.json', '\n'.repeat(MILLION) + ']'.repeat(MILLION), 'not-json'],
    ['x.yaml', `${Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n')}\nk0: 2`, 'duplicate-key'],
    ['x.yaml', 'a'.repeat(2 * MILLION), 'too-large'],
    ['x.yaml', '&a '.repeat(30_000), 'alias'],
    ['x.yaml', '"'.repeat(MILLION / 5), 'not-yaml'],
    ['x.yaml', '? '.repeat(MILLION / 2), 'too-deep'],
  ])(
    '%s %#',
    async (name, text, code) => {
      const { problems } = await read(text, name);
      expect(problems[0]?.code).toBe(code);
      expect(problems.length).toBeLessThanOrEqual(MAX_FAULTS);
    },
    8_000,
  );
});

test('a file with more faults than are reported is not parsed, for what follows them has not been looked at', async () => {
  const text = (faults: number) => `${'- &a x\n'.repeat(faults)}- ${'['.repeat(1000)}`;
  const [fewer, more] = [await read(text(MAX_FAULTS - 1), 'x.yaml'), await read(text(MAX_FAULTS), 'x.yaml')];
  expect(fewer.problems.at(-1)?.code).toBe('too-deep');
  expect(more.problems.map(({ code }) => code)).toEqual(Array(MAX_FAULTS).fill('alias'));
  expect(await more.locate([])).toBeNull();
});

test('JSON, sound or faulty, is read without loading yaml', async () => {
  const { lines, ended, errors } = run(await bundle('read-once'), [
    fixture('sound.json'),
    fixture('duplicate-keys.json'),
    fixture('trailing-comma.json'),
    fixture('sound.yaml'),
  ]);
  await ended;
  expect(errors()).toBe('');
  expect(lines).toEqual([
    'line 4',
    'duplicate-key duplicate-key line 1',
    'not-json not-json line 1',
    'ERR_MODULE_NOT_FOUND',
  ]);
});
