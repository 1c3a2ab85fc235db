import type { Item } from '../../core/rubric/model.ts';
import { scoreReview } from '../../core/scoring.ts';
import type { Session } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { type Suggestion, suggestRating } from '../../core/suggestion/suggest.ts';
import { pickKey, typeLines } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { statusLine } from '../status.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { hang, wrap } from '../wrap.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';
import { say } from './desk.ts';

/** Asks for the rating by one key, with the anchors as the choices and the suggestion marked. */
export function askRating({ session, terminal }: Asking, item: Item): Promise<Answer> {
  const rated = session.review.items[item.id];
  const suggestion = suggestRating(item, rated?.inputs ?? {});
  say(terminal, ...suggestionLines(suggestion, terminal), statusText(session, terminal), '');
  const choices = item.anchors.map(({ rating, text }) => ({
    key: String(rating),
    label: `${text}${mark(rating, rated?.rating ?? null, suggestion)}`,
    value: { type: 'rating', rating } as Answer,
  }));
  const wanted = rated?.rating ?? suggestion?.rating;
  return pickKey(terminal, {
    message: `Your rating for ${item.number} ${item.title}`,
    choices,
    commands: commands(item),
    escape: { type: 'menu', draft: null },
    initial: Math.max(
      0,
      item.anchors.findIndex(({ rating }) => rating === wanted),
    ),
  });
}

/** Asks why the rating differs from the suggestion. */
export async function askOverride({ session, terminal, onDraft }: Asking, item: Item): Promise<Answer> {
  const rated = session.review.items[item.id];
  const suggested = suggestRating(item, rated?.inputs ?? {})?.rating;
  const typed = await typeLines(terminal, {
    message: `Why ${rated?.rating ?? '–'}, where the figures suggest ${suggested ?? '–'}?`,
    hint: longTextHint,
    initial: placeOf(session.review).draft ?? rated?.override ?? '',
    fault: (text) =>
      text.trim() === ''
        ? 'Give the reason in a sentence, or press Esc and go back to change the rating.'
        : null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}

/** Asks for a recommendation; none is an answer too. */
export async function askRecommendation({ session, terminal, onDraft }: Asking, item: Item): Promise<Answer> {
  const rated = session.review.items[item.id];
  const typed = await typeLines(terminal, {
    message: `What do you recommend on ${item.number} ${item.title}?`,
    hint: `${longTextHint} · leave it empty for none`,
    initial: placeOf(session.review).draft ?? rated?.recommendation ?? '',
    fault: () => null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}

/** How a prompt for several lines is used. */
export const longTextHint = 'An empty line ends · Ctrl+O opens an editor · Esc menu';

function suggestionLines(suggestion: Suggestion | null, terminal: Terminal): string[] {
  if (suggestion === null) return [];
  const width = textWidth(terminal);
  const sums = suggestion.figures.flatMap(({ arithmetic, unit }) =>
    arithmetic === null ? [] : [figureText(arithmetic, unit)],
  );
  const shown = sums.map((sum) => wrap(sum, width, '  '));
  if (suggestion.rating === null) {
    return [...shown, wrap('No suggestion: facts that decide it are missing.', width, '  ')];
  }
  const label = `  Suggested ${terminal.style.bold(String(suggestion.rating))}  `;
  return [...shown, hang(label, suggestion.reasons.join('; '), width, 15)];
}

/** A figure with its arithmetic: `143 ÷ 6.8 = 21.03 clients per specialist`, `249 of 255 = 97.65% of their time`. */
function figureText(arithmetic: string, unit: string): string {
  return unit.startsWith('%') && arithmetic.endsWith('%')
    ? `${arithmetic}${unit.slice(1)}`
    : `${arithmetic} ${unit}`;
}

function statusText({ review, rubric }: Session, terminal: Terminal): string {
  return terminal.style.dim(wrap(statusLine(scoreReview(review, rubric)), textWidth(terminal), '  '));
}

function mark(rating: number, given: number | null, suggestion: Suggestion | null): string {
  const marks = [
    ...(rating === suggestion?.rating ? ['suggested'] : []),
    ...(rating === given ? ['your rating'] : []),
  ];
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`;
}

function commands(item: Item): KeyChoice<Answer>[] {
  const again: KeyChoice<Answer>[] =
    item.inputs.length === 0 ? [] : [{ key: 'i', label: 'change the facts', value: { type: 'inputs' } }];
  return [
    { key: 'n', label: 'not enough evidence', value: { type: 'insufficient' } },
    { key: 's', label: 'skip for now', value: { type: 'skip' } },
    ...again,
    { key: 'e', label: 'evidence first', value: { type: 'evidence' } },
    { key: 'b', label: 'back', value: { type: 'back' } },
    { key: 'o', label: 'overview', value: { type: 'overview' } },
    { key: 'x', label: 'stop', value: { type: 'stop' } },
    { key: 'm', label: 'menu', value: { type: 'menu', draft: null } },
  ];
}
