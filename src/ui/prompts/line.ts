import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import { wrap } from '../wrap.ts';

/** What a prompt for words gives: the words, or that the reviewer wants the menu, with what was typed so far. */
export type Typed = { kind: 'entered' | 'menu' | 'editor'; text: string };

export interface LineQuestion {
  message: string;
  hint: string;
  /** Stands in the line at the start, to be changed or taken. */
  initial: string;
  /** What Enter takes where nothing is typed; shown beside the empty line. Empty where it takes nothing. */
  offered?: string;
  /** Why a text is refused; null where it is not. */
  fault: (text: string) => string | null;
  /** Told of every change, so that nothing typed is lost. */
  onDraft: (text: string) => void;
  width: number;
  style: ChalkInstance;
}

/** Keys that come within this many milliseconds of an Enter were pasted with it, not typed after it. */
export const pasteGap = 30;

/** Asks for one line of text. A pasted line end becomes a space. */
export const askLine = createPrompt<Typed, LineQuestion>((question, done) => {
  const { style } = question;
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [taken, setTaken] = useState(false);
  const ending = useRef<NodeJS.Timeout | null>(null);
  const typed = useRef('');

  const keep = (line: string) => {
    typed.current = line;
    setText(line);
    question.onDraft(line);
  };
  const settle = (kind: Typed['kind']) => {
    setTaken(true);
    done({ kind, text: typed.current });
  };
  useEffect((rl) => {
    rl.write(question.initial);
    keep(question.initial);
    return () => {
      if (ending.current !== null) clearTimeout(ending.current);
    };
  }, []);
  useKeypress((key, rl) => {
    if (ending.current !== null) {
      clearTimeout(ending.current);
      ending.current = null;
      const rest = rl.line;
      rl.clearLine(0);
      rl.write(`${typed.current} ${rest}`);
    }
    if (key.name === 'escape') return settle('menu');
    if (!isEnterKey(key)) {
      setFault(null);
      return keep(rl.line);
    }
    ending.current = setTimeout(() => {
      ending.current = null;
      if (typed.current === '') typed.current = question.offered ?? '';
      const refused = question.fault(typed.current);
      setText(typed.current);
      if (refused === null) return settle('entered');
      rl.write(typed.current);
      setFault(refused);
    }, pasteGap);
  });

  const head = style.bold(question.message);
  if (taken) return wrap(`${head} ${style.cyan(text)}`, question.width);
  const offer =
    question.offered === undefined || question.offered === '' ? '' : `Enter alone takes ${question.offered}`;
  const hint = style.dim(wrap([offer, question.hint].filter(Boolean).join(' · '), question.width));
  const below = [fault === null ? '' : style.red(wrap(fault, question.width)), hint]
    .filter(Boolean)
    .join('\n');
  return [`${wrap(head, question.width)}\n> ${text}`, below];
});
