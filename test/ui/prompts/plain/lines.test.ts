import { describe, expect, test } from 'vitest';
import { typeLines } from '../../../../src/ui/prompts/ask.ts';
import type { LineQuestion } from '../../../../src/ui/prompts/line.ts';
import { expectPlain, openPlainScreen } from '../../../support/plain.ts';
import { keys } from '../../../support/screen.ts';

function ask(change: Partial<LineQuestion> = {}, screen = openPlainScreen()) {
  const drafts: string[] = [];
  const answer = typeLines(screen.terminal, {
    message: 'What do you recommend?',
    hint: 'An empty line ends · Ctrl+O opens an editor · Esc menu · leave it empty for none',
    initial: '',
    fault: () => null,
    onDraft: (text) => drafts.push(text),
    ...change,
  });
  return { ...screen, answer, drafts };
}

const asked = ['What do you recommend?', '>'] as const;
const there = 'Ask widely.\nAsk wid';

test('an empty line ends the text', async () => {
  const { answer, drafts, send, until, written } = ask();
  await until(...asked);
  expect(written()).toMatchInlineSnapshot(`
    "What do you recommend?
    An empty line ends. Ctrl+O or :editor opens an editor. Esc or :menu opens the
    menu. Leave it empty for none. :undo takes the last line off.
    > "
  `);
  await send('One.', keys.enter, 'Two.', keys.enter, keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: 'One.\nTwo.' });
  expect(written().endsWith('> One.\n> Two.\n> \n')).toBe(true);
  expect(drafts).toEqual(['', 'One.', 'One.\n', 'One.\nTwo.', 'One.\nTwo.\n']);
});

test('Enter alone is an empty text', async () => {
  const { answer, send, until } = ask();
  await until(...asked);
  await send(keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: '' });
});

describe('a text that is there', () => {
  test('is read out first, with what can be done with it', async () => {
    const { until, written } = ask({ initial: there }, openPlainScreen({ columns: 40 }));
    await until(...asked);
    expect(written()).toMatchInlineSnapshot(`
      "What do you recommend?
      So far:
        Ask widely.
        Ask wid
      Enter alone keeps it; new lines are
      added to it. :undo takes the last line
      off, :add and a text goes on with it,
      :new starts afresh, :read reads all of
      it.
      An empty line ends. Ctrl+O or :editor
      opens an editor. Esc or :menu opens the
      menu.
      > "
    `);
  });

  test.each([
    ['Enter alone keeps it', [], there],
    ['new lines are added to it', ['Now.'], `${there}\nNow.`],
    [':add goes on with its last line', [':add ely.', 'Now.'], 'Ask widely.\nAsk widely.\nNow.'],
    [':undo takes its last line off', [':undo', 'Now.'], 'Ask widely.\nNow.'],
    [':new starts afresh', [':new', 'Now.'], 'Now.'],
    [':undo brings back what :new took', [':new', ':undo'], there],
    [':undo takes back what :add added', [':add ely.', ':undo'], there],
    [':read changes nothing', [':read'], there],
  ])('%s', async (_, typed, expected) => {
    const { answer, send, until, written } = ask({ initial: there });
    await until(...asked);
    for (const line of typed) await send(line, keys.enter, '');
    await send(keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: expected });
    expectPlain(written());
  });

  test('can be taken off to its first line, and no further', async () => {
    const { answer, send, until } = ask({ initial: there });
    await until(...asked);
    await send(':undo', keys.enter, ':undo', keys.enter);
    await until('There is no text now.', '>');
    await send(':undo', keys.enter);
    await until('There is nothing to take back.', '>');
    await send(keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: '' });
  });

  test('ends where its last line was ended', async () => {
    const { answer, send, until } = ask({ initial: 'Ask widely.\n' });
    await until(...asked);
    await send('Now.', keys.enter, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'Ask widely.\nNow.' });
  });
});

test('a draft is kept at every change, and a command is not in it', async () => {
  const { drafts, send, until } = ask({ initial: there });
  await until(...asked);
  for (const key of ':undo') await send(key);
  await until(':undo', ':undo');
  expect(new Set(drafts)).toEqual(new Set([there]));
  await send(keys.enter);
  await until('The last line is now: Ask widely.', '>');
  await send('No');
  await until('No', 'No');
  expect(drafts.slice(-2)).toEqual(['Ask widely.\n', 'Ask widely.\nNo']);
});

test('a text that will not do is told, and can be mended', async () => {
  const fault = (text: string) => (text.includes('x') ? 'Leave out the x.' : null);
  const { answer, send, until } = ask({ fault });
  await until(...asked);
  await send('Ask x', keys.enter, keys.enter);
  await until('Leave out the x. :undo takes the last line off', '>');
  await send(':undo', keys.enter, 'Ask', keys.enter, keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: 'Ask' });
});

describe('leaving', () => {
  test.each([
    ['Escape', keys.escape, 'menu'],
    ['Ctrl+O', '\u000f', 'editor'],
  ])('%s takes along the line that was begun', async (_, key, kind) => {
    const { answer, send, until } = ask({ initial: there });
    await until(...asked);
    await send('No', key);
    expect(await answer).toEqual({ kind, text: `${there}\nNo` });
  });

  test.each([
    [':menu', 'menu'],
    [':back', 'menu'],
    [':editor', 'editor'],
  ])('%s takes along the lines above it', async (typed, kind) => {
    const { answer, send, until } = ask();
    await until(...asked);
    await send('One.', keys.enter, typed, keys.enter);
    expect(await answer).toEqual({ kind, text: 'One.' });
  });

  test('a command that is none is refused', async () => {
    const { answer, send, until } = ask();
    await until(...asked);
    await send(':nwe', keys.enter);
    await until('There is no :nwe here', '>');
    await send(': five', keys.enter, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: ': five' });
  });
});

describe('a paste', () => {
  const pasted = 'One.\r\n\r\n:new\r\n\tTwo.';

  test('is one text, with its empty lines, and nothing in it commands', async () => {
    const { answer, send, until, written } = ask();
    await until(...asked);
    await send(pasted, keys.enter, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'One.\n\n:new\n\tTwo.' });
    expectPlain(written());
  });

  test('is one text too where the terminal brackets it, however slowly it comes', async () => {
    const { answer, send, until } = ask();
    await until(...asked);
    await send('\u001b[200~One.\r\r');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await send(':new\rTwo.\u001b[201~', keys.enter, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'One.\n\n:new\nTwo.' });
  });

  test('of many lines comes back whole', async () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `Line ${index} of the minutes.`);
    const { answer, send, until } = ask();
    await until(...asked);
    await send(lines.join('\r'), keys.enter, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: lines.join('\n') });
  });
});
