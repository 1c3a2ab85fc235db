import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { keys } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';
import { fileText, savedReview, setUpFlags, sitAt } from './support/reviewer.ts';

const examples = join(import.meta.dirname, '../../examples/lists');
const jobs = readFileSync(join(examples, 'jobs.csv'));
const caseload = readFileSync(join(examples, 'caseload.csv'));
const workbook = Buffer.from('PK\u0003\u0004 and what a workbook holds');

const wholeList = 'For which days is it to be counted?';
const take = 'Take these figures?';
const leave = 'leave the review as it is';

describe('an empty list to be filled in', () => {
  const headings: [kind: string, headings: string][] = [
    ['caseload', 'Client ID,Employment specialist,FTE,Status,Closed date'],
    ['first-contacts', 'Client ID,Entry date,First employer contact'],
    ['employer-contacts', 'Date,Employment specialist,Employer,Client ID,For a named client,Face to face'],
    ['jobs', 'Client ID,Job type,Employer,Start date,End date,Still in job,Permanent,Competitive'],
    ['community-hours', 'Employment specialist,Week commencing,Scheduled hours,Community hours'],
  ];
  test.each(headings)('of %s is printed as Excel reads and writes it', async (kind, line) => {
    expect(await ips(['review', '--inputs-template', kind], { cwd: temporaryFolder() })).toEqual({
      code: 0,
      stdout: `\uFEFF${line}\r\n`,
      stderr: '',
    });
  });

  test('of a kind that there is not is refused, with the one that is meant', async () => {
    const cwd = temporaryFolder();
    expect(await ips(['review', '--inputs-template', 'job'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: '“job” will not do here. Did you mean “jobs”?\n',
    });
  });
});

test.each([false, true])(
  'figures of a list are taken, shown with the rating and kept without a row (plain: %s)',
  async (plain) => {
    const cwd = temporaryFolder({ 'lists/jobs.csv': jobs });
    const reviewer = sitAt(['review', 'a', ...setUpFlags, '--inputs', 'lists/jobs.csv'], { cwd, plain });
    await reviewer.line(wholeList, '', 'Esc returns');
    await reviewer.pick(take, 'y', leave);
    await reviewer.menu('How many active clients', 'j');
    await reviewer.line('Go to which item?', '19', 'Esc returns');
    await reviewer.pick('Your rating for 19 Diversity of job types', 'o', 'm menu');
    await reviewer.pick('Overview: 25 open', 'x', 'b back');
    await reviewer.ends(0);
    const shown = reviewer.screen.text();
    expect(shown).toContain('jobs.csv is read as: Jobs started: one row for each job.');
    expect(shown).toContain('jobs.csv: 46 of 47 rows counted. left out: row 32, no start date');
    expect(shown).toMatch(
      /19 Diversity of job types .* 40 of 46 = 86\.96% .* Suggested 5 .* Your rating for 19/,
    );

    const { items, lists } = savedReview(cwd, 'a');
    expect(items['job-type-diversity']?.inputs).toEqual({ 'jobs-obtained': 46, 'job-types': 40 });
    expect(items['employer-diversity']?.inputs).toEqual({ 'jobs-obtained': 46, 'different-employers': 43 });
    expect(items['competitive-jobs']?.inputs).toEqual({
      'current-jobs': 46,
      'competitive-permanent-jobs': 44,
    });
    expect(items['competitive-jobs']?.evidence[0]?.note).toContain('Left out: row 32 (no start date).');
    const digest = createHash('sha256').update(jobs).digest('hex');
    expect(lists).toEqual([{ kind: 'jobs', file: 'jobs.csv', digest, rows: 47, used: 46 }]);
    for (const cell of cellsOf(jobs)) expect(fileText(cwd, 'a')).not.toContain(cell);
  },
);

/** The client ids, job titles and employers of a list of jobs: what a review must not hold. */
function cellsOf(list: Buffer): string[] {
  const rows = list.toString().trim().split(/\r?\n/).slice(1);
  const cells = rows.flatMap((row) => row.split(',').slice(0, 3)).filter(Boolean);
  expect(cells.length).toBeGreaterThan(100);
  return cells;
}

test('a list from which nothing is taken leaves the review as it is', async () => {
  const cwd = temporaryFolder({ 'jobs.csv': jobs });
  const reviewer = sitAt(['review', 'a', ...setUpFlags, '--inputs', 'jobs.csv'], { cwd });
  await reviewer.line(wholeList, '', 'Esc returns');
  await reviewer.pick(take, 'n', leave);
  await reviewer.screen.until('How many active clients', 'Esc menu');
  await reviewer.breakOff();
  expect(savedReview(cwd, 'a')).toMatchObject({ items: {}, lists: [], history: [] });
});

test('headings that do not tell what they stand for are asked about', async () => {
  const unclear = readFileSync(join(import.meta.dirname, '../fixtures/lists/unclear-header.csv'));
  const cwd = temporaryFolder({ 'unclear.csv': unclear });
  const reviewer = sitAt(['review', 'a', ...setUpFlags, '--inputs', 'unclear.csv'], { cwd });
  await reviewer.pick('Which column is “Job type”?', '1', 'leave this list');
  await reviewer.line(wholeList, '', 'Esc returns');
  await reviewer.pick('only the jobs that people have now?', 'n', 'No');
  await reviewer.pick(take, 'y', leave);
  await reviewer.screen.until('How many active clients', 'Esc menu');
  await reviewer.breakOff();
  expect(savedReview(cwd, 'a').items['job-type-diversity']?.inputs).toEqual({
    'jobs-obtained': 1,
    'job-types': 1,
  });
});

test('a list whose headings tell too little is read as the kind that was named', async () => {
  const cwd = temporaryFolder({ 'list.csv': 'Client ID,Note\r\nC1,a\r\nC2,b\r\n' });
  const asked = sitAt(['review', 'a', ...setUpFlags, '--inputs', 'list.csv'], { cwd });
  await asked.pick('What is this a list of?', 'n', 'None of these');
  await asked.pick('No figures were taken from list.csv.', 'g', 'Go on without them');
  await asked.screen.until('How many active clients', 'Esc menu');
  await asked.breakOff();
  const named = sitAt(['review', 'a', '--inputs', 'list.csv', '--list', 'caseload'], { cwd });
  await named.pick(take, 'y', leave);
  await named.screen.until('How many active clients do the specialists have in all', 'not known · Esc menu');
  expect(named.screen.text()).toContain('Enter alone takes 2');
  await named.breakOff();
  expect(savedReview(cwd, 'a').items['caseload-size']?.inputs).toEqual({ 'active-clients': 2 });
});

describe('a list that cannot be read is refused with what to do, and the session goes on', () => {
  const refused: [name: string, told: string][] = [
    [
      'jobs.xlsx',
      '"jobs.xlsx" is an Excel workbook or another zipped file, not a CSV file. In Excel, choose Save As and then CSV UTF-8 (comma delimited), and give that file.',
    ],
    ['gone.csv', 'There is no file "gone.csv".'],
    [
      'short.csv',
      'Not read: the list has no column “Employer”, which it needs. Add it, or begin with an empty list: ips-fidelity review --inputs-template jobs',
    ],
  ];
  const files = {
    'jobs.xlsx': workbook,
    'unclosed.csv': 'Job type,Employer,Start date\r\n"Cook,Mill Inn,03/04/2025\r\n',
    'short.csv': 'Client ID,Job type\r\nC1,Cook\r\n',
    'jobs.csv': jobs,
  };

  test.each(refused)('%s, where it is named at the start', async (name, told) => {
    const cwd = temporaryFolder(files);
    const reviewer = sitAt(['review', 'a', ...setUpFlags, '--inputs', name, 'jobs.csv'], { cwd });
    await reviewer.screen.until(told, 'Go on without them');
    await reviewer.pick(`No figures were taken from ${name}.`, 'g', 'Go on without them');
    await reviewer.line(wholeList, '', 'Esc returns');
    await reviewer.pick(take, 'y', leave);
    await reviewer.screen.until('How many active clients', 'Esc menu');
    await reviewer.breakOff();
    expect(savedReview(cwd, 'a').lists.map(({ file }) => file)).toEqual(['jobs.csv']);
  });

  test('where a row of it is at fault, which is named', async () => {
    const cwd = temporaryFolder(files);
    const reviewer = sitAt(['review', 'a', ...setUpFlags, '--inputs', 'unclosed.csv'], { cwd });
    await reviewer.line(wholeList, '', 'Esc returns');
    const told = 'unclosed.csv error Row 2 has a quotation mark (") that is never closed';
    await reviewer.screen.until(told, 'Go on without them');
    await reviewer.pick('No figures were taken from unclosed.csv.', 'g', 'Go on without them');
    await reviewer.screen.until('How many active clients', 'Esc menu');
    await reviewer.breakOff();
    expect(savedReview(cwd, 'a').items).toEqual({});
  });

  test.each([80, 40])(
    'from the overview, where what is told stays in view at %i columns',
    async (columns) => {
      const cwd = temporaryFolder(files);
      const reviewer = sitAt(['review', 'a', ...setUpFlags], { cwd, columns });
      await reviewer.menu('How many active clients', 'o');
      await reviewer.pick('Overview: 25 open', 'l', 'b back');
      await reviewer.pick('Which of these lists?', 'a', 'None: go back');
      await reviewer.line('Which list? The name of a CSV file', 'jobs.xlsx', 'Esc returns');
      await reviewer.screen.until('not a CSV file. In Excel, choose Save As', 'b back');
      const inView = reviewer.screen.rows().join(' ').replace(/\s+/g, ' ');
      expect(inView).toContain('choose Save As and then CSV UTF-8 (comma delimited), and give that file.');
      expect(inView).toContain('Overview: 25 open');
      await reviewer.breakOff();
    },
  );
});

test('of two lists, breaking off at the second keeps the first', async () => {
  const cwd = temporaryFolder({ 'jobs.csv': jobs, 'caseload.csv': caseload });
  const reviewer = sitAt(['review', 'a', ...setUpFlags, '--inputs', 'jobs.csv', 'caseload.csv'], { cwd });
  await reviewer.line(wholeList, '', 'Esc returns');
  await reviewer.pick(take, 'y', leave);
  await reviewer.screen.until(
    `caseload.csv is read as: Caseload: one row for each client. caseload.csv: 143 of 143`,
    leave,
  );
  await reviewer.screen.send(keys.ctrlC);
  await reviewer.ends(130);
  const { items, lists } = savedReview(cwd, 'a');
  expect(lists.map(({ file }) => file)).toEqual(['jobs.csv']);
  expect(items['caseload-size']).toBeUndefined();
  expect(items['job-type-diversity']?.inputs).toEqual({ 'jobs-obtained': 46, 'job-types': 40 });

  const again = sitAt(['review', 'a', '--inputs', 'caseload.csv'], { cwd });
  await again.pick(take, 'y', leave);
  await again.pick('Your rating for 1 Caseload size', 'x', 'm menu');
  await again.ends(0);
  expect(savedReview(cwd, 'a').items['caseload-size']?.inputs).toEqual({
    'active-clients': 143,
    'specialists-fte': 6.8,
  });
});

describe('which list', () => {
  test('is chosen from those that are there', async () => {
    const cwd = temporaryFolder({ 'b.csv': jobs, 'a.csv': 'x\n', 'c.txt': '' });
    const reviewer = sitAt(['review', 'nv', ...setUpFlags], { cwd });
    await reviewer.menu('How many active clients', 'l');
    await reviewer.screen.until(
      'Which of these lists? > 1 a.csv 2 b.csv a Another: type its name',
      'None: go back',
    );
    await reviewer.screen.send('2');
    await reviewer.screen.until('b.csv is read as', 'Esc returns');
    await reviewer.breakOff();
  });

  test.each([false, true])(
    'is asked again where there is none of that name, without its ending too (plain: %s)',
    async (plain) => {
      const cwd = temporaryFolder({ 'more/jobs.csv': jobs });
      const reviewer = sitAt(['review', 'nv', ...setUpFlags], { cwd, plain });
      await reviewer.menu('How many active clients', 'l');
      await reviewer.line('Which list? The name of a CSV file', 'more/job', 'Esc returns');
      await reviewer.screen.until('“more/job” is not there. Check the name and the folder.', '');
      await reviewer.screen.until(
        plain ? 'Now: more/job' : '> more/job',
        plain ? 'Your answer:' : 'Esc returns',
      );
      await reviewer.screen.send(plain ? ':add s' : 's', keys.enter);
      await reviewer.screen.until('jobs.csv is read as', plain ? 'Your answer:' : 'Esc returns');
      await reviewer.breakOff();
    },
  );

  test('may lie in one’s own folder', async () => {
    const cwd = temporaryFolder({ 'home/lists/jobs.csv': jobs });
    const reviewer = sitAt(['review', 'nv', ...setUpFlags], { cwd, env: { HOME: join(cwd, 'home') } });
    await reviewer.menu('How many active clients', 'l');
    await reviewer.line('Which list? The name of a CSV file', '~/lists/jobs', 'Esc returns');
    await reviewer.screen.until('jobs.csv is read as', 'Esc returns');
    await reviewer.breakOff();
  });
});
