import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { askKey, type KeysQuestion } from '../../../src/ui/prompts/keys.ts';

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
  first.events.type('8');
  expect(await first.answer).toBe(8);
  const second = await ask();
  second.events.type('s');
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
  events.type('1');
  events.type('z');
  events.keypress({ name: 's', ctrl: true });
  events.keypress('enter');
  expect(await answer).toBe(9);
});

test('Escape gives what it stands for', async () => {
  const { answer, events } = await ask();
  events.keypress('escape');
  expect(await answer).toBe('menu');
});
