import { lastRating } from '../../core/previous.ts';
import type { Item } from '../../core/rubric/model.ts';
import { suggestRating } from '../../core/suggestion/suggest.ts';
import type { Answer, Asking } from './ask.ts';
import { say } from './desk.ts';
import { beforeRating } from './rating-questions.ts';
import { wordingFor } from './wording.ts';
import { askWords } from './words.ts';

const inReport = 'Give the reason in a sentence: it stands in the report.';

/** Asks why the rating differs from the suggestion. */
export function askOverride(asking: Asking, item: Item): Promise<Answer> {
  const rated = asking.session.review.items[item.id];
  const suggested = suggestRating(item, rated?.inputs ?? {})?.rating;
  return askWords(asking, {
    message: `Why ${rated?.rating ?? '–'}, where the figures suggest ${suggested ?? '–'}?`,
    known: rated?.override ?? null,
    needed: 'Give the reason in a sentence, or press Esc and go back to change the rating.',
  });
}

/** Asks why the rating is so far from last time's. */
export function askChangeReason(asking: Asking, item: Item): Promise<Answer> {
  const { review } = asking.session;
  const rated = review.items[item.id];
  return askWords(asking, {
    message: `Last time it was ${lastRating(review, item.id)}, now ${rated?.rating ?? '–'}. What has changed?`,
    known: rated?.changeReason ?? null,
    needed:
      'Say in a sentence what has changed. If last time’s rating was wrong, press Esc and say so in the menu.',
  });
}

/** Asks how the reviewers came to the rating on which they agree. */
export function askConsensusReason(asking: Asking, item: Item): Promise<Answer> {
  const { session, terminal, desk } = asking;
  const rated = session.review.items[item.id];
  // Who comes back to this question has not just seen what each gave, and why.
  if (session.past.length === 0) say(terminal, ...beforeRating(session, item, terminal, desk));
  const given = Object.entries(rated?.independent ?? {}).map(([id, rating]) => `${id} gave ${rating}`);
  return askWords(asking, {
    message: `${given.join(', ')}. How did you come to ${rated?.rating ?? '–'}?`,
    known: rated?.consensusReason ?? null,
    needed: inReport,
  });
}

/** Asks why last time's rating was wrong. */
export function askCorrectionReason(asking: Asking, item: Item): Promise<Answer> {
  const correction = asking.session.review.items[item.id]?.correction ?? null;
  return askWords(asking, {
    message: `Why should last time’s rating have been ${correction?.rating ?? '–'}?`,
    known: correction?.reason ?? null,
    needed: inReport,
  });
}

/** Asks for a recommendation; none is an answer too. */
export function askRecommendation(asking: Asking, item: Item): Promise<Answer> {
  const { review } = asking.session;
  return askWords(asking, {
    message: wordingFor(review.kind).recommendation(`${item.number} ${item.title}`),
    known: review.items[item.id]?.recommendation ?? null,
    needed: null,
  });
}
