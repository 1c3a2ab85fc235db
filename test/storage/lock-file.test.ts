import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeLock, readHolder, removeLock } from '../../src/storage/lock-file.ts';
import { self } from './support/owner.ts';
import { scratch } from './support/scratch.ts';

test('a lock is placed once, and tells its owner and nothing else', async () => {
  const folder = scratch();
  const path = join(folder, 'a.lock');
  const owner = self();
  expect(await placeLock(path, { ...owner, name: 'not to be told' } as typeof owner)).toBe(true);
  expect(await placeLock(path, { ...owner, token: 'other' })).toBe(false);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(owner);
  expect(await readHolder(path)).toEqual({ token: owner.token, owner });
  expect(readdirSync(folder)).toEqual(['a.lock']);
});

test.each([
  '',
  '{',
  '{}',
  'null',
  '[]',
  '{"pid":1}',
  '{"pid":"1","host":"h","startedAt":null,"token":"t","since":"s"}',
  '\0\0',
])('a lock file that says %j has a token of its own and no owner', async (content) => {
  const path = join(scratch(), 'a.lock');
  writeFileSync(path, content);
  const holder = await readHolder(path);
  expect(holder).toEqual({ token: expect.stringMatching(/^unreadable-/), owner: null });
  await removeLock(path, `${holder?.token}x`);
  expect(existsSync(path)).toBe(true);
  await removeLock(path, holder?.token ?? '');
  expect(existsSync(path)).toBe(false);
});

test('where there is no lock nobody holds it, and removing it does nothing', async () => {
  const path = join(scratch(), 'a.lock');
  expect(await readHolder(path)).toBeNull();
  await removeLock(path, 'any');
});

test('a folder in place of the lock is an error of the system', async () => {
  const path = join(scratch(), 'a.lock');
  mkdirSync(path);
  await expect(readHolder(path)).rejects.toMatchObject({ code: 'EISDIR' });
});
