import { cautionsOf } from '../../core/cautions.ts';
import { openItems } from '../../core/conformity.ts';
import { sitter, withHistory } from '../../core/history.ts';
import { scoreReview } from '../../core/scoring.ts';
import { advance } from '../../core/session/advance.ts';
import { overview } from '../../core/session/place.ts';
import { reviewerId } from '../../core/session/set-up.ts';
import { startSession } from '../../core/session/start.ts';
import { itemNames } from '../../ui/closing.ts';
import { commandLine } from '../../ui/command-line.ts';
import { terminalStyle } from '../../ui/style.ts';
import { scoreTable } from '../../ui/tables.ts';
import { textWidth } from '../../ui/terminal.ts';
import { wrap } from '../../ui/wrap.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { oneLine } from '../failure.ts';
import type { HeldFile } from './held-file.ts';
import type { Opened } from './open.ts';

/** Closes a review as final without asking anything. Refuses while items are open, and says which. */
export async function finishReview(
  file: HeldFile,
  { review, rubric, rubricPath, isNew }: Opened,
  as: string | undefined,
  context: Context,
): Promise<ExitCode> {
  const path = oneLine(file.path());
  const tell = (text: string) => context.tell(wrap(text, textWidth(context)));
  if (isNew) {
    tell(`There is no review “${path}” to finish.`);
    return exit.file;
  }
  if (review.status === 'final') {
    tell(`${path} is final already.`);
    return exit.done;
  }
  const open = openItems(review, rubric);
  if (open.length > 0) {
    tell(`Not finished: still open: ${itemNames(open)}. Rate them, or say that the evidence is not enough.`);
    return exit.problems;
  }
  const session = advance(startSession({ ...review, place: overview }, rubric), { type: 'finish' });
  const stamp = {
    at: context.now().toISOString(),
    by: as === undefined ? sitter(review) : reviewerId(review, as),
  };
  const fault = await file.save(withHistory(review, session.review, stamp));
  if (fault !== null) {
    tell(`Not finished: ${fault.message} ${fault.hint}`);
    return exit.file;
  }
  context.print(
    scoreTable(
      scoreReview(session.review, rubric),
      context.width,
      terminalStyle(context.colour),
      context.plain,
    ),
  );
  tell(`${path} is final now.${warningsText(cautionsOf(review, rubric).length, path)}`);
  context.tell(`To open it again: ${commandLine(['review', file.path()], rubricPath)} --reopen REASON`);
  return exit.done;
}

function warningsText(warnings: number, path: string): string {
  if (warnings === 0) return '';
  return ` “ips-fidelity check ${path}” lists ${warnings === 1 ? '1 warning' : `${warnings} warnings`}.`;
}
