import { stripVTControlCharacters } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Sets a text to a width, each line indented; words that are too long are broken. */
export function wrap(text: string, width: number, indent = ''): string {
  const columns = Math.max(10, width - indent.length);
  const lines = wrapAnsi(text, columns, { hard: true, trim: true }).split('\n');
  return lines.map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

/** Sets a text beside a label: `MIS   The caseload list …`, with the lines below standing under the text. */
export function hang(label: string, text: string, width: number, indent: number): string {
  const labelled = stripVTControlCharacters(label).length;
  const body = wrap(text, width, ' '.repeat(Math.max(indent, labelled)));
  return `${label}${body.slice(labelled)}`;
}
