import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanTyped, printable } from '../../src/core/printable.ts';

describe('a text shown on a terminal', () => {
  test.each([
    ['\u001b[2Jgone', '␛[2Jgone', 'an escape that clears the screen'],
    ['\u009b2J', '\ufffd2J', 'an escape of one byte'],
    ['a\u0000b\u0007', 'a␀b␇', 'null and bell'],
    ['a\rb', 'a␍b', 'a return that would write over the line'],
    ['\u202eback', '\ufffdback', 'a mark that turns the writing round'],
    ['a\u2028b\ufeff', 'a\ufffdb\ufffd', 'a line separator and a byte order mark'],
  ])('%j is shown as %j: %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test('keeps line ends, tabs, accents, other scripts and emoji', () => {
    const text = 'Llŷr\n\tΑθήνα 日本語 🙂 “quoted” – 75 %';
    expect(printable(text)).toBe(text);
  });

  test('never holds a control character other than line end and tab', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
      }),
    );
  });
});

describe('a text that was typed or pasted', () => {
  test.each([
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['a\u001b[31mb', 'a[31mb'],
    ['tab\there', 'tab\there'],
    ['half \ud83d', 'half \ufffd'],
  ])('%j is taken as %j', (text, taken) => {
    expect(cleanTyped(text)).toBe(taken);
  });
});
