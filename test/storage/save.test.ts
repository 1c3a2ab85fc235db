import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readDocument } from '../../src/storage/document.ts';
import { saveBytes, saveText } from '../../src/storage/save.ts';
import { clearLeftovers } from '../../src/storage/temporary.ts';
import { bundle, run, seeded } from './support/child.ts';
import { ordinaryUser } from './support/ordinary-user.ts';
import { probe, self } from './support/owner.ts';
import { scratch } from './support/scratch.ts';
import { skip } from './support/skip.ts';

const writer = self();
const isUnix = process.platform !== 'win32';
let writerScript: string;
let onceScript: string;

beforeAll(async () => {
  writerScript = await bundle('writer');
  onceScript = await bundle('save-once');
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a save', () => {
  test('makes the file or replaces it, and leaves nothing else behind', async () => {
    const folder = scratch();
    await saveText(join(folder, 'a.json'), 'one ö', writer);
    await saveText(join(folder, 'a.json'), 'two', writer);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('of any JSON value reads back as the same value', async () => {
    const path = join(scratch(), 'a.json');
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await saveText(path, JSON.stringify(value, null, 2), writer);
        const document = await readDocument(path);
        expect(document.problems).toEqual([]);
        expect(JSON.stringify(document.value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 200 },
    );
  });

  test.runIf(isUnix)('makes a new file for its owner alone, and keeps the mode of an old one', async () => {
    const folder = scratch();
    const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
    await saveText(join(folder, 'new'), 'x', writer);
    expect(mode('new')).toBe(0o600);
    for (const old of [0o640, 0o666, 0o755]) {
      writeFileSync(join(folder, 'old'), 'x');
      chmodSync(join(folder, 'old'), old);
      await saveText(join(folder, 'old'), 'y', writer);
      expect(mode('old')).toBe(old);
    }
  });

  test('by root keeps the owner and the group of the file', async (context) => {
    if (process.getuid?.() !== 0) return skip(context, 'only root can give a file away');
    const path = join(scratch(), 'a');
    writeFileSync(path, 'x');
    chownSync(path, 1234, 2345);
    await saveText(path, 'y', writer);
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345 });
  });

  test.runIf(isUnix)('goes through a link to its target', async () => {
    const [folder, elsewhere] = [scratch(), scratch()];
    writeFileSync(join(elsewhere, 'a'), 'old');
    symlinkSync(join(elsewhere, 'a'), join(folder, 'link'));
    symlinkSync('link', join(folder, 'link to link'));
    await saveText(join(folder, 'link to link'), 'new', writer);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(elsewhere, 'a'), 'utf8')).toBe('new');
  });

  test.runIf(isUnix)('goes through a link whose target is not there yet', async () => {
    const folder = scratch();
    symlinkSync('target', join(folder, 'link'));
    await saveText(join(folder, 'link'), 'new', writer);
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });

  test('side by side with others ends with one of them, whole', async () => {
    const folder = scratch();
    const texts = Array.from({ length: 30 }, (_, i) => String(i).repeat(50_000));
    await Promise.all(texts.map((text) => saveText(join(folder, 'a'), text, writer)));
    expect(texts).toContain(readFileSync(join(folder, 'a'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('has all the bytes on the disk before the new name, and the new name before it returns', async () => {
    const folder = scratch();
    const path = join(folder, 'a');
    writeFileSync(path, 'old');
    const seen: string[] = [];
    const prototype = await handlePrototype();
    const sync = prototype.sync;
    vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof prototype) {
      const stats = await this.stat();
      seen.push(
        `${stats.isDirectory() ? 'folder' : `file of ${stats.size}`}, ${readFileSync(path, 'utf8')} in place`,
      );
      await sync.call(this);
    });
    await saveText(path, 'brand new', writer);
    expect(seen).toEqual(['file of 9, old in place', 'folder, brand new in place']);
  });
});

describe('a save is refused', () => {
  test.each([
    ['a folder that does not exist', 'none/a', 'folder-missing'],
    ['a file where a folder should be', 'file/a', 'folder-missing'],
    ['a folder in its place', 'sub', 'is-folder'],
    ['a name that is too long', 'x'.repeat(300), 'name-too-long'],
  ])('%s', async (_, name, code) => {
    const folder = scratch();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'file'), 'old');
    await expect(saveText(join(folder, name), 'new', writer)).rejects.toMatchObject({
      code,
      path: join(folder, name),
    });
    await expect(
      saveBytes(join(folder, name), Buffer.from('new'), { overwrite: true, writer }),
    ).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual(['file', 'sub']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  });

  test('a pipe in its place', async (context) => {
    const path = join(scratch(), 'pipe');
    if (spawnSync('mkfifo', [path]).status !== 0) return skip(context, 'this system has no mkfifo');
    await expect(saveText(path, 'new', writer)).rejects.toMatchObject({ code: 'not-a-file' });
  });

  test.each([
    ['a folder that may not be written in', 0o555, 0o644],
    ['a file that may not be written', 0o777, 0o444],
  ])('%s', async (_, folderMode, fileMode) => {
    const folder = scratch();
    const path = join(folder, 'a');
    writeFileSync(path, 'old');
    chmodSync(path, fileMode);
    chmodSync(folder, folderMode);
    const nobody = ordinaryUser();
    if (nobody === null)
      return console.warn('SKIPPED: this needs an ordinary user, or setpriv to become one');
    if (nobody.length > 0) chownSync(path, 65534, 65534);
    const { lines, ended } = run(onceScript, [path], nobody);
    await ended;
    expect(lines).toEqual(['no-permission']);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('a disk of 1 MB', () => {
  /** Null where this computer does not let us mount one. */
  function smallDisk(): string | null {
    const folder = scratch();
    if (!isUnix || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0)
      return null;
    onTestFinished(() => {
      spawnSync('umount', [folder]);
    });
    return folder;
  }

  test('that is full: the old file stays whole, and nothing is left behind', async (context) => {
    const disk = smallDisk();
    if (disk === null) return skip(context, 'no disk can be mounted here');
    const path = join(disk, 'a');
    await saveText(path, 'o'.repeat(600_000), writer);
    await expect(saveText(path, 'n'.repeat(700_000), writer)).rejects.toMatchObject({
      code: 'disk-full',
      path,
    });
    expect(readFileSync(path, 'utf8')).toBe('o'.repeat(600_000));
    expect(readdirSync(disk)).toEqual(['a']);
    await saveText(path, 'n'.repeat(300_000), writer);
    expect(readFileSync(path, 'utf8')).toBe('n'.repeat(300_000));
  });

  test('that can only be read', async (context) => {
    const disk = smallDisk();
    if (disk === null) return skip(context, 'no disk can be mounted here');
    writeFileSync(join(disk, 'a'), 'old');
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    await expect(saveText(join(disk, 'a'), 'new', writer)).rejects.toMatchObject({ code: 'read-only' });
    await expect(saveText(join(disk, 'b'), 'new', writer)).rejects.toMatchObject({ code: 'read-only' });
    expect(readFileSync(join(disk, 'a'), 'utf8')).toBe('old');
  });
});

describe('when the system', () => {
  test('stops a write short and reports success, the old file stays', async () => {
    const folder = scratch();
    const path = join(folder, 'a');
    writeFileSync(path, 'old');
    const prototype = await handlePrototype();
    const { writeFile } = prototype;
    vi.spyOn(prototype, 'writeFile').mockImplementation(async function (this: typeof prototype, bytes) {
      await writeFile.call(this, (bytes as Buffer).subarray(0, 3));
    });
    await expect(saveText(path, 'brand new', writer)).rejects.toMatchObject({ code: 'disk-full' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test.each(['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP'])(
    'cannot sync a folder (%s), the save is done all the same',
    async (code) => {
      const path = join(scratch(), 'a');
      await failFolderSync(code);
      await saveText(path, 'new', writer);
      expect(readFileSync(path, 'utf8')).toBe('new');
    },
  );

  test('fails to sync a folder because the disk is broken, the save fails', async () => {
    await failFolderSync('EIO');
    await expect(saveText(join(scratch(), 'a'), 'new', writer)).rejects.toMatchObject({ code: 'failed' });
  });

  test('holds the file for a moment, the save waits', async (context) => {
    const path = join(scratch(), 'a');
    writeFileSync(path, 'old');
    // What is mounted cannot be replaced (EBUSY), like a file that a virus scanner holds on Windows.
    if (!hold(path)) return skip(context, 'no file can be mounted here');
    setTimeout(() => spawnSync('umount', [path]), 60);
    await saveText(path, 'new', writer);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  async function failFolderSync(code: string): Promise<void> {
    const prototype = await handlePrototype();
    const { sync } = prototype;
    vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof prototype) {
      if ((await this.stat()).isDirectory()) throw Object.assign(new Error(code), { code, syscall: 'fsync' });
      await sync.call(this);
    });
  }

  function hold(path: string): boolean {
    onTestFinished(() => {
      spawnSync('umount', [path]);
    });
    return isUnix && spawnSync('mount', ['--bind', path, path]).status === 0;
  }
});

describe('saveBytes', () => {
  const bytes = Buffer.from([0, 255, 10, 13, 128]);

  test('saves bytes as they are', async () => {
    const path = join(scratch(), 'a.pdf');
    await saveBytes(path, bytes, { overwrite: false, writer });
    expect(readFileSync(path)).toEqual(bytes);
    await saveBytes(path, bytes.subarray(1), { overwrite: true, writer });
    expect(readFileSync(path)).toEqual(bytes.subarray(1));
  });

  test('refuses a file that exists, unless it may overwrite it', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.pdf'), 'old');
    symlinkSync('nowhere', join(folder, 'link.pdf'));
    for (const name of ['a.pdf', 'link.pdf']) {
      await expect(saveBytes(join(folder, name), bytes, { overwrite: false, writer })).rejects.toMatchObject({
        code: 'exists',
      });
    }
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf', 'link.pdf']);
  });

  test('without overwriting lets one of many win', async () => {
    const folder = scratch();
    const saves = Array.from({ length: 20 }, (_, i) =>
      saveBytes(join(folder, 'a'), Buffer.from(`${i}`), { overwrite: false, writer }),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'exists' });
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(String(winner));
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('killed at any moment', () => {
  /** Kills a writer again and again; gives how often it was killed and what was then wrong with the file. */
  async function killWriters(way: 'safe' | 'plain', folder: string, lane: number, times: number) {
    const path = join(folder, `${lane}.json`);
    const random = seeded(lane + 1);
    const faults: string[] = [];
    let saved = 0;
    for (let i = 0; i < times; i += 1) {
      const { child, lines, started, ended } = run(writerScript, [path, way, String(saved)]);
      await started;
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      child.kill('SIGKILL');
      await ended;
      const acknowledged = Math.max(saved, ...lines.map((line) => Number(line.replace('saved ', ''))));
      const fault = faultOf(path, acknowledged);
      if (fault !== null) faults.push(fault);
      saved = acknowledged + 1;
    }
    return { faults, saved };
  }

  function faultOf(path: string, acknowledged: number): string | null {
    try {
      const { n, notes } = JSON.parse(readFileSync(path, 'utf8'));
      if (notes !== 'x'.repeat(30_000 + (n % 7) * 20_000)) return 'not whole';
      return n < acknowledged ? `holds ${n}, but ${acknowledged} was acknowledged` : null;
    } catch (error) {
      return String(error);
    }
  }

  test('300 times, the file is whole and holds the last save that was acknowledged', async () => {
    const folder = scratch();
    const lanes = await Promise.all(
      Array.from({ length: 6 }, (_, lane) => killWriters('safe', folder, lane, 50)),
    );
    expect(lanes.flatMap(({ faults }) => faults)).toEqual([]);
    // That so much was saved shows that the kills came in the midst of saves.
    expect(Math.min(...lanes.map(({ saved }) => saved))).toBeGreaterThan(50);
    const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    expect(leftovers().length).toBeGreaterThan(0);
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.json')))
      await clearLeftovers(join(folder, name), 'here', probe);
    expect(leftovers()).toEqual([]);
  }, 90_000);

  test('a plain write does not survive this, so the test above can tell', async () => {
    const { faults } = await killWriters('plain', scratch(), 99, 25);
    expect(faults.length).toBeGreaterThan(0);
  }, 60_000);
});

/** What all open files share, so that the system can be made to fail below our own code. */
async function handlePrototype() {
  const handle = await open(import.meta.filename, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as typeof handle;
}
