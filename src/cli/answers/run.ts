import type { AnswerFile } from '../../core/answers/model.ts';
import { openAnswers } from '../../core/answers/open.ts';
import { tallyOf } from '../../core/answers/take.ts';
import { sitter } from '../../core/history.ts';
import { printable } from '../../core/printable.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { reviewerId } from '../../core/session/set-up.ts';
import { roundText } from '../../ui/answers/round-text.ts';
import { commandLine } from '../../ui/command-line.ts';
import { textWidth } from '../../ui/terminal.ts';
import { wrap } from '../../ui/wrap.ts';
import type { AnswersOptions } from '../commands/answers.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { CommandFailure } from '../failure.ts';
import { jsonText } from '../json.ts';
import { loadReview } from '../reviews.ts';
import { busyAdvice, busyText, takeFile } from '../sitting/take.ts';
import { type Brought, bringIn, stored } from './bring-in.ts';
import { decide } from './decide.ts';
import { meantFiles, refuseYaml } from './paths.ts';

/** Brings answers into a review, and asks what the reviewers do about those that are open; without a terminal it only tells. */
export async function runAnswers(file: string, options: AnswersOptions, context: Context): Promise<ExitCode> {
  const meant = await meantFiles(file, options.output);
  const { rubric, path } = await loadReview(meant.review, options.rubric, context);
  refuseYaml(path);
  const document = meant.document === null ? null : await documentOf(meant.document);
  const again = commandLine(['answers', file, ...(document === null ? [] : ['-o', path])], options.rubric);
  const taken = await takeFile(path, rubric, context);
  if (taken.kind === 'busy')
    throw new CommandFailure(exit.file, busyText(path, taken), busyAdvice(taken, again));
  try {
    // Read now that nobody else can write it: it may have been changed since.
    const { review } = await loadReview(path, options.rubric, context);
    const by = options.as === undefined ? sitter(review) : reviewerId(review, options.as);
    const brought =
      document === null
        ? stored(review, path)
        : await bringIn(document, review, rubric, { at: context.now().toISOString(), by }, taken.file);
    tell(brought, rubric, options, context);
    if (options.json || !context.interactive) return exit.done;
    return await decide(taken.file, { ...brought, rubric }, { ...options, by }, context);
  } finally {
    await taken.file.release();
  }
}

async function documentOf(path: string): Promise<AnswerFile> {
  const { readAnswers } = await import('../../storage/word/answers.ts');
  return readAnswers(path);
}

function tell(
  { review, round, notices }: Brought,
  rubric: Rubric,
  { json }: AnswersOptions,
  context: Context,
): void {
  const shown = review.answers[round];
  if (shown === undefined) return;
  const open = openAnswers(review, rubric);
  const tally = tallyOf(shown.items, rubric);
  if (json) {
    context.print(jsonText({ ...shown, tally, open: open.map(({ item }) => item.id), notices }));
    return;
  }
  const width = textWidth(context);
  for (const notice of notices) context.tell(wrap(printable(`Note: ${notice}`), width));
  context.print(roundText(shown, tally, open, width));
}
