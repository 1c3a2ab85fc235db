import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/storage/digest.ts';
import { MAX_BYTES } from '../../src/storage/limits.ts';
import { readText } from '../../src/storage/text.ts';
import { fixture } from './support/fixture.ts';
import { scratch } from './support/scratch.ts';
import { skip } from './support/skip.ts';

test('a byte order mark is taken off', async () => {
  expect(await readText(fixture('bom.json'))).toBe('{"a": 1}\n');
});

test('the digest is the SHA-256 of the text, the same with Windows line ends and with a mark', async () => {
  const [plain, windows, marked] = ['plain', 'windows', 'marked'].map((name) => join(scratch(), name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(plain, 'one\ntwo\n');
  writeFileSync(windows, 'one\r\ntwo\r\n');
  writeFileSync(marked, '\ufeffone\ntwo\n');
  const digest = digestOf(await readText(plain));
  expect(digest).toBe('c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8');
  expect(digestOf(await readText(windows))).toBe(digest);
  expect(digestOf(await readText(marked))).toBe(digest);
});

test('the text keeps its Windows line ends', async () => {
  const path = join(scratch(), 'windows');
  writeFileSync(path, 'one\r\n');
  expect(await readText(path)).toBe('one\r\n');
});

test.each(['utf-16.json', 'utf-16-no-mark.json', 'latin-1.json'])(
  '%s is not UTF-8, and the hint says what to do',
  async (name) => {
    const hint = expect.stringContaining('save as UTF-8');
    await expect(readText(fixture(name))).rejects.toMatchObject({ code: 'not-text', hint });
  },
);

test('UTF-16 is named', async () => {
  await expect(readText(fixture('utf-16.json'))).rejects.toThrow('UTF-16');
});

test('a file of 200 MB is refused without being read', async () => {
  const path = join(scratch(), 'large.json');
  writeFileSync(path, '{}');
  truncateSync(path, 200 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  await expect(readText(path)).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('200 MB'),
  });
  expect(performance.now() - start).toBeLessThan(1000);
  expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
});

test('the limit itself is allowed, a byte more is not', async () => {
  const path = join(scratch(), 'limit');
  writeFileSync(path, 'x'.repeat(MAX_BYTES));
  expect(await readText(path)).toHaveLength(MAX_BYTES);
  writeFileSync(path, 'x'.repeat(MAX_BYTES + 1));
  await expect(readText(path)).rejects.toMatchObject({ code: 'too-large' });
});

test('a folder is refused', async () => {
  await expect(readText(scratch())).rejects.toMatchObject({ code: 'is-folder' });
});

test('a missing file is refused, and so is a broken link', async () => {
  const folder = scratch();
  symlinkSync('nowhere', join(folder, 'link'));
  await expect(readText(join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(readText(join(folder, 'link'))).rejects.toMatchObject({ code: 'not-found' });
});

test('links that lead in a circle are refused', async () => {
  const folder = scratch();
  symlinkSync('b', join(folder, 'a'));
  symlinkSync('a', join(folder, 'b'));
  await expect(readText(join(folder, 'a'))).rejects.toMatchObject({ code: 'link-loop' });
});

test('a pipe is refused without waiting for a writer', async (context) => {
  const path = join(scratch(), 'pipe');
  if (spawnSync('mkfifo', [path]).status !== 0) return skip(context, 'this system has no mkfifo');
  await expect(readText(path)).rejects.toMatchObject({ code: 'not-a-file' });
}, 2_000);

test('a device is refused', async (context) => {
  if (process.platform === 'win32') return skip(context, 'there are no device files on Windows');
  await expect(readText('/dev/zero')).rejects.toMatchObject({ code: 'not-a-file' });
});

test('a file below another file is not found', async () => {
  const folder = scratch();
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub/file'), '');
  await expect(readText(join(folder, 'sub/file/below'))).rejects.toMatchObject({ code: 'not-found' });
});
