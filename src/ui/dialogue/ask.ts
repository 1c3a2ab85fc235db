import { cleanTyped } from '../../core/printable.ts';
import { findItem } from '../../core/rubric/lookup.ts';
import type { Event, Session } from '../../core/session/model.ts';
import {
  changeStep,
  collectStep,
  overviewStep,
  previousStep,
  summarySteps,
} from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import type { Typed } from '../prompts/line.ts';
import type { Terminal } from '../terminal.ts';
import { askCollecting, askCollectingSource } from './collecting-questions.ts';
import type { Desk } from './desk.ts';
import { askEvidence, askFrom, askNote, askSource } from './evidence-questions.ts';
import { askInput } from './input-questions.ts';
import { askOverview } from './overview.ts';
import { askPrevious } from './previous-question.ts';
import { askCorrection, askRating } from './rating-questions.ts';
import {
  askChangeReason,
  askConsensusReason,
  askCorrectionReason,
  askOverride,
  askRecommendation,
} from './reason-questions.ts';
import { askChange, askSetUp } from './set-up-questions.ts';
import { askSummary } from './summary-questions.ts';

/** What a question needs: the session as it is, the terminal, and where to keep what is being typed. */
export interface Asking {
  session: Session;
  terminal: Terminal;
  desk: Desk;
  /** Whether it was asked just now, and something was shown since that must not be pushed off the screen. */
  again: boolean;
  onDraft: (text: string) => void;
}

/** What a question gives: an event of the session, or the wish for the menu or something of it, or for an editor. */
export type Answer =
  | Event
  | { type: 'menu'; draft: string | null }
  | { type: 'find' | 'search' | 'read-list' | 'warnings' }
  | { type: 'editor'; draft: string };

/** Asks the question that the session stands at. */
export function askStep(asking: Asking): Promise<Answer> {
  const { review, rubric } = asking.session;
  const place = placeOf(review);
  const item = findItem(rubric, place.item);
  if (item === undefined) {
    if (place.step === overviewStep) return askOverview(asking);
    if (place.step === changeStep) return askChange(asking);
    if (place.step === previousStep) return askPrevious(asking);
    if (place.step === collectStep) return askCollectingSource(asking);
    if (place.step.startsWith(`${collectStep}:`)) return askCollecting(asking, place);
    return summarySteps.some((step) => step === place.step)
      ? askSummary(asking, place)
      : askSetUp(asking, place);
  }
  switch (place.step) {
    case 'rating':
      return askRating(asking, item);
    case 'override':
      return askOverride(asking, item);
    case 'change-reason':
      return askChangeReason(asking, item);
    case 'consensus-reason':
      return askConsensusReason(asking, item);
    case 'evidence':
      return askEvidence(asking, item);
    case 'evidence-source':
      return askSource(asking, place);
    case 'evidence-from':
      return askFrom(asking, place);
    case 'correction':
      return askCorrection(asking, item);
    case 'correction-reason':
      return askCorrectionReason(asking, item);
    case 'recommendation':
      return askRecommendation(asking, item);
    default:
      return place.step.startsWith('note:')
        ? askNote(asking, item, place)
        : askInput(asking, item, place.step.slice('input:'.length));
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
