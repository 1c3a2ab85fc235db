import { openAnswers } from '../../core/answers/open.ts';
import { openItems } from '../../core/conformity.ts';
import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { openText } from '../../ui/answers/round-text.ts';
import { walkAnswers } from '../../ui/answers/walk.ts';
import { commandLine } from '../../ui/command-line.ts';
import { textWidth } from '../../ui/terminal.ts';
import { askYesNo } from '../../ui/yes-no.ts';
import type { AnswersOptions } from '../commands/answers.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { oneLine } from '../failure.ts';
import { deskFor } from '../sitting/desk.ts';
import { finishReview } from '../sitting/finish.ts';
import type { HeldFile } from '../sitting/held-file.ts';

/** Walks the open answers; then a review that was final before can be closed again. */
export async function decide(
  file: HeldFile,
  { review, rubric }: { review: Review; rubric: Rubric },
  { by, as, rubric: named }: AnswersOptions & { by: string | null },
  context: Context,
): Promise<ExitCode> {
  if (openAnswers(review, rubric).length === 0 && !isToBeClosed(review, rubric)) return exit.done;
  const walked = await walkAnswers(review, rubric, deskFor(file, { by }, context));
  const path = file.path();
  if (!walked.saved) {
    context.tell(`The last decisions are not saved in ${oneLine(path)}.`);
    return exit.file;
  }
  const open = openAnswers(walked.review, rubric);
  context.print(`\n${openText(open, textWidth(context))}\nSaved in ${oneLine(path)}`);
  if (open.length > 0) context.print(`Go on with it:  ${commandLine(['answers', path], named)}`);
  if (walked.cancelled) return exit.cancelled;
  if (open.length > 0 || !isToBeClosed(walked.review, rubric)) return exit.done;
  const question = 'The review was final before and is open now. Close it as final again?';
  if (!(await askYesNo(question, context))) {
    context.print(`Close it later: ${commandLine(['review', path, '--finish'], named)}`);
    return exit.done;
  }
  return finishReview(file, { review: walked.review, rubric, rubricPath: named, isNew: false }, as, context);
}

/** Whether a review was final once, is open now, and has nothing left to rate. */
function isToBeClosed(review: Review, rubric: Rubric): boolean {
  const wasFinal = review.history.some(
    ({ item, field, from }) => item === null && field === 'status' && from === 'final',
  );
  return review.status !== 'final' && wasFinal && openItems(review, rubric).length === 0;
}
