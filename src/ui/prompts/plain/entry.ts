import { ExitPromptError } from '@inquirer/core';
import type { Terminal } from '../../terminal.ts';
import { type Echo, echoBehind, splitLast } from './echo.ts';
import { keyboardOf, type Stroke } from './keyboard.ts';

/** One line as it was typed, or that the reviewer pressed Escape or Ctrl+O in the middle of it. */
export interface Entry {
  kind: 'entered' | 'menu' | 'editor';
  text: string;
  /** The key that ended it. */
  by: Stroke;
}

export interface EntryOptions {
  /** Told of every change. */
  onChange?: (text: string) => void;
  /** Whether an Enter belongs to a paste, so that a space takes its place. */
  joins?: (enter: Stroke, typedAhead: boolean, text: string) => Promise<boolean>;
  /** Whether Ctrl+O ends the line. */
  editor?: boolean;
  /** What Enter alone stands for; said where it is pressed. */
  alone?: string;
}

/** Writes a prompt and reads one line behind it. Nothing is drawn twice. */
export async function readEntry(
  terminal: Terminal,
  prompt: string,
  options: EntryOptions = {},
): Promise<Entry> {
  const { input, output, signal, width } = terminal;
  const keyboard = keyboardOf(input);
  await keyboard.open();
  output.write(prompt);
  const line = new TypedLine(echoBehind(prompt, output, width), options);
  const asked = performance.now();
  try {
    for (;;) {
      const stroke = await keyboard.next(signal);
      const kind = endOf(stroke, line.text, options);
      if (kind === null) line.take(stroke);
      else if (kind === 'entered' && (await options.joins?.(stroke, stroke.at < asked, line.text)))
        line.add(' ');
      else return { kind, text: line.end(kind), by: stroke };
    }
  } catch (error) {
    keyboard.close();
    throw error;
  } finally {
    output.write('\n');
    keyboard.rest();
  }
}

/**
 * A pasted line end becomes a space. One that was typed before the question came ends the answer to it, and so does
 * one behind what can only be meant as an answer.
 */
export function pastedInto(
  { input }: Terminal,
  isAnswer: (text: string) => boolean = () => false,
): NonNullable<EntryOptions['joins']> {
  return async (enter, typedAhead, text) =>
    enter.pasted || (!typedAhead && !isAnswer(text) && (await keyboardOf(input).followed(enter)));
}

/** How a key ends the line; null where it does not. Ctrl-C, and Ctrl-D in an empty line, end the programme. */
function endOf({ name }: Stroke, text: string, { editor }: EntryOptions): Entry['kind'] | null {
  if (name === 'stop' || (name === 'end' && text === ''))
    throw new ExitPromptError('User force closed the prompt with SIGINT');
  if (name === 'enter') return 'entered';
  if (name === 'escape') return 'menu';
  return name === 'editor' && editor === true ? 'editor' : null;
}

class TypedLine {
  text = '';
  readonly #echo: Echo;
  readonly #options: EntryOptions;

  constructor(echo: Echo, options: EntryOptions) {
    this.#echo = echo;
    this.#options = options;
  }

  take({ name, text }: Stroke): void {
    if (name === 'text') this.add(text);
    if (name === 'backspace' && this.text !== '') this.#erase();
  }

  add(text: string): void {
    this.#echo.show(text);
    this.#change(this.text + text);
  }

  end(kind: Entry['kind']): string {
    const { alone } = this.#options;
    if (kind === 'entered' && this.text === '' && alone !== undefined) this.#echo.show(alone);
    return this.text;
  }

  #erase(): void {
    const [left, last] = splitLast(this.text);
    this.#echo.erase(last, left);
    this.#change(left);
  }

  #change(text: string): void {
    this.text = text;
    this.#options.onChange?.(text);
  }
}
