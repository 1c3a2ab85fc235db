import type { OpenAnswer } from '../../core/answers/open.ts';
import { printable } from '../../core/printable.ts';
import type { Review } from '../../core/review/model.ts';
import { notRatedReasons } from '../../core/review/words.ts';
import { anchorText, sectionOf } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { evidenceList } from '../card.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { hang, wrap } from '../wrap.ts';

const verdicts = { agree: 'The service agrees.', disagree: 'The service does not agree.' } as const;

/** What lies before the reviewers: what the service said of an item, its rating, and what that rests on. */
export function answerCard(
  { item, answer }: OpenAnswer,
  review: Review,
  rubric: Rubric,
  left: number,
  terminal: Terminal,
): string[] {
  const width = textWidth(terminal);
  const { style, plain } = terminal;
  const rated = review.items[item.id];
  const rating = rated?.rating ?? null;
  const why = rated?.notRated == null ? '' : `: ${notRatedReasons[rated.notRated].toLowerCase()}`;
  const notes = evidenceList(rated, width, style);
  return [
    ...(plain ? [] : [style.dim('─'.repeat(width))]),
    style.dim(`${left} to go  ${sectionOf(rubric, item.id)?.title ?? ''}`),
    style.bold(wrap(`${item.number}  ${item.title}`, width)),
    '',
    ...(answer.verdict === null ? [] : [`  ${verdicts[answer.verdict]}`]),
    ...said('It says: ', answer.comment, width),
    ...said('Evidence: ', answer.evidence, width),
    '',
    rating === null
      ? `  Not rated${why}.`
      : hang(`  Rated ${rating}: `, anchorText(item, rating) ?? '', width, 11),
    ...(notes.length === 0 ? ['  No evidence noted.'] : notes),
    '',
  ];
}

function said(label: string, text: string | null, width: number): string[] {
  return text === null ? [] : [hang(`  ${label}`, printable(text), width, 12)];
}
