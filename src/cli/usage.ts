import { CommanderError } from 'commander';
import { nearest } from '../core/nearest.ts';
import { type CommandFailure, misuse } from './failure.ts';

/**
 * What commander found wrong with the words after a command, told as this programme tells its failures;
 * null where it has only shown help or the version.
 */
export function usageFailure(error: unknown, command: string): CommandFailure | null {
  if (!(error instanceof CommanderError)) return null;
  const [text = '', meant] = error.message.split(/\n\(Did you mean (?:one of )?(.*)\?\)$/s);
  const fault = faults[error.code];
  const parts = fault?.pattern.exec(text)?.slice(1);
  if (fault === undefined || parts === undefined) return null;
  const [message, hint] = fault.words(command, parts);
  const help = `“${command} --help” shows what it takes.`;
  return misuse(message, hint ?? (meant === undefined ? help : `Did you mean “${meant}”?`));
}

interface Fault {
  /** Takes what matters out of commander's message. */
  pattern: RegExp;
  /** The message and, where the help of the command is not the best one, the hint. */
  words: (command: string, parts: readonly string[]) => [message: string, hint?: string];
}

const faults: Readonly<Record<string, Fault>> = {
  'commander.unknownOption': {
    pattern: /unknown option '(.*)'$/s,
    words: (command, [option]) => [`“${command}” has no option “${option}”.`],
  },
  'commander.unknownCommand': {
    pattern: /unknown command '(.*)'$/s,
    words: (command, [word]) => [`There is no command “${command} ${word}”.`],
  },
  'commander.missingArgument': {
    pattern: /'(.*)'$/s,
    words: (command, [name = '']) => [`“${command}” needs ${/^[aeio]/.test(name) ? 'an' : 'a'} ${name}.`],
  },
  'commander.optionMissingArgument': {
    pattern: /'(\S+ )?(--\S+) <(.*?)(?:\.\.\.)?>' argument missing$/s,
    words: (_, [, option, value]) => [`“${option}” needs a value after it: ${value}.`],
  },
  'commander.excessArguments': {
    pattern: /Expected (\d+) .* got (\d+)\.$/s,
    words: (command, [due, got]) => [
      due === '0'
        ? `“${command}” takes nothing after it.`
        : `“${command}” takes only ${due} ${due === '1' ? 'name' : 'names'}, not ${got}.`,
    ],
  },
  'commander.invalidArgument': {
    pattern: /'([^']*)' is invalid.*Allowed choices are (.*)\.$/s,
    words: (_, [value = '', choices = '']) => [`“${value}” will not do here.`, oneOf(value, choices)],
  },
};

function oneOf(value: string, choices: string): string {
  const meant = nearest(value, choices.split(', '));
  return meant === null ? `Use one of: ${choices}.` : `Did you mean “${meant}”?`;
}
