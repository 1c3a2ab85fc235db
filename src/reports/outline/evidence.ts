import type { RatedItem } from '../../core/review/model.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block, EvidenceEntry } from './model.ts';
import { reviewerName } from './wording.ts';

/** What supports a rating: every note for the service, the number of notes by source for a commissioner, else the sources. */
export function evidenceBlocks({ evidence }: RatedItem, source: ReportSource, id: string): Block[] {
  const { audience, say } = source;
  const title = heading(3, `${id}-evidence`, say('Evidence'));
  if (evidence.length === 0) return [title, paragraph(say('No evidence recorded.'))];
  if (audience !== 'service') return [title, list(sourcesOf(evidence, source))];
  const columns = { source: say('Source'), note: say('What was found') };
  return [title, { kind: 'evidence', columns, entries: evidence.map((entry) => entryOf(entry, source)) }];
}

/** The name of a source with its code. */
export function sourceName(code: string, { rubric }: Pick<ReportSource, 'rubric'>): string {
  const name = rubric.sources[code];
  return name === undefined ? code : `${name} (${code})`;
}

function sourcesOf(evidence: RatedItem['evidence'], source: ReportSource): string[] {
  const codes = evidence.map((entry) => entry.source);
  return [...new Set(codes)].map((code) => {
    const name = sourceName(code, source);
    if (source.audience === 'public') return name;
    return `${name}: ${codes.filter((other) => other === code).length}`;
  });
}

function entryOf(
  { source: code, from, note, by }: RatedItem['evidence'][number],
  source: ReportSource,
): EvidenceEntry {
  const { review, say } = source;
  const noted = by === null ? null : say('Noted by {name}', { name: reviewerName(review, by) });
  return {
    source: sourceName(code, source),
    from: noted === null ? from : [from, noted].filter(Boolean).join('\n'),
    note,
  };
}
