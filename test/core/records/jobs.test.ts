import { describe, expect, test } from 'vitest';
import { figures, leftOut, readList } from './support.ts';

const header = 'Client ID | Job title | Employer | Start date | End date | Contract | Competitive';

/** Ten jobs, worked out by hand. */
const lines = [
  header,
  /* 2 */ 'C1 | Cleaner           | Brightway Ltd  | 03/04/2025 |            | Permanent | Yes',
  /* 3 */ 'C2 | cleaner           | Brightway      | 04/04/2025 | 30/06/2025 | Permanent | Yes',
  /* 4 */ 'C3 | Kitchen assistant | Copper Kettle  | 05/04/2025 |            | Temp      | Yes',
  /* 5 */ 'C4 | Kitchen  Assistant| Mill Inn       | 06/04/2025 | 12/03/2026 | Perm      | No',
  /* 6 */ 'C5 | Gardener          | Greenlow       |            |            | Permanent | Yes',
  /* 7 */ 'C6 | Porter            | The Mill Inn   | 07/04/2025 |            |           | Yes',
  /* 8 */ 'C1 | Cleaner           | BRIGHTWAY LTD. | 3 Apr 2025 |            | Permanent | Yes',
  /* 9 */ 'C7 | Driver            | Dale & Co      | 31/02/2025 |            | Permanent | Yes',
  /* 10 */ 'C8 | Baker            |                | 08/04/2025 |            | Permanent | Yes',
  /* 11 */ 'C9 | Baker            | Crumb          | 01/04/2026 |            | Permanent | Yes',
];

test('the figures are those worked out by hand', () => {
  const reading = readList('jobs', lines);
  // Used: rows 2, 3, 4, 5 and 7. Types: cleaner, kitchen assistant, porter. Employers: Brightway, Copper Kettle, Mill Inn.
  expect(reading).toMatchObject({ kind: 'jobs', rows: 10, used: 5, moreLeftOut: [], questions: [] });
  // Held on 11 March 2026: rows 2, 4 and 5 (which ends a day later); row 7 is not known to be permanent.
  expect(figures(reading)).toEqual({
    'jobs-obtained': 5,
    'job-types': 3,
    'different-employers': 3,
    'current-jobs': 3,
    'competitive-permanent-jobs': 1,
  });
  expect(leftOut(reading)).toEqual([
    '6 no start date',
    '8 a repeat (of row 2)',
    '9 start date does not exist (31/02/2025)',
    '10 no employer',
    '11 start date after the review (1 April 2026)',
  ]);
  expect(reading.notices).toEqual([
    'Row 7: not known whether the job is permanent, so it is not among current jobs.',
  ]);
});

test('each figure says how it was counted', () => {
  expect(
    readList('jobs', lines).inputs.map(({ item, input, how }) => `${item} ${input}: ${how}`),
  ).toMatchInlineSnapshot(`
    [
      "job-type-diversity jobs-obtained: 5 jobs with a job type, an employer and a start date",
      "job-type-diversity job-types: 3 different job types of 5 jobs; capitals and spaces make no difference",
      "employer-diversity jobs-obtained: 5 jobs with a job type, an employer and a start date",
      "employer-diversity different-employers: 3 different employers of 5 jobs; capitals, punctuation, “Ltd” and “plc” make no difference",
      "competitive-jobs current-jobs: 3 jobs held on 11 March 2026",
      "competitive-jobs competitive-permanent-jobs: 1 of 3 current jobs is competitive and permanent",
    ]
  `);
});

test('a job on the day it ends is no longer held; one that ends before it starts is a contradiction', () => {
  const reading = readList('jobs', [
    header,
    'C1 | Cook  | Inn  | 03/04/2025 | 11/03/2026 | Permanent | Yes',
    'C2 | Baker | Shop | 03/04/2025 | 01/04/2025 | Permanent | Yes',
  ]);
  expect(figures(reading)).toMatchObject({
    'jobs-obtained': 2,
    'current-jobs': 0,
    'competitive-permanent-jobs': 0,
  });
  expect(reading.notices).toEqual([expect.stringMatching(/^Row 3: the end of the job and .* do not agree/)]);
});

