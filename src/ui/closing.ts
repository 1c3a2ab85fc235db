import type { ChalkInstance } from 'chalk';
import { openItems } from '../core/conformity.ts';
import { printable } from '../core/printable.ts';
import type { Review } from '../core/review/model.ts';
import type { Item, Rubric } from '../core/rubric/model.ts';
import { scoreReview } from '../core/scoring.ts';
import { quoted } from './command-line.ts';
import { scoreTable } from './tables.ts';
import { hang, wrap } from './wrap.ts';

/** Where a review lies, and how its session is gone on with. */
export interface Closing {
  path: string;
  saved: boolean;
  /** As it was named, where it is not the shipped one that the review names. */
  rubricPath: string | undefined;
  /** The words of the command before the file; `review` where they are absent. */
  again?: readonly string[];
}

/** What a reviewer sees at the end of a session: the scores, what is still open, and what to do next. */
export function closingText(
  review: Review,
  rubric: Rubric,
  { path, saved, rubricPath, again = ['review'] }: Closing,
  width: number,
  style: ChalkInstance,
  plain = false,
): string {
  const open = openItems(review, rubric);
  const named = rubricPath === undefined ? '' : ` --rubric ${quoted(rubricPath)}`;
  const file = `${quoted(path)}${named}`;
  return [
    scoreTable(scoreReview(review, rubric), width, style, plain),
    '',
    ...(open.length === 0 ? [] : [hang('Still open: ', itemNames(open), width, 12), '']),
    saved
      ? `Saved in ${printable(path)}`
      : style.red(wrap(`The last answers are not saved in ${printable(path)}.`, width)),
    ...(review.status === 'final'
      ? [
          wrap('The review is final now: it can be read and reported, but not changed.', width),
          `Open it again:  ips-fidelity review ${file}`,
        ]
      : [`Go on with it:  ips-fidelity ${again.map(quoted).join(' ')} ${file}${plain ? ' --plain' : ''}`]),
    ...nextSteps(review, file, open.length),
  ].join('\n');
}

/** What a review is good for now: to agree on, to see what to mend, or to be reported. */
function nextSteps({ kind, ratedBy, status }: Review, file: string, open: number): string[] {
  const report = `Its report:     ips-fidelity report ${file}`;
  if (ratedBy !== null && kind === 'external' && status !== 'final' && open === 0)
    return [`When all rated: ips-fidelity consensus ${file} OTHER -o AGREED`, report];
  return kind === 'external' ? [report] : [`What to mend:   ips-fidelity gaps ${file}`, report];
}

/** A few items by name; many by number, with those that follow one another drawn together. */
export function itemNames(items: readonly Item[]): string {
  if (items.length <= 4) return items.map(({ number, title }) => `${number} ${title}`).join(', ');
  const runs: { from: number; to: number }[] = [];
  for (const { number } of items) {
    const run = runs.at(-1);
    if (run !== undefined && run.to === number - 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return `${items.length} items (${runs.map(runText).join(', ')})`;
}

function runText({ from, to }: { from: number; to: number }): string {
  if (from === to) return `${from}`;
  return to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`;
}
