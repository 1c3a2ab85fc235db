import { printable } from '../../core/printable.ts';
import { readAs } from '../../core/review/dates.ts';
import type { Place } from '../../core/review/model.ts';
import { kinds, modes } from '../../core/review/words.ts';
import { type SetUpStep, setUpSteps } from '../../core/session/model.ts';
import { setUpAnswer, setUpFault, setUpStepAt } from '../../core/session/set-up.ts';
import { setUpNames, setUpWords } from '../../core/session/set-up-words.ts';
import { pickKey, typeLine } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';
import { say } from './desk.ts';
import { wordingFor } from './wording.ts';

const questions: Readonly<Record<SetUpStep, { message: string; hint: string }>> = {
  service: { message: 'Which service is reviewed?', hint: 'Its name, as it should stand in the report' },
  provider: { message: 'Who provides it?', hint: 'The trust or organisation; Enter leaves it open' },
  area: { message: 'In which area?', hint: 'The integrated care board or area; Enter leaves it open' },
  region: { message: 'In which region?', hint: 'Enter leaves it open' },
  kind: { message: 'What kind of review is it?', hint: '' },
  mode: { message: 'How is it held?', hint: '' },
  from: { message: 'On which day does it start?', hint: 'Day, month and year, as in 24 November 2026' },
  to: { message: 'On which day does it end?', hint: 'As in 25 November 2026; Enter for a review of one day' },
  reviewers: {
    message: 'Who are the reviewers?',
    hint: 'Names, with commas between them; Enter leaves it open',
  },
};

/** Asks a set-up question: kinds and modes by one key, the rest in words. */
export async function askSetUp({ session, terminal, onDraft }: Asking, place: Place): Promise<Answer> {
  const step = setUpStepAt(place) ?? 'service';
  const { hint } = questions[step];
  const message = wordingFor(session.review.kind).setUp[step] ?? questions[step].message;
  const known = setUpAnswer(session.review, step);
  if (step === 'kind') return pick(terminal, message, choices(kinds), known);
  if (step === 'mode')
    return pick(terminal, message, [...choices(modes), { key: '4', label: 'Not known', value: '' }], known);
  const typed = await typeLine(terminal, {
    message,
    hint: `${hint} · Esc goes back`,
    initial: place.draft ?? (step === 'from' ? '' : known),
    ...(step === 'from' ? { offered: known } : {}),
    fault: (text) => setUpFault(step, text, session.review),
    onDraft,
  });
  if (typed.kind === 'menu') return { type: 'back' };
  if (step === 'from' || step === 'to') tellDay(typed.text, terminal);
  return answerOf(typed, textEvent);
}

/** Asks what of the set-up is to be changed, and shows what is known. */
export function askChange({ session, terminal }: Asking): Promise<Answer> {
  const { review } = session;
  const parts: KeyChoice<Answer>[] = setUpSteps.map((step, index) => ({
    key: String(index + 1),
    label: `${setUpNames[step]}: ${printable(setUpWords(review, step))}`,
    value: { type: 'set-up', step },
  }));
  const done: KeyChoice<Answer> = { key: 'd', label: 'Done: go back', value: { type: 'return' } };
  return pickKey<Answer>(terminal, {
    message: 'The set-up. What is to be changed?',
    choices: [...parts, done],
    commands: [],
    escape: { type: 'return' },
    initial: parts.length,
  });
}

/** Says how a date was read that can be written in several ways. */
function tellDay(text: string, terminal: Asking['terminal']): void {
  const words = readAs(text);
  if (words !== null) say(terminal, `  Read as ${words}.`);
}

async function pick(
  terminal: Asking['terminal'],
  message: string,
  options: readonly KeyChoice<string>[],
  known: string,
): Promise<Answer> {
  const initial = Math.max(
    0,
    options.findIndex(({ value }) => value === known),
  );
  const picked = await pickKey<string | null>(terminal, {
    message,
    choices: options,
    commands: [],
    escape: null,
    initial,
  });
  return picked === null ? { type: 'back' } : textEvent(picked);
}

function choices(words: Readonly<Record<string, string>>): KeyChoice<string>[] {
  return Object.entries(words).map(([value, label], index) => ({ key: String(index + 1), label, value }));
}
