import { describe, expect, test } from 'vitest';
import { typeLine } from '../../../../src/ui/prompts/ask.ts';
import type { LineQuestion } from '../../../../src/ui/prompts/line.ts';
import { expectPlain, openPlainScreen } from '../../../support/plain.ts';
import { keys } from '../../../support/screen.ts';

function ask(change: Partial<LineQuestion> = {}, screen = openPlainScreen()) {
  const drafts: string[] = [];
  const answer = typeLine(screen.terminal, {
    message: 'From whom?',
    hint: 'e.g. team leader · Enter leaves it open · Esc menu',
    initial: '',
    fault: () => null,
    onDraft: (text) => drafts.push(text),
    ...change,
  });
  return { ...screen, answer, drafts };
}

const asked = ['From whom?', 'Your answer:'] as const;

test('asks in sentences, and takes what is typed', async () => {
  const { answer, send, until, written } = ask();
  await until(...asked);
  expect(written()).toMatchInlineSnapshot(`
    "From whom?
    E.g. team leader. Enter leaves it open. Esc or :menu opens the menu.
    Your answer: "
  `);
  await send('Team leader', keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: 'Team leader' });
  expect(written().endsWith('Your answer: Team leader\n')).toBe(true);
});

describe('a text that is there', () => {
  test('is read out, with what can be done with it', async () => {
    const { until, written } = ask({ initial: 'Team lead' }, openPlainScreen({ columns: 40 }));
    await until(...asked);
    expect(written()).toMatchInlineSnapshot(`
      "From whom?
      Now: Team lead
      Enter alone keeps it. A new text
      replaces it, :add and a text goes on
      where it stops, :clear empties it.
      E.g. team leader. Esc or :menu opens
      the menu.
      Your answer: "
    `);
  });

  test.each([
    ['Enter keeps it', '', 'Team lead'],
    ['another replaces it', 'Clinician', 'Clinician'],
    [':add goes on with it', ':add er, Tuesday', 'Team leader, Tuesday'],
    [':clear empties it', ':clear', ''],
  ])('%s', async (_, typed, expected) => {
    const { answer, send, until } = ask({ initial: 'Team lead' });
    await until(...asked);
    await send(typed, keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: expected });
  });
});

describe('a text that is offered', () => {
  test('is taken by Enter alone, and not otherwise', async () => {
    const first = ask({ offered: '6.8' });
    await first.until('Enter alone takes 6.8.', 'Your answer:');
    await first.send(keys.enter);
    expect(await first.answer).toEqual({ kind: 'entered', text: '6.8' });
    const second = ask({ offered: '6.8' });
    await second.until(...asked);
    await second.send('7', keys.enter);
    expect(await second.answer).toEqual({ kind: 'entered', text: '7' });
  });

  test('is had by clearing what was half typed', async () => {
    const { answer, send, until } = ask({ offered: '6.8', initial: '6' });
    await until(':clear takes 6.8 in its place.', 'Your answer:');
    await send(':clear', keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: '6.8' });
  });
});

test('a wrong answer is told in a line, and only the prompt comes again', async () => {
  const fault = (text: string) => (/^\d+$/.test(text) ? null : 'Enter a number.');
  const { answer, drafts, send, until, written } = ask({ fault });
  await until(...asked);
  const before = written().length;
  await send('many', keys.enter);
  await until('Enter a number.', 'Your answer:');
  expect(written().slice(before)).toBe('many\nEnter a number.\nYour answer: ');
  expect(drafts.at(-1)).toBe('many');
  await send('143', keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: '143' });
});

describe('the menu', () => {
  test('comes by Escape, with what was typed so far', async () => {
    const { answer, send, until } = ask();
    await until(...asked);
    await send('Team', keys.escape);
    expect(await answer).toEqual({ kind: 'menu', text: 'Team' });
  });

  test.each([':menu', ':back', ':Menu '])('comes by “%s”, with what was there', async (typed) => {
    const { answer, drafts, send, until } = ask({ initial: 'Team' });
    await until(...asked);
    await send(...typed, keys.enter);
    expect(await answer).toEqual({ kind: 'menu', text: 'Team' });
    expect(drafts.at(-1)).toBe('Team');
  });

  test('a command that is none is refused, and can be written with a space', async () => {
    const { answer, send, until } = ask();
    await until(...asked);
    await send(':meun', keys.enter);
    await until('There is no :meun here, only :menu, :back, :add, :clear.', 'Your answer:');
    await send(' :meun', keys.enter);
    expect(await answer).toEqual({ kind: 'entered', text: ' :meun' });
  });
});

test('every change is a draft, and a command is none', async () => {
  const { drafts, send, until } = ask({ initial: 'Team' });
  await until(...asked);
  for (const key of 'Jo') await send(key);
  await until('Jo', 'Jo');
  await send(keys.backspace.repeat(2));
  for (const key of ':add x') await send(key);
  await until(':add x', ':add x');
  expect(drafts).toEqual(['Team', 'J', 'Jo', 'J', 'Team', ...Array(5).fill('Team'), 'Teamx'].flat());
});

test('a pasted line end becomes a space', async () => {
  const { answer, send, until, written } = ask();
  await until(...asked);
  await send('Policy of\r\nMay 2026', keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: 'Policy of May 2026' });
  expectPlain(written());
});

test('a line end in a bracketed paste becomes one too, however slowly it comes', async () => {
  const { answer, send, until } = ask();
  await until(...asked);
  await send('\u001b[200~Policy of\r');
  await new Promise((resolve) => setTimeout(resolve, 60));
  await send('May\u001b[201~', keys.enter);
  expect(await answer).toEqual({ kind: 'entered', text: 'Policy of May' });
});
