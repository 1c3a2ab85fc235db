import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { askTicks } from '../../../src/ui/prompts/ticks.ts';

function ask(ticked: readonly string[] = []) {
  const options = [['weekly', 'Meets weekly'] as const, ['shared', 'Shares decisions'] as const];
  const style = new Chalk({ level: 0 });
  return render(askTicks, {
    message: 'Which are in place?',
    options,
    ticked,
    hint: 'Enter ends',
    unknown: true,
    width: 60,
    style,
  });
}

test('shows what is ticked', async () => {
  const { getScreen } = await ask(['shared']);
  expect(getScreen()).toMatchInlineSnapshot(`
    "Which are in place?
    > 1 [ ] Meets weekly
      2 [x] Shares decisions
      Enter ends"
  `);
});

test('a number ticks and unticks; the answer is in the order of the options', async () => {
  const { answer, events } = await ask();
  for (const key of ['2', '1', '2', '2']) events.keypress(key);
  events.keypress('enter');
  expect(await answer).toEqual(['weekly', 'shared']);
});

test('Space ticks the marked one', async () => {
  const { answer, events } = await ask();
  events.keypress('down');
  events.keypress('space');
  events.keypress('enter');
  expect(await answer).toEqual(['shared']);
});

test('Enter alone means that none holds, and Escape that there is no answer', async () => {
  const none = await ask();
  none.events.keypress('enter');
  expect(await none.answer).toEqual([]);
  const left = await ask();
  left.events.keypress('escape');
  expect(await left.answer).toBeNull();
});

test('u means that it is not known', async () => {
  const { answer, events, getScreen } = await ask(['shared']);
  events.keypress('u');
  expect(await answer).toBe('unknown');
  expect(getScreen()).toBe('Which are in place? not known');
});

test('of a pasted text nothing is ticked or taken, and that is said', async () => {
  const { answer, events, getScreen } = await ask();
  for (const key of ['1', 's', 't', 'enter']) events.keypress(key);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(getScreen()).toMatchInlineSnapshot(`
    "Which are in place?
    > 1 [ ] Meets weekly
      2 [ ] Shares decisions
      Press one key: what was pasted was not taken."
  `);
  events.keypress('2');
  events.keypress('enter');
  expect(await answer).toEqual(['shared']);
});
