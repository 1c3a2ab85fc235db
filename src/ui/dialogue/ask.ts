import { cleanTyped } from '../../core/printable.ts';
import { findItem } from '../../core/rubric/lookup.ts';
import type { Event, Session } from '../../core/session/model.ts';
import { overviewStep, summarySteps } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import type { Typed } from '../prompts/line.ts';
import type { Terminal } from '../terminal.ts';
import { askEvidence, askFrom, askNote } from './evidence-questions.ts';
import { askInput } from './input-questions.ts';
import { askOverview } from './overview.ts';
import { askOverride, askRating, askRecommendation } from './rating-questions.ts';
import { askSetUp } from './set-up-questions.ts';
import { askSummary } from './summary-questions.ts';

/** What a question needs: the session as it is, the terminal, and where to keep what is being typed. */
export interface Asking {
  session: Session;
  terminal: Terminal;
  onDraft: (text: string) => void;
}

/** What a question gives: an event of the session, or the wish for the menu, for another item, or for an editor. */
export type Answer =
  | Event
  | { type: 'menu'; draft: string | null }
  | { type: 'find' }
  | { type: 'editor'; draft: string };

/** Asks the question that the session stands at. */
export function askStep(asking: Asking): Promise<Answer> {
  const { review, rubric } = asking.session;
  const place = placeOf(review);
  const item = findItem(rubric, place.item);
  if (item === undefined) {
    if (place.step === overviewStep) return askOverview(asking);
    return summarySteps.some((step) => step === place.step)
      ? askSummary(asking, place)
      : askSetUp(asking, place);
  }
  switch (place.step) {
    case 'rating':
      return askRating(asking, item);
    case 'override':
      return askOverride(asking, item);
    case 'evidence':
      return askEvidence(asking, item);
    case 'evidence-from':
      return askFrom(asking, place);
    case 'evidence-note':
      return askNote(asking, place);
    case 'recommendation':
      return askRecommendation(asking, item);
    default:
      return askInput(asking, item, place.step.slice('input:'.length));
  }
}

/** Turns what a prompt for words gave into an answer; `entered` makes the event of it. */
export function answerOf(typed: Typed, entered: (text: string) => Event): Answer {
  const text = cleanTyped(typed.text);
  if (typed.kind === 'entered') return entered(text);
  return typed.kind === 'editor' ? { type: 'editor', draft: text } : { type: 'menu', draft: text };
}

/** The event of an answer in words. */
export function textEvent(text: string): Event {
  return { type: 'text', text };
}
