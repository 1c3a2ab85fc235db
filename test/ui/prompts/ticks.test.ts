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
