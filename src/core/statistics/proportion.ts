import { type WithInterval, z95 } from './correlation.ts';
import { unknown } from './figure.ts';

/**
 * A share (0 to 1) with its 95 % Wilson score interval. Null of none; refuses a part that is more than the whole.
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22, 209–212; recommended for small n by Brown, Cai & DasGupta (2001).
 */
export function proportion(part: number, of: number): WithInterval {
  if (part > of || part < 0) throw new RangeError(`${part} of ${of} is no share.`);
  if (of === 0) return { ...unknown(0, 'none'), low: null, high: null };
  const share = part / of;
  const squared = z95 ** 2;
  const centre = share + squared / (2 * of);
  const reach = z95 * Math.sqrt((share * (1 - share)) / of + squared / (4 * of ** 2));
  const scale = 1 + squared / of;
  return {
    value: share,
    n: of,
    low: part === 0 ? 0 : (centre - reach) / scale,
    high: part === of ? 1 : (centre + reach) / scale,
  };
}
