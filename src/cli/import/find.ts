import type { Found } from '../../core/import/found.ts';
import type { Book } from '../../core/import/model.ts';
import { findReviews, type ReadWishes } from '../../core/import/read.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { askUnclear } from '../../ui/import-questions.ts';
import { questionText } from '../../ui/import-text.ts';
import { textWidth } from '../../ui/terminal.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { Context } from '../context.ts';
import { misuse } from '../failure.ts';
import { terminalOf } from '../sitting/terminal.ts';
import { commandFor } from './command.ts';

/** The reviews in a file, with what is unclear about it asked; null where it is given up. */
export async function findAll(
  book: Book,
  rubric: Rubric,
  file: string,
  options: ImportOptions,
  context: Context,
): Promise<Found | null> {
  if (options.sheet !== undefined) refuseSheet(book, options.sheet);
  let found = findReviews(book, rubric, wishesOf(options));
  for (let [question] = found.questions; question !== undefined; [question] = found.questions) {
    if (!context.interactive) {
      const example = commandFor(file, options)([question.flag, question.options[0]?.value ?? '']);
      throw misuse(questionText(question, textWidth(context)), `Say which, as in: ${example}`);
    }
    const answer = await askUnclear(terminalOf(context), question);
    if (answer === null) return null;
    Object.assign(options, { [question.flag.slice(2)]: answer });
    found = findReviews(book, rubric, wishesOf(options));
  }
  return found;
}

function refuseSheet({ sheets }: Book, wanted: string): void {
  if (sheets.some(({ name }) => name.toLowerCase() === wanted.toLowerCase())) return;
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  throw misuse(`There is no sheet “${wanted}” in this file.`, `Its sheets are: ${names}.`);
}

function wishesOf({ sheet, items, ratings, headerRow, layout, dates }: ImportOptions): ReadWishes {
  if (headerRow !== undefined && !/^[1-9]\d{0,4}$/.test(headerRow))
    throw misuse(`“${headerRow}” is no row.`, 'Write it as in --header-row 5.');
  return {
    sheet: sheet ?? null,
    items: items ?? null,
    ratings: ratings ?? null,
    headerRow: headerRow === undefined ? null : Number(headerRow),
    layout: layout ?? null,
    dates: dates ?? null,
  };
}
