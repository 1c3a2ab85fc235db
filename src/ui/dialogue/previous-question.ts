import { editionDifference } from '../../core/previous.ts';
import { printable } from '../../core/printable.ts';
import { lastTimeSummary } from '../last-time.ts';
import { pickKey } from '../prompts/ask.ts';
import { textWidth } from '../terminal.ts';
import type { Answer, Asking } from './ask.ts';
import { say } from './desk.ts';

/** Where an earlier review of the same service lies in the same folder, asks whether it shall stand beside this one. */
export async function askPrevious({ session, terminal, desk }: Asking): Promise<Answer> {
  const { review, rubric } = session;
  const found = review.previous === null ? await desk.findPrevious(review) : null;
  const without: Answer = { type: 'previous', previous: null };
  if (found === null) return { type: 'no-previous' };
  const beside = { ...review, previous: found };
  say(terminal, '', ...lastTimeSummary(beside, rubric, textWidth(terminal), terminal.style));
  const differs = editionDifference(beside, rubric) !== null;
  return pickKey<Answer>(terminal, {
    message: `Show the ratings of ${printable(found.file ?? 'last time')} beside yours?`,
    choices: [
      { key: 'y', label: 'Yes', value: { type: 'previous', previous: found } },
      { key: 'n', label: 'No', value: without },
    ],
    commands: [],
    escape: null,
    initial: differs ? 1 : 0,
  });
}
