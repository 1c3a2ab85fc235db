import { CST, Lexer, Parser } from 'yaml';
import { type Fault, tooDeep } from '../fault.ts';
import { MAX_DEPTH, MAX_FAULTS } from '../limits.ts';
import { refusalOf } from './refusals.ts';

/**
 * Finds what a YAML text must not hold, before values are made of it: nesting deeper than MAX_DEPTH,
 * aliases, tags, directives, control characters. It goes token by token with the part of `yaml` that does
 * not recurse; so a bracket, star or hyphen inside a note is never mistaken for a sign.
 */
export function guard(text: string): Fault[] {
  const control = text.search(CONTROL);
  if (control !== -1) return [controlCharacter(control)];
  const faults: Fault[] = [];
  for (const { type, source, offset, depth } of tokensOf(text)) {
    if (depth > MAX_DEPTH) return [...faults, tooDeep([], offset)];
    const refusal = type === null ? null : refusalOf(type, source, offset);
    if (refusal !== null) faults.push(refusal);
    if (faults.length >= MAX_FAULTS) break;
  }
  return faults;
}

interface YamlToken {
  /** Null for a plain text, which may look like anything. */
  type: CST.TokenType | null;
  source: string;
  offset: number;
  /** How many lists and objects are open after it. */
  depth: number;
}

function* tokensOf(text: string): Generator<YamlToken> {
  const parser = new Parser();
  let isPlain = false;
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    // What the parser gives is finished documents; here only how deep it stands is of interest.
    for (const _ of parser.next(source));
    yield { type: isPlain ? null : CST.tokenType(source), source, offset, depth: parser.stack.length - 1 };
    isPlain = !isPlain && source === CST.SCALAR;
  }
}

function controlCharacter(offset: number): Fault {
  const message = 'The file holds a control character, which cannot be read as text.';
  return { code: 'control-character', path: [], offset, message, hint: 'Delete it, or write the line anew.' };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
