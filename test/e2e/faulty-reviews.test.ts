import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';

/** A folder with the fixture of that name, under its own name. */
function folderWith(...names: string[]): string {
  const cwd = temporaryFolder();
  for (const name of names)
    copyFileSync(fileURLToPath(new URL(`../fixtures/reviews/${name}`, import.meta.url)), `${cwd}/${name}`);
  return cwd;
}

/** What `score` says is the golden text; `check` must say the same, `report` and `score --json` too. */
async function expectRefused(name: string): Promise<string> {
  const cwd = folderWith(name);
  const { code, stdout, stderr } = await ips(['score', name], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).not.toMatch(/\n\s+at /);
  const [reported, asJson, checked] = await Promise.all([
    ips(['report', name], { cwd }),
    ips(['score', '--json', name], { cwd }),
    ips(['check', name], { cwd }),
  ]);
  expect(reported).toEqual({ code, stdout, stderr });
  expect(asJson).toEqual({ code, stdout, stderr });
  expect(checked).toMatchObject({ code: 1, stderr: '' });
  expect(checked.stdout.startsWith(stderr)).toBe(true);
  expect(checked.stdout).toMatch(/\n\n1 file checked: [1-9]\d* errors? and 0 warnings, in 1 file\.\n$/);
  return stderr;
}

describe('is refused by score, report and check alike, with the place and what to do', () => {
  test.each([
    ...['no-json', 'no-review', 'list', 'cut-short', 'newer-version', 'empty', 'keys-missing', 'dates'],
    ...['unknown-item', 'unknown-key', 'unknown-rubric', 'rubric-path', 'twice'],
    ...['rating-0', 'rating-6', 'rating-half', 'rating-text', 'rating-true'],
    ...['prototype-top', 'prototype-items', 'prototype-item', 'prototype-inputs'],
    ...['constructor-top', 'constructor-items', 'constructor-item', 'constructor-inputs'],
  ])('%s', async (name) => {
    expect(await expectRefused(`${name}.review.json`)).toMatchSnapshot();
  });

  test('alias-bomb', async () => {
    const text = await expectRefused('alias-bomb.review.yaml');
    expect(text.slice(0, text.indexOf('\n\n'))).toMatchSnapshot();
  });

  test('two texts of a thousand brackets in one process', async () => {
    const names = ['brackets-1.review.yaml', 'brackets-2.review.yaml'];
    const { code, stdout, stderr } = await ips(['score', ...names], { cwd: folderWith(...names) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatchSnapshot();
    await expectRefused('brackets-1.review.yaml');
    await expectRefused('brackets-2.review.yaml');
  });
});

test('the caret stands under the fault', async () => {
  const cwd = folderWith('rating-6.review.json');
  const lines = (await ips(['score', 'rating-6.review.json'], { cwd })).stderr.split('\n');
  const caret = lines.findIndex((line) => line.trim() === '^');
  expect(lines[caret - 1]?.slice(lines[caret]?.indexOf('^'))).toBe('6 }');
});

describe('is taken as it is meant', () => {
  test.each(['sound', 'mark', 'windows-lines'])('%s', async (name) => {
    const file = `${name}.review.json`;
    const cwd = folderWith(file, 'sound.review.json');
    const { code, stdout, stderr } = await ips(['score', file], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('\n  1  Caseload size                                4 ');
    expect(stdout).toBe((await ips(['score', 'sound.review.json'], { cwd })).stdout);
    expect((await ips(['check', file], { cwd })).stdout).toBe('1 file checked: no problems.\n');
  });
});

test('a path as the name of a rubric opens no file', async () => {
  const files = { 'scale.yaml': 'id: [', 'a.review.json': '' };
  const name = 'rubric-path.review.json';
  const cwd = folderWith(name);
  for (const path of ['./scale.yaml', 'scale.yaml', '/etc/passwd', '../../rubrics/ips-25-uk']) {
    const other = temporaryFolder(files);
    copyFileSync(`${cwd}/${name}`, `${other}/a.review.json`);
    const { readFileSync, writeFileSync } = await import('node:fs');
    const text = readFileSync(`${other}/a.review.json`, 'utf8').replace(/"\.\.[^"]*"/, JSON.stringify(path));
    writeFileSync(`${other}/a.review.json`, text);
    const { code, stderr } = await ips(['score', 'a.review.json'], { cwd: other });
    expect(code).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      `The review was rated with the rubric “${path}”, which does not come with ips-fidelity.`,
    );
  }
});
