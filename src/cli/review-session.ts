import { sitter, withHistory } from '../core/history.ts';
import { printable } from '../core/printable.ts';
import type { Review } from '../core/review/model.ts';
import { scoreReview } from '../core/scoring.ts';
import { advance } from '../core/session/advance.ts';
import type { Session } from '../core/session/model.ts';
import { reviewerId } from '../core/session/set-up.ts';
import { startSession } from '../core/session/start.ts';
import type { Busy } from '../storage/lock.ts';
import { commandLine } from '../ui/command-line.ts';
import type { Desk } from '../ui/dialogue/desk.ts';
import { runDialogue } from '../ui/dialogue/dialogue.ts';
import { askReopen } from '../ui/dialogue/reopen.ts';
import { terminalStyle } from '../ui/style.ts';
import { scoreTable } from '../ui/tables.ts';
import { textWidth } from '../ui/terminal.ts';
import { wrap } from '../ui/wrap.ts';
import type { ReviewOptions } from './commands/review.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';
import { misuse } from './failure.ts';
import { deskFor } from './sitting/desk.ts';
import { finishReview } from './sitting/finish.ts';
import { agreeToGiven, refuseGiven, tellDays } from './sitting/given.ts';
import { sayGoodbye } from './sitting/goodbye.ts';
import type { HeldFile } from './sitting/held-file.ts';
import { knownReviewer } from './sitting/known-reviewer.ts';
import { loadExisting, type Opened, openReview } from './sitting/open.ts';
import { type RatingFile, ratingFile } from './sitting/own-file.ts';
import { agreeToEditions } from './sitting/previous-review.ts';
import { reviewPath } from './sitting/review-path.ts';
import { busyAdvice, busyText, takeFile } from './sitting/take.ts';
import { terminalOf } from './sitting/terminal.ts';

/** Starts or goes on with a review in a session on the terminal; or, where that is all that is asked, finishes it. */
export async function runReview(file: string, asked: ReviewOptions, context: Context): Promise<ExitCode> {
  if (!context.interactive && asked.finish !== true) {
    throw misuse(
      'Rating needs a terminal that can ask you questions.',
      'Start it in a terminal window, without redirecting it.',
    );
  }
  const path = await reviewPath(file, asked, context);
  const options = await withReviewer(path, asked, context);
  const rated = await findFile(path, options, context);
  const found = await openReview(rated, options, context);
  const held = await takeFile(rated.path, found.rubric, context);
  if (held.kind === 'busy') return readOnly(found, rated.path, held, context);
  try {
    // Read again, now that nobody else can write it: it may have been changed since.
    const opened = await openReview(rated, options, context);
    if (options.finish === true) {
      if (!opened.isNew) refuseGiven(opened.review, options);
      return await finishReview(held.file, opened, options.as, context);
    }
    return await sit(held.file, opened, options, context);
  } finally {
    await held.file.release();
  }
}

/** What was asked for, with the reviewer who is meant by it. */
async function withReviewer(path: string, asked: ReviewOptions, context: Context): Promise<ReviewOptions> {
  if (asked.as === undefined) return asked;
  const there = await loadExisting(path, asked.rubric, context);
  const found =
    there ?? (asked.like === undefined ? null : await loadExisting(asked.like, asked.rubric, context));
  const as = found === null ? asked.as : await knownReviewer(found.review, asked.as, context);
  return as === undefined ? asked : { ...asked, as };
}

async function findFile(
  path: string,
  { as: rater, finish, rubric }: ReviewOptions,
  context: Context,
): Promise<RatingFile> {
  const as = finish === true ? undefined : rater;
  const there = async (other: string) => loadExisting(other, rubric, context);
  const existing = as === undefined ? null : await there(path);
  const isThere = async (own: string) => (await there(own)) !== null;
  return ratingFile(path, existing?.review ?? null, { as, rubric, isThere }, context);
}

function readOnly({ review, rubric }: Opened, path: string, busy: Busy, context: Context): ExitCode {
  context.print(
    scoreTable(scoreReview(review, rubric), context.width, terminalStyle(context.colour), context.plain),
  );
  const advice = `You can read it, but not change it now. ${busyAdvice(busy, commandLine(['review', path]))}`;
  context.tell(`\n${wrap(printable(`${busyText(path, busy)} ${advice}`), textWidth(context))}`);
  return exit.file;
}

async function sit(
  file: HeldFile,
  { review, rubric, rubricPath, isNew }: Opened,
  options: ReviewOptions,
  context: Context,
): Promise<ExitCode> {
  const by = options.as === undefined ? null : reviewerId(review, options.as);
  if (options.previous !== undefined) await agreeToEditions(review, rubric, context);
  greet(review, isNew, context);
  tellDays(options, context);
  const open = await reopened(startSession(review, rubric), by, options, context);
  if (open === null) return exit.done;
  const begun = isNew ? open : await withGiven(open, by, options, context);
  const ended = await runDialogue(begun, deskFor(file, { by }, context), namedLists(options, context));
  const again = ['review', ...(by === null || by === sitter(ended.session.review) ? [] : ['--as', by])];
  return sayGoodbye(ended, { path: file.path(), rubricPath, again }, context);
}

/** A final review can be read, and opened again with a reason; null where it stays closed. */
async function reopened(
  session: Session,
  by: string | null,
  options: ReviewOptions,
  context: Context,
): Promise<Session | null> {
  const { review, rubric } = session;
  if (review.status !== 'final') return session;
  const terminal = terminalOf(context);
  context.print(scoreTable(scoreReview(review, rubric), context.width, terminal.style, context.plain));
  const given = options.reopen ?? (await askReopen(terminal));
  if (given === null) return null;
  const reason = given.trim();
  const opened = advance(session, { type: 'reopen', reason });
  if (opened.review === review)
    throw misuse('A final review is opened again only for a reason.', 'Give it in words.');
  return { ...opened, review: withHistory(review, opened.review, stampOf(review, by, reason, context)) };
}

/** The session with what the flags change in its set-up, where that is agreed to. */
async function withGiven(
  session: Session,
  by: string | null,
  options: ReviewOptions,
  context: Context,
): Promise<Session> {
  const { review } = session;
  const changed = await agreeToGiven(review, options, context);
  return { ...session, review: withHistory(review, changed, stampOf(review, by, null, context)) };
}

/** Reads the lists that were named, one after another. */
function namedLists({ inputs = [], list }: ReviewOptions, context: Context): Desk['readList'][] {
  return inputs.map((path) => async (review, rubric) => {
    const { takeNamedList } = await import('./sitting/list.ts');
    return takeNamedList({ path, kind: list, review, rubric }, context);
  });
}

function stampOf(review: Review, by: string | null, reason: string | null, context: Context) {
  return { at: context.now().toISOString(), by: by ?? sitter(review), reason };
}

function greet(review: Review, isNew: boolean, context: Context): void {
  const { output, style } = terminalOf(context);
  const width = textWidth(context);
  const { service, ratedBy, status } = review;
  const named = isNew ? `A new review of ${service.name}` : service.name;
  const title = service.name === '' ? 'A new review' : named;
  const whose = ratedBy === null ? '' : `, as rated by ${ratedBy} alone`;
  const menu = context.plain ? 'Type :menu' : 'Esc opens a menu';
  const help = `Every answer is saved at once. ${menu} at any question; Ctrl+C stops, and you can go on later.`;
  const head = style.bold(wrap(printable(title + whose), width));
  const lines = status === 'final' ? [head] : [head, wrap(help, width)];
  output.write(`\n${lines.join('\n')}\n\n`);
}
