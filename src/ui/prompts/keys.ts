import { createPrompt, isDownKey, isEnterKey, isUpKey, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import { hang, wrap } from '../wrap.ts';
import { type Pressed, useBursts, writes } from './bursts.ts';

export interface KeyChoice<T> {
  /** The one key that takes it. Empty, or of several digits, where only the arrows reach it. */
  key: string;
  label: string;
  value: T;
}

export interface KeysQuestion<T> {
  message: string;
  /** Listed one under another, to be taken by key or by arrows and Enter. */
  choices: readonly KeyChoice<T>[];
  /** Shown in one line below, to be taken by key. */
  commands: readonly KeyChoice<T>[];
  /** What the Escape key gives; null where it does nothing. */
  escape: T | null;
  /** The choice that Enter takes at first; -1 where it takes none until one is marked. */
  initial: number;
  /** Draws only the choice at hand: all of them stand above already. */
  short?: boolean;
  /** Draws only the choice at hand below which something is said: with all of them it would outgrow the screen. */
  tight?: boolean;
  width: number;
  style: ChalkInstance;
}

/** Asks for one key. The answer stays on the screen as one line. */
export const askKey = createPrompt<unknown, KeysQuestion<unknown>>((question, done) => {
  const { choices, commands, style } = question;
  const [at, setAt] = useState(question.initial);
  const [taken, setTaken] = useState<string | null>(null);
  const [pasted, setPasted] = useState(false);

  const take = (choice: KeyChoice<unknown>) => {
    setTaken(/^\d+$/.test(choice.key) ? `${choice.key}  ${choice.label}` : choice.label);
    done(choice.value);
    return false;
  };
  const press = (key: Pressed) => {
    const step = isDownKey(key) ? 1 : isUpKey(key) ? -1 : 0;
    const pressed = key.ctrl ? undefined : pressedKey(key);
    const named = [...choices, ...commands].find((choice) => choice.key !== '' && choice.key === pressed);
    const current = choices[at];
    if (named !== undefined) return take(named);
    if (isEnterKey(key) && current !== undefined) return take(current);
    if (key.name === 'escape' && question.escape !== null)
      return take({ key: '', label: 'menu', value: question.escape });
    if (step !== 0 && choices.length > 0) setAt(moved(at, step, choices.length));
    return true;
  };
  useBursts({ press, isPaste: (keys) => keys.some(writes), tell: setPasted });

  if (taken !== null) {
    const asked = `${question.message}${/[?:.]$/.test(question.message) ? '' : ':'} `;
    const answer = style.cyan(firstLine(taken, roomBehind(asked, question.width)));
    return wrap(`${style.bold(asked)}${answer}`, question.width);
  }
  if (!pasted) return draw(question, at);
  const view = question.tight === true ? { ...question, short: true } : question;
  return `${draw(view, at)}${style.red(wrap(notTaken, question.width))}\n`;
});

/** Said where a text is pasted that no question asked for. */
export const notTaken = 'Press one key: what was pasted was not taken.';

/** The choice above or below the one that is marked, round and round; the first or last where none is. */
function moved(at: number, step: number, count: number): number {
  if (at < 0) return step > 0 ? 0 : count - 1;
  return (at + step + count) % count;
}

/** The rows that a question takes on the screen. */
export function keysHeight(question: KeysQuestion<unknown>): number {
  return draw(question, question.initial).split('\n').length;
}

/** The rows that a question takes where something is said below it. */
export function tightHeight(question: KeysQuestion<unknown>): number {
  return keysHeight(question) + wrap(notTaken, question.width).split('\n').length;
}

/** The choices one under another, as they stand above a question that outgrows the screen. */
export function choiceLines({ choices, width }: KeysQuestion<unknown>): string[] {
  return choices.map(({ key, label }) => {
    const mark = `  ${key.padEnd(2)} `;
    return hang(mark, label, width, mark.length);
  });
}

function draw(
  { message, choices, commands, width, style, short }: KeysQuestion<unknown>,
  at: number,
): string {
  const drawn = choices.map(({ key, label }, index) => {
    const mark = `${index === at ? '>' : ' '} ${key.padEnd(2)} `;
    const text = short ? firstLine(label, width - mark.length) : label;
    const shown = hang(index === at ? style.cyan(mark) : mark, text, width, mark.length);
    return index === at ? style.bold(shown) : shown;
  });
  const lines = short ? drawn.slice(at, at + 1) : drawn;
  const below = commands
    .map(({ key, label }) => `${style.cyan(key)}\u00A0${label.replaceAll(' ', '\u00A0')}`)
    .join(' · ');
  const foot = below === '' ? [] : [wrap(below, width, '  ')];
  return [style.bold(wrap(message, width)), ...lines, ...foot, ''].join('\n');
}

/** The columns for an answer: those behind the question, or where they are few, as many as a line has. */
function roomBehind(asked: string, width: number): number {
  const left = width - (asked.length % width);
  return left < width / 2 ? width : left;
}

function pressedKey(key: Pressed): string {
  return (key.sequence ?? key.name).toLowerCase();
}

function firstLine(text: string, width: number): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
