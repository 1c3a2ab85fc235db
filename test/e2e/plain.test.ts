import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bin } from '../support/bin.ts';
import { expectPlain } from '../support/plain.ts';
import { keys, openRealScreen } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';
import { reviewText } from './support/review-text.ts';

const setUp = {
  ...{ service: 'North Vale', provider: '', area: '', region: '', kind: 'external', mode: 'on-site' },
  ...{ from: '2026-03-10', to: '', reviewer: 'Ann Bell' },
};
const begun = Object.entries(setUp).flatMap(([flag, value]) => [`--${flag}`, value]);

/** The programme on a real terminal, with all that it writes. */
function start(args: readonly string[], { cwd, columns = 80 }: { cwd: string; columns?: number }) {
  const screen = openRealScreen([bin, ...args], { cwd, columns });
  let written = '';
  screen.process.onData((data) => {
    written += data;
  });
  return { ...screen, written: () => written };
}

function saved(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'a.review.json'), 'utf8'));
}

test.each([80, 40])(
  'an item is rated in plain, at %i columns, with nothing but text on the terminal',
  async (columns) => {
    const cwd = temporaryFolder();
    const screen = start(['review', 'a', '--plain', ...begun], { cwd, columns });
    await screen.until('How many active clients', 'Your answer:');
    await screen.send('143', keys.enter);
    await screen.until('How many full-time equivalent', 'Your answer:');
    await screen.send('6.8', keys.enter);
    await screen.until('Your rating for 1 Caseload size', 'Your choice:');
    expect(screen.text()).toContain('143 ÷ 6.8 = 21.03');
    expect(screen.text()).toContain('(suggested) (Enter alone takes this)');
    await screen.send('4', keys.enter);
    await screen.until('Evidence for 1 Caseload size', '>');
    await screen.send(keys.ctrlC);
    expect(await screen.ended).toBe(130);
    expect(screen.written()).toContain('ips-fidelity review a.review.json --plain');
    expectPlain(screen.written());
    expect(saved(cwd).items['caseload-size']).toMatchObject({
      rating: 4,
      inputs: { 'active-clients': 143, 'specialists-fte': 6.8 },
    });
  },
);

test('what is half written is kept, and gone on with', async () => {
  const cwd = temporaryFolder();
  const first = start(['--plain', 'review', 'a', ...begun], { cwd });
  await first.until('How many active clients', 'Your answer:');
  await first.send('14');
  await first.until('How many active clients', 'Your answer: 14');
  first.process.kill('SIGHUP');
  expect(await first.ended).toBe(130);
  expect(saved(cwd).place.draft).toBe('14');

  const second = start(['review', 'a', '--plain'], { cwd });
  await second.until('Now: 14', 'Your answer:');
  await second.send(':add 3', keys.enter);
  await second.until('How many full-time equivalent', 'Your answer:');
  expect(saved(cwd).items['caseload-size'].inputs).toEqual({ 'active-clients': 143 });
  await second.send('\u0004');
  expect(await second.ended).toBe(130);
  expectPlain(first.written() + second.written());
});

test('what is typed while the programme starts is not lost', async () => {
  const cwd = temporaryFolder();
  const screen = start(['review', 'a', '--plain', ...begun], { cwd });
  await screen.send('143\r');
  await screen.until('How many full-time equivalent', 'Your answer:');
  expect(saved(cwd).items['caseload-size'].inputs).toEqual({ 'active-clients': 143 });
  await screen.send(keys.ctrlC);
  expect(await screen.ended).toBe(130);
});

test('without a command it asks in plain what to do, and does it', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.review.json'), reviewText());
  const screen = start(['--plain'], { cwd });
  await screen.until('What do you want to do?', 'Your choice:');
  await screen.send('See the scores of a review', keys.enter);
  await screen.until('1 a.review.json (Enter alone takes this)', 'Your choice:');
  await screen.send(keys.enter);
  expect(await screen.ended).toBe(0);
  expect(screen.text()).toMatch(/Staffing: \d+ of 15 1 Caseload size: rated \d/);
  expectPlain(screen.written());
});

test('a yes or no is asked in plain', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.review.json'), reviewText());
  writeFileSync(join(cwd, 'a.pdf'), 'mine');
  const screen = start(['report', 'a.review.json', '--plain'], { cwd });
  await screen.until('a.pdf exists already. Overwrite it?', 'Your choice:');
  await screen.send(keys.enter);
  expect(await screen.ended).toBe(130);
  expect(readFileSync(join(cwd, 'a.pdf'), 'utf8')).toBe('mine');
  expectPlain(screen.written());
});
