import { printable } from '../../core/printable.ts';
import { readAs } from '../../core/review/dates.ts';
import type { Review } from '../../core/review/model.ts';
import { setUpChanges } from '../../core/session/set-up-words.ts';
import { type Given, giveAnswers } from '../../core/session/start.ts';
import { say } from '../../ui/dialogue/desk.ts';
import { askWhether } from '../../ui/dialogue/list-questions.ts';
import { textWidth } from '../../ui/terminal.ts';
import { hang } from '../../ui/wrap.ts';
import type { ReviewOptions } from '../commands/review.ts';
import type { Context } from '../context.ts';
import { misuse } from '../failure.ts';
import { terminalOf } from './terminal.ts';

/** The answers to set-up questions that were given as flags. */
export function answersOf({
  service,
  provider,
  area,
  region,
  kind,
  mode,
  from,
  to,
  reviewer,
}: ReviewOptions): Given {
  const all = { service, provider, area, region, kind, mode, from, to, reviewers: reviewer?.join(', ') };
  return Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined));
}

/** A review with what was given by flags; fails where any of it will not do. */
export function given(review: Review, options: ReviewOptions): Review {
  return refuseFaults(giveAnswers(review, answersOf(options)));
}

/** The review, unless an answer that was given to it is refused. */
export function refuseFaults({ review, faults }: { review: Review; faults: readonly string[] }): Review {
  if (faults.length > 0) throw misuse(faults.join('\n'), '');
  return review;
}

/** Asks whether a review that is there already shall be changed by the flags; it stays as it is where they change nothing. */
export async function agreeToGiven(
  review: Review,
  options: ReviewOptions,
  context: Context,
): Promise<Review> {
  const changed = given(review, options);
  const changes = setUpChanges(review, changed);
  if (changes.length === 0) return review;
  const terminal = terminalOf(context);
  const lines = changes.map((change) => hang('  ', printable(change), textWidth(terminal), 4));
  say(terminal, 'This review is set up otherwise than you say:', ...lines, '');
  const agreed = await askWhether(
    terminal,
    'Change its set-up?',
    'Yes; it goes on record',
    'No, leave it as it is',
  );
  return agreed ? changed : review;
}

/** Fails where flags would change a review that is only to be closed. */
export function refuseGiven(review: Review, options: ReviewOptions): void {
  const changes = setUpChanges(review, given(review, options));
  if (changes.length > 0)
    throw misuse(
      `Not finished: what you say would change the set-up (${changes.join('; ')}).`,
      'Change it first, without --finish.',
    );
}

/** Says how days were read that can be written in several ways. */
export function tellDays({ from, to }: ReviewOptions, context: Context): void {
  for (const [flag, text] of Object.entries({ from, to })) {
    const words = text === undefined ? null : readAs(text);
    if (words !== null) context.tell(printable(`--${flag} ${text} is read as ${words}.`));
  }
}
