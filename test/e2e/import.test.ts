import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { workbook, zipBomb } from '../support/hostile-sheets.ts';
import { keys } from '../support/screen.ts';
import { shippedRubric } from '../support/shipped.ts';
import { temporaryFolder } from '../support/temp.ts';
import { reviewText } from './support/review-text.ts';
import { sitAt } from './support/reviewer.ts';

const example = readFileSync(join(import.meta.dirname, '../../examples/sheets/past-reviews.csv'));
const titles = shippedRubric.sections.flatMap(({ items }) => items.map(({ title }) => title));
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
const one = csv([
  ['Item', 'Score'],
  ...titles.map((title, index) => [title, index === 3 ? 3.5 : 4]),
  ['Total', 99.5],
]);
const facts = ['--service', 'Quayside IPS', '--date', '2 and 3 March 2026', '--kind', 'external'];

function saved(...path: string[]) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

describe('a score sheet that a service has', () => {
  test('is shown, and nothing is written before somebody agrees', async () => {
    const cwd = temporaryFolder({ 'scores.csv': one });
    const { code, stdout, stderr } = await ips(['import', 'scores.csv', ...facts], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatchSnapshot();
    expect(stderr).toBe(
      'Nothing was written. To write it: ips-fidelity import scores.csv --service "Quayside IPS" --date "2 and 3 March 2026" --kind external --yes\n',
    );
    expect(readdirSync(cwd)).toEqual(['scores.csv']);
  });

  test('is written with --yes, as a review like any other, and says where it comes from', async () => {
    const cwd = temporaryFolder({ 'in/scores.csv': one });
    const { code, stdout } = await ips(['import', 'in/scores.csv', ...facts, '--yes', '--final'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('Review written: in/scores.review.json');
    const review = saved(cwd, 'in/scores.review.json');
    expect(review).toMatchObject({
      kind: 'external',
      status: 'in-progress',
      service: { id: 'quayside-ips', name: 'Quayside IPS' },
      dates: { from: '2026-03-02', to: '2026-03-03' },
      rubric: { id: 'ips-25-uk', edition: null, version: null, digest: null },
      history: [{ field: 'imported', to: 'scores.csv' }],
    });
    expect(Object.keys(review.items)).toHaveLength(24);
    expect((await ips(['check', 'in/scores.review.json'], { cwd })).code).toBe(0);
    expect((await ips(['score', 'in/scores.review.json'], { cwd })).stdout).toContain('24 of 25 items rated');
  });

  test('takes the place of no file without --force', async () => {
    const cwd = temporaryFolder({ 'scores.csv': one, 'a.review.json': 'mine' });
    const { code, stderr } = await ips(['import', 'scores.csv', ...facts, '--yes', '-o', 'a'], { cwd });
    expect(code).toBe(3);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      '"a.review.json" exists already. Choose another name with -o, or overwrite it with --force.',
    );
    expect(readFileSync(join(cwd, 'a.review.json'), 'utf8')).toBe('mine');
  });

  test('that does not say what a review needs is refused with the flags to give', async () => {
    const cwd = temporaryFolder({ 'scores.csv': one });
    const { code, stderr } = await ips(['import', 'scores.csv', '--yes'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'The sheet does not say the service and the date and the kind of review. Give it, as in: ips-fidelity import scores.csv --yes --service "North Vale IPS" --date 2026-11-23 --kind external\n',
    );
  });

  test('whose columns leave it open which is meant is asked about, with the flag that answers', async () => {
    const twice = csv([['Item', 'Rater 1', 'Rater 2'], ...titles.map((title) => [title, 4, 5])]);
    const cwd = temporaryFolder({ 'a.csv': twice });
    const { code, stderr } = await ips(['import', 'a.csv', ...facts], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--ratings B  Rater 1');
    const named = await ips(['import', 'a.csv', ...facts, '--ratings', 'Rater 2', '--yes'], { cwd });
    expect(named.code).toBe(0);
    expect(saved(cwd, 'a.review.json').items.disclosure).toEqual({ rating: 5 });
  });
});

describe('a sheet with many past reviews', () => {
  test('becomes a file for each', async () => {
    const cwd = temporaryFolder({ 'past.csv': example });
    const { code, stdout, stderr } = await ips(['import', 'past.csv', '-o', 'reviews', '--yes', '--final'], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(readdirSync(join(cwd, 'reviews'))).toHaveLength(5);
    expect((await ips(['check', 'reviews', '--json'], { cwd })).code).toBe(0);
    expect(saved(cwd, 'reviews/example-service-birch-2024-05-21.review.json')).toMatchObject({
      kind: 'self',
      status: 'final',
      service: { area: 'Example ICB East', region: 'Example Region' },
    });
  });

  test('needs a folder', async () => {
    const cwd = temporaryFolder({ 'past.csv': example });
    const { code, stderr } = await ips(['import', 'past.csv', '--yes'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'Nothing was written: many reviews need a folder. To write them: ips-fidelity import past.csv --yes -o reviews/\n',
    );
  });
});

describe('a workbook of our own', () => {
  test('goes out as a report and comes back as a review', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    expect((await ips(['report', 'a.review.json', '-o', 'a.xlsx'], { cwd })).code).toBe(0);
    const { code, stdout } = await ips(['import', 'a.xlsx', '-o', 'b'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Review written: b.review.json');
    const [before, after] = [saved(cwd, 'a.review.json'), saved(cwd, 'b.review.json')];
    const ratings = ({ items }: typeof before) =>
      Object.entries<{ rating: number }>(items).map(([id, { rating }]) => [id, rating]);
    expect(ratings(after)).toEqual(ratings(before));
    expect(after.service).toMatchObject({ id: before.service.id, name: before.service.name });
  });

  test('without its notes for readers who may not see them', async () => {
    const cwd = temporaryFolder({
      'a.review.json': readFileSync(join(import.meta.dirname, '../../examples/north-vale.review.json')),
    });
    await ips(['report', 'a.review.json', '--for', 'public', '-o', 'a.xlsx'], { cwd });
    await ips(['import', 'a.xlsx', '-o', 'b'], { cwd });
    const items = Object.values<{ evidence?: unknown }>(saved(cwd, 'b.review.json').items);
    expect(items.every(({ evidence }) => evidence === undefined)).toBe(true);
  });
});

describe('is refused with what to do', () => {
  test.each<[name: string, content: string | Uint8Array, code: number, told: string]>([
    ['a.xls', '<html><table>', 3, 'is a web page (HTML or XML) that only has the name of a sheet.'],
    ['a.csv', 'a,b\n1,2\n', 1, 'There are no ratings to be found in “a.csv”.'],
  ])('%s', async (name, content, code, told) => {
    const cwd = temporaryFolder({ [name]: content });
    const ran = await ips(['import', name], { cwd });
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toContain(told);
  });

  test('a zip bomb, a folder, a sheet that is not there', async () => {
    const cwd = temporaryFolder({ 'bomb.xlsx': zipBomb(await workbook([['a']]), 100) });
    mkdirSync(join(cwd, 'folder'));
    expect((await ips(['import', 'bomb.xlsx'], { cwd })).code).toBe(3);
    expect((await ips(['import', 'folder'], { cwd })).code).toBe(3);
    expect((await ips(['import', 'gone.csv'], { cwd })).code).toBe(3);
  });
});

describe('on a terminal', () => {
  test.each([false, true])(
    'what is missing is asked, and nothing is written unasked (plain: %s)',
    async (plain) => {
      const cwd = temporaryFolder({ 'scores.csv': one });
      const reviewer = sitAt(['import', 'scores.csv'], { cwd, plain });
      await reviewer.line('Which service is reviewed?', 'Quayside IPS', 'Esc leaves this file');
      await reviewer.line('On which day did it start?', '2 March 2026', 'Esc leaves this file');
      await reviewer.pick('What kind of review is it?', 's', 'Self-assessment');
      await reviewer.screen.until('Write scores.review.json?', plain ? 'Your choice:' : '(y/N)');
      await reviewer.screen.send('y', keys.enter);
      await reviewer.ends(1);
      expect(saved(cwd, 'scores.review.json')).toMatchObject({
        kind: 'self',
        service: { name: 'Quayside IPS' },
        dates: { from: '2026-03-02', to: null },
      });
    },
  );
});
