import { join } from 'node:path';
import type { Found, FoundReview, Unread } from '../core/import/found.ts';
import { fileNames, makeReview, totalDifference, untoldItems } from '../core/import/make.ts';
import type { Book } from '../core/import/model.ts';
import { faultsOf } from '../core/import/read.ts';
import type { Review } from '../core/review/model.ts';
import { writeReview } from '../core/review/write.ts';
import { allItems } from '../core/rubric/lookup.ts';
import type { Rubric } from '../core/rubric/model.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { readBook } from '../storage/sheets/read.ts';
import { factsText, likenessText, manyReviewsText, ratingsText, unreadText } from '../ui/import-text.ts';
import { textWidth } from '../ui/terminal.ts';
import { wrap } from '../ui/wrap.ts';
import { askYesNo } from '../ui/yes-no.ts';
import type { ImportOptions } from './commands/import.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';
import { CommandFailure, misuse, oneLine } from './failure.ts';
import { commandFor } from './import/command.ts';
import { completed } from './import/facts.ts';
import { findAll } from './import/find.ts';
import { outputFor } from './import/output.ts';
import { rubricFor } from './import/rubric.ts';
import { writeNew } from './new-file.ts';

/** Reads a sheet, shows what is in it, and writes the reviews once that is agreed to. */
export async function runImport(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const book = await readBook(file);
  const rubric = await rubricFor(book, options, context);
  for (const notice of book.notices) tell(notice, context);
  const found = await findAll(book, rubric, file, options, context);
  if (found === null) return exit.cancelled;
  if (found.reviews.length === 0) throw nothingFound(file, found);
  showFound(found, context);
  const completedReviews = await completed(found.reviews, file, options, context);
  if (completedReviews === null) return exit.cancelled;
  const plan = planOf(completedReviews, { file, book, rubric, found, options, context });
  show(plan, found, rubric, context);
  return write(plan, file, options, context);
}

/** What is to be written, and everything that is not taken. */
interface Plan {
  entries: readonly { found: FoundReview; review: Review; path: string; told: string }[];
  /** Whether each review has a file of its own in a folder. */
  folder: string | null;
  unread: readonly Unread[];
  notes: readonly Unread[];
  rubric: Rubric;
  isOwn: boolean;
}

interface Planning {
  file: string;
  book: Book;
  rubric: Rubric;
  found: Found;
  options: ImportOptions;
  context: Context;
}

function planOf(
  { ready, left }: { ready: readonly FoundReview[]; left: readonly Unread[] },
  planning: Planning,
): Plan {
  const { file, book, rubric, found, options, context } = planning;
  const reviews = ready.map((one) =>
    makeReview(one, rubric, {
      id: context.uuid(),
      file: book.name,
      digest: book.digest,
      at: context.now().toISOString(),
      final: options.final === true,
    }),
  );
  const isMany = found.reviews.length > 1 || (found.reviews[0]?.where ?? '') !== '';
  const { folder, file: single } = outputFor(file, isMany, options);
  const names = fileNames(reviews);
  const entries = ready.map((one, index) => {
    const name = names[index] ?? '';
    const review = reviews[index] as Review;
    const notFinal =
      options.final === true && review.status !== 'final' ? 'not final, since items are open' : '';
    const told = isMany
      ? [folder === null ? '' : `→ ${name}`, notFinal].filter(Boolean).join('; ')
      : notFinal;
    return { found: one, review, path: folder === null ? single : join(folder, name), told };
  });
  return {
    entries,
    folder,
    unread: [...found.unread, ...found.reviews.flatMap(faultsOf), ...left],
    notes: entries.flatMap(({ found: one, review }) => totalDifference(one, review, rubric) ?? []),
    rubric,
    isOwn: ready.some(({ own }) => own !== null),
  };
}

