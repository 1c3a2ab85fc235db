import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureFrom, StorageFailure } from '../../src/storage/failure.ts';

const errno = (code: string) => Object.assign(new Error(`${code}: raw text`), { code, syscall: 'open' });

test.each([
  ['ENOENT', 'read', 'not-found'],
  ['ENOENT', 'write', 'folder-missing'],
  ['ENOTDIR', 'read', 'not-found'],
  ['ENOTDIR', 'write', 'folder-missing'],
  ['EISDIR', 'read', 'is-folder'],
  ['EACCES', 'read', 'no-permission'],
  ['EPERM', 'write', 'no-permission'],
  ['ENOSPC', 'write', 'disk-full'],
  ['EDQUOT', 'write', 'disk-full'],
  ['EROFS', 'write', 'read-only'],
  ['EEXIST', 'write', 'exists'],
  ['EBUSY', 'write', 'busy'],
  ['EMFILE', 'read', 'too-many-files'],
  ['ELOOP', 'read', 'link-loop'],
  ['ENAMETOOLONG', 'write', 'name-too-long'],
  ['EIO', 'read', 'failed'],
] as const)('%s on %s is "%s", in one sentence that names the file', (code, deed, expected) => {
  const failure = failureFrom(errno(code), '/a/$& b.json', deed);
  expect(failure).toBeInstanceOf(StorageFailure);
  expect(failure).toMatchObject({ code: expected, path: '/a/$& b.json', cause: { code } });
  const { message, hint } = failure as StorageFailure;
  expect(message).toContain('"/a/$& b.json"');
  expect(`${message} ${hint}`).not.toMatch(/FILE|DONE|ERRNO|raw text/);
  expect(message).toMatch(/^[^.]*( [^.]*)*(\.json[^.]*)?\.$/);
  expect(hint).toMatch(/\.$/);
});

test('a failure stays as it is', () => {
  const failure = new StorageFailure('exists', 'x', 'm', 'h');
  expect(failureFrom(failure, 'y', 'read')).toBe(failure);
});

test('an error that is not from the system is a bug of ours and keeps its stack', () => {
  const bug = new TypeError('x is not a function');
  expect(failureFrom(bug, 'y', 'read')).toBe(bug);
});

test('what Node really throws is known', () => {
  const thrown = (() => {
    try {
      return readFileSync('/no/such/file');
    } catch (error) {
      return error;
    }
  })();
  expect(failureFrom(thrown, 'y', 'read')).toMatchObject({ code: 'not-found' });
});
