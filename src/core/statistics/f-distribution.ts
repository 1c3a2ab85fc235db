/**
 * The value below which a share p (0 < p < 1) of the F distribution lies. Degrees of freedom may be fractions, as
 * Satterthwaite's are; refuses those that are not above 0.
 * Source: Abramowitz & Stegun (1964), 26.6.2: an F variable is a ratio of the two parts of a beta variable.
 */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A share lies between 0 and 1, not at ${p}.`);
  if (!(numerator > 0 && denominator > 0)) throw new RangeError('Degrees of freedom are above 0.');
  const [a, b] = [numerator / 2, denominator / 2];
  // Each part is solved for by itself: one minus the other would lose all digits near 1.
  return (denominator * inverseBeta(p, a, b)) / (numerator * inverseBeta(1 - p, b, a));
}

/**
 * The x at which the regularised incomplete beta function I_x(a, b) is p. Found by halving down to neighbouring
 * numbers: slower than Newton's steps, but there is no start from which it goes astray.
 */
export function inverseBeta(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (regularisedBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
}

/**
 * The regularised incomplete beta function I_x(a, b), for x from 0 to 1 and a, b above 0.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction) and 8.17.4 (I_x(a, b) is
 * 1 − I_1−x(b, a)), which is used where the fraction would be slow.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return Math.exp(logFront) / (a * continuedFraction(x, a, b));
}

/** The continued fraction of DLMF 8.17.22, from the inside out: as deep as 10,000 degrees of freedom need. */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let m = 50; m >= 1; m -= 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1));
    value = 1 + odd / (1 + even / value);
  }
  return value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The natural logarithm of the gamma function of z above 0.
 * Source: DLMF 5.11.1 (Stirling's series), after the recurrence 5.5.1 has lifted z to where five terms are exact.
 */
export function logGamma(z: number): number {
  if (z < 15) return logGamma(z + 1) - Math.log(z);
  const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188];
  const tail = series.reduceRight((sum, term) => sum / (z * z) + term, 0) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + tail;
}
