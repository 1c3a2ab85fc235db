import { expect, test } from 'vitest';
import type { Change, Review } from '../../src/core/review/model.ts';
import { ips } from '../support/bin.ts';
import { keys } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99 } from './support/review-text.ts';
import { fileText, savedReview, sitAt } from './support/reviewer.ts';

const morning = { at: '2026-03-02T09:30:00.000Z', by: 'AB', reason: null };
const noon = { at: '2026-03-02T12:05:59.000Z', by: 'CD', reason: null };
const later = { at: '2026-04-20T16:00:00.000Z', by: null };
const changes: Change[] = [
  { ...morning, item: 'caseload-size', field: 'inputs.active-clients', from: null, to: 143 },
  { ...morning, item: 'caseload-size', field: 'rating', from: null, to: 3 },
  { ...noon, item: 'caseload-size', field: 'rating', from: 3, to: 4 },
  { ...noon, item: 'employment-services-staff', field: 'inputs.employment-hours', from: 249, to: 230 },
  { ...noon, item: 'vocational-unit', field: 'notRated', from: null, to: 'insufficient-evidence' },
  { ...noon, item: 'vocational-unit', field: 'flagged', from: false, to: true },
  {
    ...noon,
    item: 'vocational-unit',
    field: 'evidence',
    from: 'INT team leader: they meet.',
    to: 'INT team leader: the specialists meet every Tuesday, and stand in for one another.',
  },
  {
    ...noon,
    item: null,
    field: 'summary.strengths',
    from: null,
    to: 'Nobody is turned away, and everybody knows that.\nWork is spoken of at every meeting.',
  },
  { ...later, item: null, field: 'status', from: 'in-progress', to: 'final', reason: null },
  { ...later, item: null, field: 'status', from: 'final', to: 'in-progress', reason: 'A new list has come.' },
];

const told = { 'nv.review.json': reviewFile({ ...ratedReview(ratingsOf99), history: changes }) };

test('every change is told: when, by whom, on what, what it was and is, and why', async () => {
  const { code, stdout, stderr } = await ips(['history', 'nv.review.json'], { cwd: temporaryFolder(told) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "2026-03-02 09:30 UTC · AB · 1 Caseload size
      people: 143
      rating: 3

    2026-03-02 12:05 UTC · CD · 1 Caseload size
      rating: 3 → 4

    2026-03-02 12:05 UTC · CD · 2 Employment services staff
      How many of these hours do they spend only on employment services: 249 → 230

    2026-03-02 12:05 UTC · CD · 7 Vocational unit
      not rated, because: Not enough evidence
      flag: none → set
      note:
        was  INT team leader: they meet.
        now  INT team leader: the specialists meet every Tuesday, and stand in for
             one another.

    2026-03-02 12:05 UTC · CD · the review
      summary, strengths:
        now  Nobody is turned away, and everybody knows that.
             Work is spoken of at every meeting.

    2026-04-20 16:00 UTC · nobody named · the review
      status: in-progress → final
      status: final → in-progress
      Reason: A new list has come.
    "
  `);
});

test.each(['7', 'vocational-unit', 'vocational unit'])('those of one item, named as “%s”', async (name) => {
  const cwd = temporaryFolder(told);
  const { code, stdout } = await ips(['history', 'nv.review.json', '--item', name], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "2026-03-02 12:05 UTC · CD · 7 Vocational unit
      not rated, because: Not enough evidence
      flag: none → set
      note:
        was  INT team leader: they meet.
        now  INT team leader: the specialists meet every Tuesday, and stand in for
             one another.
    "
  `);
});

test('an item that there is not is refused, with where they are listed', async () => {
  const cwd = temporaryFolder(told);
  expect(await ips(['history', 'nv.review.json', '--item', '26'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: '“ips-25-uk” has no item “26”. “ips-fidelity rubric show ips-25-uk” lists the items.\n',
  });
});

test('where nothing was changed, that is said', async () => {
  const cwd = temporaryFolder({ ...told, 'new.review.json': reviewFile(ratedReview(ratingsOf99)) });
  const nothing = { code: 0, stdout: 'No change is on record.\n', stderr: '' };
  expect(await ips(['history', 'new.review.json'], { cwd })).toEqual(nothing);
  expect(await ips(['history', 'nv.review.json', '--item', '8'], { cwd })).toEqual(nothing);
  expect(await ips(['history', 'new.review.json', '--json'], { cwd })).toEqual({
    ...nothing,
    stdout: '[]\n',
  });
});

test('as JSON: the changes as they are in the file, all or those of one item', async () => {
  const cwd = temporaryFolder(told);
  const read = async (...flags: string[]) =>
    JSON.parse((await ips(['history', 'nv.review.json', '--json', ...flags], { cwd })).stdout);
  expect(await read()).toEqual(changes);
  expect(await read('--item', '1')).toEqual(changes.slice(0, 3));
});

test('a change that does not say what was before is told with its place', async () => {
  const text = reviewFile({ ...ratedReview([]), history: changes }).replace('"from": 3,', '');
  const cwd = temporaryFolder({ 'nv.review.json': text });
  const { code, stdout, stderr } = await ips(['history', 'nv.review.json'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('error  history[2].from');
  expect(stderr).toContain('“from” is missing. Add it: a value, or null where there is none.');
});

test('a file that is not there', async () => {
  const { code, stdout } = await ips(['history', 'gone.review.json'], { cwd: temporaryFolder() });
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
});

test('what looked like a person’s data and was mended is nowhere in the file, and its mending is told', async () => {
  const begun: Review = { ...ratedReview([]), place: null };
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(begun) });
  const writer = sitAt(['review', 'nv', '--as', 'AB'], { cwd });
  await writer.pick("is nobody's own file yet", 'h', 'this file is mine');
  await writer.menu('How many active clients', 'e');
  await writer.note('Evidence for 1 Caseload size', 'INT client: her number is 943 476 5919.');
  await writer.screen.until('This looks like an NHS number: “943 476 5919”', 'Esc menu');
  expect(fileText(cwd, 'nv')).toContain('943 476 5919');
  await writer.menu('More evidence? 1 note so far', 'c');
  await writer.line('Which note?', '', 'Esc returns');
  await writer.screen.until('Note 1 on 1 Caseload size', 'the note is deleted');
  await writer.screen.send(clearLine, 'INT client: she has worked since May.', keys.enter, keys.enter);
  await writer.screen.until('she has worked since May. More evidence? 1 note so far', 'Esc menu');
  await writer.breakOff();

  expect(savedReview(cwd, 'nv').items['caseload-size']?.evidence[0]?.note).toBe('she has worked since May.');
  expect(fileText(cwd, 'nv').replace(/\D/g, '')).not.toContain('9434765919');
  const { stdout } = await ips(['history', 'nv.review.json', '--item', '1'], { cwd });
  expect(stdout.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'then')).toMatchInlineSnapshot(`
    "then · AB · 1 Caseload size
      note:
        now  (struck out, because it looked like it held an NHS number)
      note:
        was  (struck out, because it looked like it held an NHS number)
        now  INT client: she has worked since May.
    "
  `);
});

/** Ctrl+U. */
const clearLine = '\u0015';
