import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fQuantile,
  inverseBeta,
  logGamma,
  regularisedBeta,
} from '../../../src/core/statistics/f-distribution.ts';

const degrees = fc.double({ min: 0.5, max: 150, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** How far two numbers above 0 are apart, as a share of the second. */
function off(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1);
}

describe('the F quantile', () => {
  test.each([
    [0.95, 1, 1, 161.4],
    [0.95, 2, 2, 19.0],
    [0.95, 3, 20, 3.098],
    [0.95, 5, 10, 3.326],
    [0.95, 10, 5, 4.735],
    [0.95, 4, 60, 2.525],
    [0.95, 24, 24, 1.984],
    [0.975, 1, 10, 6.937],
    [0.975, 5, 10, 4.236],
    [0.975, 10, 10, 3.717],
    [0.975, 24, 1, 997.2],
    [0.99, 1, 10, 10.04],
    [0.99, 10, 20, 3.368],
  ])('%f of F(%i, %i) is %f, as in the tables', (p, numerator, denominator, expected) => {
    expect(fQuantile(p, numerator, denominator).toPrecision(4)).toBe(expected.toPrecision(4));
  });

  test('of fractional degrees is that of other software', () => {
    expect(off(fQuantile(0.975, 24, 13.7), 2.8182320183937244)).toBeLessThan(1e-12);
    expect(off(fQuantile(0.025, 3.3, 7.1), 0.0815180872736279)).toBeLessThan(1e-12);
    expect(off(fQuantile(0.99, 1000, 500), 1.200665954434507)).toBeLessThan(1e-12);
    expect(off(fQuantile(0.975, 10000, 10000), 1.0399800337101048)).toBeLessThan(1e-12);
  });

  test('with two degrees on top is the closed form', () => {
    fc.assert(
      fc.property(share, degrees, (p, v) => {
        expect(off(fQuantile(p, 2, v), (v / 2) * ((1 - p) ** (-2 / v) - 1))).toBeLessThan(1e-9);
      }),
    );
  });

  test('with one degree on both sides is a squared tangent (the square of a Cauchy variable)', () => {
    fc.assert(
      fc.property(share, (p) => {
        expect(off(fQuantile(p, 1, 1), Math.tan((Math.PI * p) / 2) ** 2)).toBeLessThan(1e-9);
      }),
    );
  });

  test('turned over is the other tail with the degrees swapped', () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, v, w) => {
        expect(off(1 / fQuantile(1 - p, w, v), fQuantile(p, v, w))).toBeLessThan(1e-9);
      }),
    );
  });

  test('leaves its share of the density below it', () => {
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 2, max: 60, noNaN: true }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        (p, v, w) => {
          expect(densityBelow(fQuantile(p, v, w), v, w)).toBeCloseTo(p, 4);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('refuses a share that is none, and degrees that are not above 0', () => {
    for (const p of [0, 1, -1, 2, Number.NaN]) expect(() => fQuantile(p, 2, 3)).toThrow(RangeError);
    for (const v of [0, -1, Number.NaN]) {
      expect(() => fQuantile(0.5, v, 3)).toThrow(RangeError);
      expect(() => fQuantile(0.5, 3, v)).toThrow(RangeError);
    }
  });
});

/** The F density, summed in small steps: its constant too is summed, up to where next to nothing is left. */
function densityBelow(x: number, v: number, w: number): number {
  // In t = vx / (vx + w) the density is that of a beta variable, on 0 to 1; t = sin² is smooth at both ends.
  const density = (angle: number) => Math.sin(angle) ** (v - 1) * Math.cos(angle) ** (w - 1);
  const upTo = (end: number) => {
    const step = end / 20000;
    let sum = 0;
    for (let at = 0; at < 20000; at += 1) sum += density((at + 0.5) * step) * step;
    return sum;
  };
  return upTo(Math.asin(Math.sqrt((v * x) / (v * x + w)))) / upTo(Math.PI / 2);
}

describe('the regularised incomplete beta function', () => {
  test('is a power where one parameter is 1', () => {
    fc.assert(
      fc.property(share, degrees, (x, a) => {
        expect(regularisedBeta(x, a, 1)).toBeCloseTo(x ** a, 12);
        expect(regularisedBeta(x, 1, a)).toBeCloseTo(1 - (1 - x) ** a, 12);
      }),
    );
  });

  test('is the tail of a binomial distribution where both are whole', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (x, a, b) => {
        const n = a + b - 1;
        let [tail, term] = [0, (1 - x) ** n];
        for (let j = 0; j <= n; j += 1) {
          if (j >= a) tail += term;
          term *= ((n - j) / (j + 1)) * (x / (1 - x));
        }
        expect(regularisedBeta(x, a, b)).toBeCloseTo(tail, 10);
      }),
    );
  });

  test('runs from 0 to 1', () => {
    expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  test('is turned back by its inverse', () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, a, b) => {
        expect(regularisedBeta(inverseBeta(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });
});

test('the logarithm of gamma is that of factorials, and of the root of pi at a half', () => {
  let factorial = 1;
  for (let z = 1; z <= 40; z += 1) {
    expect(Math.abs(logGamma(z) - Math.log(factorial))).toBeLessThan(
      1e-12 * Math.max(1, Math.log(factorial)),
    );
    factorial *= z;
  }
  // Where the series begins it needs all its terms.
  expect(Math.abs(logGamma(15) - Math.log(87178291200))).toBeLessThan(1e-14);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
});
