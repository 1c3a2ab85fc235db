import { describe, expect, it } from 'vitest';
import { cleanText, cleanTexts } from '../../../src/reports/outline/clean.ts';

describe('cleaning texts', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['soft hyphens and zero-width marks', 'Ab\u00adteil\u200bung\ufeff', 'Abteilung'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['decomposed letters', 'Lly\u0302r', 'Llŷr'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['whole surrogate pairs', '🙂', '🙂'],
    ['tabs and odd spaces', 'a\tb\u2009c', 'a b c'],
    ['empty lines', '\n\na\n\n\n\nb\n', 'a\n\nb'],
    ['direction marks', '\u202eabc\u2066', 'abc'],
  ])('deals with %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('reaches every text and leaves the rest as it is', () => {
    expect(cleanTexts({ a: ['x\u0001', 1, null, true], b: { c: 'y\u0002' } })).toEqual({
      a: ['x', 1, null, true],
      b: { c: 'y' },
    });
  });
});
