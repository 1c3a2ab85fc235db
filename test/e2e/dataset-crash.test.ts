import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bin, ips } from '../support/bin.ts';
import { someFacts } from '../support/comparisons.ts';
import { reviewFile, reviewFiles } from '../support/review-files.ts';
import { temporaryFolder } from '../support/temp.ts';

const facts = someFacts(400);
const build = ['dataset', 'build', 'reviews', '-o', 'dataset'];

test('a build that is killed at any moment leaves a whole dataset: the old one or the new one', async () => {
  const cwd = temporaryFolder(reviewFiles(facts.slice(0, 200)));
  await ips(build, { cwd });
  const old = await compared(cwd);
  for (const [path, text] of Object.entries(reviewFiles(facts.slice(200))))
    writeFileSync(join(cwd, path), text);
  const fresh = await compared(cwd, 'reviews');
  expect(fresh).not.toEqual(old);
  let killed = 0;
  for (let ms = 60; ms <= 700; ms += 40) {
    killed += (await killedAfter(ms, [...build, '--all'], cwd)) ? 1 : 0;
    const now = await compared(cwd);
    expect([old, fresh]).toContainEqual(now);
  }
  expect(killed).toBeGreaterThan(2);
  const whole = await ips(build, { cwd });
  expect([whole.code, whole.stderr]).toEqual([0, '']);
  expect(await compared(cwd)).toEqual(fresh);
  expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
}, 120_000);

test.each(['compare', 'build'])('%s finds a dataset that a killed build had moved away', async (command) => {
  const cwd = temporaryFolder(reviewFiles(facts.slice(0, 20)));
  await ips(build, { cwd });
  const before = await compared(cwd);
  renameSync(join(cwd, 'dataset'), join(cwd, '.dataset.old'));
  if (command === 'build') {
    const { stdout } = await ips(build, { cwd });
    expect(stdout).toBe('20 reviews in dataset: 0 files read, 20 unchanged.\n');
  }
  expect(await compared(cwd)).toEqual(before);
  expect(existsSync(join(cwd, '.dataset.old'))).toBe(command === 'compare');
});

test('an old dataset that a killed build had not yet thrown away goes, but for what the user had laid there', async () => {
  const cwd = temporaryFolder(reviewFiles(facts.slice(0, 20)));
  await ips(build, { cwd });
  writeFileSync(join(cwd, 'dataset/mine.sql'), 'SELECT 1');
  renameSync(join(cwd, 'dataset'), join(cwd, '.dataset.old'));
  writeFileSync(join(cwd, 'reviews/new.review.json'), reviewFile(facts[30] as never));
  await ips([...build.slice(0, -1), 'other'], { cwd });
  renameSync(join(cwd, 'other'), join(cwd, 'dataset'));
  expect((await ips(build, { cwd })).stdout).toContain('21 unchanged');
  expect(existsSync(join(cwd, 'dataset/mine.sql'))).toBe(true);
  expect(existsSync(join(cwd, '.dataset.old'))).toBe(false);
});

/** Whether it was killed, and had not ended before. */
function killedAfter(ms: number, args: readonly string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: 'ignore', env: {} });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

async function compared(cwd: string, path = 'dataset'): Promise<unknown> {
  const { stdout, code, stderr } = await ips(['compare', path, '--all', '--json'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}
