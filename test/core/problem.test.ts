import { expect, test } from 'vitest';
import { formatPath, hasErrors, problem, warning } from '../../src/core/problem.ts';

test('a path is written as people read it', () => {
  expect(formatPath(['items', 'caseload-size', 'evidence', 0, 'note'])).toBe(
    'items.caseload-size.evidence[0].note',
  );
  expect(formatPath([0, 'a'])).toBe('[0].a');
  expect(formatPath([])).toBe('');
});

test('only an error stops a file from being used', () => {
  const fault = problem('a', [], 'A.', 'B.');
  const caution = warning('a', [], 'A.', 'B.');
  expect([fault.severity, caution.severity]).toEqual(['error', 'warning']);
  expect(fault.position).toBeNull();
  expect(hasErrors([caution, fault])).toBe(true);
  expect(hasErrors([caution, caution])).toBe(false);
  expect(hasErrors([])).toBe(false);
});
