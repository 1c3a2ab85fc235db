import type { FoundReview, Question, RatingLine, Unread } from '../core/import/found.ts';
import { printable } from '../core/printable.ts';
import { formatDates } from '../core/review/dates.ts';
import { kinds } from '../core/review/words.ts';
import { hang, wrap } from './wrap.ts';

/** What was found in a sheet that holds one review: each row, the item it is taken for, and its rating. */
export function ratingsText({ lines }: FoundReview, width: number): string {
  return lines.map((line) => hang(`${line.where}: `, printable(lineText(line)), width, 10)).join('\n');
}

function lineText({ label, item, by, rating, fault, formula }: RatingLine): string {
  const taken = by === 'likeness' ? ' (by likeness)' : by === 'number' ? ' (by its number)' : '';
  const result =
    rating === null ? (fault ?? 'no rating') : `rating ${rating}${formula ? ', by a formula' : ''}`;
  return `“${label}” → ${item.number} ${item.title}${taken}, ${result}`;
}

/** One line for each of many reviews. */
export function manyReviewsText(
  reviews: readonly { found: FoundReview; told: string }[],
  width: number,
): string {
  return reviews
    .map(({ found, told }) => {
      const rated = found.lines.filter(({ rating }) => rating !== null).length;
      const text = `${factsText(found)}; ${rated} of ${found.lines.length} items rated${told === '' ? '' : `; ${told}`}`;
      return hang(`${found.where}: `, printable(text), width, 4);
    })
    .join('\n');
}

/** Headings that were not taken by their own name, once for all reviews. */
export function likenessText(review: FoundReview | undefined, width: number): string[] {
  const unsure = review?.lines.filter(({ by }) => by === 'likeness') ?? [];
  return unsure.map(({ label, item }) =>
    wrap(printable(`“${label}” is taken for ${item.number} ${item.title}, by likeness.`), width),
  );
}

/** What a sheet says of a review beside its ratings. */
export function factsText({ facts }: FoundReview): string {
  const { service, from, to, kind } = facts;
  return [
    service ?? 'service not known',
    from === null ? 'date not known' : formatDates({ from, to }),
    kind === null ? 'kind not known' : kinds[kind].toLowerCase(),
  ].join(', ');
}

/** Everything that was not taken, each with its place and its reason. */
export function unreadText(unread: readonly Unread[], width: number): string {
  const lines = unread.map(({ where, why }) => hang('  ', printable(`${where}: ${why}`), width, 4));
  return ['Not taken:', ...lines].join('\n');
}

/** A question that nobody is there to answer, with the flag that answers it. */
export function questionText({ ask, flag, options }: Question, width: number): string {
  const lines = options.map(({ value, label }) => {
    const name = value === label ? '' : `  ${label}`;
    return hang('  ', printable(`${flag} ${/\s/.test(value) ? `"${value}"` : value}${name}`), width, 4);
  });
  return [wrap(printable(ask), width), ...lines].join('\n');
}
