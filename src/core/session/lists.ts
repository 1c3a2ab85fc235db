import type { ItemChange } from '../records/model.ts';
import type { Evidence, ListRead, Review } from '../review/model.ts';
import { changeItem } from './answer.ts';

/** A list that was read, and what it changes. */
export interface TakenList {
  list: ListRead;
  items: readonly ItemChange[];
}

/**
 * The review with the figures of a list, and with a note on each item of what was counted. The note of an earlier
 * reading of the same file is replaced.
 */
export function takeList(review: Review, { list, items }: TakenList): Review {
  const taken = items.reduce((changed, { item, inputs, evidence }) => {
    const before = changed.items[item];
    return changeItem(changed, item, {
      inputs: { ...before?.inputs, ...inputs },
      evidence: withNote(before?.evidence ?? [], evidence),
    });
  }, review);
  return { ...taken, lists: [...review.lists.filter(({ file }) => file !== list.file), list] };
}

function withNote(evidence: readonly Evidence[], note: Evidence | null): readonly Evidence[] {
  if (note === null) return evidence;
  const [start = ''] = note.note.split(':');
  const index = evidence.findIndex(
    (one) => one.source === note.source && one.from === note.from && one.note.startsWith(start),
  );
  return index < 0 ? [...evidence, note] : evidence.with(index, note);
}
