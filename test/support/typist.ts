import { formatNote } from '../../src/core/note-text.ts';
import type { Evidence, InputValue, RatedItem, Review } from '../../src/core/review/model.ts';
import { findItem } from '../../src/core/rubric/lookup.ts';
import type { Input, Rubric } from '../../src/core/rubric/model.ts';
import { advance } from '../../src/core/session/advance.ts';
import { type Event, previousStep, type Session, type SetUpStep } from '../../src/core/session/model.ts';
import { placeOf } from '../../src/core/session/place.ts';
import { setUpAnswer } from '../../src/core/session/set-up.ts';
import { keys, type Screen } from './screen.ts';

/** Where a typist stands: what the programme must be asking, by the rules of the session, and what was typed. */
export interface Typing {
  session: Session;
  /** How many prompts were answered. */
  prompts: number;
}

interface Answered {
  question: string;
  tail: string;
  keys: readonly string[];
  event: Event;
}

/**
 * Types a whole review into the programme, as a reviewer would who has it on paper: waits for each question that
 * the session must ask next, answers it by keys, and goes on until `done` says so.
 */
export async function typeReview(
  screen: Screen,
  start: Session,
  paper: Review,
  done: (session: Session) => boolean,
): Promise<Typing> {
  let typing: Typing = { session: start, prompts: 0 };
  let before: string | undefined;
  while (!done(typing.session)) {
    // Nothing is asked where no earlier review lies beside the file.
    if (placeOf(typing.session.review).step === previousStep) {
      typing = { ...typing, session: advance(typing.session, { type: 'previous', previous: null }) };
      continue;
    }
    const answered = nextAnswer(typing.session, paper);
    await screen.until(answered.question, answered.tail, before);
    before = answered.question;
    await screen.send(...answered.keys);
    if (answered.event === menuWish) {
      await screen.until('Menu', 'everything is saved');
      await screen.send('r');
    }
    typing = { session: advance(typing.session, answered.event), prompts: typing.prompts + 1 };
  }
  return typing;
}

function nextAnswer({ review, rubric }: Session, paper: Review): Answered {
  const place = placeOf(review);
  const item = findItem(rubric, place.item);
  if (item === undefined) return setUpAnswered(place.step as SetUpStep, paper);
  const wanted = paper.items[item.id] as RatedItem;
  const taken = review.items[item.id]?.evidence ?? [];
  switch (place.step) {
    case 'rating':
      return ratingAnswered(`Your rating for ${item.number} ${item.title}`, wanted);
    case 'override':
      return words('suggest', wanted.override ?? '');
    case 'evidence':
      return evidenceAnswered(
        taken.length === 0 ? `Evidence for ${item.number} ` : `More evidence? ${taken.length} note`,
        rubric,
        wanted,
        taken.length,
      );
    case 'recommendation':
      return words('What do you recommend', wanted.recommendation ?? '');
    default: {
      const input = item.inputs.find(({ id }) => place.step === `input:${id}`) as Input;
      return inputAnswered(input, wanted.inputs[input.id] ?? null);
    }
  }
}

function setUpAnswered(step: SetUpStep, paper: Review): Answered {
  const text = setUpAnswer(paper, step);
  const event: Event = { type: 'text', text };
  if (step === 'kind')
    return {
      question: 'What kind of review is it?',
      tail: 'Self-assessment',
      keys: [choiceKey(step, text)],
      event,
    };
  if (step === 'mode')
    return { question: 'How is it held?', tail: 'Not known', keys: [choiceKey(step, text)], event };
  const questions = {
    service: 'Which service',
    provider: 'Who provides it?',
    area: 'In which area?',
    region: 'In which region?',
    from: 'does it start?',
    to: 'does it end?',
    reviewers: 'Who are the reviewers?',
  };
  return {
    question: questions[step],
    tail: 'Esc goes back',
    keys: [text, keys.enter].filter(Boolean),
    event,
  };
}

function choiceKey(step: 'kind' | 'mode', value: string): string {
  const values = { kind: ['external', 'guided-self', 'self'], mode: ['on-site', 'virtual', 'hybrid'] };
  return String(values[step].indexOf(value) + 1);
}

function ratingAnswered(question: string, { rating }: RatedItem): Answered {
  if (rating === null) return { question, tail: 'menu', keys: ['n'], event: { type: 'insufficient' } };
  return { question, tail: 'menu', keys: [String(rating)], event: { type: 'rating', rating } };
}

function evidenceAnswered(question: string, rubric: Rubric, wanted: RatedItem, taken: number): Answered {
  const next: Evidence | undefined = wanted.evidence[taken];
  const unasked = wanted.recommendation !== null && (wanted.rating ?? 0) >= rubric.scale.recommendBelow;
  if (next === undefined && unasked)
    return { question, tail: 'Esc menu', keys: [keys.escape], event: menuWish };
  return words(question, next === undefined ? '' : formatNote(next));
}

/** A recommendation that is not asked for is reached by the menu. */
const menuWish: Event = { type: 'recommend' };

function inputAnswered(input: Input, value: InputValue | null): Answered {
  const event: Event = { type: 'input', value };
  const question = input.ask;
  if (input.kind === 'yes-no')
    return { question, tail: 'm menu', keys: [value === true ? 'y' : value === false ? 'n' : 'u'], event };
  if (input.kind === 'choice') {
    const key = value === null ? 'u' : String(Object.keys(input.options).indexOf(String(value)) + 1);
    return { question, tail: 'm menu', keys: [key], event };
  }
  if (input.kind === 'checklist') {
    const ticked = Object.keys(input.options).flatMap((id, index) =>
      (value as string[]).includes(id) ? [String(index + 1)] : [],
    );
    return { question, tail: 'Esc menu', keys: [...ticked, keys.enter], event };
  }
  const typed = value === null ? '?' : Array.isArray(value) ? value.join(' ') : String(value);
  const ends = input.kind === 'number' ? [keys.enter] : [keys.enter, keys.enter];
  return { question, tail: 'Esc menu', keys: [typed, ...ends], event };
}

/** Several lines are pasted in one go; an empty line typed after that ends them. */
function words(question: string, text: string): Answered {
  const tail = question.startsWith('What do you recommend') ? 'leave it empty for none' : 'Esc menu';
  const paste = text.replaceAll('\n', '\r');
  return {
    question,
    tail,
    keys: paste === '' ? [keys.enter] : [paste, keys.enter, keys.enter],
    event: { type: 'text', text },
  };
}
