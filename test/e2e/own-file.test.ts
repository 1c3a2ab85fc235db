import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RatedItem, Review } from '../../src/core/review/model.ts';
import { ips } from '../support/bin.ts';
import { keys } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99 } from './support/review-text.ts';
import { fileText, savedReview, setUpFlags, sitAt } from './support/reviewer.ts';

const reviewers = [
  { id: 'AB', name: 'Ann Bell', role: null },
  { id: 'CD', name: 'Carl Dow', role: null },
];
const open = ratedReview([]);
const note = { source: 'INT', from: 'team leader', note: 'All are welcome.', by: null };
const noted = ratedReview([], { 9: { evidence: [note] } });
const shared: Review = { ...noted, reviewers };
const anns: Review = { ...ratedReview([5], { 9: { evidence: [note] } }), reviewers, ratedBy: 'AB' };
const lastYear: Review = {
  ...ratedReview(ratingsOf99),
  id: null,
  dates: { from: '2025-03-03', to: null },
  status: 'final',
};

/** Columns in which a message of one line is not broken by the terminal. */
const wide = 200;
const firstQuestion = 'How many active clients';
const noTerminal = 'Rating needs a terminal that can ask you questions.';

describe('rating under a name', () => {
  test('in the file of a colleague is refused, and the command that is told instead works', async () => {
    const cwd = temporaryFolder({ 'nv.AB.review.json': reviewFile(anns) });
    const refused = sitAt(['review', 'nv.AB', '--as', 'Carl Dow'], { cwd, columns: wide });
    await refused.ends(2);
    const told =
      '“nv.AB.review.json” holds the ratings of AB. Each reviewer rates in a file of their own. Start yours: ips-fidelity review nv.CD.review.json --as CD --like nv.AB.review.json';
    expect(refused.screen.text()).toContain(told);
    expect(fileText(cwd, 'nv.AB')).toBe(reviewFile(anns));

    const own = sitAt((told.split('ips-fidelity ')[1] ?? '').split(' '), { cwd });
    await own.screen.until('A new review of North Vale, as rated by CD alone', '');
    await own.screen.until(firstQuestion, 'Esc menu');
    await own.breakOff();
    const { service, dates, reviewers: all, ratedBy, items } = savedReview(cwd, 'nv.CD');
    expect({ service, dates, all }).toEqual({ service: anns.service, dates: anns.dates, all: reviewers });
    expect({ ratedBy, items }).toEqual({ ratedBy: 'CD', items: {} });
  });

  test('begins a file of one’s own with the notes but not the ratings, and finds it the next time', async () => {
    const cwd = temporaryFolder({ 'nv.review.json': reviewFile({ ...shared, ...rated5() }) });
    const first = sitAt(['review', 'nv', '--as', 'cd'], { cwd });
    await first.pick('In a file of my own, begun from it: nv.CD.review.json', 'o', 'this file is mine');
    await first.screen.until(firstQuestion, 'Esc menu');
    await first.breakOff();
    expect(savedReview(cwd, 'nv.CD').items).toMatchObject({
      'zero-exclusion': { rating: null, evidence: [note] },
    });
    expect(savedReview(cwd, 'nv').ratedBy).toBeNull();

    const second = sitAt(['review', 'nv', '--as', 'cd'], { cwd });
    await second.screen.until('Your own file is nv.CD.review.json.', 'Esc menu');
    await second.breakOff();
  });

  test('makes a file that is nobody’s one’s own where that is wished', async () => {
    const cwd = temporaryFolder({ 'nv.review.json': reviewFile(shared) });
    const reviewer = sitAt(['review', 'nv', '--as', 'EF'], { cwd });
    await reviewer.pick(
      '“EF” is none of the reviewers of this review. Who is it?',
      'a',
      'nothing is changed',
    );
    await reviewer.pick("is nobody's own file yet. Where do you want to rate?", 'h', 'this file is mine');
    await reviewer.screen.until(firstQuestion, 'Esc menu');
    await reviewer.breakOff();
    expect(readdirSync(cwd)).toEqual(['nv.review.json']);
    const { ratedBy, reviewers: all } = savedReview(cwd, 'nv');
    expect(ratedBy).toBe('EF');
    expect(all.map(({ id }) => id)).toEqual(['AB', 'CD', 'EF']);
  });
});

function rated5(): Pick<Review, 'items'> {
  const items = shared.items['zero-exclusion'] as RatedItem;
  return { items: { 'zero-exclusion': { ...items, rating: 5 } } };
}

test('a review like another has its service, dates and reviewers, and no ratings', async () => {
  const cwd = temporaryFolder({ 'nv.AB.review.json': reviewFile(anns) });
  const reviewer = sitAt(['review', 'new', '--like', 'nv.AB.review.json', '--reviewer', 'Eva Fry'], { cwd });
  await reviewer.screen.until(firstQuestion, 'Esc menu');
  await reviewer.breakOff();
  expect(savedReview(cwd, 'new')).toMatchObject({
    service: anns.service,
    dates: anns.dates,
    reviewers: [{ id: 'EF', name: 'Eva Fry', role: null }],
    ratedBy: null,
    items: {},
  });
});

