import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { exit } from '../../src/cli/exit.ts';
import { CommandFailure, misuse, oneLine, setToWidth, tellFailure } from '../../src/cli/failure.ts';
import { StorageFailure } from '../../src/storage/failure.ts';

/** What is told of an error, and the exit code. */
function told(error: unknown): { code: number; lines: string[] } {
  const lines: string[] = [];
  const context = { tell: (text: string) => lines.push(text) } as unknown as Context;
  return { code: tellFailure(error, context), lines };
}

describe('tellFailure', () => {
  test('an expected failure is its message, what to do, and its own code', () => {
    expect(told(new CommandFailure(exit.problems, 'It is wrong.', 'Mend it.'))).toEqual({
      code: 1,
      lines: ['It is wrong. Mend it.'],
    });
  });

  test('wrong use exits with 2; without a hint no blank is left', () => {
    expect(told(misuse('There is no such word.', ''))).toEqual({
      code: 2,
      lines: ['There is no such word.'],
    });
  });

  test('a file that fails exits with 3, in one line whatever its name holds', () => {
    const failure = new StorageFailure(
      'not-found',
      'a\nb',
      'There is no file "a\nb\u001b[31m".',
      'Look again.',
    );
    expect(told(failure)).toEqual({ code: 3, lines: ['There is no file "a␊b␛[31m". Look again.'] });
  });

  test.each(['ExitPromptError', 'AbortPromptError'])('%s of a prompt is a cancellation', (name) => {
    expect(told(Object.assign(new Error('User force closed'), { name }))).toEqual({
      code: 130,
      lines: ['Cancelled.'],
    });
  });

  test('anything else is a bug of ours, with its stack', () => {
    const { code, lines } = told(new TypeError('x is not a function'));
    expect(code).toBe(70);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^Something went wrong inside ips-fidelity\. Please report these lines to its makers:\nTypeError: x is not a function\n +at .*failure\.test\.ts/,
    );
  });

  test('so is what is no error at all, and an error without a stack', () => {
    expect(told('a text').code).toBe(70);
    expect(told('a text').lines[0]).toContain('\na text');
    const bare = Object.assign(new Error('bare'), { stack: undefined });
    expect(told(bare).lines[0]).toContain('\nbare');
  });

  test('a hint alone does not make an error an expected one', () => {
    expect(told(Object.assign(new Error('odd'), { hint: 'Look again.' })).code).toBe(70);
  });

  test('nothing in it can steer the terminal', () => {
    expect(told(misuse('\u001b[2J\u009b31m', '\u0007')).lines).toEqual(['␛[2J�31m ␇']);
    expect(told(new Error('\u001b[2J')).lines[0]).not.toContain('\u001b');
  });
});

test('oneLine shows line ends instead of obeying them', () => {
  expect(oneLine('a\nb\r\nc\td')).toBe('a␊b␍␊c\td');
});

describe('a message on a terminal', () => {
  const command = 'ips-fidelity review nv.CD.review.json --as CD --like nv.AB.review.json';
  const refused = `“nv.AB.review.json” holds the ratings of AB. Each reviewer rates in a file of their own. Start yours: ${command}`;

  test('is broken at spaces, but not in a name in quotation marks or in a command', () => {
    expect(setToWidth(refused, 40)).toBe(
      [
        '“nv.AB.review.json” holds the ratings',
        'of AB. Each reviewer rates in a file of',
        'their own. Start yours:',
        command,
      ].join('\n'),
    );
    expect(setToWidth('There is no file "my north vale review.json". Look again.', 30)).toBe(
      ['There is no file', '"my north vale review.json".', 'Look again.'].join('\n'),
    );
  });

  test('keeps the line breaks that it has, and is not broken where it fits', () => {
    expect(setToWidth('One thing.\n  7 | a  b', 30)).toBe('One thing.\n  7 | a  b');
    expect(setToWidth(refused, 300)).toBe(refused);
  });

  test('is set to the width of that terminal, and to none elsewhere', () => {
    const lines: string[] = [];
    const tell = (text: string) => lines.push(text);
    const failure = misuse('There is no such word as that one.', '');
    tellFailure(failure, { tell, messageWidth: 20 } as unknown as Context);
    tellFailure(failure, { tell, messageWidth: null } as unknown as Context);
    expect(lines).toEqual(['There is no such\nword as that one.', 'There is no such word as that one.']);
  });
});
