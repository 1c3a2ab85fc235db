import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { buildReview } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { bin, execute } from '../../support/bin.ts';
import { expectPlain } from '../../support/plain.ts';
import { keys, openRealScreen, type RealScreen } from '../../support/screen.ts';

const answers = {
  ...{ service: 'North Vale', provider: '', area: '', region: '', kind: 'external', mode: 'on-site' },
  ...{ from: '2026-03-10', to: '2026-03-11', reviewer: 'Ann Bell' },
};

/** The answers to all questions of the set-up, as flags. */
export const setUpFlags = Object.entries(answers).flatMap(([flag, value]) => [`--${flag}`, value]);

export interface Seat {
  cwd: string;
  columns?: number;
  rows?: number;
  plain?: boolean;
  env?: Readonly<Record<string, string>>;
}

/** Somebody who sits at the programme on a real terminal and answers what it asks, as it is asked there. */
export interface Reviewer {
  screen: RealScreen;
  /** Takes one of the choices of a question by its key. `tail` is how the question ends on an ordinary terminal. */
  pick: (question: string, key: string, tail: string) => Promise<void>;
  /** Types one line, or nothing, and Enter. */
  line: (question: string, text: string, tail?: string) => Promise<void>;
  /** Types a note, or nothing, and the empty line that ends it. */
  note: (question: string, text: string, tail?: string) => Promise<void>;
  /** Types without ending the answer, and waits until it stands there. */
  half: (question: string, text: string) => Promise<void>;
  /** Opens the menu at a question for words, and takes something of it. */
  menu: (question: string, key: string) => Promise<void>;
  /** Breaks off; fails unless the programme ends as cancelled. */
  breakOff: () => Promise<void>;
  /** Fails unless the programme ends by itself, with this exit code. */
  ends: (code: number) => Promise<void>;
}

/** Starts the programme and sits down before it. */
export function sitAt(args: readonly string[], { plain = false, ...seat }: Seat): Reviewer {
  const screen = openRealScreen([bin, ...args, ...(plain ? ['--plain'] : [])], seat);
  let running = true;
  let written = '';
  screen.process.onData((data) => {
    written += data;
  });
  void screen.ended.then(() => {
    running = false;
  });
  onTestFinished(() => {
    if (running) screen.process.kill('SIGKILL');
  });
  const ends = async (code: number) => {
    expect(await screen.ended, screen.rows().join('\n')).toBe(code);
    if (plain) expectPlain(written);
  };
  const breakOff = async () => {
    await screen.send(keys.ctrlC);
    await ends(130);
  };
  const asked = afterTheLast(screen);
  return { screen, ends, breakOff, ...(plain ? plainly(asked) : onScreen(asked)) };
}

/** The screen, on which a question counts only below the one that was answered before it. */
function afterTheLast({ until, send }: RealScreen): Pick<RealScreen, 'until' | 'send'> {
  let before: string | undefined;
  return {
    send,
    until: async (question, tail) => {
      await until(question, tail, question === before ? undefined : before);
      before = question;
    },
  };
}

type Answers = Pick<Reviewer, 'pick' | 'line' | 'note' | 'half' | 'menu'>;

function onScreen({ until, send }: Pick<RealScreen, 'until' | 'send'>): Answers {
  return {
    pick: async (question, key, tail) => {
      await until(question, tail);
      await send(key);
    },
    line: async (question, text, tail = 'Esc menu') => {
      await until(question, tail);
      await send(text, keys.enter);
    },
    note: async (question, text, tail = 'Esc menu') => {
      await until(question, tail);
      await send(...(text === '' ? [keys.enter] : [text, keys.enter, keys.enter]));
    },
    half: async (question, text) => {
      await until(question, 'Esc menu');
      await send(text);
      await until(`> ${text}`, 'Esc menu');
    },
    menu: async (question, key) => {
      await until(question, 'Esc menu');
      await send(keys.escape);
      await until('Menu', 'everything is saved');
      await send(key);
    },
  };
}

function plainly({ until, send }: Pick<RealScreen, 'until' | 'send'>): Answers {
  return {
    pick: async (question, key) => {
      await until(question, 'Your choice:');
      await send(key, keys.enter);
    },
    line: async (question, text) => {
      await until(question, 'Your answer:');
      await send(text, keys.enter);
    },
    note: async (question, text) => {
      await until(question, '>');
      await send(...(text === '' ? [keys.enter] : [text, keys.enter, keys.enter]));
    },
    half: async (question, text) => {
      await until(question, '>');
      await send(text);
      await until(question, `> ${text}`);
    },
    menu: async (question, key) => {
      await until(question, ':');
      await send(':menu', keys.enter);
      await until('Menu', 'Your choice:');
      await send(key, keys.enter);
    },
  };
}

/** The text of a review file in a folder. */
export function fileText(cwd: string, name: string): string {
  return readFileSync(join(cwd, `${name}.review.json`), 'utf8');
}

/** The review in a file in a folder. */
export function savedReview(cwd: string, name: string): Review {
  return buildReview(JSON.parse(fileText(cwd, name)));
}

/** What stands on the screen without scrolling. */
export function inView({ screen }: Reviewer): string {
  return screen.rows().join(' ').replace(/\s+/g, ' ');
}

/** The text of a PDF in a folder, as running text. */
export async function pdfText(cwd: string, name: string): Promise<string> {
  const { stdout } = await execute(['pdftotext', '-raw', name, '-'], cwd);
  return stdout.replace(/\s+/g, ' ');
}
