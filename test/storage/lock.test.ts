import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { acquireLock, type Busy, breakLock, type Lock } from '../../src/storage/lock.ts';
import type { Owner } from '../../src/storage/lock-file.ts';
import type { Probe } from '../../src/storage/temporary.ts';
import { bundle, type Run, run, seeded } from './support/child.ts';
import { DEAD_PID, probe, self } from './support/owner.ts';
import { scratch } from './support/scratch.ts';
import { skip } from './support/skip.ts';

const us = self('us');
const dead: Owner = { ...us, pid: DEAD_PID, token: 'dead' };
const living: Owner = { ...us, token: 'living' };
const foreign: Owner = { ...dead, host: 'elsewhere', token: 'foreign' };
const hold = (path: string, owner: Owner) => writeFileSync(path, JSON.stringify(owner));
const holderOf = (path: string) => JSON.parse(readFileSync(`${path}.lock`, 'utf8')).token;

async function taken(lock: Promise<Lock | Busy>): Promise<Lock> {
  const result = await lock;
  if (result.kind === 'busy') throw new Error(`busy by ${result.by?.token}`);
  return result;
}

describe('a lock', () => {
  test('is taken where it is free, is ours until it is released, and leaves nothing behind', async () => {
    const folder = scratch();
    const lock = await taken(acquireLock(join(folder, 'a'), us, probe));
    expect(await lock.stillOurs()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.lock']);
    await lock.release();
    expect(await lock.stillOurs()).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a living process is busy, even one of our own', async () => {
    const path = join(scratch(), 'a');
    await taken(acquireLock(path, living, probe));
    for (const owner of [us, living]) {
      expect(await acquireLock(path, owner, probe)).toEqual({ kind: 'busy', by: living, sameHost: true });
    }
  });

  test('of a dead process is taken over', async () => {
    const folder = scratch();
    hold(join(folder, 'a.lock'), dead);
    const lock = await taken(acquireLock(join(folder, 'a'), us, probe));
    expect(await lock.stillOurs()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.lock']);
  });

  test('of a process whose number another process has by now is taken over', async (context) => {
    if (us.startedAt === null) return skip(context, 'this system does not tell when a process began');
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, { ...living, startedAt: us.startedAt - 1 });
    await taken(acquireLock(path, us, probe));
  });

  test('of another computer is never taken over, dead as its process may look', async () => {
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, foreign);
    const neverAsked: Probe = {
      alive: () => expect.fail('the process number of another computer means nothing here'),
    };
    expect(await acquireLock(path, us, neverAsked)).toEqual({ kind: 'busy', by: foreign, sameHost: false });
  });

  test.each(['', '{"pid": 4', '\0\0\0'])('file that says %j is busy by nobody known', async (content) => {
    const path = join(scratch(), 'a');
    writeFileSync(`${path}.lock`, content);
    expect(await acquireLock(path, us, probe)).toEqual({ kind: 'busy', by: null, sameHost: false });
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(content);
  });

  test('file that is empty only for the moment until its owner has written it is waited for', async () => {
    const path = join(scratch(), 'a');
    writeFileSync(`${path}.lock`, '');
    setTimeout(() => hold(`${path}.lock`, living), 40);
    expect(await acquireLock(path, us, probe)).toEqual({ kind: 'busy', by: living, sameHost: true });
  });

  test('is one for every way to the file', async () => {
    const [folder, elsewhere] = [scratch(), scratch()];
    writeFileSync(join(elsewhere, 'a'), '');
    symlinkSync(join(elsewhere, 'a'), join(folder, 'link'));
    symlinkSync(elsewhere, join(folder, 'folder'));
    await taken(acquireLock(join(folder, 'link'), living, probe));
    for (const path of [join(elsewhere, 'a'), join(folder, 'folder/a'), join(folder, 'link')]) {
      expect(await acquireLock(path, us, probe)).toMatchObject({ kind: 'busy' });
    }
  });

  test('that somebody else has by now is neither ours nor released by us', async () => {
    const path = join(scratch(), 'a');
    const lock = await taken(acquireLock(path, us, probe));
    hold(`${path}.lock`, living);
    expect(await lock.stillOurs()).toBe(false);
    await lock.release();
    expect(holderOf(path)).toBe('living');
  });

  test.each([
    ['where there is no folder', 'none/a', 'folder-missing'],
    ['where a folder has its name', 'sub', 'is-folder'],
  ])('%s is a failure', async (_, name, code) => {
    const folder = scratch();
    mkdirSync(join(folder, 'sub.lock'));
    await expect(acquireLock(join(folder, name), us, probe)).rejects.toMatchObject({
      name: 'StorageFailure',
      code,
    });
  });
});

