import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bin } from '../support/bin.ts';
import { keys, openRealScreen } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';

const setUp = [
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
];
const days = ['--mode', 'virtual', '--from', '2026-03-10', '--to', '', '--reviewer', 'Ann Bell'];

/** At the evidence of an item, with half a note typed, and the editor called for. */
async function callEditor(env: Readonly<Record<string, string>>, files = {}, ...more: string[]) {
  const cwd = temporaryFolder(files);
  if ('editor.sh' in files) chmodSync(join(cwd, 'editor.sh'), 0o700);
  const editor = env.EDITOR === undefined ? {} : { EDITOR: env.EDITOR.replace('.', cwd) };
  const args = [bin, 'review', 'a', ...setUp, ...days, ...more];
  const screen = openRealScreen(args, { cwd, env: { VISUAL: '', EDITOR: '', ...editor } });
  const plain = more.includes('--plain');
  await screen.until('How many active', plain ? 'Your answer:' : 'Esc menu');
  await screen.send(keys.escape);
  await screen.until('Menu', plain ? 'Your choice:' : 'everything is saved');
  await screen.send('e', ...(plain ? [keys.enter] : []));
  await screen.until('Evidence for 1', plain ? '>' : 'Esc menu');
  await screen.send('INT team leader: Two people', '\u000F');
  return { screen, saved: () => JSON.parse(readFileSync(join(cwd, 'a.review.json'), 'utf8')) };
}

const writing = { 'editor.sh': '#!/bin/sh\nprintf " wait.\\n\\n– “So” it is.\\n" >> "$1"\n' };

test.each<string[]>([[], ['--plain']])(
  'a long note goes to the editor and comes back whole %s',
  async (...more) => {
    const { screen, saved } = await callEditor({ EDITOR: './editor.sh' }, writing, ...more);
    const plain = more.includes('--plain');
    await screen.until('Your editor opens.', plain ? '>' : 'Esc menu');
    await screen.send(keys.enter, ...(plain ? [] : [keys.enter]));
    await screen.until('More evidence? 1 note', plain ? '>' : 'Esc menu');
    expect(saved().items['caseload-size'].evidence).toEqual([
      { source: 'INT', from: 'team leader', note: 'Two people wait.\n\n– “So” it is.' },
    ]);
    await screen.send(keys.ctrlC);
    expect(await screen.ended).toBe(130);
  },
);

test.each([
  ['there is none', {}, 'No editor of your own is set (EDITOR). Go on typing here.'],
  [
    'it cannot be opened',
    { EDITOR: './none.sh' },
    'Your editor (EDITOR) could not be opened. Go on typing here.',
  ],
])('where %s the note is gone on with in several lines', async (_, env, told) => {
  const { screen, saved } = await callEditor(env as Record<string, string>);
  await screen.until(told, 'Esc menu');
  await screen.send(' wait.', keys.enter, 'So it is.', keys.enter, keys.enter);
  await screen.until('More evidence? 1 note', 'Esc menu');
  expect(saved().items['caseload-size'].evidence).toEqual([
    { source: 'INT', from: 'team leader', note: 'Two people wait.\nSo it is.' },
  ]);
  await screen.send(keys.ctrlC);
  await screen.ended;
});
