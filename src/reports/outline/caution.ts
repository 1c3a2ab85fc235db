import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { note } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Note } from './model.ts';

/** Points per item by which two raters of one service differed in studies of sister scales, at most. */
const spread = 0.15;

/** A word of caution where the total is so near the edge of a band that other reviewers might cross it. */
export function caution({ rubric, result: { total } }: ReportSource): Note[] {
  if (total.status === 'incomplete') return [];
  const reach = rubric.total === 'sum' ? Math.ceil(spread * allItems(rubric).length) : spread;
  if (nearestEdge(total.value, rubric) > reach) return [];
  const text = `The total lies within ${formatNumber(reach)} ${reach === 1 ? 'point' : 'points'} of the edge of a band. By analogy with similar scales, where two raters of one service differed by 0.07 to 0.15 of a point per item, other reviewers might have come to the neighbouring band. Read the ratings of the items rather than the band alone.`;
  return [note('information', 'Close to the edge of a band', text)];
}

/** How many points would move the total into another band. */
function nearestEdge(value: number, { bands }: Rubric): number {
  const starts = bands
    .map(({ from }) => from)
    .sort((a, b) => a - b)
    .slice(1);
  const step = (start: number) => (value >= start ? value - start : start - value);
  return Math.min(Number.POSITIVE_INFINITY, ...starts.map(step));
}
