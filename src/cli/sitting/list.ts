import type { Problem } from '../../core/problem.ts';
import { applyReading } from '../../core/records/apply.ts';
import { startReading } from '../../core/records/fold.ts';
import { listKinds } from '../../core/records/kinds.ts';
import { guessKind, matchColumns } from '../../core/records/match.ts';
import type { ListKind, Mapping, Reading, ReadOptions } from '../../core/records/model.ts';
import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { TakenList } from '../../core/session/lists.ts';
import { readTable, type Table } from '../../storage/csv/table.ts';
import { StorageFailure } from '../../storage/failure.ts';
import { commandLine } from '../../ui/command-line.ts';
import { say } from '../../ui/dialogue/desk.ts';
import {
  askColumn,
  askDateOrder,
  askListKind,
  askPeriod,
  askWhether,
  waitToGoOn,
} from '../../ui/dialogue/list-questions.ts';
import { problemList } from '../../ui/problems.ts';
import { readingText } from '../../ui/reading-text.ts';
import { type Terminal, textWidth } from '../../ui/terminal.ts';
import { wrap } from '../../ui/wrap.ts';
import type { Context } from '../context.ts';
import { oneLine } from '../failure.ts';
import { askListFile } from './list-file.ts';
import { terminalOf } from './terminal.ts';

/** A list as it is to be read into a review. */
interface ListWish {
  path: string;
  /** What it is a list of, where that was said. */
  kind: string | undefined;
  review: Review;
  rubric: Rubric;
}

/** Asks for a list and reads it; null where the reviewer thinks better of it, or it cannot be read. */
export async function askList(review: Review, rubric: Rubric, context: Context): Promise<TakenList | null> {
  const path = await askListFile(terminalOf(context));
  if (path === null) return null;
  const taken = await takeListFile({ path, kind: undefined, review, rubric }, context);
  return taken === 'left' ? null : taken;
}

/** Takes a list that was named at the start. What is told of one that cannot be read stays until it has been read. */
export async function takeNamedList(wish: ListWish, context: Context): Promise<TakenList | null> {
  const taken = await takeListFile(wish, context);
  if (taken === null) await waitToGoOn(terminalOf(context), wish.path);
  return taken === 'left' ? null : taken;
}

/**
 * Reads a list into a review: shows what was read and what was left out, asks what its headings leave unclear, and
 * whether the figures shall be taken: `left` where they shall not. Null where the list could not be read.
 */
async function takeListFile(wish: ListWish, context: Context): Promise<TakenList | 'left' | null> {
  const terminal = terminalOf(context);
  try {
    return await readList(wish, terminal);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    say(terminal, '', terminal.style.red(wrap(`${error.message} ${error.hint}`, textWidth(terminal))), '');
    return null;
  }
}

async function readList(
  { path, kind: named, review, rubric }: ListWish,
  terminal: Terminal,
): Promise<TakenList | 'left' | null> {
  const table = await readTable(path);
  if (!tellProblems(path, table.problems, terminal)) return null;
  const tell = (text: string) => say(terminal, wrap(oneLine(text), textWidth(terminal)));
  for (const notice of table.notices) tell(notice);
  const kind = await kindOf(table, named, terminal);
  if (kind !== null) tell(`${table.name} is read as: ${kind.title}.`);
  const mapping = kind === null ? null : await columnsOf(kind, table, terminal);
  const period = kind === null || mapping === null ? null : await periodFor(kind, terminal);
  if (kind === null || mapping === null || period === null) return null;
  const today = review.dates.to ?? review.dates.from;
  const reading = await readRows(path, table, kind, mapping, { today, ...period }, terminal);
  if (reading === null) return null;
  const change = applyReading(reading, table, rubric, review.items);
  say(terminal, '', readingText(reading, change, { review, rubric }, terminal), '');
  if (change.items.length === 0) {
    say(terminal, 'The list gives no figure for this review.', '');
    return null;
  }
  const take = await askWhether(terminal, 'Take these figures?', 'Yes', 'No, leave the review as it is');
  return take ? change : 'left';
}

/** Tells the problems of a list; false where there are any that stop it from being read. */
function tellProblems(path: string, problems: readonly Problem[], terminal: Terminal): boolean {
  if (problems.length === 0) return true;
  say(terminal, '', problemList(path, problems, terminal.width, terminal.style), '');
  return false;
}

async function kindOf(
  { header }: Table,
  named: string | undefined,
  terminal: Terminal,
): Promise<ListKind | null> {
  const said = listKinds.find(({ id }) => id === named);
  if (said !== undefined) return said;
  const guess = guessKind(header);
  if (guess.kind !== null) return listKinds.find(({ id }) => id === guess.kind) ?? null;
  const likely = listKinds.filter(({ id }) => guess.candidates.includes(id));
  return askListKind(terminal, likely.length === 0 ? listKinds : likely);
}

async function columnsOf(kind: ListKind, { header }: Table, terminal: Terminal): Promise<Mapping | null> {
  const { mapping, questions } = matchColumns(kind, header);
  let known = mapping;
  for (const question of questions) {
    if (question.candidates.length === 0) {
      tellMissing(kind, question.title, terminal);
      return null;
    }
    const answer = await askColumn(terminal, question);
    if (answer === null) return null;
    if (answer !== 'none') known = { ...known, [question.column]: answer };
  }
  return known;
}

/** A list without a column that it needs, and with none left that could be it. */
function tellMissing({ id }: ListKind, title: string, terminal: Terminal): void {
  const hint = `Add it, or begin with an empty list: ${commandLine(['review', '--inputs-template', id])}`;
  say(
    terminal,
    wrap(`Not read: the list has no column “${title}”, which it needs. ${hint}`, textWidth(terminal)),
    '',
  );
}

/** A caseload is what it is on one day; all other lists run over days. */
async function periodFor({ id }: ListKind, terminal: Terminal) {
  return id === 'caseload' ? { from: null, to: null } : askPeriod(terminal);
}

/** Reads all rows, again after each answer to what they leave open. */
async function readRows(
  path: string,
  table: Table,
  kind: ListKind,
  mapping: Mapping,
  options: ReadOptions,
  terminal: Terminal,
): Promise<Reading | null> {
  const fold = startReading(kind, mapping, options);
  const problems = await table.eachRow(fold.add);
  if (!tellProblems(path, problems, terminal)) return null;
  const reading = fold.finish();
  const [question] = reading.questions;
  if (question === undefined) return reading;
  const answered = await answer(question, options, terminal);
  return answered === null ? null : readRows(path, table, kind, mapping, answered, terminal);
}

async function answer(
  question: Reading['questions'][number],
  options: ReadOptions,
  terminal: Terminal,
): Promise<ReadOptions | null> {
  if (question.type === 'every-job-is-current')
    return { ...options, everyJobIsCurrent: await askWhether(terminal, question.ask, 'Yes', 'No') };
  const order = await askDateOrder(terminal, question);
  return order === null
    ? null
    : { ...options, dateOrder: { ...options.dateOrder, [question.column]: order } };
}
