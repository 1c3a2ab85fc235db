import type { RatedItem } from '../review/model.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import type { EvidenceGap } from './model.ts';

/** Sources that leave nothing behind to look up again: what somebody says, and what somebody saw. */
const passing = ['INT', 'OBS'];

/** The evidence that an item still lacks: what to look at in the sources without a note, and whether all is say-so. */
export function evidenceGap(item: Item, { evidence }: RatedItem, { sources }: Rubric): EvidenceGap {
  const noted = new Set(evidence.map(({ source }) => source));
  const lasting = Object.keys(sources).filter((source) => !passing.includes(source));
  return {
    notes: evidence.length,
    open: item.evidence.filter(({ source }) => !noted.has(source)),
    undocumented: lasting.length > 0 && !lasting.some((source) => noted.has(source)),
  };
}

/** Whether there is a note, and one from every source that the item names. */
export function hasItsEvidence({ notes, open }: EvidenceGap): boolean {
  return notes > 0 && open.length === 0;
}
