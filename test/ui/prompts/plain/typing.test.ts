import { describe, expect, test } from 'vitest';
import { pickKey, typeLine, typeLines } from '../../../../src/ui/prompts/ask.ts';
import { expectPlain, openPlainScreen, type PlainScreen } from '../../../support/plain.ts';
import { keys } from '../../../support/screen.ts';

function askLine({ terminal }: PlainScreen, message = 'Who?') {
  return typeLine(terminal, { message, hint: '', initial: '', fault: () => null, onDraft: () => {} });
}

function askKey({ terminal }: PlainScreen) {
  const choices = ['1', '2'].map((key) => ({ key, label: `Number ${key}`, value: key }));
  return pickKey(terminal, { message: 'Which?', choices, commands: [], escape: null, initial: 0 });
}

describe('what is typed is shown', () => {
  test('as it comes', async () => {
    const screen = openPlainScreen();
    void askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('Jö');
    await screen.until('Who?', 'Your answer: Jö');
  });

  test.each([40, 80])('and taken off again by backspace, at %i columns', async (columns) => {
    const screen = openPlainScreen({ columns });
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('Team 漢字 leadre', keys.backspace.repeat(2), 'er');
    await screen.until('Who?', 'Your answer: Team 漢字 leader');
    await screen.send(keys.backspace.repeat(9));
    await screen.until('Who?', 'Your answer: Team');
    await screen.send(keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'Team ' });
    expectPlain(screen.written());
  });

  test('and no further than to the prompt', async () => {
    const screen = openPlainScreen();
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('ab', keys.backspace.repeat(9), 'c', keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'c' });
    expect(screen.written().endsWith('Your answer: ab\b \b\b \bc\n')).toBe(true);
  });

  test('also where a backspace would have to go up a row: the end is said again', async () => {
    const screen = openPlainScreen({ columns: 40 });
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('The leader of the team in the town', keys.backspace.repeat(8), 'city', keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'The leader of the team in city' });
    expect(screen.written().endsWith('\nof the team in city\n')).toBe(true);
    expectPlain(screen.written());
  });

  test('a sign of several code points goes at once', async () => {
    const screen = openPlainScreen();
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('e\u0301👩‍👧', keys.backspace, '!', keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'e\u0301!' });
  });

  test('but never obeyed', async () => {
    const screen = openPlainScreen();
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('a\u001b[31m\u009b2J\u0007\u202e\tb', keys.up, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'a2J\u202e\tb' });
    expectPlain(screen.written());
    expect(screen.written()).not.toMatch(/\p{Bidi_Control}/u);
  });
});

test('a line of 20,000 characters comes back whole', async () => {
  const long = 'A long note. '.repeat(1_600).slice(0, 20_000);
  const screen = openPlainScreen();
  const answer = askLine(screen);
  await screen.until('Who?', 'Your answer:');
  for (let at = 0; at < long.length; at += 999) await screen.send(long.slice(at, at + 999));
  await screen.send(keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: long });
});

test('characters of several bytes are put together, wherever the chunks end', async () => {
  const screen = openPlainScreen();
  const answer = askLine(screen);
  await screen.until('Who?', 'Your answer:');
  for (const byte of new TextEncoder().encode('Łódź 漢 👍')) screen.sendBytes(Uint8Array.of(byte));
  await screen.send(keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: 'Łódź 漢 👍' });
});

describe('what is typed ahead', () => {
  test('answers the questions that come, one after another', async () => {
    const screen = openPlainScreen();
    const first = askKey(screen);
    await screen.until('Which?', 'Your choice:');
    await screen.send('2\rTeam leader\rTuesday\r1\r');
    expect(await first).toBe('2');
    expect(await askLine(screen)).toEqual({ kind: 'entered', text: 'Team leader' });
    expect(await askLine(screen)).toEqual({ kind: 'entered', text: 'Tuesday' });
    expect(await askKey(screen)).toBe('1');
  });

  test('between two questions is not lost', async () => {
    const screen = openPlainScreen();
    const first = askKey(screen);
    await screen.until('Which?', 'Your choice:');
    await screen.send('2', keys.enter);
    await first;
    await screen.send('Team ', 'leader');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = askLine(screen);
    await screen.until('Who?', 'Your answer: Team leader');
    await screen.send(keys.enter);
    expect(await second).toEqual({ kind: 'entered', text: 'Team leader' });
  });

  test('before the first question is not lost either', async () => {
    const screen = openPlainScreen();
    await screen.send('Team leader\r2\r');
    expect(await askLine(screen)).toEqual({ kind: 'entered', text: 'Team leader' });
    expect(await askKey(screen)).toBe('2');
  });

  test('of a text of several lines: an empty line that nothing follows ends it', async () => {
    const screen = openPlainScreen();
    await screen.send('2\rOne.\r\rTwo.\r\r');
    expect(await askKey(screen)).toBe('2');
    const question = { message: 'What?', hint: '', initial: '', fault: () => null, onDraft: () => {} };
    expect(await typeLines(screen.terminal, question)).toEqual({ kind: 'entered', text: 'One.\n\nTwo.' });
  });
});

describe('breaking off', () => {
  test.each([
    ['Ctrl-C', 'Team', keys.ctrlC],
    ['Ctrl-D in an empty line', '', '\u0004'],
  ])('%s ends it as it ends every prompt', async (_, typed, key) => {
    const screen = openPlainScreen();
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send(typed, key);
    await expect(answer).rejects.toMatchObject({
      name: 'ExitPromptError',
      message: 'User force closed the prompt with SIGINT',
    });
    expect(screen.written().endsWith(`Your answer: ${typed}\n`)).toBe(true);
  });

  test('Ctrl-D in a line does nothing', async () => {
    const screen = openPlainScreen();
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    await screen.send('Team\u0004', keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: 'Team' });
  });

  test('a terminal that is closed', async () => {
    const screen = openPlainScreen();
    const answer = askLine(screen);
    await screen.until('Who?', 'Your answer:');
    screen.hangUp();
    await expect(answer).rejects.toMatchObject({ name: 'AbortPromptError', message: 'Prompt was aborted' });
    await expect(askLine(screen)).rejects.toMatchObject({ name: 'AbortPromptError' });
  });

  test('an input that ends, once what was typed is answered', async () => {
    const screen = openPlainScreen();
    await screen.send('Team\r');
    (screen.terminal.input as unknown as { end: () => void }).end();
    expect(await askLine(screen)).toEqual({ kind: 'entered', text: 'Team' });
    await expect(askLine(screen)).rejects.toMatchObject({ name: 'ExitPromptError' });
  });
});