describe('the review before', () => {
  const wrong: [what: string, earlier: Review, told: string][] = [
    [
      'of another service',
      { ...lastYear, service: { ...lastYear.service, id: 'south-vale', name: 'South Vale' } },
      'It is of another service, “South Vale”.',
    ],
    [
      'of a later day',
      { ...lastYear, dates: { from: '2026-03-02', to: null } },
      'It is not earlier: it began on 2026-03-02, this one on 2026-03-02.',
    ],
  ];
  test.each(wrong)('%s is refused', async (_, earlier, told) => {
    const cwd = temporaryFolder({
      'nv.review.json': reviewFile(open),
      'old.review.json': reviewFile(earlier),
    });
    const { screen, ends } = sitAt(['review', 'nv', '--previous', 'old.review.json'], { cwd, columns: wide });
    await ends(2);
    expect(screen.text()).toContain(
      `“old.review.json” cannot stand beside this review. ${told} Name the review before it.`,
    );
    expect(fileText(cwd, 'nv')).toBe(reviewFile(open));
  });

  test('of another scale is refused', async () => {
    const other = { ...lastYear, rubric: { ...lastYear.rubric, id: 'other-scale' } };
    const cwd = temporaryFolder({ 'nv.review.json': reviewFile(open), 'old.review.json': reviewFile(other) });
    const { screen, ends } = sitAt(['review', 'nv', '--previous', 'old.review.json'], { cwd, columns: wide });
    await ends(1);
    expect(screen.text()).toContain('“other-scale”');
    expect(fileText(cwd, 'nv')).toBe(reviewFile(open));
  });

  const elderly = {
    ...lastYear,
    rubric: { ...lastYear.rubric, edition: '1997 scale', version: '0.9', digest: null },
  };

  test('under another edition is shown only where that is agreed to', async () => {
    const cwd = temporaryFolder({
      'nv.review.json': reviewFile(open),
      'old.review.json': reviewFile(elderly),
    });
    const args = ['review', 'nv', '--previous', 'old.review.json'];
    const refusing = sitAt(args, { cwd });
    await refusing.pick('ratings may not mean the same. Show them all the same?', 'n', '(y/N)');
    await refusing.screen.send(keys.enter);
    await refusing.ends(2);
    expect(refusing.screen.text()).toContain('Start without --previous to rate without it.');
    expect(fileText(cwd, 'nv')).toBe(reviewFile(open));
    const agreeing = sitAt(args, { cwd });
    await agreeing.pick('ratings may not mean the same. Show them all the same?', 'y', '(y/N)');
    await agreeing.screen.send(keys.enter);
    await agreeing.screen.until(firstQuestion, 'Esc menu');
    await agreeing.breakOff();
    expect(savedReview(cwd, 'nv').previous).toMatchObject({
      file: 'old.review.json',
      rubric: { version: '0.9' },
    });
  });

  test.each([false, true])('is found in the folder and asked about (plain: %s)', async (plain) => {
    const cwd = temporaryFolder({
      'old.review.json': reviewFile(lastYear),
      'older.review.json': reviewFile({ ...lastYear, dates: { from: '2024-03-04', to: null } }),
      'south.review.json': reviewFile({
        ...lastYear,
        service: { ...lastYear.service, id: 'south', name: 'South Vale' },
      }),
      'broken.review.json': '{',
    });
    const reviewer = sitAt(['review', 'nv', ...setUpFlags], { cwd, plain });
    await reviewer.screen.until('Last time: 3 March 2025 · External review · Total 99, Fair fidelity', '');
    await reviewer.pick('Show the ratings of old.review.json beside yours?', 'y', 'No');
    await reviewer.menu(firstQuestion, 'i');
    await reviewer.line(firstQuestion, '143');
    await reviewer.line('How many full-time equivalent', '6.8');
    await reviewer.pick('Last time rated 5', '2', 'm menu');
    await reviewer.note('Why 2, where the figures suggest 4?', 'Half of them are away.');
    await reviewer.note('Last time it was 5, now 2. What has changed?', 'Two specialists left.');
    await reviewer.screen.until('Evidence for 1 Caseload size', '');
    await reviewer.breakOff();
    const { previous, items } = savedReview(cwd, 'nv');
    expect(previous).toMatchObject({ file: 'old.review.json', dates: { from: '2025-03-03', to: null } });
    expect(items['caseload-size']).toMatchObject({ rating: 2, changeReason: 'Two specialists left.' });
  });

  test('is not asked about again where it was declined', async () => {
    const cwd = temporaryFolder({ 'old.review.json': reviewFile(lastYear) });
    const first = sitAt(['review', 'nv', ...setUpFlags], { cwd });
    await first.pick('Show the ratings of old.review.json beside yours?', 'n', 'No');
    await first.screen.until(firstQuestion, 'Esc menu');
    await first.breakOff();
    const second = sitAt(['review', 'nv'], { cwd });
    await second.screen.until(firstQuestion, 'Esc menu');
    await second.breakOff();
    expect(second.screen.text()).not.toContain('Show the ratings');
    expect(savedReview(cwd, 'nv').previous).toBeNull();
  });
});

