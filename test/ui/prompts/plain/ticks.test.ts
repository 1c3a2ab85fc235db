import { expect, test } from 'vitest';
import { tickOptions } from '../../../../src/ui/prompts/ask.ts';
import { expectPlain, openPlainScreen } from '../../../support/plain.ts';
import { keys } from '../../../support/screen.ts';

const options = ['weekly', 'shared', 'close', 'daily'].map((id) => [id, `Meets ${id}`] as const);

function ask(ticked: readonly string[] = [], columns = 80) {
  const screen = openPlainScreen({ columns });
  const answer = tickOptions(screen.terminal, { message: 'Which hold?', options, ticked, hint: '' });
  return { ...screen, answer };
}

test('says which are ticked, and how to answer', async () => {
  const { until, written } = ask(['shared']);
  await until('Which hold?', 'Your choice:');
  expect(written()).toMatchInlineSnapshot(`
    "Which hold?
    1  Meets weekly
    2  Meets shared (ticked)
    3  Meets close
    4  Meets daily
    Type the numbers of all that hold, such as 1 4. Enter alone keeps what is
    ticked; none clears it.
    Type menu to do something else, ? to hear this again.
    Your choice: "
  `);
});

test.each([
  ['numbers, in any order', '4 1', ['weekly', 'daily']],
  ['numbers with commas', '1, 3', ['weekly', 'close']],
  ['none', 'none', []],
  ['Enter alone, which keeps what is ticked', '', ['shared']],
  ['menu, which is no answer', 'menu', null],
])('takes %s', async (_, typed, expected) => {
  const { answer, send, until } = ask(['shared']);
  await until('Which hold?', 'Your choice:');
  await send(typed, keys.enter);
  expect(await answer).toEqual(expected);
});

test('Enter alone means none where none is ticked, and Escape leaves the question', async () => {
  const none = ask();
  await none.until('Enter alone or none: none holds.', 'Your choice:');
  await none.send(keys.enter);
  expect(await none.answer).toEqual([]);
  const left = ask();
  await left.until('Which hold?', 'Your choice:');
  await left.send(keys.escape);
  expect(await left.answer).toBeNull();
});

test.each(['5', '0', '1.5', 'weekly', '1-3'])('refuses %s with what to type', async (typed) => {
  const { answer, send, until, written } = ask(['shared'], 40);
  await until('Which hold?', 'Your choice:');
  await send(typed, keys.enter);
  await until(`“${typed}” will not do. Type numbers from 1 to 4, such as 1 4, or none.`, 'Your choice:');
  await send('2', keys.enter);
  expect(await answer).toEqual(['shared']);
  expectPlain(written());
});

test('u means that it is not known, where that may be said', async () => {
  const { terminal, send, until } = openPlainScreen();
  const answer = tickOptions(terminal, { message: 'Which?', options, ticked: [], hint: '', unknown: true });
  await until('u: it is not known.', 'Your choice:');
  await send('u', keys.enter);
  expect(await answer).toBe('unknown');
  const without = ask();
  await without.until('Which hold?', 'Your choice:');
  await without.send('u', keys.enter);
  await without.until('“u” will not do.', 'Your choice:');
});

test('lines that are pasted are one answer, which will not do', async () => {
  const { answer, send, until } = ask();
  await until('Which hold?', 'Your choice:');
  await send('Those\r\r1\rall\r');
  await until('“those 1 all” will not do.', 'Your choice:');
  await send('2', keys.enter);
  expect(await answer).toEqual(['shared']);
});
