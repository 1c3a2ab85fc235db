import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { TakenList } from '../../core/session/lists.ts';
import type { Session } from '../../core/session/model.ts';
import type { Context } from '../context.ts';

/** Placeholder until lists are wired. */
export async function askList(
  _review: Review,
  _rubric: Rubric,
  _context: Context,
): Promise<TakenList | null> {
  return null;
}

export async function readGivenLists(
  _files: readonly string[],
  _kind: string | undefined,
  _session: Session,
  _context: Context,
): Promise<TakenList[]> {
  return [];
}
