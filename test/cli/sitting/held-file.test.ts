import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Context } from '../../../src/cli/context.ts';
import { type HeldFile, holdFile } from '../../../src/cli/sitting/held-file.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { readRubric } from '../../../src/core/rubric/read.ts';
import { ownReview, ownRubric } from '../../e2e/support/own-rubric.ts';
import { temporaryFolder } from '../../support/temp.ts';

const { rubric } = readRubric(parse(ownRubric));
if (rubric === null) throw new Error('The rubric of the tests is not sound.');

let runs = 0;

/** A run of the programme, in this process. */
function session(alive = true): Context {
  runs += 1;
  const token = `run-${runs}`;
  const now = () => new Date('2026-11-23T09:30:00Z');
  return { now, uuid: () => token, process: { pid: process.pid, alive: () => alive } } as unknown as Context;
}

function review(warmth: number | null, more: object = {}) {
  const { review: read } = readReview(JSON.parse(ownReview(warmth, 2, more)));
  if (read === null) throw new Error('The review of the tests is not sound.');
  return read;
}

async function hold(path: string, context = session()): Promise<HeldFile> {
  const got = await holdFile(path, rubric as NonNullable<typeof rubric>, context);
  if ('kind' in got) throw new Error(`${path} is busy.`);
  return got;
}

const busy = (path: string, context = session()) =>
  holdFile(path, rubric as NonNullable<typeof rubric>, context);

function warmthIn(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')).items.warmth?.rating;
}

const changed = {
  message: 'The file has been changed by another programme since the last save.',
  hint: 'Save elsewhere, then compare the two files.',
};

describe('holding', () => {
  test('the second session is told who has the file', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const first = await hold(path);
    expect(await busy(path)).toMatchObject({
      kind: 'busy',
      sameHost: true,
      by: { pid: process.pid, host: hostname(), since: '2026-11-23T09:30:00.000Z' },
    });
    expect(await first.save(review(3))).toBeNull();
    expect(warmthIn(path)).toBe(3);
  });

  test('once released, the next session has it, and nothing else is left in the folder', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.review.json');
    const first = await hold(path);
    await first.save(review(3));
    await first.release();
    expect(readdirSync(folder)).toEqual(['a.review.json']);
    const second = await hold(path);
    expect(await second.save(review(2))).toBeNull();
    expect(warmthIn(path)).toBe(2);
  });

  test('the file of a session that has died is taken over', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    await hold(path);
    const second = await hold(path, session(false));
    expect(await second.save(review(1))).toBeNull();
  });

  test('a lock of another computer is broken only when that is said; its session may save no more', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const first = await hold(path);
    const lock = `${path}.lock`;
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(`"${hostname()}"`, '"elsewhere"'));
    const context = session(false);
    const found = await busy(path, context);
    expect(found).toMatchObject({ kind: 'busy', sameHost: false, by: { host: 'elsewhere' } });
    if (!('kind' in found)) throw new Error('It should be busy.');
    const second = await holdFile(path, rubric as NonNullable<typeof rubric>, context, found);
    expect('kind' in second).toBe(false);
    expect(await first.save(review(1))).toEqual({
      message: 'Another session has taken this file over.',
      hint: 'Save elsewhere, then compare the two files.',
    });
    expect(existsSync(path)).toBe(false);
    expect(await (second as HeldFile).save(review(4))).toBeNull();
    await first.release();
    expect((await busy(path)) as object).toHaveProperty('kind', 'busy');
  });
});

