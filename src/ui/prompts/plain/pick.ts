import { type Terminal, textWidth } from '../../terminal.ts';
import { hang } from '../../wrap.ts';
import type { KeyChoice, KeysQuestion } from '../keys.ts';
import { pastedInto, readEntry } from './entry.ts';
import { leaving, tell } from './words.ts';

type Question<T> = Omit<KeysQuestion<T>, 'width' | 'style'>;

/** Asks for one of several choices: each stands in a line of its own, and its key and Enter take it. */
export async function pickPlainly<T>(terminal: Terminal, question: Question<T>): Promise<T> {
  const asked = withKeys(question);
  const { choices, commands, escape: left } = asked;
  const current = choices[asked.initial];
  const choiceOf = (text: string) =>
    [...choices, ...commands].find(({ key, label }) =>
      [key, label].some((word) => word.toLowerCase() === text.trim().toLowerCase()),
    );
  const isAnswer = (text: string) => choiceOf(text) !== undefined || isLeaving(text) || text === again(asked);
  readChoices(terminal, asked);
  for (;;) {
    const entry = await readEntry(terminal, 'Your choice: ', {
      joins: pastedInto(terminal, isAnswer),
      ...(current && { alone: current.key }),
    });
    const typed = entry.text.trim().toLowerCase();
    const named = choiceOf(typed);
    if (entry.kind === 'entered' && named !== undefined) return named.value;
    if (entry.kind === 'entered' && typed === '' && current !== undefined) return current.value;
    if (left !== null && (entry.kind === 'menu' || isLeaving(typed))) return left;
    if (entry.kind === 'menu') continue;
    if (typed === again(asked)) readChoices(terminal, asked);
    else tell(terminal, refusal(typed, asked));
  }
}

/** Whether a word that was typed leaves the question, as the Escape key does. */
export function isLeaving(typed: string): boolean {
  return leaving.some((word) => typed === word || typed === `:${word}`);
}

/** What is typed to hear the choices again. */
function again<T>({ choices, commands }: Question<T>): string {
  return [...choices, ...commands].some(({ key }) => key === '?') ? ':again' : '?';
}

/** The question with a key for every choice: those that have none get a number that is still free. */
function withKeys<T>(question: Question<T>): Question<T> {
  const taken = new Set([...question.choices, ...question.commands].map(({ key }) => key));
  const keyed = (choice: KeyChoice<T>, index: number): KeyChoice<T> => {
    if (choice.key !== '') return choice;
    let number = index + 1;
    while (taken.has(String(number))) number += 1;
    taken.add(String(number));
    return { ...choice, key: String(number) };
  };
  return { ...question, choices: question.choices.map(keyed), commands: question.commands.map(keyed) };
}

function readChoices<T>(terminal: Terminal, question: Question<T>): void {
  const { message, choices, commands, initial } = question;
  const width = textWidth(terminal);
  tell(terminal, message);
  for (const [index, { key, label }] of choices.entries()) {
    const marked = index === initial ? `${label} (Enter alone takes this)` : label;
    terminal.output.write(`${hang(`${key}  `, marked, width, key.length + 2)}\n`);
  }
  const named = commands.map(({ key, label }) => `${key} ${label}`);
  const leave =
    question.escape === null || commands.some(({ label }) => label === 'menu')
      ? []
      : ['menu to do something else'];
  const also = [...named, ...leave, `${again(question)} to hear this again`].join(', ');
  tell(terminal, `${named.length === 0 ? 'Type' : 'Also:'} ${also}.`);
}

function refusal<T>(typed: string, question: Question<T>): string {
  const keys = [...question.choices, ...question.commands].map(({ key }) => key).join(', ');
  const what = typed === '' ? 'Nothing was typed.' : `“${typed}” is not among the choices.`;
  return `${what} Type one of ${keys}, or ${again(question)} to hear them again.`;
}
