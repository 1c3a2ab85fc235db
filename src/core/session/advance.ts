import type { Place, Review } from '../review/model.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { parseInput, typedInput } from '../suggestion/inputs.ts';
import { answerInput } from './answer.ts';
import { answerWords, apply } from './apply.ts';
import { furthest } from './collected.ts';
import { collectingAt } from './collecting.ts';
import { changeStep, type Event, previousStep, type Session, setUpSteps } from './model.ts';
import { isPlace, itemBefore, overview, placeAt, placeOf } from './place.ts';

/**
 * The session after an event. Each event that changes anything can be taken back; one that does not fit the
 * question at hand changes nothing. What was typed and not entered is entered before the place is left.
 */
export function advance(session: Session, event: Event): Session {
  const { review, past, rubric } = session;
  if (session.stopped) return session;
  if (event.type === 'stop') return { ...session, stopped: true };
  if (event.type === 'back') return stepBack(session);
  if (event.type === 'undo') return undo(session);
  if (event.type === 'show') return { ...session, only: event.only };
  if (event.type === 'return') return returned(session);
  if (event.type === 'draft') return { ...session, review: withDraft(review, event.text) };

  const start = leaves(event) && !isUndone(session) ? enterDraft(review, rubric) : review;
  // A note that was typed without its source is asked for it before anything else.
  const next = asksSource(start, review) ? start : apply(start, event, rubric);
  if (next === null) return session;
  const reached = review.place?.step.endsWith(':whom') === true ? goneOn(next, session) : next;
  return {
    ...session,
    review: reached,
    past: event.type === 'no-previous' ? past : [...past, { review, answer: answerOf(event) }],
    offered: reached.place?.draft === session.offered?.text ? session.offered : null,
    stopped: event.type === 'finish',
  };
}

/** Collecting goes on where it was left in this sitting, also past questions that were answered by nothing. */
function goneOn(review: Review, { past }: Session): Review {
  if (review.place === null) return review;
  const place = furthest(
    review.place,
    past.map((before) => before.review.place),
  );
  return { ...review, place };
}

function stepBack(session: Session): Session {
  const { past, review, rubric } = session;
  if (past.length > 0) return takenBack(session, past.length - 1, false);
  const { step, item, entry } = placeOf(review);
  const asked = setUpBefore(step);
  if (asked !== undefined) {
    const entered = isUndone(session) ? review : enterDraft(review, rubric);
    return { ...session, review: { ...entered, place: placeAt(null, asked) } };
  }
  if (step === 'evidence-source')
    return {
      ...session,
      review: { ...review, place: { ...placeAt(item, 'evidence'), draft: entry?.note ?? null } },
    };
  const before = review.status === 'final' ? null : itemBefore(placeOf(review), rubric);
  if (before === null) return session;
  const entered = isUndone(session) ? review : enterDraft(review, rubric);
  if (asksSource(entered, review)) return { ...session, review: entered };
  return { ...session, review: { ...entered, place: placeAt(before.id, 'rating') } };
}

/** The question of the set-up before one; undefined where there is none. */
function setUpBefore(step: string): string | undefined {
  if (step.startsWith(`${changeStep}:`)) return changeStep;
  const steps: readonly string[] = [...setUpSteps, previousStep];
  return steps[steps.indexOf(step) - 1];
}

/** The session where it was before the set-up was turned to, with what has been changed there. */
function returned(session: Session): Session {
  const { past, review, rubric } = session;
  if (placeOf(review).step !== changeStep) return session;
  const left = past.map((before) => placeOf(before.review)).findLast(({ step }) => !isChanging(step));
  const place = left === undefined ? overview : { ...left, draft: null };
  // The note that was being taken there is entered by now.
  const stood = place.step.startsWith('evidence') ? placeAt(place.item, 'evidence') : place;
  const stands = isPlace(stood, review, rubric) || collectingAt(stood, rubric) !== null;
  const next = { ...review, place: stands ? stood : overview };
  return { ...session, review: next, past: [...past, { review, answer: null }], offered: null };
}

function isChanging(step: string): boolean {
  return step === changeStep || step.startsWith(`${changeStep}:`);
}

