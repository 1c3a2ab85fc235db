import type { Reviewer } from '../review/model.ts';
import { parseReviewers } from '../session/set-up.ts';

/** Reviewers as a sheet names them; those without initials of their own get some, and no two have the same. */
export function reviewerIds(told: readonly { name: string; role: string; id: string }[]): Reviewer[] {
  const taken = new Set(told.map(({ id }) => id).filter(Boolean));
  const given = new Set<string>();
  return told.flatMap(({ name, role, id }) => {
    const [made] = parseReviewers(name.replaceAll(',', ' ') || id, taken);
    const own = id === '' || given.has(id) ? made?.id : id;
    if (own === undefined) return [];
    given.add(own);
    return [{ id: own, name: name || null, role: role || null }];
  });
}
