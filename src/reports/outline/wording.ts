import type { Kind, Mode, RatedItem, Review, Reviewer } from '../../core/review/model.ts';
import type { Score } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';

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

/** The kind of a review and how it was held: `External review, on site`. */
export function kindText({ kind, mode }: Pick<Review, 'kind' | 'mode'>): string {
  return mode === null ? kinds[kind] : `${kinds[kind]}, ${modes[mode]}`;
}

/** The kind of a review: `External review`. */
export function kindName(kind: Kind): string {
  return kinds[kind];
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
export function notRatedText(reason: RatedItem['notRated']): string {
  if (reason === 'insufficient-evidence') return 'Not enough evidence';
  return reason === 'not-seen-yet' ? 'Not seen yet' : 'Not reached yet';
}

/** A score out of its highest value, or what is known and still possible. */
export function scoreText(score: Score, max: number): string {
  if (score.status === 'complete') return `${formatNumber(score.value)} of ${formatNumber(max)}`;
  const { rated, of, possible } = score;
  return `${rated} of ${count(of, 'item')} rated; ${rangeText(possible)} still possible`;
}

/** Two ends as one range; one figure where both are the same. */
export function rangeText({ from, to }: { from: number; to: number }): string {
  return from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`;
}

/** A number with its noun: `1 item`, `3 items`. */
export function count(number: number, noun: string): string {
  return `${formatNumber(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** A change in words: `2 points higher than`, `1 point lower than`, `the same as`. */
export function higherText(change: number, noun: string): string {
  if (change === 0) return 'the same as';
  return `${count(Math.abs(change), noun)} ${change > 0 ? 'higher' : 'lower'} than`;
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function join(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** An item with its number, as the report names it. */
export function itemName({ number, title }: { number: number; title: string }): string {
  return `${number} ${title}`;
}
