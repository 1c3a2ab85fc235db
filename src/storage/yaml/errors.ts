import type { YAMLError } from 'yaml';
import type { Fault } from '../fault.ts';

/** Puts an error of the parser into words; null for what the guard has reported already. */
export function faultFrom({ code, message, pos: [offset] }: YAMLError): Fault | null {
  if (GUARDED.has(code)) return null;
  const [what, hint] = WORDS[code] ?? [`The file is not valid YAML here (${message}).`, GENERAL];
  return {
    code: code === 'MULTIPLE_DOCS' ? 'several-documents' : 'not-yaml',
    path: [],
    offset,
    message: what,
    hint,
  };
}

const GUARDED: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'ALIAS_PROPS',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

const GENERAL =
  'Compare this line and the one before it with a file that works: spaces, colons, quotes and brackets.';
const QUOTES = 'If the text holds a colon, put double quotes (") around the whole text.';

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  TAB_AS_INDENT: ['The line is indented with a tab.', 'Put spaces in its place.'],
  BAD_INDENT: [
    'The line is not indented as what it belongs to.',
    'Line it up with the lines of the same group, and close every bracket.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a second colon in this line, or the next line is indented too far.',
    QUOTES,
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A name stretches over several lines.',
    'Write the name and its colon in one line.',
  ],
  MISSING_CHAR: [
    'A closing quote or bracket, a comma or a colon is missing.',
    'Look at this line and the ones before it.',
  ],
  UNEXPECTED_TOKEN: ['This does not belong here.', GENERAL],
  BAD_SCALAR_START: [
    'A text cannot begin with this character.',
    'Put double quotes (") around the whole text.',
  ],
  BAD_DQ_ESCAPE: [
    'A backslash in a text in double quotes must be followed by a known letter.',
    'Write two backslashes (\\\\) for one.',
  ],
  MULTIPLE_DOCS: [
    'A second document begins here.',
    'Keep one in a file: delete the line with --- or ..., or split the file.',
  ],
  NON_STRING_KEY: ['A name must be a plain text.', 'Write the name, a colon, and then its value.'],
};