describe('a takeover', () => {
  /** As the path of the second lock is made, so that a test can stand in its way. */
  const second = (path: string, token: string) =>
    `${path}.lock.${createHash('sha256').update(`${path}.lock\n${token}`).digest('hex').slice(0, 12)}`;

  test('that comes too late leaves the lock of whoever was quicker', async () => {
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, dead);
    // Between our look at the dead owner and our takeover somebody else takes over.
    const quicker: Probe = {
      alive: (pid, startedAt) => {
        if (holderOf(path) === 'dead') hold(`${path}.lock`, living);
        return probe.alive(pid, startedAt);
      },
    };
    expect(await acquireLock(path, us, quicker)).toMatchObject({ kind: 'busy', by: living });
    expect(holderOf(path)).toBe('living');
  });

  test('waits while a living process takes over', async () => {
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, dead);
    hold(second(path, 'dead'), living);
    setTimeout(() => rmSync(second(path, 'dead')), 100);
    const lock = acquireLock(path, us, probe);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(holderOf(path)).toBe('dead');
    await taken(lock);
  });

  test('by another way to the same file waits just so', async () => {
    const [folder, elsewhere] = [scratch(), scratch()];
    symlinkSync(elsewhere, join(folder, 'folder'));
    hold(join(elsewhere, 'a.lock'), dead);
    hold(second(join(elsewhere, 'a'), 'dead'), living);
    expect(await acquireLock(join(folder, 'folder/a'), us, probe)).toMatchObject({ kind: 'busy' });
    expect(holderOf(join(elsewhere, 'a'))).toBe('dead');
  });

  test('gives up where a living process never finishes taking over', async () => {
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, dead);
    hold(second(path, 'dead'), living);
    expect(await acquireLock(path, us, probe)).toMatchObject({ kind: 'busy' });
    expect(holderOf(path)).toBe('dead');
  });

  test('that died half way is taken over in turn', async () => {
    const folder = scratch();
    const path = join(folder, 'a');
    hold(`${path}.lock`, dead);
    hold(second(path, 'dead'), { ...dead, token: 'dead too' });
    await taken(acquireLock(path, us, probe));
    expect(readdirSync(folder)).toEqual(['a.lock']);
  });

  test.each([
    ['by another computer', JSON.stringify(foreign)],
    ['and left nothing to read', ''],
  ])('that died half way %s does not lock everybody out for ever', async (_, content) => {
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, dead);
    writeFileSync(second(path, 'dead'), content);
    await taken(acquireLock(path, us, probe));
  });
});

describe('breaking a lock', () => {
  test('takes it from the owner that the user has named', async () => {
    for (const owner of [foreign, living]) {
      const folder = scratch();
      hold(join(folder, 'a.lock'), owner);
      const lock = await taken(breakLock(join(folder, 'a'), owner, us, probe));
      expect(await lock.stillOurs()).toBe(true);
      expect(readdirSync(folder)).toEqual(['a.lock']);
    }
  });

  test('takes it where it could not be made out', async () => {
    const path = join(scratch(), 'a');
    writeFileSync(`${path}.lock`, '{"pi');
    await taken(breakLock(path, null, us, probe));
  });

  test('leaves anybody else’s', async () => {
    const path = join(scratch(), 'a');
    hold(`${path}.lock`, { ...foreign, token: 'newer' });
    for (const by of [foreign, null]) {
      expect(await breakLock(path, by, us, probe)).toMatchObject({ kind: 'busy', by: { token: 'newer' } });
    }
    expect(holderOf(path)).toBe('newer');
  });
});

