import { describe, expect, test } from 'vitest';
import { pickKey } from '../../../../src/ui/prompts/ask.ts';
import type { KeysQuestion } from '../../../../src/ui/prompts/keys.ts';
import { expectPlain, openPlainScreen } from '../../../support/plain.ts';
import { keys } from '../../../support/screen.ts';

const ratings = ['5', '4', '3'].map((key) => ({
  key,
  label: `There are ${key} of them, as all who were asked agree.`,
  value: key,
}));

function ask(change: Partial<KeysQuestion<string>> = {}, columns = 80) {
  const screen = openPlainScreen({ columns });
  const answer = pickKey<string>(screen.terminal, {
    message: 'Your rating for 1 Caseload size',
    choices: ratings,
    commands: [
      { key: 'n', label: 'not enough evidence', value: 'insufficient' },
      { key: 's', label: 'skip for now', value: 'skip' },
    ],
    escape: 'left',
    initial: 1,
    ...change,
  });
  return { ...screen, answer };
}

test('each choice stands in a line with its key first, and the one that Enter takes is named', async () => {
  const { answer, send, until, written } = ask();
  await until('Your rating', 'Your choice:');
  expect(written()).toMatchInlineSnapshot(`
    "Your rating for 1 Caseload size
    5  There are 5 of them, as all who were asked agree.
    4  There are 4 of them, as all who were asked agree. (Enter alone takes this)
    3  There are 3 of them, as all who were asked agree.
    Also: n not enough evidence, s skip for now, menu to do something else, ? to
    hear this again.
    Your choice: "
  `);
  await send('3', keys.enter);
  expect(await answer).toBe('3');
  expect(written().endsWith('Your choice: 3\n')).toBe(true);
});

test('long lines are set within 40 columns', async () => {
  const { until, written } = ask({}, 40);
  await until('Your rating', 'Your choice:');
  expect(written()).toMatchInlineSnapshot(`
    "Your rating for 1 Caseload size
    5  There are 5 of them, as all who were
       asked agree.
    4  There are 4 of them, as all who were
       asked agree. (Enter alone takes
       this)
    3  There are 3 of them, as all who were
       asked agree.
    Also: n not enough evidence, s skip for
    now, menu to do something else, ? to
    hear this again.
    Your choice: "
  `);
  expect(
    Math.max(
      ...written()
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(40);
  expectPlain(written());
});

test.each([
  ['a key', '4', '4'],
  ['a command', 's', 'skip'],
  ['a key with spaces and in capitals', ' N ', 'insufficient'],
  ['what the choice says', 'Skip for now', 'skip'],
  ['menu', 'menu', 'left'],
  [':menu', ':menu', 'left'],
])('%s is taken', async (_, typed, expected) => {
  const { answer, send, until } = ask();
  await until('Your rating', 'Your choice:');
  await send(typed, keys.enter);
  expect(await answer).toBe(expected);
});

test('Enter alone takes the initial choice, and says which', async () => {
  const { answer, send, until, written } = ask();
  await until('Your rating', 'Your choice:');
  await send(keys.enter);
  expect(await answer).toBe('4');
  expect(written().endsWith('Your choice: 4\n')).toBe(true);
});

test('a wrong key is told in a line, and only the prompt comes again', async () => {
  const { answer, send, until, written } = ask();
  await until('Your rating', 'Your choice:');
  const before = written().length;
  await send('7', keys.enter);
  await until('“7” is not among', 'Your choice:');
  expect(written().slice(before)).toMatchInlineSnapshot(`
    "7
    “7” is not among the choices. Type one of 5, 4, 3, n, s, or ? to hear them
    again.
    Your choice: "
  `);
  await send('5', keys.enter);
  expect(await answer).toBe('5');
});

test('a question mark repeats the choices', async () => {
  const { send, until, written } = ask();
  await until('Your rating', 'Your choice:');
  const asked = written();
  await send('?', keys.enter);
  await expect.poll(written).toBe(`${asked}?\n${asked}`);
});

test('where a choice has the question mark, it is left to it', async () => {
  const { answer, send, until } = ask({ commands: [{ key: '?', label: 'questions', value: 'questions' }] });
  await until(':again to hear this again.', 'Your choice:');
  await send(':again', keys.enter);
  await until('Your rating', 'Your choice:', ':again Your');
  await send('?', keys.enter);
  expect(await answer).toBe('questions');
});

describe('Escape', () => {
  test('leaves the question', async () => {
    const { answer, send, until } = ask();
    await until('Your rating', 'Your choice:');
    await send(keys.escape);
    expect(await answer).toBe('left');
  });

  test('does nothing where there is nothing to leave for', async () => {
    const { answer, send, until, text } = ask({ escape: null });
    await until('Your rating', 'Your choice:');
    expect(text()).not.toContain('menu');
    await send(keys.escape);
    await until('Your choice:', 'Your choice:');
    await send('menu', keys.enter);
    await until('“menu” is not among', 'Your choice:');
    await send('5', keys.enter);
    expect(await answer).toBe('5');
  });
});

test('a choice without a key has a number that is free, and one of several digits is typed', async () => {
  const places = ['a', '2', '', '', '10'].map((key, index) => ({
    key,
    label: `Place ${index}`,
    value: `${index}`,
  }));
  const first = ask({ choices: places, initial: 0 });
  await first.until('3 Place 2 4 Place 3 10 Place 4', 'Your choice:');
  await first.send('4', keys.enter);
  expect(await first.answer).toBe('3');
  const second = ask({ choices: places, initial: 0 });
  await second.send('10', keys.enter);
  expect(await second.answer).toBe('4');
});

test('lines that are pasted are one answer, which is not among the choices', async () => {
  const { answer, send, until } = ask();
  await until('Your rating', 'Your choice:');
  await send('Notes of the day\r\r3\rs\r');
  await until('“notes of the day 3 s” is not among the choices.', 'Your choice:');
  await send('3', keys.enter);
  expect(await answer).toBe('3');
});
