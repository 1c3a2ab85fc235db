import { type Closing, closingText } from '../../ui/closing.ts';
import type { Ended } from '../../ui/dialogue/dialogue.ts';
import { textWidth } from '../../ui/terminal.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { terminalOf } from './terminal.ts';

/** Says at the end of a session where the review is and what can be done with it; gives the exit code. */
export function sayGoodbye(
  { session, cancelled, saved }: Ended,
  where: Omit<Closing, 'saved'>,
  context: Context,
): ExitCode {
  const { review, rubric } = session;
  if (review.service.name === '') {
    context.tell('\nNothing was entered, so nothing was saved.');
    return exit.cancelled;
  }
  const { style, plain } = terminalOf(context);
  context.print(`\n${closingText(review, rubric, { ...where, saved }, textWidth(context), style, plain)}`);
  if (!saved) return exit.file;
  return cancelled ? exit.cancelled : exit.done;
}
