import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, type Rule, rules, type Source } from './support/architecture.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function ruleCalled(name: string): Rule {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`no rule “${name}”`);
  return rule;
}

describe('the house', () => {
  test.each(rules.map(({ name, breaches }) => [name, breaches] as const))('%s', (_, breaches) => {
    expect(breaches(sources)).toEqual([]);
  });

  test('has files in every room', () => {
    const rooms = new Set(sources.map(({ path }) => path.split('/')[1]));
    expect([...rooms].sort()).toEqual(['cli', 'core', 'reports', 'storage', 'ui']);
  });
});

/** A stray file, and the rule that it breaks. */
const strays: [rule: string, path: string, text: string][] = [
  ['every file stands in one of the rooms', 'src/utils/text.ts', 'export const a = 1;'],
  ['every file stands in one of the rooms', 'src/main.ts', 'export const a = 1;'],
  ['core imports only what it may', 'src/core/a.ts', "import { read } from '../storage/text.ts';"],
  ['core imports only what it may', 'src/core/a.ts', "import type { Style } from '../ui/style.ts';"],
  ['core imports only what it may', 'src/core/a.ts', "const a = await import('../reports/pdf/render.ts');"],
  ['core imports only what it may', 'src/core/a.ts', "type A = import('../reports/outline/model.ts').A;"],
  ['core imports only what it may', 'src/core/a.ts', "export { b } from '../ui/b.ts';"],
  ['core imports only what it may', 'src/core/a.ts', "import 'node:fs';"],
  ['core imports only what it may', 'src/core/a.ts', "import { z } from 'zod';"],
  ['core imports only what it may', 'src/core/review/schema.ts', "import chalk from 'chalk';"],
  ['core imports only what it may', 'src/core/a.ts', "import a from '../../package.json';"],
  ['storage imports only what it may', 'src/storage/a.ts', "import type { A } from '../ui/a.ts';"],
  ['storage imports only what it may', 'src/storage/a.ts', "import { z } from 'zod';"],
  ['storage imports only what it may', 'src/storage/a.ts', "import { tmpdir } from 'node:os';"],
  ['ui imports only what it may', 'src/ui/a.ts', "import { a } from '../storage/a.ts';"],
  ['ui imports only what it may', 'src/ui/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['reports imports only what it may', 'src/reports/a.ts', "import { a } from '../ui/a.ts';"],
  ['reports imports only what it may', 'src/reports/a.ts', "import { readFileSync } from 'node:fs';"],
  ['cli imports only what it may', 'src/cli/a.ts', "const { parse } = await import('yaml');"],
  ['cli imports only what it may', 'src/cli/a.ts', "import { readFileSync } from 'node:fs';"],
  ['nobody but cli imports cli', 'src/ui/a.ts', "import type { Context } from '../cli/context.ts';"],
  ['a start loads nothing but cli, core and commander', 'src/cli/main.ts', "import '../ui/a.ts';"],
  [
    'a start loads nothing but cli, core and commander',
    'src/cli/main.ts',
    "export { a } from '../storage/a.ts';",
  ],
  [
    'a start loads nothing but cli, core and commander',
    'src/cli/program.ts',
    "import { type A } from '../ui/a.ts';",
  ],
  ['a start loads nothing but cli, core and commander', 'src/cli/program.ts', "import a from 'inquirer';"],
  ['only the context reads the process', 'src/cli/a.ts', 'export const a = process.argv;'],
  ['only the context reads the process', 'src/ui/a.ts', 'export const a = globalThis.process;'],
  ['only the context reads the process', 'src/ui/a.ts', 'export const a = { process };'],
  [
    'core reads no clock, no random source, no console and no timer',
    'src/core/a.ts',
    'const a = Date.now();',
  ],
  [
    'core reads no clock, no random source, no console and no timer',
    'src/core/a.ts',
    'const a = new Date();',
  ],
  ['core reads no clock, no random source, no console and no timer', 'src/core/a.ts', 'const a = new Date;'],
  ['core reads no clock, no random source, no console and no timer', 'src/core/a.ts', 'const a = Date();'],
  [
    'core reads no clock, no random source, no console and no timer',
    'src/core/a.ts',
    'const a = Math.random();',
  ],
  ['core reads no clock, no random source, no console and no timer', 'src/core/a.ts', 'console.log(1);'],
  ['core reads no clock, no random source, no console and no timer', 'src/core/a.ts', 'setTimeout(a, 1);'],
  ['core reads no clock, no random source, no console and no timer', 'src/core/a.ts', 'crypto.randomUUID();'],
  ['no file has more than 250 lines', 'src/core/a.ts', '// A line.\n'.repeat(251)],
  ['nothing is exported as default', 'src/core/a.ts', 'export default 1;'],
  ['nothing is exported as default', 'src/core/a.ts', 'export default function a() {}'],
  ['nothing is exported as default', 'src/core/a.ts', 'const a = 1;\nexport { a as default };'],
  [
    'no file only passes on what others export',
    'src/core/a.ts',
    "export * from './b.ts';\nexport const c = 1;",
  ],
  [
    'no file only passes on what others export',
    'src/core/a.ts',
    "export { b } from './b.ts';\nexport { c } from './c.ts';",
  ],
  ['imports of our own files name them with their ending', 'src/core/a.ts', "import { b } from './b.js';"],
];

describe('each rule is broken by a stray file', () => {
  test.each(strays)('%s: %s', (name, path, text) => {
    expect(ruleCalled(name).breaches([{ path, text }])).toEqual([expect.stringContaining(path)]);
  });

  test('and none is left out', () => {
    expect(new Set(strays.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name)));
  });

  test('also where a start loads it through other files', () => {
    const chain: Source[] = [
      { path: 'src/cli/main.ts', text: "import { a } from './a.ts';" },
      { path: 'src/cli/a.ts', text: "import { b } from '../core/b.ts';\nimport { main } from './main.ts';" },
      { path: 'src/core/b.ts', text: "import { c } from './schema.ts';" },
      { path: 'src/core/schema.ts', text: "import { z } from 'zod';" },
    ];
    expect(ruleCalled('a start loads nothing but cli, core and commander').breaches(chain)).toEqual([
      'src/cli/main.ts loads zod, through src/core/schema.ts',
    ]);
  });
});

