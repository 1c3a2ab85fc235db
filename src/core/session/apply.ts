import { openItems } from '../conformity.ts';
import { previousFault } from '../previous.ts';
import type { Place, Review } from '../review/model.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import {
  answerCorrection,
  answerInput,
  answerRating,
  changeItem,
  inputsAgain,
  leaveUnrated,
} from './answer.ts';
import { answerCollecting, collectFrom, questionOn } from './collecting.ts';
import { takeList } from './lists.ts';
import { changeStep, collectStep, type Event, previousStep, setUpSteps } from './model.ts';
import { entryOf, firstOpen, noteAt, overview, placeAt, placeOf } from './place.ts';
import { isSettingUp, setUp, setUpFault, setUpStepAt } from './set-up.ts';
import { answerSummary } from './summary.ts';
import { answerSource, answerText, deleteNote } from './words.ts';

/** The review after an event; null where the event does not fit the question at hand. */
export function apply(review: Review, event: Event, rubric: Rubric): Review | null {
  const place = placeOf(review);
  if (review.status === 'final') return event.type === 'reopen' ? reopen(review, event.reason) : null;
  // Without the name of its service a review cannot be saved: that question is not left.
  if (review.service.name === '' && event.type !== 'text') return null;
  // A note whose source is not known yet cannot be kept anywhere else.
  if (place.step === 'evidence-source' && event.type !== 'source') return null;
  switch (event.type) {
    case 'overview':
      return { ...review, place: overview };
    case 'summary':
      return { ...review, place: placeAt(null, 'strengths') };
    case 'set-up':
      return isSettingUp(review)
        ? null
        : {
            ...review,
            place: placeAt(null, event.step === null ? changeStep : `${changeStep}:${event.step}`),
          };
    case 'continue':
      return { ...review, place: firstOpen(review, rubric) };
    case 'jump':
      return jump(review, place, event.item, rubric);
    case 'collect':
      return event.source === null
        ? { ...review, place: placeAt(null, collectStep) }
        : collectFrom(review, event.source, rubric);
    case 'list':
      return takeList(review, event.taken);
    case 'previous':
      return place.step === previousStep ? takePrevious(review, event.previous, rubric) : null;
    case 'no-previous':
      return place.step === previousStep ? takePrevious(review, null, rubric) : null;
    case 'finish':
      return finish(review, place, rubric);
    case 'text':
      return answerWords(review, place, event.text, rubric);
    default:
      return applyToItem(review, place, findItem(rubric, place.item), event, rubric);
  }
}

/** Takes an answer in words to whatever question is at hand; null where it will not do. */
export function answerWords(review: Review, place: Place, text: string, rubric: Rubric): Review | null {
  const item = findItem(rubric, place.item);
  if (item !== undefined) return answerText(review, place, item, text, rubric);
  return (
    answerSummary(review, place, text) ??
    answerCollecting(review, place, text, rubric) ??
    answerSetUp(review, place, text)
  );
}

function applyToItem(
  review: Review,
  place: Place,
  item: Item | undefined,
  event: Event,
  rubric: Rubric,
): Review | null {
  if (item === undefined) return null;
  switch (event.type) {
    case 'input':
      return place.step.startsWith('input:')
        ? answerInput(review, item, place.step.slice(6), event.value)
        : null;
    case 'rating':
      return rate(review, place, item, event.rating, rubric);
    case 'source':
      return answerSource(review, place, event.source, rubric);
    case 'flag':
      return changeItem(review, item.id, { flagged: !review.items[item.id]?.flagged });
    case 'correct':
      return lastKnown(review, item) ? { ...review, place: placeAt(item.id, 'correction') } : null;
    case 'edit-note':
      return editNote(review, item, event.note);
    case 'delete-note':
      return deleteNote(review, item, event.note);
    case 'rate':
      return { ...review, place: placeAt(item.id, 'rating') };
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

function rate(review: Review, { step }: Place, item: Item, rating: number, rubric: Rubric): Review | null {
  if (step === 'correction') return answerCorrection(review, item, rating, rubric);
  return step === 'rating' ? answerRating(review, item, rating, rubric) : null;
}

function editNote(review: Review, item: Item, note: number): Review | null {
  const place = placeAt(item.id, `note:${note}`);
  return noteAt(place, review) === null ? null : { ...review, place };
}

function lastKnown({ previous }: Review, { id }: Item): boolean {
  return (previous?.items[id]?.rating ?? null) !== null;
}

/** While collecting, the questions on an item; elsewhere the item itself. */
function jump(review: Review, place: Place, id: string, rubric: Rubric): Review | null {
  const item = findItem(rubric, id);
  if (item === undefined) return null;
  return { ...review, place: questionOn(place, id, rubric) ?? entryOf(item, review) };
}

function takePrevious(review: Review, previous: Review['previous'], rubric: Rubric): Review | null {
  if (previous !== null && previousFault(previous, review) !== null) return null;
  const taken = { ...review, previous: previous ?? review.previous };
  return { ...taken, place: firstOpen(taken, rubric) };
}

function finish(review: Review, place: Place, rubric: Rubric): Review | null {
  return openItems(review, rubric).length > 0 || (place !== overview && place.step !== overview.step)
    ? null
    : { ...review, status: 'final', place: null };
}

function reopen(review: Review, reason: string): Review | null {
  return reason.trim() === '' ? null : { ...review, status: 'in-progress', place: overview };
}

/** Takes an answer to a question of the set-up: at first the next one follows, later what else is to be changed. */
function answerSetUp(review: Review, place: Place, text: string): Review | null {
  const step = setUpStepAt(place);
  if (step === undefined || setUpFault(step, text, review) !== null) return null;
  const next = place.step === step ? (setUpSteps[setUpSteps.indexOf(step) + 1] ?? previousStep) : changeStep;
  return { ...setUp(review, step, text), place: placeAt(null, next) };
}
