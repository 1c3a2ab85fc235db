import { printable } from '../core/printable.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';

/** An expected failure of the command line: one clear line, and what to do next. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: ExitCode;
  readonly hint: string;

  constructor(code: ExitCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** Wrong use of a command. */
export function misuse(message: string, hint: string): CommandFailure {
  return new CommandFailure(exit.usage, message, hint);
}

/** Tells a failure on stderr and gives its exit code; the stack is shown only for a bug of ours. */
export function tellFailure(error: unknown, context: Context): ExitCode {
  if (!(error instanceof Error)) return tellBug(String(error), context);
  if (error instanceof CommandFailure) return tell(error.message, error.hint, error.code, context);
  if (error.name === 'StorageFailure' && 'hint' in error)
    return tell(oneLine(error.message), String(error.hint), exit.file, context);
  if (['ExitPromptError', 'AbortPromptError'].includes(error.name))
    return tell('Cancelled.', '', exit.cancelled, context);
  return tellBug(error.stack ?? error.message, context);
}

/** A text on one line of the screen, whatever line ends the name of a file in it holds. */
export function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '\u240a');
}

function tell(message: string, hint: string, code: ExitCode, context: Context): ExitCode {
  const text = printable([message, hint].filter(Boolean).join(' '));
  context.tell(context.messageWidth ? setToWidth(text, context.messageWidth) : text);
  return code;
}

/**
 * A message set to a width, broken at spaces: never inside what stands in quotation marks, nor inside a command, so
 * that either can be copied. What is longer than a line stands on lines of its own, which the terminal breaks.
 */
export function setToWidth(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if ([...line].length <= width) return line;
      let column = 0;
      return (line.match(unbroken) ?? []).reduce((set, word) => {
        const length = [...word].length;
        const fits = column === 0 || column + 1 + length < width;
        const joined = column === 0 ? word : `${set}${fits ? ' ' : '\n'}${word}`;
        column = column === 0 || !fits ? length : column + 1 + length;
        return joined;
      }, '');
    })
    .join('\n');
}

/** A word; what stands in quotation marks, with what touches it; or a command up to the end of the line. */
const unbroken = /(?:(?<=[:,] )ips-fidelity .*|(?:“[^”]*”|"[^"]*"|\S)+)/g;

function tellBug(stack: string, context: Context): ExitCode {
  context.tell(
    `Something went wrong inside ips-fidelity. Please report these lines to its makers:\n${printable(stack)}`,
  );
  return exit.bug;
}
