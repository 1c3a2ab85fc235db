import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildReview } from '../../src/core/review/build.ts';
import type { Review } from '../../src/core/review/model.ts';
import { newReview, startSession } from '../../src/core/session/start.ts';
import { openRealScreen } from '../support/screen.ts';
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
