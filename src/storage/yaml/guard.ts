import { CST, Lexer } from 'yaml';
import { type Fault, tooDeep } from '../fault.ts';
import { MAX_DEPTH, MAX_FAULTS } from '../limits.ts';
import { Nesting } from './nesting.ts';
import { refusalOf } from './refusals.ts';

/**
 * Finds what a YAML text must not hold, before the parser sees it: nesting deeper than MAX_DEPTH, aliases,
 * tags, directives, control characters. It looks at the tokens of the lexer, which
 * does not recurse; so a bracket, star or hyphen inside a note is never mistaken for a sign.
 */
export function guard(text: string): Fault[] {
  const control = text.search(CONTROL);
  if (control !== -1) return [controlCharacter(control)];
  const nesting = new Nesting();
  const faults: Fault[] = [];
  for (const token of tokensOf(text)) {
    if (nesting.after(token) > MAX_DEPTH) return [...faults, tooDeep([], token.offset)];
    const refusal = refusalOf(token);
    if (refusal !== null) faults.push(refusal);
    if (faults.length >= MAX_FAULTS) break;
  }
  return faults;
}

export interface YamlToken {
  type: CST.TokenType | 'content';
  source: string;
  offset: number;
}

/** The lexer puts marks between its tokens that are not in the text; here only what stands in the text comes. */
function* tokensOf(text: string): Generator<YamlToken> {
  let offset = 0;
  let content = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR) {
      content = source === CST.SCALAR;
      continue;
    }
    yield { type: content ? 'content' : (CST.tokenType(source) ?? 'content'), source, offset };
    offset += source.length;
    content = false;
  }
}

function controlCharacter(offset: number): Fault {
  const message = 'The file holds a control character, which cannot be read as text.';
  return { code: 'control-character', path: [], offset, message, hint: 'Delete it, or write the line anew.' };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
