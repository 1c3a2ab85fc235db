import { type Terminal, textWidth } from '../../terminal.ts';
import { wrap } from '../../wrap.ts';
import { visible } from './echo.ts';

/** A command typed in the place of a text: `:menu`, or `:add` with what is to be added behind it. */
export interface Command<Name extends string> {
  name: Name;
  rest: string;
}

/** Words that leave a question, as the Escape key does. */
export const leaving = ['menu', 'back'] as const;

/** The command that a line gives; null where it is a text. */
export function commandIn<Name extends string>(line: string, names: readonly Name[]): Command<Name> | null {
  const [, word = '', rest = ''] = /^:(\w+)(?: (.*))?$/su.exec(line) ?? [];
  const name = names.find((candidate) => candidate === word.toLowerCase());
  if (name === undefined) return null;
  return name === 'add' || rest.trim() === '' ? { name, rest } : null;
}

/** Tells that a line is a command that there is not; null where it is none. */
export function strayCommand(line: string, names: readonly string[]): string | null {
  if (!/^:[a-z]+\s*$/i.test(line) || names.some((name) => line.trim().toLowerCase() === `:${name}`))
    return null;
  const there = names.map((name) => `:${name}`).join(', ');
  return `There is no ${line.trim()} here, only ${there}. With a space before it, it is a text.`;
}

/** Whether a line is, or may still become, a command: then it is no text yet. */
export function looksLikeCommand(line: string, names: readonly string[]): boolean {
  const word = line.trim().toLowerCase();
  return (
    (word !== '' && names.some((name) => `:${name}`.startsWith(word))) || commandIn(line, names) !== null
  );
}

/** Writes lines of words, each set to the width of the terminal; the empty ones are left out. */
export function tell(terminal: Terminal, ...lines: readonly string[]): void {
  const width = textWidth(terminal);
  for (const line of lines) {
    if (line !== '') terminal.output.write(`${wrap(line, width)}\n`);
  }
}

/** Writes a text that somebody typed, line after line. */
export function readOut(terminal: Terminal, text: string): void {
  const width = textWidth(terminal);
  for (const line of text.split('\n')) terminal.output.write(`${wrap(visible(line), width, '  ')}\n`);
}

/**
 * A hint of the ordinary prompts in sentences, with what there is to type for its keys. Where a text is there
 * already, what it says of an empty answer no longer holds.
 */
export function hintText(hint: string, hasText: boolean): string {
  return hint
    .split(/ · |; /)
    .filter((part) => part !== '' && !(hasText && /^(Enter|leave it empty)\b/i.test(part)))
    .map((part) => sentence(typeable(part)))
    .join(' ');
}

function typeable(part: string): string {
  return part
    .replace(/^Esc menu$/, 'Esc or :menu opens the menu')
    .replace(/^Esc (goes back|returns)/, 'Esc or :back $1')
    .replace(/^Ctrl\+O\b/, 'Ctrl+O or :editor')
    .replace(/^\?(?= if)/, 'Type ?');
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}
