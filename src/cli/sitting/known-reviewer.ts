import { printable } from '../../core/printable.ts';
import type { Review, Reviewer } from '../../core/review/model.ts';
import { reviewerCalled } from '../../core/session/set-up.ts';
import { pickKey } from '../../ui/prompts/ask.ts';
import type { Context } from '../context.ts';
import { exit } from '../exit.ts';
import { CommandFailure, misuse, oneLine } from '../failure.ts';
import { terminalOf } from './terminal.ts';

/**
 * Who is meant by a word that stands for a reviewer. One that names none of the reviewers of a review may be a slip:
 * on a terminal it is asked who is meant, elsewhere it is refused. Where no reviewers are named yet, anybody may be.
 */
export async function knownReviewer(
  review: Review,
  word: string | undefined,
  context: Context,
): Promise<string | undefined> {
  if (word === undefined || review.reviewers.length === 0) return word;
  const isRater = review.ratedBy?.toLowerCase() === word.trim().toLowerCase();
  if (isRater || reviewerCalled(review, word) !== undefined) return word;
  const stray = `“${oneLine(word)}” is none of the reviewers of this review`;
  if (!context.interactive)
    throw misuse(`${stray}: ${review.reviewers.map(nameOf).join('; ')}.`, 'Name one of them with --as.');
  const meant = await pickKey<string | null>(terminalOf(context), {
    message: `${stray}. Who is it?`,
    choices: [
      ...review.reviewers.map((reviewer, index) => ({
        key: index < 9 ? String(index + 1) : '',
        label: nameOf(reviewer),
        value: reviewer.id,
      })),
      { key: 'a', label: `A new reviewer: add ${oneLine(word)}`, value: word },
      { key: 'x', label: 'Stop; nothing is changed', value: null },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
  if (meant === null) throw new CommandFailure(exit.cancelled, 'Nothing was changed.', '');
  return meant;
}

function nameOf({ id, name }: Reviewer): string {
  return printable(name === null ? id : `${id}, ${name}`);
}
