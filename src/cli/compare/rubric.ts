import type { ReviewFacts } from '../../core/comparison/facts.ts';
import { commonRubric } from '../../core/comparison/select.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Context } from '../context.ts';
import { defaultRubric, loadRubric, shippedRubrics } from '../rubrics.ts';

/** The rubrics that reviews are read by: all shipped ones, or the one that is named. */
export async function readableRubrics(named: string | undefined, context: Context): Promise<Rubric[]> {
  const names = named === undefined ? await shippedRubrics(context) : [named];
  return Promise.all(names.map((name) => loadRubric(name, context)));
}

/** The rubric to compare by: of those at hand, the one that most reviews were rated with; else the usual one. */
export function rubricFor(facts: readonly ReviewFacts[], rubrics: readonly Rubric[]): Rubric {
  const known = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const common = commonRubric(facts.filter(({ rubric }) => known.has(rubric)));
  const found = known.get(common ?? defaultRubric) ?? rubrics[0];
  if (found === undefined) throw new Error('There is no rubric at all.');
  return found;
}
