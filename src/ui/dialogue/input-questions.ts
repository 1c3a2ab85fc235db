import { tickedByAll } from '../../core/consensus/ticks.ts';
import { cleanTyped } from '../../core/printable.ts';
import type { Input, Item } from '../../core/rubric/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { offeredInput } from '../../core/session/start.ts';
import { parseInput, togetherFault, typedInput } from '../../core/suggestion/inputs.ts';
import { aloneFact } from '../alone.ts';
import { pickKey, tickOptions, typeLine, typeLines } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { type Answer, type Asking, answerOf } from './ask.ts';
import { say } from './desk.ts';

const unknown: KeyChoice<Answer> = { key: 'u', label: 'Not known', value: { type: 'input', value: null } };
/** What a reviewer types who does not know a figure. */
const unknownMark = '?';
const menu: Answer = { type: 'menu', draft: null };
const menuKey: KeyChoice<Answer> = { key: 'm', label: 'menu', value: menu };

/** Asks for an input as the raw fact that the reviewer has. */
export async function askInput(asking: Asking, item: Item, id: string): Promise<Answer> {
  const input = item.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) return { type: 'overview' };
  const { terminal, desk } = asking;
  const known = aloneFact(item, id, desk.alone);
  if (known !== '') say(terminal, wrap(known, textWidth(terminal), '  '));
  if (input.kind === 'yes-no') return askYesNo(asking, item, input);
  if (input.kind === 'choice') return askChoice(asking, item, input);
  if (input.kind === 'checklist') return askChecklist(asking, item, input);
  return askTyped(asking, item, input);
}

function askYesNo({ session, terminal }: Asking, item: Item, input: Input): Promise<Answer> {
  const known = offeredInput(session.review, session.rubric, item, input.id);
  const choices: KeyChoice<Answer>[] = [
    { key: 'y', label: 'Yes', value: { type: 'input', value: true } },
    { key: 'n', label: 'No', value: { type: 'input', value: false } },
    unknown,
  ];
  return pickKey(terminal, {
    message: input.ask,
    choices,
    commands: [menuKey],
    escape: menu,
    initial: known === false ? 1 : 0,
  });
}

function askChoice(
  { session, terminal }: Asking,
  item: Item,
  input: Extract<Input, { kind: 'choice' | 'checklist' }>,
): Promise<Answer> {
  const known = offeredInput(session.review, session.rubric, item, input.id);
  const ids = Object.keys(input.options);
  const choices: KeyChoice<Answer>[] = ids.map((value, index) => ({
    key: index < 9 ? String(index + 1) : '',
    label: input.options[value] ?? value,
    value: { type: 'input', value },
  }));
  const initial = typeof known === 'string' ? Math.max(0, ids.indexOf(known)) : 0;
  return pickKey(terminal, {
    message: input.ask,
    choices: [...choices, unknown],
    commands: [menuKey],
    escape: menu,
    initial,
  });
}

async function askChecklist(
  { session, terminal, desk }: Asking,
  item: Item,
  input: Extract<Input, { kind: 'choice' | 'checklist' }>,
): Promise<Answer> {
  const known = offeredInput(session.review, session.rubric, item, input.id);
  const ticked = await tickOptions(terminal, {
    message: input.ask,
    options: Object.entries(input.options),
    // What all found alone need not be ticked again.
    ticked: Array.isArray(known) ? known.map(String) : tickedByAll(item.id, input.id, desk.alone),
    hint: 'A number ticks and unticks · Enter takes what is ticked · u not known · Esc menu',
    unknown: true,
  });
  if (ticked === null) return menu;
  return { type: 'input', value: ticked === 'unknown' ? null : ticked };
}

async function askTyped({ session, terminal, onDraft }: Asking, item: Item, input: Input): Promise<Answer> {
  const known = offeredInput(session.review, session.rubric, item, input.id);
  const unit = 'unit' in input ? ` (${input.unit})` : '';
  const offersBeside = input.kind === 'number';
  const ask = offersBeside ? typeLine : typeLines;
  const typed = await ask(terminal, {
    message: `${input.ask}${unit}`,
    hint: typedHint(input),
    initial: placeOf(session.review).draft ?? (offersBeside || known === null ? '' : typedInput(known)),
    ...(offersBeside && known !== null ? { offered: typedInput(known) } : {}),
    fault: (text) => typedFault(session, item, input, text),
    onDraft,
  });
  return answerOf(typed, (text) => ({ type: 'input', value: enteredValue(input, text) }));
}

function typedHint(input: Input): string {
  if (input.kind === 'number') return '? if it is not known · Esc menu';
  const what = input.kind === 'numbers' ? 'Figures with spaces between them' : 'One to a line';
  return `${what} · an empty line ends · ? if they are not known · Esc menu`;
}

function typedFault({ review }: Asking['session'], item: Item, input: Input, text: string): string | null {
  const typed = cleanTyped(text).trim();
  if (typed === unknownMark) return null;
  if (typed === '') return 'Enter a number, or ? if it is not known.';
  const parsed = parseInput(input, typed);
  if ('fault' in parsed) return parsed.fault;
  const inputs = { ...review.items[item.id]?.inputs, [input.id]: parsed.value };
  return togetherFault(item, inputs)?.message ?? null;
}

function enteredValue(input: Input, text: string) {
  const parsed = text.trim() === unknownMark ? null : parseInput(input, text);
  return parsed !== null && 'value' in parsed ? parsed.value : null;
}
