import { kindAt } from '../../storage/folder.ts';
import { commandLine } from '../../ui/command-line.ts';
import { pickKey } from '../../ui/prompts/ask.ts';
import type { ReviewOptions } from '../commands/review.ts';
import type { Context } from '../context.ts';
import { misuse, oneLine } from '../failure.ts';
import { hasEnding, namedReview, reviewEndings, similarReview } from '../review-names.ts';
import { terminalOf } from './terminal.ts';

/**
 * The file of the review that a name means: one that is there, also without its ending, or a new one. Refuses what
 * can be no review; a name that is very like that of a review beside it may be a slip, so that it is asked about.
 */
export async function reviewPath(name: string, options: ReviewOptions, context: Context): Promise<string> {
  const named = await namedReview(name);
  await refuseOther(named);
  const path = hasEnding(named) ? named : `${named}${reviewEndings[0]}`;
  const begins = options.like === undefined && options.finish !== true && (await kindAt(path)) === null;
  const similar = begins ? await similarReview(path) : null;
  if (similar === null) return path;
  return pickKey(terminalOf(context), {
    message: `There is “${oneLine(similar)}”, but no “${oneLine(path)}”. Which do you mean?`,
    choices: [
      { key: 't', label: `The one that is there: ${oneLine(similar)}`, value: similar },
      { key: 'n', label: `A new review: ${oneLine(path)}`, value: path },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}

async function refuseOther(name: string): Promise<void> {
  const told = `“${oneLine(name)}”`;
  if (/\.ya?ml$/i.test(name))
    throw misuse(
      `${told} is YAML, which can be read but not rated.`,
      'Score, check and report read it; rate in a file that ends in .review.json.',
    );
  if (/\.[ct]sv$/i.test(name))
    throw misuse(
      `${told} is a list, not a review.`,
      `Name the review that its figures are for: ${commandLine(['review', 'north-vale.review.json', '--inputs', name])}`,
    );
  if (/\.pdf$/i.test(name))
    throw misuse(
      `${told} is a report: the review in it can be read, but nothing is ever written to a PDF.`,
      `Rate in the review file itself. Where it is lost, save “${oneLine(savedAs(name))}” out of the PDF (among its attachments).`,
    );
  if (others.test(name)) throw misuse(`${told} is no review file.`, asIn);
  if (name.trim() === '' || /(^|[\\/])\.{0,2}$/.test(name) || (await kindAt(name)) === 'folder')
    throw misuse(`${told} is a folder, not a review.`, `${asIn} A new name begins a new review.`);
}

/** The name of the review that a report was made from. */
function savedAs(report: string): string {
  return `${report.replace(/^.*[\\/]|\.pdf$/gi, '')}${reviewEndings[0]}`;
}

const others = /\.(docx?|odt|rtf|txt|md|html?|xlsx?|ods|png|jpe?g|zip)$/i;
const asIn = 'Name the review file, as in north-vale.review.json.';
