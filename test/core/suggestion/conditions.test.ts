import { describe, expect, test } from 'vitest';
import type { Test } from '../../../src/core/rubric/model.ts';
import { anyHolds, holds, passes } from '../../../src/core/suggestion/conditions.ts';

const facts = new Map([
  ['yes', true],
  ['no', false],
  ['unknown', null],
]);
const yes = { yes: { kind: 'is', value: true } } as const;
const no = { no: { kind: 'is', value: true } } as const;
const unknown = { unknown: { kind: 'is', value: true } } as const;

describe('a condition holds where each of its tests passes', () => {
  test.each([
    ['all pass', { ...yes }, true],
    ['one fails', { ...yes, ...no }, false],
    ['one is unknown', { ...yes, ...unknown }, null],
    ['one is unknown, and another fails anyway', { ...unknown, ...no }, false],
    ['one is about a fact that is not there', { absent: { kind: 'is', value: true } }, null],
  ] as const)('%s', (_, condition, truth) => {
    expect(holds(condition, facts)).toBe(truth);
  });
});

describe('of several alternatives one is enough', () => {
  test.each([
    ['one holds', [no, yes], true],
    ['none holds', [no, no], false],
    ['one is unknown', [no, unknown], null],
    ['one is unknown, and another holds anyway', [unknown, yes], true],
  ] as const)('%s', (_, alternatives, truth) => {
    expect(anyHolds(alternatives, facts)).toBe(truth);
  });
});

describe('a fact passes a test', () => {
  test.each([
    [{ kind: 'range', min: 6 }, 6, true],
    [{ kind: 'range', min: 6 }, 5.999, false],
    [{ kind: 'range', max: 6 }, 6, true],
    [{ kind: 'range', max: 6 }, 6.001, false],
    [{ kind: 'range', over: 6 }, 6, false],
    [{ kind: 'range', over: 6 }, 6.001, true],
    [{ kind: 'range', under: 6 }, 6, false],
    [{ kind: 'range', under: 6 }, 5.999, true],
    [{ kind: 'range', min: 2, under: 6 }, 1, false],
    [{ kind: 'range', min: 2 }, '6', false],
    [{ kind: 'one-of', values: ['a', 'b'] }, 'b', true],
    [{ kind: 'one-of', values: ['a', 'b'] }, 'c', false],
    [{ kind: 'is', value: false }, false, true],
    [{ kind: 'is', value: false }, true, false],
    [{ kind: 'has', all: ['a', 'b'] }, ['b', 'c', 'a'], true],
    [{ kind: 'has', all: ['a', 'b'] }, ['a'], false],
    [{ kind: 'has', all: ['a'] }, 'a', false],
    [{ kind: 'range', min: 2 }, null, null],
    [{ kind: 'has', all: ['a'] }, null, null],
  ] as const)('%j on %j: %s', (test, fact, truth) => {
    expect(passes(test as Test, fact)).toBe(truth);
  });
});