test('where there are no links, a lock is made all the same', async () => {
  // As a memory stick or a share answers; below our own code.
  vi.doMock('node:fs/promises', async (original) => ({
    ...(await original<typeof import('node:fs/promises')>()),
    link: async (_: string, target: string) => {
      // In the meantime somebody else saves under this name.
      if (target.endsWith('late')) writeFileSync(target, 'theirs');
      throw Object.assign(new Error('no links'), { code: 'ENOTSUP', syscall: 'link' });
    },
  }));
  vi.resetModules();
  const unlinked = await import('../../src/storage/lock.ts');
  const { saveBytes } = await import('../../src/storage/save.ts');
  vi.doUnmock('node:fs/promises');
  const folder = scratch();
  const path = join(folder, 'a');
  const lock = await taken(unlinked.acquireLock(path, us, probe));
  expect(await unlinked.acquireLock(path, living, probe)).toMatchObject({ kind: 'busy', by: us });
  expect(readdirSync(folder)).toEqual(['a.lock']);
  await lock.release();
  hold(`${path}.lock`, dead);
  await taken(unlinked.acquireLock(path, us, probe));
  await saveBytes(path, Buffer.from('x'), { overwrite: false, writer: us });
  await expect(saveBytes(path, Buffer.from('y'), { overwrite: false, writer: us })).rejects.toMatchObject({
    code: 'exists',
  });
  await expect(
    saveBytes(`${path}-late`, Buffer.from('y'), { overwrite: false, writer: us }),
  ).rejects.toMatchObject({ code: 'exists' });
  expect(readFileSync(path, 'utf8')).toBe('x');
  expect(readFileSync(`${path}-late`, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['a', 'a-late', 'a.lock']);
});

describe('several processes that count in one file and are killed at random', () => {
  async function count(way: 'locked' | 'unlocked', kills: number) {
    const script = await bundle('counter');
    const path = join(scratch(), 'count.json');
    writeFileSync(path, '0');
    const random = seeded(7);
    const all: Run[] = [];
    const start = () => {
      const started = run(script, [path, way]);
      all.push(started);
      return started;
    };
    const running = [start(), start(), start(), start()];
    for (let i = 0; i < kills; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 100));
      const victim = running.shift();
      victim?.child.kill('SIGKILL');
      running.push(start());
    }
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(all.map(({ ended }) => ended));
    const lines = all.flatMap((one) => one.lines);
    const counted = lines.filter((line) => line.startsWith('counted ')).map((line) => Number(line.slice(8)));
    return {
      counted,
      others: lines.filter((line) => !line.startsWith('counted ')),
      errors: all.map(({ errors }) => errors()).join(''),
      final: Number(readFileSync(path, 'utf8')),
      path,
    };
  }

  test('lose nothing under the lock, and are never in it two at once', async () => {
    const { counted, others, errors, final, path } = await count('locked', 100);
    expect(errors).toBe('');
    expect(others).toEqual([]);
    expect(counted.length).toBeGreaterThan(50);
    expect(new Set(counted).size).toBe(counted.length);
    expect(final).toBeGreaterThanOrEqual(Math.max(...counted));
    const lock = await taken(acquireLock(path, us, probe));
    await lock.release();
    expect(existsSync(`${path}.lock`)).toBe(false);
  }, 60_000);

  test('lose counts without it, so the test above can tell', async () => {
    const { counted, others } = await count('unlocked', 5);
    expect(new Set(counted).size).toBeLessThan(counted.length);
    expect(others).toContainEqual(expect.stringMatching(/^clash/));
  }, 60_000);
});
