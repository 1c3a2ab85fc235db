import type { ChalkInstance } from 'chalk';
import { editionDifference, lastTotal } from '../core/previous.ts';
import { printable } from '../core/printable.ts';
import { formatDates } from '../core/review/dates.ts';
import type { Review } from '../core/review/model.ts';
import { kinds } from '../core/review/words.ts';
import type { Item, Rubric } from '../core/rubric/model.ts';
import { totalText } from './status.ts';
import { hang, wrap } from './wrap.ts';

/** What an item was rated last time, as it was found wrong or not, and what was recommended; empty where nothing is known. */
export function lastTimeOf(item: Item, review: Review, rubric: Rubric, width: number): string[] {
  const then = review.previous?.items[item.id];
  if (then === undefined) return [];
  const correction = review.items[item.id]?.correction ?? null;
  const rated = then.rating === null ? 'not rated' : `rated ${then.rating}`;
  const mended = correction === null ? '' : `, corrected to ${correction.rating}`;
  const another = editionDifference(review, rubric) === null ? '' : ' (under another edition of the scale)';
  const total = lastTotal(review, rubric);
  const inAll = total === null ? '' : ` · in all ${totalText(total).replace(/^Total /, '')}`;
  return [
    hang('  Last time  ', `${rated}${mended}${another}${inAll}`, width, 13),
    ...(then.recommendation === null
      ? []
      : [hang('  Advised    ', printable(then.recommendation), width, 13)]),
  ];
}

/** The review before this one: when and of what kind it was, its total and band, and how its edition differs. */
export function lastTimeSummary(
  review: Review,
  rubric: Rubric,
  width: number,
  style: ChalkInstance,
): string[] {
  const { previous } = review;
  if (previous === null) return [];
  const total = lastTotal(review, rubric);
  const facts = [
    previous.dates === null ? previous.file : formatDates(previous.dates),
    previous.kind === null ? null : kinds[previous.kind],
    total === null ? null : totalText(total),
  ].filter((fact) => fact !== null);
  const difference = editionDifference(review, rubric);
  return [
    wrap(printable(`Last time: ${facts.join(' · ')}`), width),
    ...(difference === null ? [] : [style.yellow(wrap(printable(`! ${difference}`), width))]),
  ];
}
