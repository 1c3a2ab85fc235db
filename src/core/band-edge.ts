import { allItems } from './rubric/lookup.ts';
import type { Rubric } from './rubric/model.ts';

/**
 * Points per item by which two raters of one service differed in studies of sister scales (0.07 to 0.15), at most. An
 * analogy: this scale itself has not been measured in that way.
 */
const spread = 0.15;

/** Whether a total is so near the edge of a band that other reviewers might have crossed it. */
export function isNearEdge(total: number, rubric: Rubric): boolean {
  return nearestEdge(total, rubric) <= edgeReach(rubric);
}

/** How near that is, in points of the total: 4 on a scale of 25 items. */
export function edgeReach(rubric: Rubric): number {
  return rubric.total === 'sum' ? Math.ceil(spread * allItems(rubric).length) : spread;
}

/** How many points would move the total into another band. */
function nearestEdge(value: number, { bands }: Rubric): number {
  const starts = bands
    .map(({ from }) => from)
    .sort((a, b) => a - b)
    .slice(1);
  return Math.min(Number.POSITIVE_INFINITY, ...starts.map((start) => Math.abs(value - start)));
}
