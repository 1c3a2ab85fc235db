import { isAgreed } from '../../core/independent.ts';
import { printable } from '../../core/printable.ts';
import type { RatedItem } from '../../core/review/model.ts';
import type { Item } from '../../core/rubric/model.ts';
import { scoreReview } from '../../core/scoring.ts';
import type { Session } from '../../core/session/model.ts';
import { type Suggestion, suggestRating } from '../../core/suggestion/suggest.ts';
import { aloneOn } from '../alone.ts';
import { evidenceList } from '../card.ts';
import { lastTimeOf } from '../last-time.ts';
import { pickKey } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { statusLine } from '../status.ts';
import { suggestionLines } from '../suggestion-text.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import type { Answer, Asking } from './ask.ts';
import { type Desk, say } from './desk.ts';
import { wordingFor } from './wording.ts';

/** Asks for the rating by one key, with the anchors as the choices and the suggestion marked. */
export function askRating({ session, terminal, desk }: Asking, item: Item): Promise<Answer> {
  const rated = session.review.items[item.id];
  const suggestion = suggestRating(item, rated?.inputs ?? {});
  say(terminal, ...beforeRating(session, item, terminal, desk));
  say(terminal, ...suggestionLines(suggestion, terminal), statusText(session, terminal), '');
  const choices = item.anchors.map(({ rating, text }) => ({
    key: String(rating),
    label: `${text}${mark(rating, rated, suggestion)}`,
    value: { type: 'rating', rating } as Answer,
  }));
  const wanted = rated?.rating ?? suggestion?.rating;
  return pickKey(terminal, {
    message: ratingMessage(session, item),
    choices,
    commands: commands(item, rated?.flagged ?? false),
    escape: { type: 'menu', draft: null },
    // Without a suggestion nothing is marked: a stray Enter must not give the highest rating.
    initial: item.anchors.findIndex(({ rating }) => rating === wanted),
  });
}

/** Asks what last time's rating should have been. */
export function askCorrection({ session, terminal }: Asking, item: Item): Promise<Answer> {
  const given = session.review.previous?.items[item.id]?.rating ?? null;
  return pickKey(terminal, {
    message: `Last time ${item.number} ${item.title} was rated ${given}. What should it have been?`,
    choices: item.anchors.map(({ rating, text }) => ({
      key: String(rating),
      label: `${text}${rating === given ? ' (as it was rated: no correction)' : ''}`,
      value: { type: 'rating', rating } as Answer,
    })),
    commands: [{ key: 'b', label: 'back', value: { type: 'back' } }],
    escape: { type: 'back' },
    initial: Math.max(
      0,
      item.anchors.findIndex(({ rating }) => rating === given),
    ),
  });
}

/** What lies before a reviewer who rates: last time's rating, what each gave alone, the notes of all sources. */
export function beforeRating(
  { review, rubric }: Session,
  item: Item,
  terminal: Terminal,
  { alone }: Desk,
): string[] {
  const width = textWidth(terminal);
  const rated = review.items[item.id];
  const sides = aloneOn(item, alone, { width, style: terminal.style, plain: terminal.plain });
  const notes = sides.length > 0 ? sides : evidenceList(rated, width, terminal.style);
  return [
    ...lastTimeOf(item, review, rubric, width),
    ...(notes.length === 0 ? [] : ['', ...notes, '']),
    ...(rated?.flagged === true ? [terminal.style.yellow('  * flagged for later')] : []),
  ];
}

function ratingMessage({ review }: Session, item: Item): string {
  const name = `${item.number} ${item.title}`;
  return isAgreed(review) ? `The rating that you agree on for ${name}` : wordingFor(review.kind).rating(name);
}

function statusText({ review, rubric }: Session, terminal: Terminal): string {
  return terminal.style.dim(wrap(statusLine(scoreReview(review, rubric)), textWidth(terminal), '  '));
}

function mark(rating: number, rated: RatedItem | undefined, suggestion: Suggestion | null): string {
  const alone = Object.entries(rated?.independent ?? {}).filter(([, own]) => own === rating);
  const marks = [
    ...(rating === suggestion?.rating ? ['suggested'] : []),
    ...(alone.length === 0 ? [] : [`given by ${printable(alone.map(([id]) => id).join(', '))}`]),
    ...(rating === rated?.rating ? ['your rating'] : []),
  ];
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`;
}

function commands(item: Item, flagged: boolean): KeyChoice<Answer>[] {
  const again: KeyChoice<Answer>[] =
    item.inputs.length === 0 ? [] : [{ key: 'i', label: 'change the facts', value: { type: 'inputs' } }];
  return [
    { key: 'n', label: 'not enough evidence', value: { type: 'insufficient' } },
    { key: 's', label: 'skip for now', value: { type: 'skip' } },
    ...again,
    { key: 'e', label: 'evidence first', value: { type: 'evidence' } },
    { key: 'f', label: flagged ? 'take the flag away' : 'flag for later', value: { type: 'flag' } },
    { key: 'b', label: 'back', value: { type: 'back' } },
    { key: 'o', label: 'overview', value: { type: 'overview' } },
    { key: 'x', label: 'stop', value: { type: 'stop' } },
    { key: 'm', label: 'menu', value: { type: 'menu', draft: null } },
  ];
}
