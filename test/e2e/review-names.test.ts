import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99 } from './support/review-text.ts';
import { sitAt } from './support/reviewer.ts';

const rated = reviewFile(ratedReview(ratingsOf99));
const wide = 200;

describe('a name without its ending', () => {
  test.each([
    ['score', ['score', 'north-vale']],
    ['gaps', ['gaps', 'north-vale']],
    ['history', ['history', 'north-vale']],
    ['check', ['check', 'north-vale']],
    ['report', ['report', 'north-vale']],
  ])('is understood by %s as the name itself is', async (_, args) => {
    const cwd = temporaryFolder({ 'north-vale.review.json': rated });
    const short = await ips(args, { cwd });
    const force = args[0] === 'report' ? ['--force'] : [];
    const whole = await ips([args[0] ?? '', 'north-vale.review.json', ...force], { cwd });
    expect(short).toEqual(whole);
    expect(short.code).toBe(0);
  });

  test('is understood by consensus', async () => {
    const of = (id: string) => reviewFile({ ...ratedReview(ratingsOf99), id: null, ratedBy: id });
    const cwd = temporaryFolder({ 'nv.AB.review.json': of('AB'), 'nv.CD.review.json': of('CD') });
    const { code, stdout } = await ips(['consensus', 'nv.AB', 'nv.CD'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('ips-fidelity consensus nv.AB.review.json nv.CD.review.json -o AGREED');
  });

  test('means the folder where check is given one', async () => {
    const cwd = temporaryFolder({
      'nv.review.json': rated,
      'nv/a.review.json': rated,
      'nv/b.review.json': rated,
    });
    expect((await ips(['check', 'nv'], { cwd })).stdout).toContain('2 files checked');
    expect((await ips(['score', 'nv'], { cwd })).code).toBe(0);
  });

  test('that is mistyped is told with the one that is there', async () => {
    const cwd = temporaryFolder({ 'north-vale.review.json': rated });
    expect(await ips(['score', 'nort-vale'], { cwd })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'There is no file "nort-vale". Do you mean “north-vale.review.json”?\n',
    });
  });
});

describe('a new review', () => {
  const refused: [name: string, told: string][] = [
    ['jobs.csv', '“jobs.csv” is a list, not a review.'],
    ['report.docx', '“report.docx” is no review file. Name the review file, as in north-vale.review.json.'],
    ['report.pdf', 'the review in it can be read, but nothing is ever written to a PDF.'],
    ['.', '“.” is a folder, not a review.'],
    ['reviews', '“reviews” is a folder, not a review.'],
    ['reviews/', '“reviews/” is a folder, not a review.'],
  ];
  test.each(refused)('is not begun under the name %s', async (name, told) => {
    const cwd = temporaryFolder({});
    mkdirSync(join(cwd, 'reviews'));
    const { screen, ends } = sitAt(['review', name], { cwd, columns: wide });
    await ends(2);
    expect(screen.text()).toContain(told);
    expect(readdirSync(cwd)).toEqual(['reviews']);
  });

  test.each([false, true])(
    'is begun only where it is meant, beside one of a like name (plain: %s)',
    async (plain) => {
      const cwd = temporaryFolder({ 'north-vale.review.json': rated });
      const question =
        'There is “north-vale.review.json”, but no “noth-vale.review.json”. Which do you mean?';
      const slip = sitAt(['review', 'noth-vale'], { cwd, plain });
      await slip.pick(question, 't', 'noth-vale.review.json');
      await slip.screen.until('All 25 items rated', plain ? 'Your choice:' : 'b back');
      await slip.breakOff();
      const meant = sitAt(['review', 'noth-vale'], { cwd, plain });
      await meant.pick(question, 'n', 'noth-vale.review.json');
      await meant.screen.until('Which service is reviewed?', plain ? 'Your answer:' : 'Esc goes back');
      await meant.breakOff();
    },
  );

  test.each(['north-vale-2027', 'north-vale.CD', 'south-vale'])(
    'is begun as %s without a question',
    async (name) => {
      const cwd = temporaryFolder({
        'north-vale-2026.review.json': rated,
        'north-vale.AB.review.json': rated,
      });
      const { screen, breakOff } = sitAt(['review', name], { cwd });
      await screen.until('Which service is reviewed?', 'Esc goes back');
      await breakOff();
    },
  );
});
