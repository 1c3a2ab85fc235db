import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { reviewText } from './support/review-text.ts';
import { sitAt } from './support/reviewer.ts';

/** A folder with a review and its report, which knows nothing of the review beside it. */
async function withReport(): Promise<string> {
  const cwd = temporaryFolder({ 'a.review.json': reviewText() });
  const made = await ips(['report', 'a.review.json', '-o', 'report.pdf'], { cwd });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  return cwd;
}

describe('a PDF report given in place of its review', () => {
  test.each([
    ['score', '--json'],
    ['check', '--json'],
    ['gaps', '--json'],
    ['history', '--json'],
  ])('%s reads the review in it', async (command, option) => {
    const cwd = await withReport();
    const [inside, beside] = await Promise.all(
      ['report.pdf', 'a.review.json'].map((file) => ips([command, file, option], { cwd })),
    );
    expect(inside?.stderr).toBe('');
    expect(inside?.code).toBe(beside?.code);
    expect(inside?.stdout.replaceAll('report.pdf', 'a.review.json')).toBe(beside?.stdout);
  });

  test('is never written to', async () => {
    const cwd = await withReport();
    const before = readFileSync(join(cwd, 'report.pdf'));
    const { screen, ends } = sitAt(['review', 'report.pdf'], { cwd, columns: 200 });
    await ends(2);
    expect(screen.text()).toContain('nothing is ever written to a PDF');
    expect(screen.text()).toContain('report.review.json');
    expect(readFileSync(join(cwd, 'report.pdf')).equals(before)).toBe(true);
  });

  test('is refused in one line where it carries no review', async () => {
    const cwd = temporaryFolder({
      'a.pdf': '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n',
    });
    const { code, stdout, stderr } = await ips(['score', 'a.pdf'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('"a.pdf" carries no review.');
  });

  test('is refused in one line where it is damaged', async () => {
    const cwd = temporaryFolder({ 'a.pdf': 'no PDF' });
    const { code, stderr } = await ips(['check', 'a.pdf'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('"a.pdf" is not a PDF, or is damaged.');
  });
});