describe('saving', () => {
  test('nothing is written while the review has no service', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const file = await hold(path);
    const nameless = { ...review(3), service: { ...review(3).service, name: '' } };
    expect(await file.save(nameless)).toBeNull();
    expect(existsSync(path)).toBe(false);
  });

  test('what is written can be read again as it was', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const file = await hold(path);
    await file.save(review(3));
    expect(readReview(JSON.parse(readFileSync(path, 'utf8')))).toEqual({ review: review(3), problems: [] });
  });

  const behind: [what: string, deed: (path: string) => void, left: string | null][] = [
    ['changed', (path) => writeFileSync(path, 'somebody else'), 'somebody else'],
    ['emptied', (path) => writeFileSync(path, ''), ''],
    ['removed', (path) => rmSync(path), null],
  ];
  test.each(behind)(
    'a file that was %s behind us is left so, until it is saved elsewhere',
    async (_, deed, left) => {
      const folder = temporaryFolder();
      const path = join(folder, 'a.review.json');
      const file = await hold(path);
      await file.save(review(3));
      deed(path);
      expect(await file.save(review(4))).toEqual(changed);
      expect(await file.save(review(4))).toEqual(changed);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(left);
      expect(await file.saveElsewhere(review(4), join(folder, 'b.review.json'))).toBeNull();
      expect(warmthIn(join(folder, 'b.review.json'))).toBe(4);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(left);
    },
  );

  test('a file that has appeared since we took the name is not overwritten', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const file = await hold(path);
    writeFileSync(path, 'somebody else');
    expect(await file.save(review(3))).toEqual(changed);
    expect(readFileSync(path, 'utf8')).toBe('somebody else');
  });

  test('a folder that goes away is a fault with what to do, not an exception', async () => {
    const folder = temporaryFolder({ 'in/readme': '' });
    const file = await hold(join(folder, 'in/a.review.json'));
    rmSync(join(folder, 'in'), { recursive: true });
    const fault = await file.save(review(3));
    expect(fault?.message).toMatch(/./);
    expect(fault?.hint).toMatch(/./);
  });

  test('saves given at once are done one after another, in their order', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const file = await hold(path);
    const saves = [0, 1, 2, 3, 4].map((warmth) =>
      file.save(review(warmth)).then((fault) => ({ warmth, fault })),
    );
    const order: number[] = [];
    for (const save of saves) void save.then(({ warmth }) => order.push(warmth));
    expect((await Promise.all(saves)).map(({ fault }) => fault)).toEqual([null, null, null, null, null]);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(warmthIn(path)).toBe(4);
  });

  test('release waits for the saves before it', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const file = await hold(path);
    const saved = [file.save(review(1)), file.save(review(2))];
    await file.release();
    expect(await Promise.all(saved)).toEqual([null, null]);
    expect(warmthIn(path)).toBe(2);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  test('a save that fails does not stop the next one', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.review.json');
    const file = await hold(path);
    const taken = file.saveElsewhere(review(1), folder);
    const next = file.save(review(2));
    expect((await taken)?.message).toContain('is a folder');
    expect(await next).toBeNull();
    expect(warmthIn(path)).toBe(2);
  });

  test('nor does one that breaks on a bug of ours, which is not hidden', async () => {
    const path = join(temporaryFolder(), 'a.review.json');
    const file = await hold(path);
    const broken = file.save({ ...review(1), reviewers: null as never });
    const next = file.save(review(2));
    await expect(broken).rejects.toThrow(TypeError);
    expect(await next).toBeNull();
    expect(warmthIn(path)).toBe(2);
  });
});

describe('saving elsewhere', () => {
  test('goes on there: the new file is held, the old one is free and as it was', async () => {
    const folder = temporaryFolder();
    const [a, b] = [join(folder, 'a.review.json'), join(folder, 'b.review.json')];
    const file = await hold(a);
    await file.save(review(1));
    expect(await file.saveElsewhere(review(2), b)).toBeNull();
    expect(file.path()).toBe(b);
    expect(await file.save(review(3))).toBeNull();
    expect([warmthIn(a), warmthIn(b)]).toEqual([1, 3]);
    expect(await busy(b)).toHaveProperty('kind', 'busy');
    await (await hold(a)).release();
    await file.release();
    expect(readdirSync(folder).sort()).toEqual(['a.review.json', 'b.review.json']);
  });

  test('a name that is taken is refused; the file stays the one it was', async () => {
    const folder = temporaryFolder({ 'b.review.json': 'somebody else' });
    const [a, b] = [join(folder, 'a.review.json'), join(folder, 'b.review.json')];
    const file = await hold(a);
    expect(await file.saveElsewhere(review(2), b)).toEqual({
      message: `“${b}” exists already.`,
      hint: 'Choose another name.',
    });
    expect(readFileSync(b, 'utf8')).toBe('somebody else');
    expect(file.path()).toBe(a);
    expect(await file.save(review(3))).toBeNull();
    await (await hold(b)).release();
  });

  test('a name that another session is about to write is refused', async () => {
    const folder = temporaryFolder();
    const [a, b] = [join(folder, 'a.review.json'), join(folder, 'b.review.json')];
    const [file, other] = [await hold(a), await hold(b)];
    expect(await file.saveElsewhere(review(2), b)).toEqual({
      message: `“${b}” is being written by somebody else.`,
      hint: 'Choose another name.',
    });
    expect(await other.save(review(3))).toBeNull();
    expect(await file.save(review(1))).toBeNull();
    expect([warmthIn(a), warmthIn(b)]).toEqual([1, 3]);
  });

  test('a folder that is not there is refused; the file stays held', async () => {
    const folder = temporaryFolder();
    const a = join(folder, 'a.review.json');
    const file = await hold(a);
    const fault = await file.saveElsewhere(review(2), join(folder, 'gone/b.review.json'));
    expect(fault?.hint).toBe('Make the folder first, or choose another place.');
    expect(file.path()).toBe(a);
    expect(await busy(a)).toHaveProperty('kind', 'busy');
    expect(await file.save(review(3))).toBeNull();
  });

  test('a save that fails at the last moment leaves the file the one it was', async () => {
    const folder = temporaryFolder();
    const [a, b] = [join(folder, 'a.review.json'), join(folder, 'b.review.json')];
    const file = await hold(a);
    const disturbing = {
      ...review(2),
      // Read when the new name is locked and the text is being made: somebody takes the lock away.
      get summary() {
        rmSync(`${b}.lock`);
        return null;
      },
    };
    expect((await file.saveElsewhere(disturbing, b))?.message).toBe(
      'Another session has taken this file over.',
    );
    expect(existsSync(b)).toBe(false);
    expect(file.path()).toBe(a);
    expect(await file.save(review(3))).toBeNull();
    expect(warmthIn(a)).toBe(3);
  });
});
