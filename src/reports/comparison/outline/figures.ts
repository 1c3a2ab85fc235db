import type { Figure } from '../../../core/statistics/figure.ts';
import { formatNumber } from '../../../core/suggestion/numbers.ts';

/** What stands where a figure cannot be given. */
export const none = '–';

/** A total or a median: as exact as it is. */
export function exact(value: number | null): string {
  return value === null ? none : formatNumber(value);
}

/** A mean and the like, with one decimal; never shown as the whole number that it has not reached. */
export function mean({ value }: Pick<Figure, 'value'>): string {
  if (value === null) return none;
  const rounded = value.toFixed(1);
  return Number.isInteger(Number(rounded)) && !isWhole(value) ? formatNumber(value) : rounded;
}

/** Quartiles as a range: `3 to 4`. */
export function range(from: Figure, to: Figure): string {
  return from.value === null || to.value === null ? none : `${exact(from.value)} to ${exact(to.value)}`;
}

/** A difference, always with its sign. */
export function signed(value: number | null): string {
  if (value === null) return none;
  const short = Number(value.toFixed(1));
  const shown = short === 0 && value !== 0 ? Number(value.toFixed(2)) : short;
  return shown === 0 ? '0' : `${shown > 0 ? '+' : '\u2212'}${formatNumber(Math.abs(shown))}`;
}

/** A share in per cent; all or none only where it is all or none. */
export function percent(value: number | null): string {
  if (value === null) return none;
  const whole = Math.round(value * 100);
  const isFalse = (whole === 0 && value > 0) || (whole === 100 && value < 1);
  return `${isFalse ? formatNumber(value * 100) : whole} %`;
}

/** A share with its interval. */
export function interval({
  value,
  low,
  high,
}: {
  value: number | null;
  low: number | null;
  high: number | null;
}): string {
  if (value === null) return none;
  return low === null || high === null
    ? percent(value)
    : `${percent(value)} (${percent(low)} to ${percent(high)})`;
}

/** A coefficient with two decimals. */
export function coefficient(value: number | null): string {
  return value === null ? none : value.toFixed(2).replace('-', '\u2212');
}

/** Why a figure cannot be given, as a sentence; nothing where it is. */
export function whyNone(figure: Figure): string {
  if (figure.value !== null) return '';
  if (figure.why === 'none') return 'There is nothing to work it out from.';
  return figure.why === 'too-few' ? 'There are too few to work it out from.' : 'All values are the same.';
}

/** A number with its noun. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
