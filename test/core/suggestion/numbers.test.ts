import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/core/suggestion/numbers.ts';

test.each([
  [0, '0'],
  [143, '143'],
  [6.8, '6.8'],
  [143 / 6.8, '21.03'],
  [0.1 + 0.2, '0.3'],
  [200 / 3, '66.67'],
  [74.996, '74.996'],
  [75.004, '75.004'],
  [99.99999, '99.99999'],
  [-2.5, '-2.5'],
])('%d is written as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('a figure is never shown as a whole number that it is not', () => {
  const near = fc.record({ whole: fc.nat(1000), off: fc.double({ min: -0.4, max: 0.4, noNaN: true }) });
  fc.assert(
    fc.property(near, ({ whole, off }) => {
      const value = whole + off;
      expect(Number.isInteger(Number(formatNumber(value)))).toBe(Number.isInteger(value));
    }),
  );
});

test('what is shown is within half a hundredth', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (value) => {
      expect(Math.abs(Number(formatNumber(value)) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
    }),
  );
});
