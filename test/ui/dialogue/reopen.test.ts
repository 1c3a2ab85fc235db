import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { askReopen } from '../../../src/ui/dialogue/reopen.ts';
import { keys, openScreen, type Screen } from '../../support/screen.ts';

/** A final review before a reviewer, and what they answer. */
function ask(): { screen: Screen; answer: Promise<string | null> } {
  const { input, output, ...screen } = openScreen();
  const { columns: width, rows: height } = output;
  const signal = new AbortController().signal;
  const style = new Chalk({ level: 0 });
  const terminal = { input, output, width, height, editor: false, style, plain: false, signal };
  return { screen, answer: askReopen(terminal) };
}

test('a final review is opened again for a reason, and not without one', async () => {
  const { screen, answer } = ask();
  await screen.until('This review is final: it can be read, but not changed.', 'goes on record');
  await screen.send('o');
  await screen.until('Why is it opened again?', 'Esc leaves it closed');
  await screen.send(keys.enter);
  await screen.until('Give the reason in a sentence.', 'Esc leaves it closed');
  await screen.send('Further evidence came.', keys.enter);
  expect(await answer).toBe('Further evidence came.');
});

test('Enter leaves it closed, and so does Escape at either question', async () => {
  for (const sent of [[keys.enter], [keys.escape]]) {
    const { screen, answer } = ask();
    await screen.until('This review is final', 'goes on record');
    await screen.send(...sent);
    expect(await answer).toBeNull();
  }
  const { screen, answer } = ask();
  await screen.until('This review is final', 'goes on record');
  await screen.send('o');
  await screen.until('Why is it opened again?', 'Esc leaves it closed');
  await screen.send('Further', keys.escape);
  expect(await answer).toBeNull();
});
