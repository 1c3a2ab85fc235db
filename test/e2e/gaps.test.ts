import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratingsOf, reviewText } from './support/review-text.ts';

const elmStreet = join(import.meta.dirname, '../../examples/elm-street.review.json');

async function gaps(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await ips(['gaps', elmStreet, ...args], { cwd: temporaryFolder() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('the gaps of a self-assessment', () => {
  test('nearest first, with what is missing and the evidence not yet there', async () => {
    expect(await gaps('--top', '8')).toMatchInlineSnapshot(`
      "Elm Street Employment Service (fictional)
      Self-assessment · 2 June 2026 · IPS fidelity scale, 25 items (UK form)

      24 of 25 items have a gap. 1 is at the top with its evidence in place. Shown:
      the first 8.

      Nearest to the next rating first
      Effort: each tick, answer or unknown fact counts 1, a figure 0 to 1 by how far
      it is from its bound.

       2  Employment services staff: rated 4, next 5, effort 0.03
          5 asks for: Specialists spend at least 96% of their time only on employment
          services.
          - % of specialists' working time: 93.33. Needed: at least 96, 2.67 more.
            That is at least 122.4 of 127.5 hours per week instead of 119: 3.4 more.
          Still to look at:
            INT  What specialists, their team leader and clinicians say about tasks
                 other than employment
            OBS  Whether clinicians hand other tasks to the specialist in the
                 treatment team meeting

       1  Caseload size: rated 4, next 5, effort 0.04
          5 asks for: There are 20 or fewer active clients for each full-time
          equivalent specialist.
          - clients per full-time equivalent specialist: 20.88. Needed: at most 20,
            0.88 less. With 3.4 full-time equivalents that is at most 68 people: 3
            fewer. Or, with 71 people, at least 3.55 full-time equivalents: 0.15 more.
          Still to look at:
            ISP  Recent entries in sampled records, to see that the people on the
                 lists are active clients

       5  Integration with mental health treatment: frequent team contact: rated 4,
          next 5, effort 1
          5 asks for: All five features are in place.
          - Which of these are in place? Not yet:
            · They help the team to think of work for people who have not yet been
              referred
          Still to look at:
            ISP  Vocational profile, employment plan and progress notes in sampled
                 clinical records
            INT  Examples, from clinicians, of decisions made together with the
                 specialist

       8  Role of the employment supervisor: rated 3, next 4, effort 1
          4 asks for: Four of the five parts of the role are in place.
          - Which of these are in place? 1 more of these 2:
            · One full-time equivalent leads at most ten specialists, with no other
              duties (pro rata if fewer)
            · Every month, the leader goes out with specialists who are new or
              struggle with job development
          Still to look at:
            MIS  Outcome figures for each specialist, and the goals set from them
            OBS  A supervision meeting, or an employer visit that the team leader
                 makes with a specialist

      10  Agency focus on competitive employment: rated 3, next 4, effort 1
          4 asks for: Four of the five practices are in place.
          - Which of these are in place? 1 more of these 2:
            · Written notices about work and the service are on view in waiting areas
            · People share their back-to-work stories with clients and staff at least
              twice a year
          Still to look at:
            INT  Whether leaders and clinicians know the current competitive
                 employment rate

      11  Executive team support: not rated, effort 1
          Not enough evidence.
          To be rated it needs:
          - Not known yet: Which of these are in place?

      25  Assertive engagement and outreach by the integrated team: not rated, effort
          1
          To be rated it needs:
          - Not known yet: Which of these are used?
          No note yet.
          Still to look at:
            ISP  What was done, when and by whom, in records of people who missed
                 appointments
            MIS  Closed cases of the past year, with the reason and the time since
                 last contact
            DOC  The policy on missed appointments, closing cases and time limits
            INT  What clinicians do when a person stops seeing the specialist, with
                 examples

      15  Rapid search for a competitive job: not rated, the facts suggest 4, next 5,
          effort 1.13
          5 asks for: The first face-to-face employer contact is made within 30 days
          on average, and the programme tracks employer contacts.
          - days on average: 34.63. Needed: at most 30, 4.63 less.
          - Not known yet: Does the programme track employer contacts?
          No note yet.
          Still to look at:
            MIS  Date of programme entry and date of first employer contact, for each
                 person who joined recently
            DOC  The employer contact log, to see that first contacts were face to
                 face and about a competitive job
            ISP  The same two dates in sampled records, set against the management
                 information
            INT  What held up the search for the people who waited longest

      With --review-date 2026-11-23 you get the dates of preparation too.
      "
    `);
  });

  test('all of them: by facts, then on judgement, then at the top', async () => {
    const lines = (await gaps()).split('\n');
    const heads = lines.filter((line) => /^( \d|\d\d) {2}\S|^[A-Z][^.:]*$/.test(line)).slice(1);
    expect(heads).toMatchInlineSnapshot(`
      [
        "Self-assessment · 2 June 2026 · IPS fidelity scale, 25 items (UK form)",
        "Nearest to the next rating first",
        " 2  Employment services staff: rated 4, next 5, effort 0.03",
        " 1  Caseload size: rated 4, next 5, effort 0.04",
        " 5  Integration with mental health treatment: frequent team contact: rated 4,",
        " 8  Role of the employment supervisor: rated 3, next 4, effort 1",
        "10  Agency focus on competitive employment: rated 3, next 4, effort 1",
        "11  Executive team support: not rated, effort 1",
        "25  Assertive engagement and outreach by the integrated team: not rated, effort",
        "15  Rapid search for a competitive job: not rated, the facts suggest 4, next 5,",
        " 6  Collaboration with the public employment service: not rated, effort 2",
        "16  Individualised job search: not rated, effort 2",
        "19  Diversity of job types: not rated, effort 2",
        "20  Diversity of employers: not rated, effort 2",
        "21  Competitive jobs: not rated, effort 2",
        "24  Community-based services: not rated, effort 2",
        "23  Time-unlimited follow-along supports: not rated, effort 4",
        "17  Job development: frequent employer contact: not rated, effort 5",
        "Rated on judgement",
        " 9  Zero exclusion criteria: rated 4, next 5",
        "12  Work incentives (benefits) planning: rated 3, next 4",
        "14  Ongoing, work-based vocational assessment: rated 4, next 5",
        "18  Job development: quality of employer contact: not rated",
        "22  Individualised follow-along supports: not rated",
        "At the top, with evidence to collect",
        " 3  Vocational generalists: rated 5",
        " 4  Integration with mental health treatment: team assignment: rated 5",
        " 7  Vocational unit: rated 5",
      ]
    `);
  });

  test('line after line where it is read out', async () => {
    expect(await gaps('--top', '4', '--plain')).toMatchInlineSnapshot(`
      "Elm Street Employment Service (fictional)
      Self-assessment · 2 June 2026 · IPS fidelity scale, 25 items (UK form)

      24 of 25 items have a gap. 1 is at the top with its evidence in place. Shown:
      the first 4.

      Nearest to the next rating first
      Effort: each tick, answer or unknown fact counts 1, a figure 0 to 1 by how far
      it is from its bound.

      2 Employment services staff: rated 4, next 5, effort 0.03
      5 asks for: Specialists spend at least 96% of their time only on employment
      services.
      % of specialists' working time: 93.33. Needed: at least 96, 2.67 more. That is
      at least 122.4 of 127.5 hours per week instead of 119: 3.4 more.
      Still to look at:
      INT: What specialists, their team leader and clinicians say about tasks other
      than employment
      OBS: Whether clinicians hand other tasks to the specialist in the treatment team
      meeting

      1 Caseload size: rated 4, next 5, effort 0.04
      5 asks for: There are 20 or fewer active clients for each full-time equivalent
      specialist.
      clients per full-time equivalent specialist: 20.88. Needed: at most 20, 0.88
      less. With 3.4 full-time equivalents that is at most 68 people: 3 fewer. Or,
      with 71 people, at least 3.55 full-time equivalents: 0.15 more.
      Still to look at:
      ISP: Recent entries in sampled records, to see that the people on the lists are
      active clients

      5 Integration with mental health treatment: frequent team contact: rated 4, next
      5, effort 1
      5 asks for: All five features are in place.
      Which of these are in place? Not yet:
      They help the team to think of work for people who have not yet been referred
      Still to look at:
      ISP: Vocational profile, employment plan and progress notes in sampled clinical
      records
      INT: Examples, from clinicians, of decisions made together with the specialist

      8 Role of the employment supervisor: rated 3, next 4, effort 1
      4 asks for: Four of the five parts of the role are in place.
      Which of these are in place? 1 more of these 2:
      One full-time equivalent leads at most ten specialists, with no other duties
      (pro rata if fewer)
      Every month, the leader goes out with specialists who are new or struggle with
      job development
      Still to look at:
      MIS: Outcome figures for each specialist, and the goals set from them
      OBS: A supervision meeting, or an employer visit that the team leader makes with
      a specialist

      With --review-date 2026-11-23 you get the dates of preparation too.
      "
    `);
  });

  test('with the timetable of a review to come', async () => {
    const text = await gaps('--top', '1', '--review-date', '2099-11-23');
    expect(text.slice(text.indexOf('Timetable'))).toMatchInlineSnapshot(`
      "Timetable, counted from the first day of the review
        14 September 2099         10 weeks before: Preparation call with the reviewers
        23 September 2099         2 months before: Partnership agreement signed,
                                  information governance arranged, portfolio of
                                  evidence begun, people to interview asked
        23 October 2099           1 month before: Agreed how evidence is shared if the
                                  review is virtual
        2 November 2099           3 weeks before: Portfolio of evidence audited, and
                                  its gaps closed
        9 November 2099           2 weeks before: Timetable of the review and
                                  performance snapshot sent to the reviewers
        23 November 2099          The first day: The review
        21 December 2099          Within 4 weeks: Report written and moderated
        28 December 2099          Within 1 week of the report: The service has
                                  answered the report item by item, with further
                                  evidence
        4 January 2100            Within 2 weeks of the report: Personal data of the
                                  review deleted, by reviewers and service
        4 January 2100            Within 6 weeks: Action plan agreed
        23 April 2100             Within 5 months: Support from outside agreed and
                                  given
      "
    `);
    expect(text).not.toContain('past');
  });

  test('with what is past said so', async () => {
    const text = await gaps('--top', '1', '--review-date', '2001-11-23');
    expect(text.match(/ \(past\)/g)).toHaveLength(11);
  });
});

test('as JSON: the list, every gap with all that is known, and the timetable', async () => {
  const list = JSON.parse(await gaps('--json', '--review-date', '2099-11-23'));
  expect(Object.keys(list)).toEqual(['review', 'rubric', 'items', 'inPlace', 'gaps', 'notices', 'timetable']);
  expect(list).toMatchObject({ items: 25, inPlace: 1, review: { kind: 'self' }, notices: [] });
  expect(list.gaps).toHaveLength(24);
  expect(list.gaps.find(({ id }: { id: string }) => id === 'caseload-size')).toEqual({
    id: 'caseload-size',
    number: 1,
    title: 'Caseload size',
    rating: 4,
    notRated: null,
    suggestion: 4,
    next: {
      rating: 5,
      text: 'There are 20 or fewer active clients for each full-time equivalent specialist.',
    },
    basis: 'facts',
    missing: [
      expect.objectContaining({
        kind: 'figure',
        bound: { kind: 'at most', value: 20 },
        ways: [
          expect.objectContaining({ input: 'active-clients', from: 71, to: 68 }),
          expect.objectContaining({ input: 'specialists-fte', from: 3.4, to: 3.55 }),
        ],
      }),
    ],
    effort: expect.closeTo(1 - 20 / (71 / 3.4), 9),
    evidence: { notes: 2, open: [{ source: 'ISP', look: expect.any(String) }], undocumented: false },
  });
  expect(list.timetable[0]).toEqual({
    offset: { count: -10, unit: 'week', from: 'review' },
    what: 'Preparation call with the reviewers',
    date: '2099-09-14',
    past: false,
  });
  const few = JSON.parse(await gaps('--json', '--top', '3'));
  expect(few.gaps).toEqual(list.gaps.slice(0, 3));
  expect(few.timetable).toBeNull();
});

test('a review with nothing to close says so', async () => {
  const sources = ['MIS', 'DOC', 'INT', 'OBS', 'ISP'];
  const evidence = sources.map((source) => ({ source, note: 'Seen.' }));
  const review = JSON.parse(reviewText(ratingsOf(125)));
  for (const item of Object.values<Record<string, unknown>>(review.items)) item.evidence = evidence;
  const cwd = temporaryFolder({ 'a.review.json': JSON.stringify(review) });
  const { code, stdout } = await ips(['gaps', 'a.review.json'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "North Vale IPS
    External review · 23 November 2026 · IPS fidelity scale, 25 items (UK form)

    None of 25 items has a gap. 25 are at the top with their evidence in place.

    With --review-date 2026-11-23 you get the dates of preparation too.
    "
  `);
});

test('what a file says is shown and not obeyed', async () => {
  const nasty = '\u001b[31m\u009b31m\u202e';
  const items = {
    'caseload-size': { rating: 2, inputs: { 'active-clients': 20, 'specialists-fte': 1 }, override: nasty },
  };
  const service = { id: 'a', name: nasty };
  const cwd = temporaryFolder({ 'a.review.json': reviewText([], { items, service }) });
  for (const flags of [[], ['--plain'], ['--json']]) {
    const { stdout } = await ips(['gaps', 'a.review.json', ...flags], { cwd });
    expect(stdout).toContain('31m');
    expect(stdout.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  }
});

describe('exit codes', () => {
  test.each([
    [0, ['a.review.json']],
    [1, ['faulty.review.json']],
    [2, ['a.review.json', '--review-date', 'tomorrow']],
    [2, ['a.review.json', '--top', '-1']],
    [2, ['a.review.json', '--rubric', 'my-scale']],
    [3, ['gone.review.json']],
  ])('%i: %j', async (code, args) => {
    const cwd = temporaryFolder({
      'a.review.json': reviewText(),
      'faulty.review.json': reviewText().replace('"rating": 5', '"rating": 6'),
    });
    const ran = await ips(['gaps', ...args], { cwd });
    expect(ran.code).toBe(code);
    expect(ran.stdout === '').toBe(code !== 0);
    expect(ran.stderr === '').toBe(code === 0);
  });
});

test('a warning of the file is told with the gaps', async () => {
  const text = readFileSync(elmStreet, 'utf8').replace('"version": "1.0.0"', '"version": "0.9"');
  const cwd = temporaryFolder({ 'a.review.json': text });
  const { code, stdout } = await ips(['gaps', 'a.review.json', '--top', '1'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('Note: The review was rated with version 0.9 of the rubric');
});

test('a day is read as it is written in Britain, and told as it was read', async () => {
  const run = (date: string) => ips(['gaps', elmStreet, '--review-date', date], { cwd: temporaryFolder() });
  const [british, iso] = await Promise.all([run('24/11/2099'), run('2099-11-24')]);
  expect(british.stdout).toBe(iso.stdout);
  expect(british.stderr).toBe('--review-date 24/11/2099 is read as 24 November 2099.\n');
  expect(iso.stderr).toBe('');
});
