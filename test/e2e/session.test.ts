import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildReview } from '../../src/core/review/build.ts';
import type { Review } from '../../src/core/review/model.ts';
import { newReview, startSession } from '../../src/core/session/start.ts';
import { keys, openRealScreen } from '../support/screen.ts';
import { shippedRubric } from '../support/shipped.ts';
import { typeReview } from '../support/typist.ts';

const bin = join(import.meta.dirname, '../../bin/ips-fidelity.js');
const paper = example('north-vale');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-session-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a reviewer types a whole review of 25 items and hands over its PDF', async () => {
  const screen = openRealScreen([bin, 'review', 'north-vale'], { cwd: folder });
  const blank = newReview(shippedRubric, { id: 'x', today: '2026-01-01', given: {} }).review;
  const { session } = await typeReview(
    screen,
    startSession(blank, shippedRubric),
    paper,
    ({ review }) => review.place?.step === 'overview',
  );
  await screen.until('All 25 items rated · Total 107, Good fidelity', 'b back');
  await screen.send('f');
  expect(await screen.ended).toBe(0);
  expect(screen.text()).toContain('The review is final now: it can be read and reported, but not changed.');
  expect(screen.text()).toContain('Open it again: ips-fidelity review north-vale.review.json');
  expect(screen.text()).toContain('Its report: ips-fidelity report north-vale.review.json');

  const saved = buildReview(JSON.parse(readFileSync(join(folder, 'north-vale.review.json'), 'utf8')));
  expect(saved.items).toEqual(session.review.items);
  expect(saved.items).toEqual(paper.items);
  expect(saved.status).toBe('final');

  const report = run('report', 'north-vale.review.json');
  expect(report).toMatchObject({ status: 0, stdout: 'Report written: north-vale.pdf\n' });
  const text = pdfText(join(folder, 'north-vale.pdf'));
  expect(text).toContain('107');
  expect(text).toContain('Good fidelity');
  for (const item of Object.values(paper.items)) {
    for (const { note } of item.evidence) expect(text.includes(beginning(note)), note).toBe(true);
  }
}, 240_000);

const begun = [
  '--service',
  'North Vale',
  '--provider',
  '',
  '--area',
  '',
  '--region',
  '',
  '--kind',
  'external',
  '--mode',
  'on-site',
  '--from',
  '2026-03-10',
  '--to',
  '',
  '--reviewer',
  'Ann Bell',
];

function sit(...flags: string[]) {
  return openRealScreen([bin, 'review', 'a', ...flags], { cwd: folder });
}

function saved(name = 'a'): Review {
  return buildReview(JSON.parse(readFileSync(join(folder, `${name}.review.json`), 'utf8')));
}

test('a session that is killed goes on at the same question, with every answer given', async () => {
  const first = sit(...begun);
  await first.until('How many active clients', 'Esc menu');
  await first.send('143', keys.enter);
  await first.until('How many full-time', 'Esc menu');
  first.process.kill('SIGKILL');
  await first.ended;
  expect(saved().items['caseload-size']?.inputs).toEqual({ 'active-clients': 143 });

  const second = sit();
  await second.until('How many full-time', 'Esc menu');
  await second.send('6.8', keys.enter);
  await second.until('143 ÷ 6.8 = 21.03', 'menu');
  second.process.kill('SIGKILL');
  await second.ended;
});

test.each(['SIGHUP', 'SIGTERM'])(
  'a terminal that goes away (%s) keeps what is half written',
  async (signal) => {
    const screen = sit(...begun);
    await screen.until('How many active clients', 'Esc menu');
    await screen.send('14');
    await screen.until('> 14', 'Esc menu');
    screen.process.kill(signal);
    expect(await screen.ended).toBe(130);
    expect(saved().place).toMatchObject({ item: 'caseload-size', step: 'input:active-clients', draft: '14' });
  },
);

