import { formatDate, formatDates } from '../../core/review/dates.ts';
import type { Kind, Mode, RatedItem, Review, Reviewer } from '../../core/review/model.ts';
import type { Score } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import type { Say } from '../words/say.ts';

const kinds: Record<Kind, string> = {
  external: 'External review',
  'guided-self': 'Guided self-assessment',
  self: 'Self-assessment',
};

const modes: Record<Mode, string> = {
  'on-site': 'on site',
  virtual: 'virtual',
  hybrid: 'partly on site, partly virtual',
};

/** All phrases that are looked up by what a review holds, for the tables of other languages. */
export const lookedUp: readonly string[] = [
  ...Object.values(kinds),
  ...Object.values(modes),
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
  ...['and', 'to'],
];

/** The kind of a review and how it was held: `External review, on site`. */
export function kindText({ kind, mode }: Pick<Review, 'kind' | 'mode'>, say: Say): string {
  return mode === null ? kindName(kind, say) : `${kindName(kind, say)}, ${say(modes[mode])}`;
}

/** The kind of a review: `External review`. */
export function kindName(kind: Kind, say: Say): string {
  return say(kinds[kind]);
}

/** The days of a review in words, with the months in the language of the report. */
export function datesText(dates: Review['dates'], say: Say): string {
  return inLanguage(formatDates(dates), say);
}

/** A day in words. */
export function dateText(date: string, say: Say): string {
  return inLanguage(formatDate(date), say);
}

function inLanguage(date: string, say: Say): string {
  return date
    .replace(/\p{Lu}\p{L}+/gu, (month) => say(month))
    .replace(/ (and|to) /, (_, word: string) => ` ${say(word)} `);
}

/** A reviewer by name, or by id where no name is known. */
export function reviewerName({ reviewers }: Pick<Review, 'reviewers'>, id: string): string {
  return reviewers.find((reviewer) => reviewer.id === id)?.name ?? id;
}

/** A reviewer with their role, or their id where no name is known. */
export function reviewerText({ id, name, role }: Reviewer): string {
  return role === null ? (name ?? id) : `${name ?? id}, ${role}`;
}

/** Why an item has no rating. */
export function notRatedText(reason: RatedItem['notRated'], say: Say): string {
  if (reason === 'insufficient-evidence') return say('Not enough evidence');
  return reason === 'not-seen-yet' ? say('Not seen yet') : say('Not reached yet');
}

/** A score out of its highest value, or what is known and still possible. */
export function scoreText(score: Score, max: number, say: Say): string {
  if (score.status === 'complete') return outOf(formatNumber(score.value), formatNumber(max), say);
  const { rated, of, possible } = score;
  return say('{rated} of {items} rated; {range} still possible', {
    rated,
    items: count(of, 'item', say),
    range: rangeText(possible, say),
  });
}

/** A figure out of the highest possible: `107 of 125`. */
export function outOf(figure: string, max: string, say: Say): string {
  return say('{figure} of {max}', { figure, max });
}

/** Two ends as one range; one figure where both are the same. */
export function rangeText({ from, to }: { from: number; to: number }, say: Say): string {
  if (from === to) return formatNumber(from);
  return say('{from} to {to}', { from: formatNumber(from), to: formatNumber(to) });
}

/** A number with its noun: `1 item`, `3 items`. */
export function count(number: number, noun: 'item' | 'point' | 'section', say: Say): string {
  const shown = { count: formatNumber(number) };
  const one = number === 1;
  if (noun === 'item') return one ? say('{count} item', shown) : say('{count} items', shown);
  if (noun === 'point') return one ? say('{count} point', shown) : say('{count} points', shown);
  return one ? say('{count} section', shown) : say('{count} sections', shown);
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function join(words: readonly string[], say: Say, last: 'and' | 'or' = 'and'): string {
  const between = last === 'and' ? say('and') : say('or');
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${between} ${words.at(-1)}`;
}

/** An item with its number, as the report names it. */
export function itemName({ number, title }: { number: number; title: string }): string {
  return `${number} ${title}`;
}

/** A sentence, or part of one, with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A reason as a sentence, or that none is recorded. */
export function reasonOrNone(reason: string | null, say: Say): string {
  return reason === null ? say('No reason is recorded.') : say('Reason: {reason}', { reason });
}
