import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';

describe('an empty score sheet', () => {
  test('is written where -o says, and what to do with it is told', async () => {
    const cwd = temporaryFolder();
    expect(await ips(['sheet', '-o', 'north vale.xlsx', '--service', 'North Vale IPS'], { cwd })).toEqual({
      code: 0,
      stdout: 'Score sheet written: north vale.xlsx\n',
      stderr: 'When it is filled in: ips-fidelity import "north vale.xlsx"\n',
    });
    expect(readFileSync(join(cwd, 'north vale.xlsx')).subarray(0, 4).toString()).toBe('PK\u0003\u0004');
  });

  test('takes the place of a file only with --force', async () => {
    const cwd = temporaryFolder({ 'a.xlsx': 'mine' });
    expect(await ips(['sheet', '-o', 'a.xlsx'], { cwd })).toEqual({
      code: 3,
      stdout: '',
      stderr: '"a.xlsx" exists already. Choose another name with -o, or overwrite it with --force.\n',
    });
    expect(readFileSync(join(cwd, 'a.xlsx'), 'utf8')).toBe('mine');
    expect((await ips(['sheet', '-o', 'a.xlsx', '--force'], { cwd })).code).toBe(0);
  });

  test.each<[what: string, args: string[], line: string]>([
    [
      'without a name',
      [],
      '“ips-fidelity sheet” needs -o and the name of a file, such as -o north-vale.xlsx.',
    ],
    [
      'with another ending',
      ['-o', 'a.ods'],
      'A score sheet cannot be written as “a.ods”. Give a name that ends in .xlsx.',
    ],
    [
      'with a date that is none',
      ['-o', 'a.xlsx', '--from', '31/11/2026'],
      '--from 31/11/2026: There is no 31 November 2026.',
    ],
    [
      'with a kind that is none',
      ['-o', 'a.xlsx', '--kind', 'selfish'],
      '“selfish” will not do here. Use one of: external, guided-self, self.',
    ],
    [
      'with a rubric that is none',
      ['-o', 'a.xlsx', '--rubric', 'ips-25-us'],
      'There is no rubric “ips-25-us”. Did you mean “ips-25-uk”?',
    ],
  ])('%s is refused', async (_, args, line) => {
    expect(await ips(['sheet', ...args], { cwd: temporaryFolder() })).toEqual({
      code: 2,
      stdout: '',
      stderr: `${line}\n`,
    });
  });
});
