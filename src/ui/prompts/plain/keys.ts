/** A key that was pressed, or several characters that came together. */
export interface Key {
  name: 'text' | 'enter' | 'backspace' | 'escape' | 'editor' | 'stop' | 'end';
  /** The characters; empty for every other key. */
  text: string;
  /** Whether the terminal says that it was pasted. */
  pasted: boolean;
}

/** What decoding carries over from one chunk of input to the next. */
export interface Decoding {
  /** The beginning of an escape sequence, or the Escape key: what comes next decides. */
  pending: string;
  /** Whether the last chunk ended in a carriage return, whose line feed may be on its way. */
  returned: boolean;
  pasting: boolean;
}

export const startDecoding: Decoding = { pending: '', returned: false, pasting: false };

/**
 * The keys in a chunk of what a terminal sends, and the state for the next chunk. Arrows, function keys and the
 * terminal's own messages are swallowed, and so are control characters that nothing here answers to.
 */
export function decodeKeys(state: Decoding, chunk: string): { keys: Key[]; state: Decoding } {
  if (chunk === '') return { keys: [], state };
  const fresh = state.returned && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
  const all = state.pending + fresh;
  const pending = unfinished.exec(all)?.[0] ?? '';
  const keys: Key[] = [];
  let { pasting } = state;
  for (const [token] of all.slice(0, all.length - pending.length).matchAll(tokens)) {
    if (token === pasteStart) pasting = true;
    else if (token === pasteEnd) pasting = false;
    else keys.push(...keysOf(token, pasting));
  }
  return { keys, state: { pending, returned: chunk.endsWith('\r'), pasting } };
}

/** Decides what is still open when nothing more comes: an Escape that begins no sequence is the Escape key. */
export function settleKeys(state: Decoding): { keys: Key[]; state: Decoding } {
  if (state.pending !== '\u001b') return { keys: [], state };
  return { keys: keysOf('\u001b', state.pasting), state: { ...state, pending: '' } };
}

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

// Sequences begin with Escape and `[` or `O`; the Linux console writes its function keys with two brackets.
const tokens =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is told apart here
  /\u001b\[\[[A-E]|\u001b\[[0-?]*[ -/]*[@-~]|\u001bO[0-9;]*[A-Za-z]|\r\n?|[\t\P{Cc}]+|./gsu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const unfinished = /\u001b(?:\[\[?[0-?]*[ -/]*|O[0-9;]*)?$/;

const named: Readonly<Record<string, Key['name']>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\b': 'backspace',
  '\u007f': 'backspace',
  '\u001b': 'escape',
  '\u000f': 'editor',
  '\u0003': 'stop',
  '\u0004': 'end',
};

function keysOf(token: string, pasted: boolean): Key[] {
  const name = named[token];
  // A pasted text may hold any byte, but only a person at the keyboard stops the programme.
  if (name !== undefined) return pasted && name !== 'enter' ? [] : [{ name, text: '', pasted }];
  return /^[\t\P{Cc}]/u.test(token) ? [{ name: 'text', text: token, pasted }] : [];
}
