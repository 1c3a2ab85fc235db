import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { hang, wrap } from '../../src/ui/wrap.ts';

test('text is set to a width, with every line indented', () => {
  expect(wrap('one two three four', 12, '  ')).toBe('  one two\n  three four');
});

test('a word that is too long is broken', () => {
  expect(wrap('a'.repeat(25), 10)).toBe(`${'a'.repeat(10)}\n${'a'.repeat(10)}\n${'a'.repeat(5)}`);
});

test('text hangs beside its label', () => {
  expect(hang('  MIS ', 'The caseload list of each specialist', 24, 8)).toBe(
    '  MIS   The caseload\n        list of each\n        specialist',
  );
});

test('a label longer than the indent pushes the text, and hides none of it', () => {
  expect(hang('  Suggested 10  ', 'mean degrees', 40, 10)).toBe('  Suggested 10  mean degrees');
});

test('colour in a label takes no room', () => {
  const { inverse } = new Chalk({ level: 1 });
  expect(hang(` ${inverse('x')} `, 'text', 20, 3)).toBe(` ${inverse('x')} text`);
});
