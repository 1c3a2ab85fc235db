import type { ReviewFacts } from './facts.ts';
import type { CompareChoices } from './model.ts';

/** The reviews that a comparison is about, and how many are left out, by the reason. */
export interface Selection {
  chosen: ReviewFacts[];
  leftOut: { reason: string; count: number }[];
}

/** Leaves out what is not asked for, what was rated by another scale, and what is there twice. Facts come in order. */
export function select(facts: readonly ReviewFacts[], rubric: string, choices: CompareChoices): Selection {
  const reasons = new Map<string, number>();
  const seen = new Set<string>();
  const chosen = facts.filter((one) => {
    const reason = reasonToLeaveOut(one, rubric, choices, seen);
    if (reason === null) return true;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return false;
  });
  return { chosen, leftOut: [...reasons].map(([reason, count]) => ({ reason, count })) };
}

function reasonToLeaveOut(
  { rubric: own, single, id, kind, area, date }: ReviewFacts,
  rubric: string,
  { kinds, areas, since, until }: CompareChoices,
  seen: Set<string>,
): string | null {
  if (own !== rubric) return `rated with another scale, “${own}”`;
  if (single) return 'the ratings of one reviewer alone, before agreement';
  if (id !== null && seen.has(id)) return 'the same review in another file';
  if (id !== null) seen.add(id);
  if (kinds !== null && !kinds.includes(kind)) return 'of another kind';
  if (areas !== null && !areas.some((wanted) => isSame(wanted, area))) return 'of another area';
  if ((since !== null && date < since) || (until !== null && date > until)) return 'outside the dates';
  return null;
}

function isSame(wanted: string, area: string | null): boolean {
  return area !== null && wanted.trim().toLowerCase() === area.trim().toLowerCase();
}

/** The latest review of each service; facts come in order. */
export function latestOf(facts: readonly ReviewFacts[]): ReviewFacts[] {
  return [...new Map(facts.map((one) => [one.service, one])).values()];
}

/** The scale that most of the reviews were rated with; the first by name where several are as many. Null of none. */
export function commonRubric(facts: readonly ReviewFacts[]): string | null {
  const counts = new Map<string, number>();
  for (const { rubric } of facts) counts.set(rubric, (counts.get(rubric) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
