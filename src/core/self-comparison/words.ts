import type { Statistic } from '../statistics/statistic.ts';
import { formatNumber } from '../suggestion/numbers.ts';
import type { SelfComparison } from './compare.ts';

/** The figures of a comparison in plain words, one line each; says how many items they rest on. */
export function statisticText(comparison: SelfComparison): string[] {
  const { items, n, exact, withinOne, meanDifference, meanAbsoluteDifference, iccInWords } = comparison;
  if (n === 0) return ['No item is rated in both reviews: no figure can be given.'];
  return [
    `${n} of ${items.length} items are rated in both: ${countsText(comparison)}.`,
    line('Same rating', exact, (value) => share(value, n)),
    line('At most one point apart', withinOne, (value) => share(value, n)),
    line('Mean difference', meanDifference, meanText),
    line('Mean absolute difference', meanAbsoluteDifference, points),
    iccInWords,
  ];
}

function countsText({ counts: { higher, lower, same } }: SelfComparison): string {
  return `${higher} rated higher by the service, ${lower} rated lower by the service, ${same} the same`;
}

function meanText(value: number): string {
  if (value === 0) return '0 points: on average both rate equally high';
  const sign = value > 0 ? '+' : '−';
  const side = value > 0 ? 'higher' : 'lower';
  return `${sign}${points(Math.abs(value))}: on average rated ${side} by the service`;
}

function points(value: number): string {
  const shown = formatNumber(value);
  return shown === '1' ? '1 point' : `${shown} points`;
}

/** As a count too, so that no rounding hides an item. */
function share(value: number, n: number): string {
  return `${Math.round(value * n)} of ${n} items (${formatNumber(100 * value)}%)`;
}

function line(figure: string, { value }: Statistic, told: (value: number) => string): string {
  return value === null ? `${figure} cannot be given.` : `${figure}: ${told(value)}.`;
}
