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
  context.tell(printable([message, hint].filter(Boolean).join(' ')));
  return code;
}

function tellBug(stack: string, context: Context): ExitCode {
  context.tell(
    `Something went wrong inside ips-fidelity. Please report these lines to its makers:\n${printable(stack)}`,
  );
  return exit.bug;
}