describe('which jobs are still held', () => {
  const header = 'Job title | Employer | Start date | Still in job';

  test('is told by a yes or no, and a blank is not known', () => {
    const reading = readList('jobs', [
      header,
      'Cook  | Inn  | 03/04/2025 | yes',
      'Baker | Shop | 03/04/2025 | no',
      'Clerk | Firm | 03/04/2025 | ',
      'Guide | Park | 03/04/2025 | perhaps',
    ]);
    expect(figures(reading)).toMatchObject({ 'jobs-obtained': 4, 'current-jobs': 1 });
    expect(figures(reading)).not.toHaveProperty('competitive-permanent-jobs');
    expect(reading.notices).toEqual([
      'The list does not tell which jobs are permanent, so that is left to be asked.',
      'Rows 4 and 5: not known whether the job is still held, so it is not among current jobs.',
    ]);
  });

  test('is asked where the list does not tell, and the answer is taken', () => {
    const lines = ['Job title | Employer | Start date | Perm', 'Cook | Inn | 03/04/2025 | yes'];
    const open = readList('jobs', lines);
    expect(open.questions).toMatchObject([{ type: 'every-job-is-current' }]);
    expect(figures(open)).toEqual({ 'jobs-obtained': 1, 'job-types': 1, 'different-employers': 1 });
    expect(open.notices[0]).toContain('current jobs are left to be asked');

    const yes = readList('jobs', lines, { everyJobIsCurrent: true });
    expect(yes.questions).toEqual([]);
    expect(figures(yes)).toMatchObject({ 'current-jobs': 1, 'competitive-permanent-jobs': 1 });

    const no = readList('jobs', lines, { everyJobIsCurrent: false });
    expect(no.questions).toEqual([]);
    expect(figures(no)).not.toHaveProperty('current-jobs');
  });
});

test('without a column for it, every permanent job counts as competitive, and that is said', () => {
  const reading = readList('jobs', [
    'Job title | Employer | Start | End | Perm',
    'Cook  | Inn  | 03/04/2025 | | yes',
    'Baker | Shop | 03/04/2025 | | no',
  ]);
  expect(figures(reading)).toMatchObject({ 'current-jobs': 2, 'competitive-permanent-jobs': 1 });
  expect(reading.notices).toEqual([expect.stringContaining('every permanent job counts')]);
});

test('zero hours are not counted as permanent, and are named', () => {
  const reading = readList('jobs', [
    'Job title | Employer | Start | End | Contract | Competitive',
    'Cook  | Inn  | 03/04/2025 | | zero hours | yes',
  ]);
  expect(figures(reading)).toMatchObject({ 'current-jobs': 1, 'competitive-permanent-jobs': 0 });
  expect(reading.notices).toEqual(['Row 2: on zero hours, and so not counted as permanent; look at these.']);
});

test('one client with two jobs at one place on one day counts twice, and is named', () => {
  const reading = readList('jobs', [
    'Client | Job title | Employer | Start | Still in job',
    'C1 | Cook  | Inn | 03/04/2025 | yes',
    'C1 | Clerk | Inn | 03/04/2025 | yes',
    'C1 | Clerk | Inn | 03/04/2025 | yes',
    '   | Clerk | Inn | 03/04/2025 | yes',
    '   | Clerk | Inn | 03/04/2025 | yes',
  ]);
  expect(figures(reading)).toMatchObject({ 'jobs-obtained': 4, 'job-types': 2 });
  expect(leftOut(reading)).toEqual(['4 a repeat (of row 2)']);
  expect(reading.notices).toContain(
    'Row 3: the same client, employer and start date as in another row, and counted beside it.',
  );
});

test('a period limits the jobs started, not the jobs held', () => {
  const reading = readList(
    'jobs',
    [
      'Job title | Employer | Start | End',
      'Cook  | Inn  | 31/12/2025 | ',
      'Baker | Shop | 01/01/2026 | 01/02/2026',
      'Clerk | Firm | 28/02/2026 | ',
      'Guide | Park | 01/03/2026 | 02/03/2026',
    ],
    { from: '2026-01-01', to: '2026-02-28' },
  );
  expect(figures(reading)).toMatchObject({ 'jobs-obtained': 2, 'current-jobs': 2 });
  expect(leftOut(reading)).toEqual(['5 started outside the period']);
  expect(reading.notices).toContain('1 job started outside the period, and counted among current jobs only.');
});
