import type { Figure } from '../../core/statistics/figure.ts';

/** What stands for a figure that cannot be given. */
export const none = '–';

/** A figure with so many decimals at most. */
export function figureText({ value }: Figure, places = 1): string {
  return value === null ? none : rounded(value, places);
}

/** A share (0 to 1) as a percentage. */
export function percentText({ value }: Figure): string {
  return value === null ? none : `${Math.round(value * 100)}%`;
}

/** The middle half of values: from the first quartile to the third. */
export function middleHalf({ q1, q3 }: { q1: Figure; q3: Figure }): string {
  return q1.value === null ? none : `${figureText(q1)} to ${figureText(q3)}`;
}

/** With its sign, so that nothing depends on the column it stands in. */
export function signedText(value: number | null, places = 1): string {
  if (value === null) return none;
  const text = rounded(Math.abs(value), places);
  return Number(text) === 0 ? '0' : `${value > 0 ? '+' : '−'}${text}`;
}

/** The ends of a 95 % interval: `, 95% interval 0.1 to 0.6`; nothing where it is not known. */
export function intervalText(
  { low, high }: { low: number | null; high: number | null },
  show: (value: number) => string,
): string {
  return low === null || high === null ? '' : `, 95% interval ${show(low)} to ${show(high)}`;
}

/** A number with its noun: `1 review`, `3 reviews`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function rounded(value: number, places: number): string {
  return String(Number(value.toFixed(places))).replace('-', '−');
}