/** Takes back the last event that changed what the review says, and all looking about since. */
function undo(session: Session): Session {
  const { past, review } = session;
  const index = past.findLastIndex((before) => !sameContent(before.review, review));
  // A note whose source is not known yet cannot be kept anywhere else.
  return index < 0 || placeOf(review).step === 'evidence-source' ? session : takenBack(session, index, true);
}

/** Whether the draft at hand is what was undone: that is entered only where the reviewer goes on with it. */
function isUndone({ review, offered }: Session): boolean {
  return offered?.undone === true && review.place?.draft === offered.text;
}

/**
 * The session as it was before an event of the past, with what was answered then as a draft. What is being typed now
 * is no part of that event: it is entered, or stays as it is where its question is gone back to.
 */
function takenBack(session: Session, index: number, undone: boolean): Session {
  const { review, past } = session;
  const last = past[index];
  if (last === undefined) return session;
  const entered = enterNow(session, last);
  if (entered.place?.step === 'evidence-source' && review.place?.step === 'evidence')
    return {
      ...session,
      review: { ...review, place: entered.place },
      past: [...past, { review, answer: null }],
    };
  const draft = last.answer ?? (sameQuestion(review, last.review) ? (review.place?.draft ?? null) : null);
  const { place } = draft === null ? last.review : withDraft(last.review, draft);
  return {
    ...session,
    review: { ...entered, place },
    past: past.slice(0, index),
    offered: last.answer === null ? null : { text: last.answer, undone },
  };
}

/** An earlier review with what is being typed now entered, unless that was only offered, or stands there still. */
function enterNow(session: Session, { review: before, answer }: Session['past'][number]): Review {
  const { review, rubric, offered } = session;
  const untouched = offered !== null && review.place?.draft === offered.text;
  const stands = answer === null && sameQuestion(review, before);
  const isPending = (before.place?.entry?.note ?? null) !== null;
  return untouched || stands || isPending ? before : enterDraft({ ...before, place: review.place }, rubric);
}

function sameQuestion(a: Review, b: Review): boolean {
  return placeOf(a).item === placeOf(b).item && placeOf(a).step === placeOf(b).step;
}

function sameContent(a: Review, b: Review): boolean {
  const keys = Object.keys(a) as (keyof Review)[];
  return keys.every(
    (key) => key === 'place' || key === 'history' || JSON.stringify(a[key]) === JSON.stringify(b[key]),
  );
}

function withDraft(review: Review, draft: string | null): Review {
  return review.place === null || (draft === null && review.place.draft === null)
    ? review
    : { ...review, place: { ...review.place, draft } };
}

/** Events that leave the question at hand without answering it. */
function leaves({ type }: Event): boolean {
  return !['text', 'input', 'rating', 'source', 'previous', 'no-previous', 'list', 'flag'].includes(type);
}

/** Enters what was typed, where it will do as an answer, without going on to the next question. */
function enterDraft(review: Review, rubric: Rubric): Review {
  const place = withPending(review.place);
  if (place === null || place.draft === null) return review;
  const entered = answerTyped(review, place, place.draft, rubric);
  if (entered === null || entered.place?.step === 'evidence-source') return entered ?? review;
  return { ...entered, place: { ...placeOf(review), draft: null } };
}

/** A note that only lacks its origin is entered without one; nothing typed elsewhere is no answer. */
function withPending(place: Place | null): Place | null {
  if (place === null) return null;
  if (place.step === 'evidence-from') return { ...place, draft: place.draft ?? '' };
  return (place.draft ?? '').trim() === '' ? null : place;
}

function asksSource(entered: Review, before: Review): boolean {
  return entered !== before && entered.place?.step === 'evidence-source';
}

function answerTyped(review: Review, place: Place, typed: string, rubric: Rubric): Review | null {
  const item = findItem(rubric, place.item);
  const input = item?.inputs.find(({ id }) => place.step === `input:${id}`);
  if (item === undefined || input === undefined) return answerWords(review, place, typed, rubric);
  const parsed = parseInput(input, typed);
  return 'value' in parsed ? answerInput(review, item, input.id, parsed.value) : null;
}

function answerOf(event: Event): string | null {
  if (event.type === 'text') return event.text;
  return event.type === 'input' && event.value !== null ? typedInput(event.value) : null;
}