test.each<string[]>([[], ['--plain']])(
  'a window that is closed keeps what is half written, and no lock %j',
  async (...plain) => {
    const screen = sit(...begun, ...plain);
    const tail = plain.length > 0 ? 'Your answer:' : 'Esc menu';
    await screen.until('How many active clients', tail);
    await screen.send('14');
    await screen.until('14', plain.length > 0 ? '14' : tail);
    // Closes our side of the terminal, as a window does: then nothing can be written or set there any more.
    (screen.process as unknown as { destroy: () => void }).destroy();
    await expect.poll(() => readdirSync(folder), { timeout: 8000 }).toEqual(['a.review.json']);
    expect(saved().place).toMatchObject({ step: 'input:active-clients', draft: '14' });
  },
);

test('Ctrl-C ends with 130, says where it is saved and how to go on', async () => {
  const screen = sit(...begun);
  await screen.until('How many active clients', 'Esc menu');
  await screen.send(keys.ctrlC);
  expect(await screen.ended).toBe(130);
  expect(screen.text()).toContain('Go on with it: ips-fidelity review a.review.json');
  expect(readdirSync(folder)).toEqual(['a.review.json']);
});

test('Ctrl-C before anything is entered leaves nothing behind', async () => {
  const screen = sit();
  await screen.until('Which service is reviewed?', 'Esc goes back');
  await screen.send(keys.ctrlC);
  expect(await screen.ended).toBe(130);
  expect(screen.text()).toContain('Nothing was entered, so nothing was saved.');
  expect(readdirSync(folder)).toEqual([]);
});

test('a second session is told who holds the file, and may read but not write', async () => {
  const first = sit(...begun);
  await first.until('How many active clients', 'Esc menu');
  const second = openRealScreen([bin, 'review', 'a.review.json'], { cwd: folder, rows: 50 });
  expect(await second.ended).toBe(3);
  expect(second.text()).toContain(
    `is open in another window on this computer (process ${first.process.pid})`,
  );
  expect(second.text()).toContain('You can read it, but not change it now.');
  await first.send(keys.ctrlC);
  expect(await first.ended).toBe(130);
});

test('a folder that does not exist is told before anything is asked', async () => {
  const screen = openRealScreen([bin, 'review', join('none', 'a')], { cwd: folder });
  expect(await screen.ended).toBe(3);
  expect(screen.text()).toContain('its folder does not exist');
});

test('a flag that will not do is refused with the reason', async () => {
  const screen = sit('--from', '31 March');
  expect(await screen.ended).toBe(2);
  expect(screen.text()).toContain('--from 31 March: The year is missing. Write it as in');
});

test('without a command it asks what to do, and does it', async () => {
  const screen = openRealScreen([bin], { cwd: folder });
  await screen.until('What do you want to do?', 'select');
  await screen.send(keys.enter);
  await screen.until('Which service is reviewed?', 'Which service is reviewed?');
  await screen.send('Harbour Point', keys.enter);
  await screen.until('Who provides it?', 'Esc goes back');
  await screen.send(keys.ctrlC);
  expect(await screen.ended).toBe(130);
  expect(saved('harbour-point').service.name).toBe('Harbour Point');
});

test('an existing report is overwritten only when that is agreed to', async () => {
  const path = join(import.meta.dirname, '../../examples/elm-street.review.json');
  writeFileSync(join(folder, 'out.pdf'), 'mine');
  const asked = openRealScreen([bin, 'report', path, '-o', 'out.pdf'], { cwd: folder });
  await asked.until('out.pdf exists already. Overwrite it?', '(y/N)');
  await asked.send('n', keys.enter);
  expect(await asked.ended).toBe(130);
  expect(asked.text()).toContain('Nothing was written; out.pdf is as it was.');
  expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toBe('mine');
});

function run(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
}

function pdfText(path: string): string {
  const { stdout, error } = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  if (error) throw error;
  return flat(stdout);
}

/** The first words of a note, which stand on one line: what is beside and below them comes between the rest. */
function beginning(note: string): string {
  return flat(note).split(' ').slice(0, 5).join(' ');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function example(name: string): Review {
  return buildReview(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../examples/${name}.review.json`), 'utf8')),
  );
}
