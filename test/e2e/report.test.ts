import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { underOrdinaryUser } from '../support/temp-user.ts';
import { ratingsOf99, reviewText, yamlReview } from './support/review-text.ts';

function isPdf(...path: string[]): boolean {
  const bytes = readFileSync(join(...path));
  return bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-6).toString().trim() === '%%EOF';
}

describe('writes a PDF', () => {
  test('beside the review, with the ending .pdf', async () => {
    const cwd = temporaryFolder({ 'in/north-vale.review.json': reviewText() });
    expect(await ips(['report', 'in/north-vale.review.json'], { cwd })).toEqual({
      code: 0,
      stdout: 'Report written: in/north-vale.pdf\n',
      stderr: '',
    });
    expect(isPdf(cwd, 'in/north-vale.pdf')).toBe(true);
    expect(readdirSync(join(cwd, 'in')).sort()).toEqual(['north-vale.pdf', 'north-vale.review.json']);
  });

  test('at -o', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'out/readme': '' });
    expect(await ips(['report', 'a.review.json', '-o', 'out/Report 1.PDF'], { cwd })).toEqual({
      code: 0,
      stdout: 'Report written: out/Report 1.PDF\n',
      stderr: '',
    });
    expect(isPdf(cwd, 'out/Report 1.PDF')).toBe(true);
  });

  test('under a name without an ending, where --format says so', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    expect((await ips(['report', 'a.review.json', '-o', 'report', '--format', 'pdf'], { cwd })).code).toBe(0);
    expect(isPdf(cwd, 'report')).toBe(true);
  });

  test.each([
    ['a.review.yaml', yamlReview, 'a.pdf'],
    ['a.yml', yamlReview, 'a.pdf'],
    ['b.json', reviewText(ratingsOf99.slice(0, 5)), 'b.pdf'],
    ['c', reviewText(), 'c.pdf'],
  ])('of %s too: an incomplete review is reported as a draft', async (name, text, report) => {
    const cwd = temporaryFolder({ [name]: text });
    expect((await ips(['report', name], { cwd })).code).toBe(0);
    expect(isPdf(cwd, report)).toBe(true);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
  });
});

describe('a file that exists', () => {
  test('is refused and left as it is', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'a.pdf': 'mine' });
    expect(await ips(['report', 'a.review.json'], { cwd })).toEqual({
      code: 3,
      stdout: '',
      stderr: '"a.pdf" exists already. Choose another name with -o, or overwrite it with --force.\n',
    });
    expect(readFileSync(join(cwd, 'a.pdf'), 'utf8')).toBe('mine');
    expect(readdirSync(cwd).sort()).toEqual(['a.pdf', 'a.review.json']);
  });

  test('is overwritten with --force', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'a.pdf': 'mine' });
    expect((await ips(['report', 'a.review.json', '--force'], { cwd })).code).toBe(0);
    expect(isPdf(cwd, 'a.pdf')).toBe(true);
  });

  test('is not touched when the review is faulty, even with --force', async () => {
    const faulty = reviewText().replace('"rating": 5', '"rating": 50');
    const cwd = temporaryFolder({ 'a.review.json': faulty, 'a.pdf': 'mine' });
    const { code, stderr } = await ips(['report', 'a.review.json', '--force'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('50 is not a rating of this scale.');
    expect(readFileSync(join(cwd, 'a.pdf'), 'utf8')).toBe('mine');
  });

  test('the review itself cannot be the output by mistake', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    expect((await ips(['report', 'a.review.json', '-o', 'a.review.json'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'a.review.json'), 'utf8')).toBe(reviewText());
  });
});

describe('is refused, with what to do', () => {
  const refused: [what: string, args: string[], code: number, line: string][] = [
    [
      'a folder that is not there',
      ['-o', 'gone/a.pdf'],
      3,
      '"gone/a.pdf" cannot be saved, because its folder does not exist. Make the folder first, or choose another place.',
    ],
    [
      'a folder as output',
      ['-o', 'folder'],
      2,
      'A report cannot be written as “folder”. Give a name that ends in .pdf.',
    ],
    [
      'a wrong ending',
      ['-o', 'a.docx'],
      2,
      'A report cannot be written as “docx”. Give a name that ends in .pdf.',
    ],
    [
      'a wrong format',
      ['--format', 'html'],
      2,
      'A report cannot be written as “html”. Give a name that ends in .pdf.',
    ],
    [
      'a wrong format with a right ending',
      ['-o', 'a.pdf', '--format', 'odt'],
      2,
      'A report cannot be written as “odt”. Give a name that ends in .pdf.',
    ],
  ];
  test.each(refused)('%s', async (_, args, code, line) => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'folder/readme': '' });
    expect(await ips(['report', 'a.review.json', ...args], { cwd })).toEqual({
      code,
      stdout: '',
      stderr: `${line}\n`,
    });
    expect(readdirSync(cwd).sort()).toEqual(['a.review.json', 'folder']);
  });

  test.each([[[]], [['--force']]])('a folder in its place, with %j', async (flags) => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    mkdirSync(join(cwd, 'a.pdf'));
    const { code, stdout, stderr } = await ips(['report', 'a.review.json', ...flags], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr.replace(`${cwd}/`, '')).toMatchSnapshot();
    expect(statSync(join(cwd, 'a.pdf')).isDirectory()).toBe(true);
  });

  test('a folder that may only be read', async (context) => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'locked/readme': '' });
    const under = await underOrdinaryUser(context, cwd);
    chmodSync(join(cwd, 'locked'), 0o555);
    expect(await ips(['report', 'a.review.json', '-o', 'locked/a.pdf'], { cwd, under })).toEqual({
      code: 3,
      stdout: '',
      stderr:
        '"locked/a.pdf" cannot be saved, because you do not have permission. Ask the owner of the file for access, or work on a copy in a folder of your own.\n',
    });
    expect(existsSync(join(cwd, 'locked/a.pdf'))).toBe(false);
  });

  test('an existing report that may only be read, even with --force', async (context) => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'a.pdf': 'mine' });
    const under = await underOrdinaryUser(context, cwd);
    chmodSync(join(cwd, 'a.pdf'), 0o444);
    expect((await ips(['report', 'a.review.json', '--force'], { cwd, under })).code).toBe(3);
    expect(readFileSync(join(cwd, 'a.pdf'), 'utf8')).toBe('mine');
  });
});
