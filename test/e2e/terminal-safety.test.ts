import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips, type Ran } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ownRubric } from './support/own-rubric.ts';
import { ratingsOf99, reviewText, reviewWithItems } from './support/review-text.ts';

/** An escape, its one-byte form, a bell, a delete, a mark that turns the direction of writing. */
const nasty = '\u001b[31m\u009b31m\u0007\u007f\u202e\u0085';

/** A text in YAML that ends in them, all escaped, since YAML takes none of them as it is. */
function inYaml(text: string): string {
  const escaped = [...nasty].map((mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${text}${escaped.join('')}"`;
}

/** Nothing that a terminal obeys: of all control characters only tabs and line ends. */
function expectHarmless({ stdout, stderr }: Ran): void {
  for (const text of [stdout, stderr]) {
    expect(text.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u);
    expect(text).not.toMatch(/\p{Bidi_Control}/u);
  }
}

describe('what a file says is shown, not obeyed', () => {
  const hostile = reviewText(ratingsOf99, {
    service: { id: 'a', name: `North${nasty}Vale`, provider: nasty },
    reviewers: [{ id: 'r', name: nasty, role: nasty }],
    items: {
      'caseload-size': {
        rating: 4,
        override: nasty,
        evidence: [{ source: 'INT', from: nasty, note: nasty }],
        recommendation: nasty,
      },
    },
  });

  test.each([[['score']], [['score', '--json']], [['check']], [['check', '--json']], [['report']]])(
    'in names and notes: %j',
    async (command) => {
      const ran = await ips([...command, 'a.review.json'], {
        cwd: temporaryFolder({ 'a.review.json': hostile }),
      });
      expect(ran.code).toBe(0);
      expectHarmless(ran);
    },
  );

  test('the characters can be seen', async () => {
    const cwd = temporaryFolder({ 'a.review.json': hostile });
    const { stdout } = await ips(['score', 'a.review.json'], { cwd });
    expect(stdout.split('\n')[0]).toBe('North␛[31m�31m␇���Vale');
  });

  test('JSON holds the same text, escaped', async () => {
    const cwd = temporaryFolder({ 'a.review.json': hostile });
    const { stdout } = await ips(['score', '--json', 'a.review.json'], { cwd });
    expect(JSON.parse(stdout).review.service.name).toBe(`North${nasty}Vale`);
  });

  /** What JSON allows unescaped. */
  const raw = '\u009b31m\u007f\u202e\u0085';
  const faulty: [where: string, text: string][] = [
    ['a key', reviewWithItems(`"a${raw}": { "rating": 4 }`)],
    ['an escaped key', reviewWithItems(`${JSON.stringify(nasty)}: { "rating": 4 }`)],
    ['a rating', reviewWithItems(`"disclosure": { "rating": "${raw}" }`)],
    ['an input', reviewWithItems(`"disclosure": { "inputs": { "${raw}": "${raw}" } }`)],
    ['a source', reviewWithItems(`"disclosure": { "evidence": [{ "source": "${raw}", "note": "" }] }`)],
    ['the rubric', reviewText().replace('"ips-25-uk"', JSON.stringify(nasty))],
    ['the version', reviewText(ratingsOf99, { rubric: { id: 'ips-25-uk', version: nasty } })],
    ['text that is no JSON', `{ "a": ${nasty} }`],
    ['a raw escape in a text', reviewText().replace('North', nasty)],
  ];
  test.each(faulty)('in %s', async (_, text) => {
    const cwd = temporaryFolder({ 'a.review.json': text });
    for (const command of [['score'], ['check'], ['check', '--json'], ['score', '--json']])
      expectHarmless(await ips([...command, 'a.review.json'], { cwd }));
    expect((await ips(['check', 'a.review.json'], { cwd })).stdout).toMatch(/ {2}(error|warning)/);
  });

  test('in a rubric, which is refused', async () => {
    const text = ownRubric
      .replace('Tea round scale', inYaml('Tea'))
      .replace('Warmth of the pot', inYaml('Warmth'))
      .replace('How warm the pot is.', inYaml('How warm'))
      .replace('title: The pot', `title: ${inYaml('Pot')}`)
      .replace('text: Hot.', `text: ${inYaml('Hot')}`)
      .replace('ask: How warm is it?', `ask: ${inYaml('How warm')}`)
      .replace('unit: degrees', `unit: ${inYaml('degrees')}`)
      .replace('title: Fine tea', `title: ${inYaml('Fine')}`);
    const cwd = temporaryFolder({
      'tea.yaml': text,
      'a.review.json': reviewText([], { rubric: { id: 'tea-round' }, items: { warmth: { rating: 4 } } }),
    });
    for (const args of [
      ['rubric', 'show', './tea.yaml'],
      ['rubric', 'show', './tea.yaml', '--json'],
      ['rubric', 'check', 'tea.yaml'],
      ['score', 'a.review.json', '--rubric', 'tea.yaml'],
      ['score', 'a.review.json', '--rubric', 'tea.yaml', '--json'],
      ['check', 'a.review.json', '--rubric', 'tea.yaml'],
    ]) {
      const ran = await ips(args, { cwd });
      expect(ran.code, args.join(' ')).toBe(1);
      expect(ran.stdout + ran.stderr).toContain('must not hold control characters');
      expectHarmless(ran);
    }
  });
});

describe('what is typed is shown, not obeyed', () => {
  const typed = '\u001b[31m\u009b31m';
  test.each([
    [[typed]],
    [[`--${typed}`]],
    [['score', `--${typed}`, 'a']],
    [['score', `${typed}.json`]],
    [['check', typed]],
    [['rubric', typed]],
    [['rubric', 'show', typed]],
    [['rubric', 'show', '--item', typed]],
    [['schema', typed]],
    [['review', 'a', '--kind', typed]],
    [['report', 'a', '-o', `a.${typed}`]],
    [['report', 'a', '--format', typed]],
  ])('%j', async (args) => {
    const ran = await ips(args, { cwd: temporaryFolder() });
    expect(ran.code).toBeGreaterThan(1);
    expect(ran.stderr).toContain('␛[31m');
    expectHarmless(ran);
  });
});

describe.skipIf(process.platform === 'win32')('a file whose name holds', () => {
  const names: [what: string, name: string, shown: string][] = [
    ['a line end', 'north\nvale.review.json', 'north␊vale'],
    ['an escape', 'north\u001b[31mvale.review.json', 'north␛[31mvale'],
  ];
  test.each(names)('%s is scored, checked and reported', async (_, name, shown) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, name), reviewText());
    expect((await ips(['score', name], { cwd })).code).toBe(0);
    expect((await ips(['check', '.'], { cwd })).code).toBe(0);
    const ran = await ips(['report', name], { cwd });
    expect(ran).toEqual({ code: 0, stdout: `Report written: ${shown}.pdf\n`, stderr: '' });
    expect(readdirSync(cwd)).toHaveLength(2);
  });

  test.each(names)('%s is told in one line where it is missing', async (_, name, shown) => {
    const ran = await ips(['score', name], { cwd: temporaryFolder() });
    expect(ran.stderr).toBe(
      `There is no file "${shown}.review.json". Check the name, the ending and the folder for a slip.\n`,
    );
    expect(ran.code).toBe(3);
  });

  test.each(names)('%s shows its problems, and as JSON', async (_, name) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, name), '{}');
    for (const command of [['score'], ['check'], ['check', '--json']]) {
      const ran = await ips([...command, name], { cwd });
      expect(ran.code).toBe(1);
      expectHarmless(ran);
    }
    const { stdout } = await ips(['check', '--json', name], { cwd });
    expect(JSON.parse(stdout)[0].file).toBe(name);
  });
});
