import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';

const words = ['caseload-size', 'team-contact', 'team-assignment', 'recommendation'];

test.each([
  ['caseload-sise', 'caseload-size', 'a letter mistaken'],
  ['caseloadsize', 'caseload-size', 'a letter left out'],
  ['caseload-sizes', 'caseload-size', 'a letter added'],
  ['caselaod-size', 'caseload-size', 'two letters swapped'],
  ['Caseload-Size', 'caseload-size', 'capitals'],
  ['team-contract', 'team-contact', 'the nearer of two'],
])('“%s” means “%s”: %s', (typed, meant) => {
  expect(nearest(typed, words)).toBe(meant);
});

test.each(['welcome', '', 'team', 'caseload'])('“%s” means none of them', (typed) => {
  expect(nearest(typed, words)).toBeNull();
});

test('a swap is one mistake, so that a short word is still known by it', () => {
  expect(nearest('mni', ['min'])).toBe('min');
  expect(nearest('nim', ['min'])).toBeNull();
  expect(nearest('ab', ['bx'])).toBeNull();
});

test('a word that is there means itself, and none is found where there are none', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (candidates) => {
      for (const word of candidates)
        expect(nearest(word, candidates)?.toLowerCase()).toBe(word.toLowerCase());
    }),
  );
  expect(nearest('word', [])).toBeNull();
});
