import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { note } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Note } from './model.ts';
import { count } from './wording.ts';

/** Points per item by which two raters of one service differed in studies of sister scales, at most. */
const spread = 0.15;

/** Whether the total is so near the edge of a band that other reviewers might cross it. */
export function isNearEdge({ rubric, result: { total } }: ReportSource): boolean {
  return total.status === 'complete' && nearestEdge(total.value, rubric) <= reachOf(rubric);
}

/** A word of caution where it is. */
export function caution(source: ReportSource): Note[] {
  if (!isNearEdge(source)) return [];
  const { rubric, say } = source;
  const text = say(
    'The total lies within {points} of the edge of a band. By analogy with similar scales, where two raters of one service differed by 0.07 to 0.15 of a point per item, other reviewers might have come to the neighbouring band. It is an analogy: this scale itself has not been measured in that way. Read the ratings of the items rather than the band alone.',
    { points: count(Number(formatNumber(reachOf(rubric))), 'point', say) },
  );
  return [note('information', say('Close to the edge of a band'), text)];
}

function reachOf(rubric: Rubric): number {
  return rubric.total === 'sum' ? Math.ceil(spread * allItems(rubric).length) : spread;
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
