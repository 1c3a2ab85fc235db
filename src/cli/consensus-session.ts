import { resolve } from 'node:path';
import { openItems } from '../core/conformity.ts';
import { compareAlone } from '../core/consensus/compare.ts';
import { type Alone, consensusFaults, nameReviewers } from '../core/consensus/faults.ts';
import { mergeReviews, refreshAgreed } from '../core/consensus/merge.ts';
import { withHistory } from '../core/history.ts';
import { isAgreed, ratersOf } from '../core/independent.ts';
import type { Review } from '../core/review/model.ts';
import { sameService } from '../core/review/service.ts';
import type { Rubric } from '../core/rubric/model.ts';
import { reviewerId } from '../core/session/set-up.ts';
import { startSession } from '../core/session/start.ts';
import { itemNames } from '../ui/closing.ts';
import { commandLine } from '../ui/command-line.ts';
import { comparisonText } from '../ui/comparison-text.ts';
import { waitToBegin } from '../ui/dialogue/begin.ts';
import { runDialogue } from '../ui/dialogue/dialogue.ts';
import { textWidth } from '../ui/terminal.ts';
import { wrap } from '../ui/wrap.ts';
import type { ConsensusOptions } from './commands/consensus.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';
import { CommandFailure, misuse, oneLine } from './failure.ts';
import { jsonText } from './json.ts';
import { namedReview } from './review-names.ts';
import { loadReview } from './reviews.ts';
import { deskFor } from './sitting/desk.ts';
import { sayGoodbye } from './sitting/goodbye.ts';
import { knownReviewer } from './sitting/known-reviewer.ts';
import { loadExisting } from './sitting/open.ts';
import { busyAdvice, busyText, takeFile } from './sitting/take.ts';
import { terminalOf } from './sitting/terminal.ts';

/** Shows how far reviewers agree who rated alone and, where a file for it is named, takes what they agree on. */
export async function runConsensus(
  names: readonly string[],
  options: ConsensusOptions,
  context: Context,
): Promise<ExitCode> {
  const files = await Promise.all(names.map(namedReview));
  const agreedPath = options.output === undefined ? null : agreedFile(options.output, files);
  if (agreedPath !== null && !context.interactive && options.json === undefined)
    throw misuse(
      'Agreeing needs a terminal that can ask you questions.',
      'Start it in a terminal window, or leave out -o to see the differences only.',
    );
  const { alone, rubric } = await loadAlone(files, options, context);
  const comparison = compareAlone(alone, rubric);
  if (options.json) {
    context.print(jsonText(comparison));
    return exit.done;
  }
  const { style, plain } = terminalOf(context);
  context.print(comparisonText(comparison, alone, rubric, { width: textWidth(context), style, plain }));
  if (agreedPath !== null) return agree(agreedPath, files, alone, rubric, options, context);
  const command = commandLine(['consensus', ...files, '-o', 'AGREED'], options.rubric);
  context.print(`\nTo agree on one review: ${command}`);
  return exit.done;
}

/** The reviews, with whose each is; fails where they cannot be agreed on. */
async function loadAlone(
  files: readonly string[],
  options: ConsensusOptions,
  context: Context,
): Promise<{ alone: Alone[]; rubric: Rubric }> {
  const loaded = [];
  for (const file of files) loaded.push(await loadReview(file, options.rubric, context));
  const alone = nameReviewers(loaded.map(({ review, path }) => ({ review, file: path })));
  const faults = consensusFaults(alone).map(({ message, hint }) => `${message} ${hint}`);
  if (faults.length > 0) throw new CommandFailure(exit.problems, faults.join('\n'), '');
  return { alone, rubric: (loaded[0] as (typeof loaded)[number]).rubric };
}

function agreedFile(output: string, files: readonly string[]): string {
  const path = /\.json$/i.test(output) ? output : `${output}.review.json`;
  if (files.some((file) => resolve(file) === resolve(path)))
    throw misuse(`“${oneLine(path)}” is the file of a reviewer.`, 'Name another file for the agreed review.');
  return path;
}

async function agree(
  path: string,
  files: readonly string[],
  alone: readonly Alone[],
  rubric: Rubric,
  options: ConsensusOptions,
  context: Context,
): Promise<ExitCode> {
  const held = await takeFile(path, rubric, context);
  if (held.kind === 'busy') {
    const again = commandLine(['consensus', ...files, '-o', path], options.rubric);
    context.tell(`${busyText(path, held)} ${busyAdvice(held, again)}`);
    return exit.file;
  }
  try {
    const review = await agreedSoFar(path, alone, rubric, options, context);
    // Who agrees is all of them, unless one is named who types.
    const as = await knownReviewer(review, options.as, context);
    const by = as === undefined ? alone.map(({ id }) => id).join(', ') : reviewerId(review, as);
    await waitToBegin(terminalOf(context), openItems(review, rubric).length);
    const session = startSession(review, rubric);
    const ended = await runDialogue(session, deskFor(held.file, { by, alone }, context));
    const typist = as === undefined ? [] : ['--as', as];
    const again = ['consensus', ...files, ...typist, '-o'];
    return sayGoodbye(ended, { path: held.file.path(), rubricPath: options.rubric, again }, context);
  } finally {
    await held.file.release();
  }
}

/** The agreed review as far as it is: a new one, or the one that is there, brought up to what the reviewers now have. */
async function agreedSoFar(
  path: string,
  alone: readonly Alone[],
  rubric: Rubric,
  options: ConsensusOptions,
  context: Context,
): Promise<Review> {
  const merged = mergeReviews(alone, rubric, context.uuid());
  const existing = (await loadExisting(path, options.rubric, context))?.review ?? null;
  if (existing === null) return merged;
  refuseOther(existing, merged, path, options.rubric);
  const { review, reopened } = refreshAgreed(existing, merged);
  const items = rubric.sections.flatMap((section) => section.items).filter(({ id }) => reopened.includes(id));
  if (items.length > 0)
    context.tell(
      wrap(`Rated otherwise since then, and open again: ${itemNames(items)}.`, textWidth(context)),
    );
  const stamp = { at: context.now().toISOString(), by: null, reason: 'The reviewers’ own files changed.' };
  return withHistory(existing, review, stamp);
}

function refuseOther(existing: Review, merged: Review, path: string, rubric: string | undefined): void {
  const name = `“${oneLine(path)}”`;
  if (existing.status === 'final')
    throw misuse(
      `${name} is final.`,
      `To change it, open it again: ${commandLine(['review', path], rubric)}`,
    );
  const same = sameService(existing.service, merged.service) && existing.dates.from === merged.dates.from;
  if (!same || !(isAgreed(existing) || Object.keys(existing.items).length === 0))
    throw misuse(
      `${name} exists already, and is not the agreed review of these.`,
      'Name another file with -o.',
    );
  refuseOtherReviewers(existing, merged, name);
}

/** With one reviewer more or less every item would be open again, and all that was agreed would be gone. */
function refuseOtherReviewers(existing: Review, merged: Review, name: string): void {
  const [begun, now] = [ratersOf(existing), ratersOf(merged)];
  if (begun.length === 0 || begun.join() === now.join()) return;
  throw misuse(
    `${name} was begun with the ratings of ${oneLine(begun.join(', '))}; these are of ${oneLine(now.join(', '))}. It is as it was.`,
    'Name the files of the same reviewers, or another file with -o.',
  );
}
