import { openItems } from '../conformity.ts';
import type { Place, Review } from '../review/model.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { parseInput, typedInput } from '../suggestion/inputs.ts';
import { afterEvidence, answerInput, answerRating, answerText, inputsAgain, leaveUnrated } from './answer.ts';
import { type Event, type Session, type SetUpStep, setUpSteps } from './model.ts';
import { entryOf, firstOpen, itemBefore, overview, placeAt, placeOf } from './place.ts';
import { setUp, setUpFault } from './set-up.ts';
import { answerSummary } from './summary.ts';

/**
 * The session after an event. Each event that changes anything can be taken back; one that does not fit the
 * question at hand changes nothing. What was typed and not entered is entered before the place is left.
 */
export function advance(session: Session, event: Event): Session {
  const { review, past } = session;
  if (session.stopped) return session;
  if (event.type === 'stop') return { ...session, stopped: true };
  if (event.type === 'back') return stepBack(session);
  if (event.type === 'draft') return { ...session, review: withDraft(review, event.text) };

  const start = leaves(event) ? enterDraft(review, session.rubric) : review;
  const next = apply(start, event, session.rubric);
  if (next === null) return session;
  return {
    ...session,
    review: next,
    past: [...past, { review, answer: answerOf(event) }],
    stopped: event.type === 'finish',
  };
}

function apply(review: Review, event: Event, rubric: Rubric): Review | null {
  const place = placeOf(review);
  const item = findItem(rubric, place.item);
  if (review.status === 'final')
    return event.type === 'reopen' ? { ...review, status: 'in-progress', place: overview } : null;
  // Without the name of its service a review cannot be saved: that question is not left.
  if (review.service.name === '' && event.type !== 'text') return null;
  switch (event.type) {
    case 'overview':
      return { ...review, place: overview };
    case 'summary':
      return { ...review, place: placeAt(null, 'strengths') };
    case 'continue':
      return { ...review, place: firstOpen(review, rubric) };
    case 'jump':
      return jump(review, event.item, rubric);
    case 'finish':
      return finish(review, place, rubric);
    case 'text':
      return item === undefined
        ? (answerSummary(review, place, event.text) ?? answerSetUp(review, place, event.text, rubric))
        : answerText(review, place, event.text, rubric);
    default:
      return item === undefined ? null : applyToItem(review, place, item, event, rubric);
  }
}

function applyToItem(review: Review, place: Place, item: Item, event: Event, rubric: Rubric): Review | null {
  switch (event.type) {
    case 'input':
      return place.step.startsWith('input:')
        ? answerInput(review, item, place.step.slice(6), event.value)
        : null;
    case 'rating':
      return place.step === 'rating' ? answerRating(review, item, event.rating, rubric) : null;
    case 'source':
      return place.step === 'evidence' ? startNote(review, item, event.source, rubric) : null;
    case 'next':
      return place.step === 'evidence' ? { ...review, place: afterEvidence(review, item, rubric) } : null;
    case 'recommend':
      return { ...review, place: placeAt(item.id, 'recommendation') };
    case 'evidence':
      return { ...review, place: placeAt(item.id, 'evidence') };
    case 'inputs':
      return { ...review, place: inputsAgain(review, item) };
    case 'skip':
    case 'insufficient':
      return leaveUnrated(review, item, event.type, rubric);
    default:
      return null;
  }
}

function startNote(review: Review, item: Item, source: string, rubric: Rubric): Review | null {
  if (!Object.hasOwn(rubric.sources, source)) return null;
  return { ...review, place: { ...placeAt(item.id, 'evidence-from'), entry: { source, from: null } } };
}

function jump(review: Review, id: string, rubric: Rubric): Review | null {
  const item = findItem(rubric, id);
  return item === undefined ? null : { ...review, place: entryOf(item, review) };
}

function finish(review: Review, place: Place, rubric: Rubric): Review | null {
  return openItems(review, rubric).length > 0 || (place !== overview && place.step !== overview.step)
    ? null
    : { ...review, status: 'final', place: null };
}

function answerSetUp(review: Review, place: Place, text: string, rubric: Rubric): Review | null {
  const index = (setUpSteps as readonly string[]).indexOf(place.step);
  const step: SetUpStep | undefined = setUpSteps[index];
  if (step === undefined || setUpFault(step, text, review) !== null) return null;
  const answered = setUp(review, step, text);
  const next = setUpSteps[index + 1];
  return { ...answered, place: next === undefined ? firstOpen(answered, rubric) : placeAt(null, next) };
}

function stepBack(session: Session): Session {
  const last = session.past.at(-1);
  if (last !== undefined) {
    const review = last.answer === null ? last.review : withDraft(last.review, last.answer);
    return { ...session, review, past: session.past.slice(0, -1) };
  }
  const before =
    session.review.status === 'final' ? null : itemBefore(placeOf(session.review), session.rubric);
  if (before === null) return session;
  const review = enterDraft(session.review, session.rubric);
  return { ...session, review: { ...review, place: placeAt(before.id, 'rating') } };
}

function withDraft(review: Review, draft: string | null): Review {
  return review.place === null || (draft === null && review.place.draft === null)
    ? review
    : { ...review, place: { ...review.place, draft } };
}

/** Events that leave the question at hand without answering it. */
function leaves({ type }: Event): boolean {
  return !['text', 'input', 'rating', 'source', 'next'].includes(type);
}

/** Enters what was typed, where it will do as an answer, without going on to the next question. */
function enterDraft(review: Review, rubric: Rubric): Review {
  const { place } = review;
  if (place === null || place.draft === null || place.draft.trim() === '') return review;
  const entered = answerTyped(review, place, place.draft, rubric);
  return entered === null ? review : { ...entered, place: { ...place, draft: null } };
}

function answerTyped(review: Review, place: Place, typed: string, rubric: Rubric): Review | null {
  const item = findItem(rubric, place.item);
  if (item === undefined)
    return answerSummary(review, place, typed) ?? answerSetUp(review, place, typed, rubric);
  const input = item.inputs.find(({ id }) => place.step === `input:${id}`);
  if (input === undefined) return answerText(review, place, typed, rubric);
  const parsed = parseInput(input, typed);
  return 'value' in parsed ? answerInput(review, item, input.id, parsed.value) : null;
}

function answerOf(event: Event): string | null {
  if (event.type === 'text') return event.text;
  return event.type === 'input' && event.value !== null ? typedInput(event.value) : null;
}
