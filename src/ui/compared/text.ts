import type { Comparison } from '../../core/comparison/model.ts';
import { agreementLines, selfExternalLines } from './beside.ts';
import { heading, sentence } from './lines.ts';
import type { Look } from './look.ts';
import { readLines } from './read.ts';
import { setLines } from './set.ts';

/** A comparison for the terminal or a pipe: what was read, then set after set, then what goes beyond sets. */
export function comparedText(comparison: Comparison, yaml: number, look: Look): string {
  const { rubric, sets, selfExternal, agreement } = comparison;
  const parts = [
    [heading(rubric.title, look), ...readLines(comparison, yaml, look)],
    ...(sets.length > 1 ? [[sentence(apartText(sets.length), look)]] : []),
    ...sets.map((set) => setLines(set, comparison, look)),
    ...(sets.length === 0 ? [[sentence('No review is left to compare.', look)]] : []),
    ...(selfExternal === null ? [] : [selfExternalLines(selfExternal, look)]),
    ...(agreement === null ? [] : [agreementLines(agreement, look)]),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function apartText(sets: number): string {
  return `They stand in ${sets} sets that cannot be read as one; --mix puts them together.`;
}
