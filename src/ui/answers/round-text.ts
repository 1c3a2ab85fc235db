import type { Tally } from '../../core/answers/model.ts';
import type { OpenAnswer } from '../../core/answers/open.ts';
import { printable } from '../../core/printable.ts';
import type { AnswerRound } from '../../core/review/model.ts';
import { itemNames } from '../closing.ts';
import { hang, wrap } from '../wrap.ts';

/** What came in with a round: how many items were answered how, and what waits for the reviewers. */
export function roundText(
  { file, at }: AnswerRound,
  tally: Tally,
  open: readonly OpenAnswer[],
  width: number,
): string {
  const rows: [label: string, count: number][] = [
    ['agreed', tally.agreed],
    ['not agreed', tally.notAgreed],
    ['only a comment or evidence', tally.onlyWords],
    ['with further evidence', tally.withEvidence],
    ['without an answer', tally.without],
  ];
  const shown = rows.filter(([label, count]) => count > 0 || label !== 'only a comment or evidence');
  return [
    wrap(`Answers of the service, from ${printable(file)}, brought in on ${at.slice(0, 10)}`, width),
    '',
    ...shown.map(
      ([label, count]) => `${String(count).padStart(4)}  ${count === 1 ? 'item' : 'items'} ${label}`,
    ),
    '',
    openText(open, width),
  ].join('\n');
}

/** What waits for the reviewers. */
export function openText(open: readonly OpenAnswer[], width: number): string {
  if (open.length === 0) return wrap('Every answer that asks for a decision has one.', width);
  return hang('Still to be decided: ', itemNames(open.map(({ item }) => item)), width, 21);
}