/** How the sheet was understood, before anything is asked. */
function showFound({ told, reviews }: Found, context: Context): void {
  const width = textWidth(context);
  for (const line of told) context.print(wrap(oneLine(line), width));
  const [first] = reviews;
  if (isOne(reviews) && first !== undefined) context.print(ratingsText(first, width));
  else for (const line of likenessText(first, width)) context.print(line);
}

function isOne(reviews: readonly FoundReview[]): boolean {
  return reviews.length === 1 && reviews[0]?.where === '';
}

function show(plan: Plan, { reviews }: Found, rubric: Rubric, context: Context): void {
  const width = textWidth(context);
  const [first] = plan.entries;
  if (isOne(reviews) && first !== undefined) context.print(wrap(oneLine(factsText(first.found)), width));
  else if (plan.entries.length > 0) context.print(manyReviewsText(plan.entries, width));
  const untold = untoldItems(reviews[0] as FoundReview, rubric);
  if (untold.length > 0) context.print(wrap(`Not in the sheet, and not rated: ${untold.join('; ')}.`, width));
  if (plan.unread.length > 0) context.print(unreadText(plan.unread, width));
  for (const { where, why } of plan.notes) context.print(wrap(oneLine(`${where} ${why}.`), width));
  if (isOne(reviews) && first !== undefined && first.told !== '')
    tell(`The review is ${first.told}.`, context);
  if (plan.isOwn) tell(ownLimits, context);
}

const ownLimits =
  'A score sheet holds ratings, notes and recommendations. What else a review file keeps (figures entered, reasons, what was agreed, its record) is not in it.';

/** Writes the reviews. Exit code 1 where something was not taken. */
async function write(plan: Plan, file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const command = commandFor(file, options);
  if (plan.entries.length === 0)
    throw new CommandFailure(exit.problems, 'No review can be made of this sheet.', '');
  const [only, ...more] = plan.entries;
  const goal = more.length === 0 ? oneLine(only?.path ?? '') : `${plan.entries.length} reviews`;
  if (needsFolder(plan))
    throw misuse(
      'Nothing was written: many reviews need a folder.',
      `To write them: ${command(['-o', 'reviews/', '--yes'])}`,
    );
  if (options.yes !== true && !plan.isOwn) {
    if (!context.interactive) throw misuse('Nothing was written.', `To write it: ${command(['--yes'])}`);
    if (!(await askYesNo(`Write ${goal}?`, context))) {
      tell('Nothing was written.', context);
      return exit.cancelled;
    }
  }
  if (plan.folder !== null) await makeFolder(plan.folder);
  let code: ExitCode = plan.unread.length > 0 || plan.notes.length > 0 ? exit.problems : exit.done;
  for (const { review, path } of plan.entries) {
    const text = writeReview(
      review,
      allItems(plan.rubric).map(({ id }) => id),
    );
    if (!(await put(path, text, options, context))) code = exit.file;
  }
  return code;
}

function needsFolder({ entries, folder }: Plan): boolean {
  return entries.length > 0 && folder === null && (entries[0]?.found.where ?? '') !== '';
}

/** One file that exists does not keep the others from being written. */
async function put(path: string, text: string, { force }: ImportOptions, context: Context): Promise<boolean> {
  try {
    await writeNew(path, new TextEncoder().encode(text), force === true, context);
    context.print(`Review written: ${oneLine(path)}`);
    return true;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    tell(`${error.message} ${error.hint}`, context);
    return false;
  }
}

function nothingFound(file: string, { unread }: Found): CommandFailure {
  const why = unread.map(({ where, why: reason }) => `${where} ${reason}`).join('; ');
  return new CommandFailure(
    exit.problems,
    `There are no ratings to be found in “${oneLine(file)}”${why === '' ? '' : `: ${why}`}.`,
    'Its items must be named as in the scale (“ips-fidelity rubric show” lists them). Name their column with --items, the ratings’ with --ratings, the sheet with --sheet, the row of the headings with --header-row.',
  );
}

function tell(text: string, context: Context): void {
  context.tell(wrap(oneLine(text), textWidth(context)));
}
