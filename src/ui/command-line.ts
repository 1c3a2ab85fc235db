import { printable } from '../core/printable.ts';

/** A command of this programme as it is typed, with the rubric where one was named. */
export function commandLine(words: readonly string[], rubric?: string): string {
  const named = rubric === undefined ? [] : ['--rubric', rubric];
  return ['ips-fidelity', ...[...words, ...named].map(quoted)].join(' ');
}

/** A word as it is typed: within quotation marks where it holds a space or the like. */
export function quoted(word: string): string {
  return /^[\w./\\:-]+$/.test(word) ? word : `"${printable(word).replaceAll('\n', '\u240a')}"`;
}