describe('closing a review without a question', () => {
  const all = { ...ratedReview(ratingsOf99), reviewers };

  test('is refused while items are open, which are named', async () => {
    const text = reviewFile({ ...ratedReview(ratingsOf99.slice(0, 23)), reviewers });
    const cwd = temporaryFolder({ 'nv.review.json': text });
    expect(await ips(['review', 'nv', '--finish'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Not finished: still open: 24 Community-based services, 25 Assertive engagement\nand outreach by the integrated team. Rate them, or say that the evidence is not\nenough.\n',
    });
    expect(fileText(cwd, 'nv')).toBe(text);
  });

  test('is done without a terminal, once, with who did it on record', async () => {
    const cwd = temporaryFolder({ 'nv.review.json': reviewFile(all) });
    const done = await ips(['review', 'nv', '--finish', '--as', 'ann bell'], { cwd });
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('Total 99, Fair fidelity');
    expect(done.stderr).toBe(
      'nv.review.json is final now. “ips-fidelity check nv.review.json” lists 1\nwarning.\nTo open it again: ips-fidelity review nv.review.json --reopen REASON\n',
    );
    const { status, history, ratedBy } = savedReview(cwd, 'nv');
    expect({ status, ratedBy }).toEqual({ status: 'final', ratedBy: null });
    expect(history).toMatchObject([{ by: 'AB', field: 'status', from: 'in-progress', to: 'final' }]);

    const closed = fileText(cwd, 'nv');
    const again = await ips(['review', 'nv', '--finish'], { cwd });
    expect(again).toEqual({ code: 0, stdout: '', stderr: 'nv.review.json is final already.\n' });
    expect(fileText(cwd, 'nv')).toBe(closed);
    expect(readdirSync(cwd)).toEqual(['nv.review.json']);
  });

  test('is done on a terminal too', async () => {
    const cwd = temporaryFolder({ 'nv.review.json': reviewFile(all) });
    const { ends } = sitAt(['review', 'nv', '--finish'], { cwd });
    await ends(0);
    expect(savedReview(cwd, 'nv').status).toBe('final');
  });

  test('of a file that is not there begins none', async () => {
    const cwd = temporaryFolder();
    const { code, stderr } = await ips(['review', 'nv', '--finish'], { cwd });
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'There is no review “nv.review.json” to finish.\n' });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('a final review', () => {
  const text = reviewFile(lastYear);

  test('is only shown', async () => {
    const cwd = temporaryFolder({ 'nv.review.json': text });
    const reader = sitAt(['review', 'nv'], { cwd, rows: 50 });
    await reader.pick('This review is final: it can be read, but not changed.', 'l', 'goes on record');
    await reader.ends(0);
    expect(reader.screen.text()).toContain('Total 99, Fair fidelity');
    expect(fileText(cwd, 'nv')).toBe(text);
  });

  test.each(['', '  '])('is not opened again for the reason “%s”', async (reason) => {
    const cwd = temporaryFolder({ 'nv.review.json': text });
    const { screen, ends } = sitAt(['review', 'nv', '--reopen', reason], { cwd });
    await ends(2);
    expect(screen.text()).toContain('A final review is opened again only for a reason. Give it in words.');
    expect(fileText(cwd, 'nv')).toBe(text);
  });

  test('is opened again for a reason, which is on record', async () => {
    const cwd = temporaryFolder({ 'nv.review.json': text });
    const reviewer = sitAt(['review', 'nv', '--reopen', 'A new list has come.', '--as', 'AB'], { cwd });
    await reviewer.pick('All 25 items rated', 'x', 'b back');
    await reviewer.ends(0);
    const { status, history } = savedReview(cwd, 'nv');
    expect(status).toBe('in-progress');
    expect(history).toMatchObject([{ by: 'AB', from: 'final', reason: 'A new list has come.' }]);
  });
});

test.each([['nv'], ['nv', '--as', 'AB'], ['nv', '--reopen', 'A new list.'], ['new']])(
  'without a terminal nothing is asked or begun: review %s',
  async (...args) => {
    const cwd = temporaryFolder({ 'nv.review.json': reviewFile(lastYear) });
    const { code, stdout, stderr } = await ips(['review', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(noTerminal);
    expect(readdirSync(cwd)).toEqual(['nv.review.json']);
  },
);
