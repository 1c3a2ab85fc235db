import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ips } from '../support/bin.ts';
import { someFacts } from '../support/comparisons.ts';
import { reviewFile, reviewFiles } from '../support/review-files.ts';
import { temporaryFolder } from '../support/temp.ts';
import { underOrdinaryUser } from '../support/temp-user.ts';

const all = ['--all', '--trend', '--self-external', '--agreement', '--outcomes', '--by'];
const facts = someFacts(80);

describe('dataset build', () => {
  it.each(['area', 'band', 'year', 'service'])('compares as the files do, by %s', async (by) => {
    const cwd = temporaryFolder(reviewFiles(facts));
    expect(await build(cwd)).toEqual({
      code: 0,
      stdout: '80 reviews in dataset: 80 files read, 0 unchanged.\n',
      stderr: '',
    });
    expect(await compared(cwd, 'dataset', by)).toEqual(await compared(cwd, 'reviews', by));
  });

  it('has no names of reviewers, unless they are asked for', async () => {
    const cwd = temporaryFolder(reviewFiles(facts));
    await build(cwd);
    expect(JSON.stringify(await compared(cwd, 'dataset', 'reviewer'))).not.toContain('Reviewer 1');
    const renewed = await build(cwd, '--with-names');
    expect(renewed.stdout).toContain('80 files read, 0 unchanged');
    expect(await compared(cwd, 'dataset', 'reviewer')).toEqual(await compared(cwd, 'reviews', 'reviewer'));
  });

  it('reads only what is new or has changed, and forgets what is gone', async () => {
    const cwd = temporaryFolder(reviewFiles(facts));
    await build(cwd);
    expect((await build(cwd)).stdout).toBe('80 reviews in dataset: 0 files read, 80 unchanged.\n');
    const [first, second, third] = facts.map(({ file }) => file) as [string, string, string];
    const changed = readFileSync(join(cwd, first), 'utf8').replace(/"rating": \d/, '"rating": 1');
    writeFileSync(join(cwd, first), changed);
    rmSync(join(cwd, second));
    writeFileSync(
      join(cwd, 'reviews/new.review.json'),
      reviewFile({ ...facts[0], id: null, date: '2019-05-01' } as never),
    );
    expect((await build(cwd)).stdout).toBe('80 reviews in dataset: 2 files read, 78 unchanged, 1 gone.\n');
    expect(await compared(cwd, 'dataset', 'area')).toEqual(await compared(cwd, 'reviews', 'area'));
    renameSync(join(cwd, third), join(cwd, `${third}.away`));
    expect((await build(cwd)).stdout).toBe('79 reviews in dataset: 0 files read, 79 unchanged, 1 gone.\n');
  });

  it('names files that cannot be read, and goes on', async () => {
    const cwd = temporaryFolder({
      ...reviewFiles(facts.slice(0, 5)),
      'reviews/cut.review.json': '{"format":',
    });
    const ran = await build(cwd);
    expect([ran.code, ran.stdout]).toEqual([
      1,
      '5 reviews in dataset: 6 files read, 0 unchanged, 1 not readable.\n',
    ]);
    expect(ran.stderr).toContain('reviews/cut.review.json');
    const compare = await ips(['compare', 'dataset', '--json'], { cwd });
    expect([compare.code, JSON.parse(compare.stdout).read.unread[0].file]).toEqual([
      1,
      'reviews/cut.review.json',
    ]);
  });

  it('keeps what the user has laid beside the tables', async () => {
    const cwd = temporaryFolder(reviewFiles(facts.slice(0, 5)));
    await build(cwd);
    writeFileSync(join(cwd, 'dataset/mine.sql'), 'SELECT 1');
    writeFileSync(join(cwd, 'reviews/new.review.json'), reviewFile(facts[7] as never));
    expect((await build(cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, 'dataset/mine.sql'), 'utf8')).toBe('SELECT 1');
  });
});

describe('what is no dataset, or no longer one', () => {
  it('does not touch a folder that holds something else', async () => {
    const cwd = temporaryFolder({ ...reviewFiles(facts.slice(0, 3)), 'dataset/thesis.txt': 'years of work' });
    const ran = await build(cwd);
    expect([ran.code, ran.stderr]).toEqual([
      3,
      '"dataset" holds something else than a dataset. Name a folder that is new or empty, or the dataset to bring up to date.\n',
    ]);
    expect(readFileSync(join(cwd, 'dataset/thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('refuses a dataset of a newer version', async () => {
    const cwd = temporaryFolder(reviewFiles(facts.slice(0, 3)));
    await build(cwd);
    const manifest = join(cwd, 'dataset/manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"version": 1', '"version": 2'));
    for (const ran of [await build(cwd), await ips(['compare', 'dataset'], { cwd })]) {
      expect([ran.code, ran.stdout]).toEqual([3, '']);
      expect(ran.stderr).toContain('is a dataset of a newer version');
    }
  });

  it.each(['reviews', 'outcomes', 'files'])(
    'names a table that is cut short, and builds anew: %s',
    async (table) => {
      const cwd = temporaryFolder(reviewFiles(facts));
      await build(cwd);
      const part = join(
        cwd,
        'dataset',
        table === 'files' ? 'files.parquet' : `${table}/year=2024/part-0.parquet`,
      );
      truncateSync(part, 100);
      if (table !== 'files') {
        const ran = await ips(['compare', 'dataset'], { cwd });
        expect(ran.code).toBe(3);
        expect(ran.stderr).toMatch(
          /part-0\.parquet" is no sound part of a dataset\. Build the dataset again/,
        );
      }
      expect((await build(cwd)).stdout).toContain('80 files read, 0 unchanged');
      expect(await compared(cwd, 'dataset', 'area')).toEqual(await compared(cwd, 'reviews', 'area'));
    },
  );

  it('says that a folder can only be read', async (context) => {
    const cwd = temporaryFolder(reviewFiles(facts.slice(0, 3)));
    const under = await underOrdinaryUser(context, cwd);
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o555);
    const ran = await ips(['dataset', 'build', 'reviews', '-o', 'locked/dataset'], { cwd, under });
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain('you do not have permission');
  });

  it('says where the folder above is missing, and asks for a folder', async () => {
    const cwd = temporaryFolder(reviewFiles(facts.slice(0, 3)));
    expect((await ips(['dataset', 'build', 'reviews', '-o', 'a/b/dataset'], { cwd })).code).toBe(3);
    expect((await ips(['dataset', 'build', 'reviews'], { cwd })).code).toBe(2);
    expect((await ips(['dataset', 'build', 'nothing', '-o', 'dataset'], { cwd })).code).toBe(1);
  });
});

function build(cwd: string, ...more: string[]) {
  return ips(['dataset', 'build', 'reviews', '-o', 'dataset', ...more], { cwd });
}

async function compared(cwd: string, path: string, by: string): Promise<unknown> {
  const { stdout, stderr } = await ips(['compare', path, ...all, by, '--json'], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}
