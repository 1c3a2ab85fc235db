import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { pngOf } from '../support/pictures.ts';
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
    for (const more of [[], ['--force']]) {
      const { code, stderr } = await ips(['report', 'a.review.json', '-o', './a.review.json', ...more], {
        cwd,
      });
      expect(code).toBe(2);
      expect(stderr).toContain('The report would take the place of the review “./a.review.json”.');
    }
    expect((await ips(['report', 'a.review.json', '-o', 'new.review.json'], { cwd })).code).toBe(2);
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
    ['a wrong ending', ['-o', 'a.dcox'], 2, 'A report cannot be written as “dcox”. Did you mean “.docx”?'],
    [
      'a wrong format',
      ['--format', 'rtf'],
      2,
      'A report cannot be written as “rtf”. Give a name that ends in .pdf, .docx, .xlsx, .html, .md or .json.',
    ],
    [
      'a wrong format with a right ending',
      ['-o', 'a.pdf', '--format', 'pages'],
      2,
      'A report cannot be written as “pages”. Give a name that ends in .pdf, .docx, .xlsx, .html, .md or .json.',
    ],
    [
      'a PDF on the screen',
      ['-o', '-', '--format', 'pdf'],
      2,
      'A pdf report cannot be written to the screen. Give -o the name of a file.',
    ],
    [
      'several formats in one file',
      ['-o', 'a.pdf', '--format', 'pdf', '--format', 'html'],
      2,
      'Several formats cannot go into one file. Give each its own -o, or -o the name of a folder.',
    ],
    [
      'one name for two reports',
      ['-o', 'a.pdf', '-o', 'a.pdf'],
      2,
      'Two reports would be written to “a.pdf”. Give each its own name: for reviews of the same name, leave out -o.',
    ],
    [
      'one file for several reviews',
      ['a.review.json', '-o', 'a.pdf'],
      2,
      'The reports of 2 reviews cannot go into one file. Give -o the name of a folder, or leave it out: each report is then written beside its review.',
    ],
    [
      'a language without words',
      ['--language', 'fr'],
      2,
      'There are no words for a report in “fr”. There is en-GB (English), cy (Cymraeg).',
    ],
    [
      'a reader that is none of the three',
      ['--for', 'everyone'],
      2,
      '“everyone” will not do here. Use one of: service, commissioner, public.',
    ],
    [
      'a logo without words',
      ['--logo', 'logo.png'],
      2,
      'A logo needs words for those who do not see it. Say what it shows with --logo-alt, as in --logo-alt "North Vale NHS Trust".',
    ],
    [
      'words without a logo',
      ['--logo-alt', 'North Vale'],
      2,
      '“--logo-alt” says what a logo shows, and there is no logo. Name its file with --logo.',
    ],
    [
      'a logo that is no picture',
      ['--logo', 'a.review.json', '--logo-alt', 'x'],
      1,
      '“a.review.json” is not a picture that a report can hold. Use a PNG or JPEG file.',
    ],
    [
      'settings that are not there',
      ['--settings', 'gone.yaml'],
      3,
      'There is no file "gone.yaml". Check the name, the ending and the folder for a slip.',
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

describe('the settings of an organisation', () => {
  const settings = [
    'organisation: Fenmarsh ICB',
    'language: cy',
    'for: public',
    'paper: letter',
    'colours: { accent: "#006747" }',
    'logo: { file: logo.png, alt: Fenmarsh }',
  ].join('\n');

  test('are found beside the review, and the command line goes before them', async () => {
    const cwd = temporaryFolder({ 'in/a.review.json': reviewText(), 'in/ips-fidelity.yaml': settings });
    writeFileSync(join(cwd, 'in/logo.png'), pngOf(30, 10));
    const { code, stderr } = await ips(['report', 'in/a.review.json', '--for', 'service'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'No translator has read the words of this report in Cymraeg yet. Have it read before you publish it.\n',
    });
    expect(isPdf(cwd, 'in/a.pdf')).toBe(true);
    const english = await ips(['report', 'in/a.review.json', '--language', 'en', '--force'], { cwd });
    expect(english).toMatchObject({ code: 0, stderr: '' });
  });

  test('that are faulty are refused with every fault', async () => {
    const cwd = temporaryFolder({
      'a.review.json': reviewText(),
      'ips-fidelity.yaml': 'organization: x\ncolours: { accent: "#ffcc00" }\n',
    });
    const { code, stderr } = await ips(['report', 'a.review.json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean “organisation”?');
    expect(stderr).toContain('is too light to be read on white');
    expect(existsSync(join(cwd, 'a.pdf'))).toBe(false);
  });
});

describe('several reviews and several formats', () => {
  test('give a report for each, in a folder or beside the reviews', async () => {
    const cwd = temporaryFolder({
      'in/a.review.json': reviewText(),
      'in/b.review.json': reviewText(),
      'out/x': '',
    });
    expect(await ips(['report', 'in/a.review.json', 'in/b.review.json', '-o', 'out'], { cwd })).toEqual({
      code: 0,
      stdout: 'Report written: out/a.pdf\nReport written: out/b.pdf\n',
      stderr: '',
    });
    const both = ['--format', 'md', '--format', 'html'];
    expect((await ips(['report', 'in/a.review.json', 'in/b.review.json', ...both], { cwd })).stdout).toBe(
      ['a.md', 'a.html', 'b.md', 'b.html'].map((name) => `Report written: in/${name}\n`).join(''),
    );
  });

  test('come from one computation and say the same', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    const outputs = ['a.pdf', 'a.docx', 'a.xlsx', 'a.html', 'a.md', 'a.json'];
    const { code, stdout } = await ips(
      ['report', 'a.review.json', ...outputs.flatMap((name) => ['-o', name])],
      { cwd },
    );
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: outputs.map((name) => `Report written: ${name}\n`).join(''),
    });
    for (const name of ['a.html', 'a.md', 'a.json'])
      expect(readFileSync(join(cwd, name), 'utf8')).toContain('Good fidelity');
  });

  test('may be written to a pipe where they are text', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    const { code, stdout } = await ips(['report', 'a.review.json', '-o', '-', '--format', 'md'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# /m);
  });
});

test('the form for the public names what still looks like a person’s data', async () => {
  const text = reviewText().replace('"rating": 5', '"rating": 5, "recommendation": "Ring 0161 496 0123."');
  const cwd = temporaryFolder({ 'a.review.json': text });
  const { code, stderr } = await ips(['report', 'a.review.json', '--for', 'public'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('it still holds what looks like a person’s data');
  expect(stderr).toContain('recommendation: This looks like a phone number: “0161 496 0123”.');
  expect((await ips(['report', 'a.review.json', '--force'], { cwd })).stderr).toBe('');
});
