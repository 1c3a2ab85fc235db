import type { Report } from './tokens.ts';

export interface Quoted {
  text: string;
  end: number;
}

/**
 * Reads a quoted text up to its closing quote, reporting what JSON does not allow in it.
 * Null where it is never closed, or holds a line break: nothing after that can be told apart.
 */
export function readQuoted(text: string, start: number, close: string, report: Report): Quoted | null {
  const straight = text[start] === '"';
  if (!straight && !report(start, WRONG_QUOTES, 'Put straight double quotes (") before and after the text.'))
    return null;
  const end = closingQuote(text, start, close, report);
  if (end === null) return null;
  return { text: decode(text.slice(start + 1, end)), end: end + 1 };
}

function closingQuote(text: string, start: number, close: string, report: Report): number | null {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    if (text[offset] === close) return offset;
    if (text[offset] === '\\') {
      if (!isEscape(text, offset) && !report(offset, WRONG_ESCAPE, 'Write two backslashes (\\\\) for one.'))
        return null;
      offset += 1;
    } else if (text.charCodeAt(offset) < 0x20 && !reportControl(text, offset, report)) return null;
  }
  report(start, 'The text that begins here is never closed.', 'Put a double quote (") at its end.');
  return null;
}

function reportControl(text: string, offset: number, report: Report): boolean {
  if (text[offset] === '\n' || text[offset] === '\r') {
    report(
      offset,
      'A text is broken off by the end of the line.',
      'Close it with a double quote ("), or write \\n for a new line.',
    );
    return false;
  }
  const what = text[offset] === '\t' ? 'a tab' : 'a control character';
  return report(offset, `A text holds ${what}, which JSON does not allow.`, 'Put a space in its place.');
}

function isEscape(text: string, offset: number): boolean {
  ESCAPE.lastIndex = offset;
  return ESCAPE.test(text);
}

/** A faulty text is only needed to name a place, so then it is taken as it is written. */
function decode(inner: string): string {
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WRONG_QUOTES = 'This text stands in single or curly quotes.';
const WRONG_ESCAPE =
  'A backslash in a text must be followed by one of " \\ / b f n r t or by u and four digits.';
