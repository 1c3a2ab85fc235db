import { describe, expect, it } from 'vitest';
import { breakLines, type Line, oneLine } from '../../../src/reports/pdf/lines.ts';
import { createTypeface } from '../../../src/reports/pdf/typeface.ts';

// Every character is as wide as the type is high; the text face knows Latin, the fallback Arabic as well.
const typeface = createTypeface((face) => ({
  has: (code) => code < 0x250 || code === 0x25a1 || (face === 'fallback' && code >= 0x600 && code < 0x700),
  width: (text) => [...text].length,
}));
const style = { size: 10, leading: 12, weight: 'regular', colour: 'ink' } as const;

describe('breakLines', () => {
  it('breaks at spaces and fills each line', () => {
    expect(lines('one two three four', 100)).toEqual(['one two', 'three four']);
  });

  it('breaks after hyphens and slashes inside words', () => {
    expect(lines('follow-along and/or', 80)).toEqual(['follow-', 'along', 'and/or']);
  });

  it('breaks a word that is wider than the line, and only such a word', () => {
    expect(lines('a abcdefghijkl', 50)).toEqual(['a', 'abcde', 'fghij', 'kl']);
  });

  it('keeps line feeds and empty lines', () => {
    expect(lines('one\n\ntwo', 100)).toEqual(['one', '', 'two']);
  });

  it('stays within the room', () => {
    const set = breakLines('some words of many lengths, extraordinarily so', style, 90, typeface);
    expect(Math.max(...set.map(({ width }) => width))).toBeLessThanOrEqual(90);
  });

  it('sets what the text face lacks in the fallback, and what both lack as a box', () => {
    const [line] = breakLines('aب🙂', style, 200, typeface);
    expect(shown(line).map(({ face, text, actual }) => [face, text.trim(), actual])).toEqual([
      ['regular', 'a', null],
      ['fallback', 'ب', 'ب'],
      ['regular', '□', '🙂'],
    ]);
  });

  it('ends a line with a space only where one would follow', () => {
    const set = breakLines('one follow-along two', style, 90, typeface);
    expect(set.map((line) => read(line))).toEqual(['one ', 'follow-', 'along two ']);
  });

  it('breaks an address after its signs, and keeps it apart from the words around it', () => {
    const spans = [
      { text: 'See (', address: false },
      { text: 'https://example.org/a/report?id=1', address: true },
      { text: ').', address: false },
    ];
    const set = breakLines(spans, style, 140, typeface);
    expect(set.map((line) => read(line))).toEqual(['See (https://', 'example.org/a/', 'report?id=1). ']);
    expect(set.map(({ runs }) => runs.map(({ span }) => span))).toEqual([[0, 1], [1], [1, 2]]);
  });

  it('shows a space that never breaks as a space', () => {
    const [line, ...more] = breakLines('1\u00a000 ab', style, 50, typeface);
    expect(line?.runs.map(({ text }) => text)).toEqual(['1 00 ']);
    expect(more).toHaveLength(1);
  });

  it('turns right-to-left words round and leaves the quotes around them', () => {
    const [line] = breakLines('x "ا ب ت" y', style, 900, typeface);
    expect(shown(line).map(({ text }) => text.trim())).toEqual(['x "', 'ت', 'ب', 'ا', '" y']);
    expect(shown(line).map(({ x }) => x)).toEqual([0, 30, 49, 68, 77]);
    expect(read(line)).toBe('x "ا ب ت" y ');
    expect(read(breakLines('x ا ب ت y', style, 900, typeface)[0])).toBe('x ا ب ت y ');
  });
});

describe('oneLine', () => {
  it('cuts what is too wide with an ellipsis', () => {
    const line = oneLine(
      'one two three four',
      style,
      120,
      createTypeface(() => ({ has: () => true, width: (text) => text.length })),
    );
    expect(
      line.runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe('one two …');
    expect(line.width).toBeLessThanOrEqual(120);
  });
});

function lines(text: string, room: number): string[] {
  return breakLines(text, style, room, typeface).map(({ runs }) =>
    runs
      .map((run) => run.text)
      .join('')
      .trim(),
  );
}

/** The runs of a line that are seen. */
function shown(line: Line | undefined) {
  return (line?.runs ?? []).filter(({ text }) => text.trim() !== '');
}

/** A line as it is read. */
function read(line: Line | undefined): string {
  const runs = (line?.runs ?? []).toSorted((a, b) => a.order - b.order);
  return runs.map(({ text, actual }) => actual ?? text).join('');
}
