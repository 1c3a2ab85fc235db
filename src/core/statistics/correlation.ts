import { type Figure, known, unknown } from './figure.ts';
import { squaresAbout, total } from './moments.ts';

/** A figure with the ends of its 95 % confidence interval; null where that cannot be given. */
export type WithInterval = Figure & { low: number | null; high: number | null };

/** The point of the standard normal distribution above which 2.5 % lie. */
export const z95 = 1.959963984540054;

/**
 * Pearson's correlation of pairs, with the 95 % interval of Fisher's z. Null of fewer than three pairs, or where one of
 * the two does not vary. No interval of fewer than four pairs, nor where the correlation is exactly 1 or −1.
 * Source: Fisher (1921), On the "probable error" of a coefficient of correlation, Metron 1, 3–32.
 */
export function pearson(pairs: readonly (readonly [number, number])[]): WithInterval {
  const found = coefficient(pairs);
  if (found.value === null) return { ...found, low: null, high: null };
  const { value, n } = found;
  if (n < 4 || Math.abs(value) >= 1) return { value, n, low: null, high: null };
  const [z, reach] = [Math.atanh(value), z95 / Math.sqrt(n - 3)];
  return { value, n, low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank. Null as Pearson's.
 * Source: Spearman (1904), The proof and measurement of association between two things, American Journal of
 * Psychology 15, 72–101.
 */
export function spearman(pairs: readonly (readonly [number, number])[]): Figure {
  const [first, second] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))];
  return coefficient(first.map((rank, index) => [rank, second[index] ?? 0] as const));
}

/** The rank of each value, from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const found = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (order[end + 1]?.value === order[start]?.value && end + 1 < order.length) end += 1;
    for (let at = start; at <= end; at += 1) found[order[at]?.index ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return found;
}

function coefficient(pairs: readonly (readonly [number, number])[]): Figure {
  const n = pairs.length;
  if (n < 3) return unknown(n, n === 0 ? 'none' : 'too-few');
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const [mx, my] = [total(xs) / n, total(ys) / n];
  const [sx, sy] = [squaresAbout(xs, mx), squaresAbout(ys, my)];
  if (isDust(sx, xs) || isDust(sy, ys)) return unknown(n, 'no-variance');
  const together = pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return known(Math.max(-1, Math.min(1, together / Math.sqrt(sx * sy))), n);
}

/** Whether the squares are only what is left of rounding where all values are the same. */
function isDust(squares: number, values: readonly number[]): boolean {
  return values.every((value) => value === values[0]) || squares === 0;
}
