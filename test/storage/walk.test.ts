import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/storage/walk.ts';
import { bundle, run } from './support/child.ts';
import { ordinaryUser } from './support/ordinary-user.ts';
import { scratch } from './support/scratch.ts';
import { skip } from './support/skip.ts';

function tree(...files: string[]): string {
  const folder = scratch();
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

async function found(folder: string, paths = ['.'], endings = ['.review.json']): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of findFiles(
    paths.map((path) => join(folder, path)),
    endings,
  )) {
    const path = 'path' in one ? one.path : one.failure.path;
    lines.push(('failure' in one ? `${one.failure.code} ` : '') + relative(folder, path));
  }
  return lines;
}

test('folders are walked in the order of the names, whatever the language', async () => {
  const folder = tree(
    'b.review.json',
    'ä.review.json',
    'a/2.review.json',
    'a/10.review.json',
    'B.review.json',
    'a.txt',
    'z/REVIEW.REVIEW.JSON',
  );
  expect(await found(folder)).toEqual([
    'B.review.json',
    'a/10.review.json',
    'a/2.review.json',
    'b.review.json',
    'z/REVIEW.REVIEW.JSON',
    'ä.review.json',
  ]);
});

test('any of several endings will do', async () => {
  expect(
    await found(tree('a.review.json', 'b.review.yaml', 'c.json'), ['.'], ['.review.json', '.review.yaml']),
  ).toEqual(['a.review.json', 'b.review.yaml']);
});

test('named files come in the order given, whatever their ending, and hidden ones too', async () => {
  const folder = tree('b.txt', 'a.json', '.hidden/x.review.json', '.c');
  expect(await found(folder, ['b.txt', '.c', 'a.json', '.hidden'])).toEqual([
    'b.txt',
    '.c',
    'a.json',
    '.hidden/x.review.json',
  ]);
});

test('hidden files, hidden folders and node_modules are passed over', async () => {
  const folder = tree(
    '.git/a.review.json',
    'node_modules/x/a.review.json',
    '._a.review.json',
    'a.review.json',
  );
  expect(await found(folder)).toEqual(['a.review.json']);
});

test('a missing path is a failure among the files, and does not stop the rest', async () => {
  expect(await found(tree('a.review.json'), ['none', 'a.review.json'])).toEqual([
    'not-found none',
    'a.review.json',
  ]);
});

test('each file comes once, whatever leads to it', async () => {
  const folder = tree('sub/a.review.json');
  symlinkSync('sub', join(folder, 'again'));
  symlinkSync('sub/a.review.json', join(folder, 'b.review.json'));
  expect(await found(folder)).toEqual(['again/a.review.json']);
  expect(await found(folder, ['sub/a.review.json', 'sub', '.'])).toEqual(['sub/a.review.json']);
});

test('links that lead in a circle are walked once', async () => {
  const folder = tree('a/x.review.json', 'b/y.review.json');
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('../b', join(folder, 'a/b'));
  symlinkSync('../a', join(folder, 'b/a'));
  symlinkSync('self', join(folder, 'self'));
  expect(await found(folder)).toEqual(['a/b/y.review.json', 'a/x.review.json']);
});

test('a broken link is a failure where it has the ending', async () => {
  const folder = tree();
  symlinkSync('nowhere', join(folder, 'a.review.json'));
  symlinkSync('nowhere', join(folder, 'a.txt'));
  expect(await found(folder)).toEqual(['not-found a.review.json']);
});

test('a pipe with the ending is passed over', async (context) => {
  const folder = tree('b.review.json');
  if (spawnSync('mkfifo', [join(folder, 'a.review.json')]).status !== 0)
    return skip(context, 'this system has no mkfifo');
  expect(await found(folder)).toEqual(['b.review.json']);
});

test('a folder that may not be read is a failure, and the rest is walked', async (context) => {
  const folder = tree('closed/a.review.json', 'open/b.review.json');
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'closed'), 0o000);
  const nobody = ordinaryUser();
  if (nobody === null) return skip(context, 'this needs an ordinary user, or setpriv to become one');
  const { lines, ended } = run(await bundle('walk-once'), [folder], nobody);
  await ended;
  expect(lines).toEqual(['no-permission', join(folder, 'open/b.review.json')]);
});
