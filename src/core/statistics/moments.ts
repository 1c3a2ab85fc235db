import { type Figure, known, unknown } from './figure.ts';

/** The mean. Null without values. */
export function mean(values: readonly number[]): Figure {
  const n = values.length;
  return n === 0 ? unknown(0, 'none') : known(total(values) / n, n);
}

/**
 * The standard deviation of a sample, with n − 1. Null of fewer than two values; 0 where all are the same.
 * Source: the two-pass form, Chan, Golub & LeVeque (1983), The American Statistician 37, 242–247.
 */
export function standardDeviation(values: readonly number[]): Figure {
  const n = values.length;
  if (n < 2) return unknown(n, n === 0 ? 'none' : 'too-few');
  return known(Math.sqrt(squaresAbout(values, total(values) / n) / (n - 1)), n);
}

/** The sum of values. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The sum of the squared distances from a centre. */
export function squaresAbout(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
