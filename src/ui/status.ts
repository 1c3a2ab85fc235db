import type { BandName } from '../core/banding.ts';
import type { Result, Score } from '../core/scoring.ts';
import { formatNumber } from '../core/suggestion/numbers.ts';

/** The running line: items rated, points so far, and the total that is still possible with its bands. */
export function statusLine({ items, points, total }: Result): string {
  if (total.status === 'complete') return `All ${items.length} items rated · ${totalText(total)}`;
  return `${total.rated} of ${total.of} items rated · ${points} points so far · ${totalText(total)}`;
}

/** A total in words: `107, Good fidelity`, or the range that is still possible. */
export function totalText(total: Score): string {
  if (total.status === 'complete') {
    return `Total ${formatNumber(total.value)}${total.band === null ? '' : `, ${total.band.title}`}`;
  }
  const { from, to } = total.possible;
  return `total between ${formatNumber(from)} and ${formatNumber(to)}: ${bandsText(total.bands)}`;
}

/** Bands still possible, lowest first: `Not IPS to Good fidelity`, or the one that is certain. */
export function bandsText(bands: readonly BandName[]): string {
  const [highest, lowest] = [bands[0], bands.at(-1)];
  if (highest === undefined || lowest === undefined) return 'no band';
  return highest === lowest ? `${highest.title} is certain` : `${lowest.title} to ${highest.title}`;
}
