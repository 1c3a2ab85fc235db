import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gatherReviews } from '../../../src/storage/many/gather.ts';
import { globFolder, matches } from '../../../src/storage/many/glob.ts';
import { listReviews } from '../../../src/storage/many/list.ts';
import { readInto, readSlowlyInto } from '../../../src/storage/many/open.ts';
import { ReviewReader } from '../../../src/storage/many/reader.ts';
import { shippedRubric } from '../../support/shipped.ts';
import { temporaryFolder } from '../../support/temp.ts';

const sound = readFileSync(join(import.meta.dirname, '../../../examples/north-vale.review.json'), 'utf8');
const never = new AbortController().signal;

function folderOf(count: number): { folder: string; paths: string[] } {
  const names = Array.from({ length: count }, (_, index) => `r${String(index).padStart(4, '0')}.review.json`);
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, sound])));
  return { folder, paths: names.map((name) => join(folder, name)) };
}

const reading = { rubrics: [shippedRubric], threads: 1, helperFile: null, signal: never, progress: () => {} };

test('a file that vanishes between being listed and being read is named', async () => {
  const { folder, paths } = folderOf(5);
  const listed = await listReviews([folder], ['.review.json'], never);
  expect(listed).toEqual({ paths, unread: [] });
  rmSync(paths[2] ?? '');
  const { gathering, files } = await gatherReviews(listed.paths, reading);
  const { facts, unread } = gathering.gathered();
  expect({ files, read: facts.length }).toEqual({ files: 5, read: 4 });
  expect(unread).toEqual([{ file: paths[2], reason: 'It is not there, or no longer.' }]);
});

test('where the user has enough, it stops between two portions', async () => {
  const { paths } = folderOf(300);
  const enough = new AbortController();
  const told: number[] = [];
  const progress = (read: number) => {
    told.push(read);
    if (read >= 128) enough.abort();
  };
  const { files } = await gatherReviews(paths, { ...reading, signal: enough.signal, progress });
  expect(files).toBe(128);
  expect(told).toEqual([64, 128]);
});

test('where opening takes long, several files are read at once, with the same result', async () => {
  const { paths } = folderOf(64);
  let open = 0;
  let most = 0;
  const slowly = {
    now: (path: string, buffer: Buffer) => {
      const until = performance.now() + 2;
      while (performance.now() < until);
      return readInto(path, buffer);
    },
    later: async (path: string, buffer: Buffer) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open -= 1;
      return readSlowlyInto(path, buffer);
    },
  };
  const reader = new ReviewReader([shippedRubric], slowly);
  const first = await reader.read(paths);
  const second = await reader.read(paths);
  expect(most).toBe(16);
  const byFile = (part: typeof first) => [...part.facts].sort((a, b) => (a.file < b.file ? -1 : 1));
  expect(byFile(second)).toEqual(byFile(first));
});

describe('patterns', () => {
  test.each([
    ['a/*.review.json', 'a/x.review.json', true],
    ['a/*.review.json', 'a/b/x.review.json', false],
    ['a/**/*.json', 'a/b/c/x.json', true],
    ['a/**/*.json', 'a/x.json', true],
    ['./a/?.json', 'a/x.json', true],
    ['a/?.json', 'a/xy.json', false],
    ['a/x+(y).*', 'a/x+(y).json', true],
  ])('%s and %s: %s', (pattern, path, fits) => {
    expect(matches(path, pattern)).toBe(fits);
  });

  test('are looked for in their fixed part only', () => {
    expect(globFolder('a/b/*/c.json')).toBe('a/b');
    expect(globFolder('*.json')).toBe('.');
  });
});
