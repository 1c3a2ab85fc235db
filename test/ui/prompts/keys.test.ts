import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { askKey, type KeysQuestion } from '../../../src/ui/prompts/keys.ts';

/** Longer than keys may be apart that count as pasted. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 40));

function ask(change: Partial<KeysQuestion<unknown>> = {}) {
  const ratings = ['10', '9', '8'].map((key) => ({ key, label: `Anchor ${key}.`, value: Number(key) }));
  return render(askKey, {
    message: 'Your rating',
    choices: ratings,
    commands: [{ key: 's', label: 'skip for now', value: 'skip' }],
    escape: 'menu',
    initial: 1,
    width: 60,
    style: new Chalk({ level: 0 }),
    ...change,
  });
}

test('lists the choices with their keys, the marked one, and the commands below', async () => {
  const { getScreen } = await ask();
  expect(getScreen()).toMatchInlineSnapshot(`
    "Your rating
      10 Anchor 10.
    > 9  Anchor 9.
      8  Anchor 8.
      s skip for now"
  `);
});

test('one key takes a choice or a command', async () => {
  const first = await ask();
  first.events.keypress('8');
  expect(await first.answer).toBe(8);
  const second = await ask();
  second.events.keypress('s');
  expect(await second.answer).toBe('skip');
});

test('a choice without a key of its own is reached with the arrows', async () => {
  const { answer, events } = await ask();
  events.keypress('up');
  events.keypress('enter');
  expect(await answer).toBe(10);
});

test('the arrows go round', async () => {
  const { answer, events } = await ask();
  for (const _ of [1, 2]) events.keypress('down');
  events.keypress('enter');
  expect(await answer).toBe(10);
});

test('other keys, and letters with Ctrl, do nothing', async () => {
  const { answer, events } = await ask();
  for (const key of ['1', 'z', { name: 's', ctrl: true } as const, 'enter'] as const) {
    events.keypress(key);
    await pause();
  }
  expect(await answer).toBe(9);
});

test('Escape gives what it stands for', async () => {
  const { answer, events } = await ask();
  events.keypress('escape');
  expect(await answer).toBe('menu');
});

test.each(['8 of 9 files\n', '8\n', '88', 'skip'])('of a pasted text %j nothing is taken', async (text) => {
  const { answer, events, getScreen } = await ask({ initial: 0 });
  for (const key of text) events.keypress(key === '\n' ? 'enter' : key);
  await pause();
  expect(getScreen()).toContain('Press one key: what was pasted was not taken.');
  events.keypress('z');
  await pause();
  expect(getScreen()).not.toContain('pasted');
  events.keypress('s');
  expect(await answer).toBe('skip');
});

test('arrows that are held down, and Enter behind them, count as pressed', async () => {
  const { answer, events } = await ask({ initial: 0 });
  for (const key of ['down', 'down', 'enter']) events.keypress(key);
  expect(await answer).toBe(8);
});

test('where all choices and the hint would outgrow the screen, only the one at hand stands above it', async () => {
  const { answer, events, getScreen } = await ask({ tight: true });
  for (const key of 'ab') events.keypress(key);
  await pause();
  expect(getScreen()).toMatchInlineSnapshot(`
    "Your rating
    > 9  Anchor 9.
      s skip for now
    Press one key: what was pasted was not taken."
  `);
  events.keypress('9');
  expect(await answer).toBe(9);
});
