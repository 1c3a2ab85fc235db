import { edgeReach, isNearEdge } from '../../core/band-edge.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { note } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Note } from './model.ts';
import { count } from './wording.ts';

/** Whether the total is so near the edge of a band that other reviewers might cross it. */
export function isCautioned({ rubric, result: { total } }: ReportSource): boolean {
  return total.status === 'complete' && isNearEdge(total.value, rubric);
}

/** A word of caution where it is. */
export function caution(source: ReportSource): Note[] {
  if (!isCautioned(source)) return [];
  const { rubric, say } = source;
  const text = say(
    'The total lies within {points} of the edge of a band. By analogy with similar scales, where two raters of one service differed by 0.07 to 0.15 of a point per item, other reviewers might have come to the neighbouring band. It is an analogy: this scale itself has not been measured in that way. Read the ratings of the items rather than the band alone.',
    { points: count(Number(formatNumber(edgeReach(rubric))), 'point', say) },
  );
  return [note('information', say('Close to the edge of a band'), text)];
}
