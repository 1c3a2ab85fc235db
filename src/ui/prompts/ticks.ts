import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import { hang, wrap } from '../wrap.ts';
import { type Pressed, useBursts, writes } from './bursts.ts';
import { notTaken } from './keys.ts';

export interface TicksQuestion {
  message: string;
  /** Option ids and their texts. */
  options: readonly (readonly [string, string])[];
  ticked: readonly string[];
  hint: string;
  /** Whether it may be said that it is not known. */
  unknown?: boolean;
  /** Draws the options by number only: all of them stand above already. */
  short?: boolean;
  width: number;
  style: ChalkInstance;
}

/** What holds, that it is not known, or null where the reviewer wants the menu. */
export type Ticked = string[] | 'unknown' | null;

/** Asks which of several options hold: a number or Space ticks and unticks, Enter takes them. Escape gives null. */
export const askTicks = createPrompt<Ticked, TicksQuestion>((question, done) => {
  const { options, style } = question;
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<readonly string[]>(question.ticked);
  const [taken, setTaken] = useState<string | null>(null);
  const [pasted, setPasted] = useState(false);

  const toggle = (index: number) => {
    const id = options[index]?.[0];
    if (id === undefined) return;
    setAt(index);
    setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);
  };
  const settle = (answer: Ticked) => {
    setTaken(answer === 'unknown' ? 'not known' : `${ticked.length} of ${options.length}`);
    done(answer);
    return false;
  };
  const press = (key: Pressed) => {
    const step = isDownKey(key) ? 1 : isUpKey(key) ? -1 : 0;
    if (key.name === 'escape') return settle(null);
    if (isEnterKey(key)) return settle(options.map(([id]) => id).filter((id) => ticked.includes(id)));
    if (key.name === unknownKey && question.unknown === true) return settle('unknown');
    if (isSpaceKey(key)) toggle(at);
    else if (/^[1-9]$/.test(key.name)) toggle(Number(key.name) - 1);
    else if (step !== 0) setAt((at + step + options.length) % options.length);
    return true;
  };
  // Several numbers may well come together; a text among them was pasted.
  const isPaste = (keys: readonly Pressed[]) =>
    keys.some((key) => writes(key) && !/^([1-9]|space)$/.test(key.name));
  useBursts({ press, isPaste, tell: setPasted });

  const head = wrap(style.bold(question.message), question.width);
  if (taken !== null) return wrap(`${style.bold(question.message)} ${style.cyan(taken)}`, question.width);
  const lines = options.map(([id, text], index) => {
    const mark = tickMark(index, index === at, ticked.includes(id));
    if (question.short) return index === at ? style.cyan(mark) : mark;
    return hang(index === at ? style.cyan(mark) : mark, text, question.width, mark.length);
  });
  const body = question.short ? [wrap(lines.join(''), question.width)] : lines;
  const hint = pasted ? style.red(wrap(notTaken, question.width, '  ')) : null;
  return [head, ...body, hint ?? style.dim(wrap(question.hint, question.width, '  ')), ''].join('\n');
});

/** Says that it is not known what holds. */
export const unknownKey = 'u';

/** The rows that a question takes on the screen. */
export function ticksHeight({ message, options, hint, width }: TicksQuestion): number {
  const texts = [wrap(message, width), ...optionLines({ options, width }), wrap(hint, width, '  '), ''];
  return texts.join('\n').split('\n').length;
}

/** The options one under another, as they stand above a question that outgrows the screen. */
export function optionLines({ options, width }: Pick<TicksQuestion, 'options' | 'width'>): string[] {
  return options.map(([, text], index) => hang(`  ${index + 1}  `, text, width, 5));
}

function tickMark(index: number, at: boolean, ticked: boolean): string {
  return `${at ? '>' : ' '} ${index + 1} ${ticked ? '[x]' : '[ ]'} `;
}