describe('a file that breaks no rule', () => {
  test.each([
    ['loads another room when it is needed', 'src/cli/main.ts', "const a = await import('../ui/a.ts');"],
    ['names only the types of another room', 'src/cli/main.ts', "import type { A } from '../ui/a.ts';"],
    ['has a property called process', 'src/cli/a.ts', 'export const a = (b: B) => b.process.pid;'],
    [
      'is handed something called process',
      'src/cli/a.ts',
      'export function a({ process }: A) { return process.pid; }',
    ],
    ['makes a date of a text', 'src/core/a.ts', "export const a = new Date('2026-03-02');"],
    [
      'uses zod in a schema',
      'src/core/review/schema.ts',
      "import { z } from 'zod';\nexport const a = z.string();",
    ],
    ['has 250 lines', 'src/core/a.ts', '// A line.\n'.repeat(250)],
    [
      'passes one thing on beside its own',
      'src/core/a.ts',
      "export { b } from './b.ts';\nexport const a = 1;",
    ],
  ])('%s', (_, path, text) => {
    expect(rules.flatMap(({ breaches }) => breaches([{ path, text }]))).toEqual([]);
  });
});

test('every form of import is seen', () => {
  const forms = [
    "import a from 'a';",
    "import { b } from 'b';",
    "import type { C } from 'c';",
    "import 'd';",
    "export * from 'e';",
    "export type { F } from 'f';",
    "const g = async () => await import('g');",
    "type H = import('h').H;",
    "const i = (j: import('i').I) => j;",
  ];
  expect(importsOf(forms.join('\n'))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
});
