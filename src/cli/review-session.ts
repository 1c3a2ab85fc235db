import { printable } from '../core/printable.ts';
import type { Review } from '../core/review/model.ts';
import type { Rubric } from '../core/rubric/model.ts';
import { scoreReview } from '../core/scoring.ts';
import { advance } from '../core/session/advance.ts';
import { type Given, giveAnswers, newReview, startSession } from '../core/session/start.ts';
import { StorageFailure } from '../storage/failure.ts';
import type { Busy } from '../storage/lock.ts';
import { closingText } from '../ui/closing.ts';
import { type Ended, runDialogue } from '../ui/dialogue/dialogue.ts';
import { terminalStyle } from '../ui/style.ts';
import { scoreTable } from '../ui/tables.ts';
import { type Terminal, textWidth } from '../ui/terminal.ts';
import { wrap } from '../ui/wrap.ts';
import type { ReviewOptions } from './commands/review.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';
import { misuse } from './failure.ts';
import { type HeldFile, holdFile } from './review-file.ts';
import { loadReview } from './reviews.ts';
import { defaultRubric, loadRubric } from './rubrics.ts';

/** Starts or goes on with a review in a session on the terminal. */
export async function runReview(file: string, options: ReviewOptions, context: Context): Promise<ExitCode> {
  if (!context.interactive) {
    throw misuse(
      'Rating needs a terminal that can ask you questions.',
      'Start it in a terminal window, without redirecting it.',
    );
  }
  const path = reviewPath(file);
  const found = await openReview(path, options, context);
  const held = await takeFile(path, found.rubric, context);
  if (held.kind === 'busy') return readOnly(found, path, held, context);
  try {
    // Read again, now that nobody else can write it: it may have been changed since.
    return await hold(held.file, await openReview(path, options, context), context);
  } finally {
    await held.file.release();
  }
}

/** A name without an ending gets the ending of review files. */
function reviewPath(file: string): string {
  if (/\.ya?ml$/i.test(file)) {
    throw misuse(
      `“${file}” is YAML, which can be read but not rated.`,
      'Score, check and report read it; rate in a file that ends in .review.json.',
    );
  }
  return /\.json$/i.test(file) ? file : `${file}.review.json`;
}

interface Opened {
  review: Review;
  rubric: Rubric;
  /** As it was named, where it is not the shipped one that the review names. */
  rubricPath: string | undefined;
  isNew: boolean;
}

async function openReview(path: string, options: ReviewOptions, context: Context): Promise<Opened> {
  const given = givenAnswers(options);
  const loaded = await loadExisting(path, options.rubric, context);
  const rubric = loaded?.rubric ?? (await loadRubric(options.rubric ?? defaultRubric, context));
  const { review, faults } =
    loaded === null
      ? newReview(rubric, { id: context.uuid(), today: localDay(context.now()), given })
      : giveAnswers(loaded.review, given);
  if (faults.length > 0) throw misuse(faults.join('\n'), '');
  return { review, rubric, rubricPath: options.rubric, isNew: loaded === null };
}

async function loadExisting(path: string, rubric: string | undefined, context: Context) {
  try {
    return await loadReview(path, rubric, context);
  } catch (error) {
    if (error instanceof StorageFailure && error.code === 'not-found') return null;
    throw error;
  }
}

function givenAnswers({ reviewer, rubric: _, ...answers }: ReviewOptions): Given {
  return reviewer === undefined ? answers : { ...answers, reviewers: reviewer.join(', ') };
}

/** Today where the reviewer is, as an ISO date. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Taken = { kind: 'held'; file: HeldFile } | Busy;

/** Takes the file. Where only a person can know whether its holder still works on it, asks. */
async function takeFile(path: string, rubric: Rubric, context: Context): Promise<Taken> {
  const got = await holdFile(path, rubric, context);
  if (!('kind' in got)) return { kind: 'held', file: got };
  if (got.sameHost) return got;
  context.tell(printable(busyText(path, got)));
  const { askYesNo } = await import('../ui/yes-no.ts');
  if (
    !(await askYesNo(
      'Are you sure that nobody works on it any more, and do you want to take it over?',
      context,
    ))
  )
    return got;
  const broken = await holdFile(path, rubric, context, got);
  return 'kind' in broken ? broken : { kind: 'held', file: broken };
}

function busyText(path: string, { by, sameHost }: Busy): string {
  if (by === null) return `“${path}” is locked, and the lock does not say by whom.`;
  const where = sameHost ? 'another window on this computer' : `the computer “${by.host}”`;
  return `“${path}” is open in ${where} (process ${by.pid}), since ${by.since.slice(0, 16).replace('T', ' ')} UTC.`;
}

function readOnly({ review, rubric }: Opened, path: string, busy: Busy, context: Context): ExitCode {
  context.print(
    scoreTable(scoreReview(review, rubric), context.width, terminalStyle(context.colour), context.plain),
  );
  const close = busy.sameHost ? 'Close the other window, then' : 'When it is free,';
  const advice = `You can read it, but not change it now. ${close} start again: ips-fidelity review ${path}`;
  context.tell(`\n${wrap(printable(`${busyText(path, busy)} ${advice}`), textWidth(context))}`);
  return exit.file;
}

async function hold(
  file: HeldFile,
  { review, rubric, rubricPath, isNew }: Opened,
  context: Context,
): Promise<ExitCode> {
  const terminal: Terminal = {
    input: context.input,
    output: context.output,
    width: context.width,
    style: terminalStyle(context.colour),
    plain: context.plain,
    signal: context.closing,
  };
  greet(review, isNew, terminal);
  let session = startSession(review, rubric);
  if (review.status === 'final') {
    const { askYesNo } = await import('../ui/yes-no.ts');
    if (!(await askYesNo('This review is final. Open it again to change it?', context))) return exit.done;
    session = advance(session, { type: 'reopen' });
  }
  const ended = await runDialogue(session, { terminal, save: file.save, saveElsewhere: file.saveElsewhere });
  return sayGoodbye(ended, { path: file.path(), saved: ended.saved, rubricPath }, terminal, context);
}

function greet({ service }: Review, isNew: boolean, terminal: Terminal): void {
  const { output, style } = terminal;
  const title = isNew ? 'A new review' : service.name === '' ? 'A review' : service.name;
  const help =
    'Every answer is saved at once. Esc opens a menu at any question; Ctrl+C stops, and you can go on later.';
  output.write(`\n${style.bold(printable(title))}\n${wrap(help, textWidth(terminal))}\n\n`);
}

function sayGoodbye(
  { session, cancelled }: Ended,
  where: { path: string; saved: boolean; rubricPath: string | undefined },
  terminal: Terminal,
  context: Context,
): ExitCode {
  const { review, rubric } = session;
  if (review.service.name === '') {
    context.tell('\nNothing was entered, so nothing was saved.');
    return exit.cancelled;
  }
  context.print(
    `\n${closingText(review, rubric, where, textWidth(terminal), terminal.style, terminal.plain)}`,
  );
  if (!where.saved) return exit.file;
  return cancelled ? exit.cancelled : exit.done;
}
