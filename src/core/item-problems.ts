import { nearest } from './nearest.ts';
import { type Problem, problem, type ValuePath } from './problem.ts';
import { allItems } from './rubric/lookup.ts';
import type { Rubric } from './rubric/model.ts';

/** A rating that the scale does not have. */
export function rangeProblems(
  rating: number | null,
  at: ValuePath,
  { min, max }: Rubric['scale'],
): Problem[] {
  if (rating === null || (rating >= min && rating <= max)) return [];
  const hint = `Use a whole number from ${min} to ${max}, or null where the item is not rated.`;
  return [problem('rating-range', at, `${rating} is not a rating of this scale.`, hint)];
}

/** An item that the rubric does not have, with the one that may be meant. */
export function unknownItem(id: string, path: ValuePath, rubric: Rubric): Problem {
  const meant = nearest(
    id,
    allItems(rubric).map((item) => item.id),
  );
  const hint =
    meant === null ? `“ips-fidelity rubric show ${rubric.id}” lists the items.` : `Did you mean “${meant}”?`;
  return problem('unknown-item', path, `The rubric “${rubric.id}” has no item “${id}”.`, hint);
}
