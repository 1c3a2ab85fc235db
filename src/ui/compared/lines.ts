import { printable } from '../../core/printable.ts';
import { wrap } from '../wrap.ts';
import type { Look } from './look.ts';

/** A sentence, set to the width; in a pipe a remark on one line, whatever it holds. */
export function sentence(text: string, { width, form }: Look, draw = (line: string) => line): string {
  const line = oneLine(text);
  return form === 'pipe' ? `# ${line}` : draw(wrap(line, width));
}

/** A heading. */
export function heading(text: string, look: Look): string {
  return sentence(text, look, look.style.bold);
}

/** One of several below a sentence. */
export function entry(text: string, { width, form }: Look): string {
  if (form === 'pipe') return `#   ${oneLine(text)}`;
  const body = wrap(oneLine(text), width, '    ');
  return `  ${body.slice(4)}`;
}

/** A text that stays on one line, whatever line ends the name of a file in it holds. */
export function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '\u240a').replaceAll('\t', ' ');
}
