import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { clearLeftovers, openTemporary, type Writer } from '../../src/storage/temporary.ts';
import { DEAD_PID, probe, self } from './support/owner.ts';
import { scratch } from './support/scratch.ts';

const dead: Writer = { pid: DEAD_PID, host: 'here', startedAt: 5 };

async function leave(target: string, writer: Writer): Promise<string> {
  const { path, handle } = await openTemporary(target, writer, 0o600);
  await handle.close();
  return path;
}

test('every temporary file has a name of its own, hidden beside its target', async () => {
  const target = join(scratch(), 'a.review.json');
  const names = await Promise.all(Array.from({ length: 20 }, () => leave(target, self())));
  expect(new Set(names).size).toBe(20);
  for (const name of names) expect(basename(name)).toMatch(/^\.a\.review\.json\..+\.tmp$/);
});

test('what a dead process left of this file and of its lock is removed', async () => {
  const target = join(scratch(), 'a.json');
  const left = [
    await leave(target, dead),
    await leave(target, { ...dead, startedAt: null }),
    await leave(`${target}.lock`, dead),
    await leave(`${target}.lock.0123456789ab`, dead),
    // Our own process number, but of a process that began at another time.
    await leave(target, { ...self(), startedAt: 1 }),
  ];
  expect(await clearLeftovers(target, 'here', probe)).toBe(5);
  expect(left.filter(existsSync)).toEqual([]);
});

test('what belongs to the living, to other computers and to other files stays', async () => {
  const folder = scratch();
  const target = join(folder, 'a.json');
  await leave(target, self());
  await leave(target, { ...dead, host: 'elsewhere' });
  await leave(join(folder, 'b.json'), dead);
  await leave(join(folder, 'a.json.bak'), dead);
  await leave(join(folder, '.a.json'), dead);
  for (const name of ['.a.json.tmp', '.a.json.note.tmp', 'a.json.tmp', '.a.json.swp'])
    writeFileSync(join(folder, name), '');
  const before = readdirSync(folder);
  expect(await clearLeftovers(target, 'here', probe)).toBe(0);
  expect(readdirSync(folder)).toEqual(before);
});

test('leftovers are found where a link leads to', async () => {
  const [folder, elsewhere] = [scratch(), scratch()];
  writeFileSync(join(elsewhere, 'a.json'), '');
  symlinkSync(join(elsewhere, 'a.json'), join(folder, 'link.json'));
  const left = await leave(join(elsewhere, 'a.json'), dead);
  expect(await clearLeftovers(join(folder, 'link.json'), 'here', probe)).toBe(1);
  expect(existsSync(left)).toBe(false);
});

test('where there is no folder there is nothing to clear', async () => {
  expect(await clearLeftovers('/no/such/folder/a.json', 'here', probe)).toBe(0);
});
