import { expect, test } from 'vitest';
import { decodeKeys, settleKeys, startDecoding } from '../../../../src/ui/prompts/plain/keys.ts';

/** The keys in chunks that come one after another: texts as they are, all others by name. */
function keysIn(...chunks: string[]): string[] {
  let state = startDecoding;
  return chunks.flatMap((chunk) => {
    const decoded = decodeKeys(state, chunk);
    state = decoded.state;
    return decoded.keys.map(({ name, text }) => (name === 'text' ? text : `<${name}>`));
  });
}

test('characters that come together stay together', () => {
  expect(keysIn('Año 27 €\t👍')).toEqual(['Año 27 €\t👍']);
});

test.each([
  ['\r', ['<enter>']],
  ['\n', ['<enter>']],
  ['a\r\nb', ['a', '<enter>', 'b']],
  ['\r\r', ['<enter>', '<enter>']],
  ['\u007f\b', ['<backspace>', '<backspace>']],
  ['\u000f', ['<editor>']],
  ['\u0003\u0004', ['<stop>', '<end>']],
  ['a\u001bb', ['a', '<escape>', 'b']],
  ['\u001b\u001b[Ax', ['<escape>', 'x']],
])('%j', (chunk, expected) => {
  expect(keysIn(chunk)).toEqual(expected);
});

test.each([
  ['arrows', '\u001b[A\u001b[B\u001bOC\u001b[1;5D'],
  ['home, delete, F1 to F5', '\u001b[H\u001b[3~\u001bOP\u001b[15~\u001b[[A'],
  ['a terminal that tells of its focus and its place', '\u001b[I\u001b[O\u001b[24;80R\u001b[?1;2c'],
  ['control characters', '\u0000\u0001\u0007\u000b\u001a\u001c\u0085\u009b'],
])('%s are swallowed', (_, chunk) => {
  expect(keysIn(`a${chunk}b`)).toEqual(['a', 'b']);
});

test('a sequence is swallowed wherever a chunk ends in it', () => {
  const sequence = '\u001b[1;5D';
  for (let at = 1; at < sequence.length; at += 1)
    expect(keysIn(sequence.slice(0, at), `${sequence.slice(at)}x`)).toEqual(['x']);
});

test('a line end is one, although a chunk ends in the middle of it', () => {
  expect(keysIn('a\r', '\nb')).toEqual(['a', '<enter>', 'b']);
  expect(keysIn('\r', '', '\n')).toEqual(['<enter>']);
});

test('a bracketed paste is text and line ends, and nothing in it commands', () => {
  const { keys } = decodeKeys(startDecoding, '\u001b[200~one\r\u0003two\u001b[201~\r');
  expect(keys).toEqual([
    { name: 'text', text: 'one', pasted: true },
    { name: 'enter', text: '', pasted: true },
    { name: 'text', text: 'two', pasted: true },
    { name: 'enter', text: '', pasted: false },
  ]);
});

test('an Escape that nothing follows is the key; the beginning of a sequence waits', () => {
  const alone = decodeKeys(startDecoding, 'a\u001b');
  expect(alone.keys.map(({ name }) => name)).toEqual(['text']);
  expect(settleKeys(alone.state).keys.map(({ name }) => name)).toEqual(['escape']);
  const begun = decodeKeys(startDecoding, '\u001b[1');
  expect(settleKeys(begun.state)).toEqual({ keys: [], state: begun.state });
});
