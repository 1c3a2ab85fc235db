import { type Quoted, readQuoted } from './quoted.ts';

export type Token = {
  /** A value is a number, true, false or null; a word is anything else without quotes. */
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'value' | 'word' | 'end';
  start: number;
  end: number;
  /** What a quoted text says; for anything else, how it is written. */
  text: string;
};

/** Told of every fault inside a token; answers whether to read on. */
export type Report = (offset: number, message: string, hint: string) => boolean;

/** Gives the tokens of a JSON text one after the other, reporting what is wrong inside them. */
export function* tokensOf(text: string, report: Report): Generator<Token, Token> {
  let offset = 0;
  for (;;) {
    offset = skipSpace(text, offset, report);
    const token = offset < text.length ? readToken(text, offset, report) : null;
    if (token === null) return { kind: 'end', start: offset, end: offset, text: '' };
    yield token;
    offset = token.end;
  }
}

function skipSpace(text: string, from: number, report: Report): number {
  let offset = from;
  for (;;) {
    offset = matchAt(SPACE, text, offset);
    const start = offset;
    for (const [pattern, message, hint] of NO_SPACE) {
      const end = matchAt(pattern, text, offset);
      if (end > offset) report(offset, message, hint);
      offset = end;
    }
    if (offset === start) return offset;
  }
}

/** Null where nothing after this can be told apart any more. */
function readToken(text: string, start: number, report: Report): Token | null {
  const first = text.charAt(start);
  if (isSign(first)) return { kind: first, start, end: start + 1, text: first };
  if (first in QUOTES) return textToken(readQuoted(text, start, QUOTES[first] ?? '"', report), start);
  return bareToken(text, start);
}

function textToken(quoted: Quoted | null, start: number): Token | null {
  return quoted === null ? null : { kind: 'text', start, end: quoted.end, text: quoted.text };
}

function bareToken(text: string, start: number): Token {
  const end = matchAt(BARE, text, start);
  const bare = text.slice(start, end);
  return { kind: VALUE.test(bare) ? 'value' : 'word', start, end, text: bare };
}

/** The offset after the match of a sticky pattern, or the same offset where it does not match. */
function matchAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function isSign(text: string): text is '{' | '}' | '[' | ']' | ':' | ',' {
  return '{}[]:,'.includes(text);
}

/** Each opening quote with its closing one: word processors turn straight quotes into curly ones. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
};

const SPACE = /[ \t\r\n]*/y;
const NO_SPACE: readonly [RegExp, string, string][] = [
  [/\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y, 'JSON cannot hold comments.', 'Take the comment out.'],
  [
    /[\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]+/y,
    'An unusual kind of space stands here.',
    'Put an ordinary space in its place.',
  ],
];
const BARE = /[^ \t\r\n{}[\]:,"]+/y;
const VALUE = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
