import type { CST } from 'yaml';
import type { Fault } from '../fault.ts';

/** The fault that a token is by itself, because plain files do without it; null where it is none. */
export function refusalOf(type: CST.TokenType, source: string, offset: number): Fault | null {
  if (type === 'alias' || type === 'anchor')
    return fault(
      'alias',
      offset,
      ALIAS.replace('IT', () => source),
      QUOTE,
    );
  if (type === 'tag')
    return fault(
      'yaml-tag',
      offset,
      TAG.replace('IT', () => source),
      QUOTE,
    );
  if (type === 'directive-line') return fault('yaml-directive', offset, ...DIRECTIVE);
  return null;
}

function fault(code: string, offset: number, message: string, hint: string): Fault {
  return { code, path: [], offset, message, hint };
}

const DIRECTIVE = [
  'The file begins with a line for the computer (%), which would change what the values mean.',
  'Delete this line and the --- after it.',
] as const;
const ALIAS = 'IT refers to or names a value for use elsewhere in the file, which is not allowed here.';
const TAG = 'IT gives a value a special type, which is not allowed here.';
const QUOTE =
  'If it is meant as text, put double quotes (") around the whole text; otherwise write the value out.';
