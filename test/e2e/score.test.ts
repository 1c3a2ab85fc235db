import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratingsOf, ratingsOf99, reviewText, yamlReview } from './support/review-text.ts';

const untilItem8 = ratingsOf99.map((rating, index) => (index < 8 ? rating : null));

async function scoreJson(text: string, name = 'a.review.json') {
  const { code, stdout, stderr } = await ips(['score', '--json', name], {
    cwd: temporaryFolder({ [name]: text }),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('a complete review made outside the project', () => {
  test('has every item, section scores, total and band', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    const { code, stdout, stderr } = await ips(['score', 'a.review.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "North Vale IPS
      External review · 23 November 2026 · IPS fidelity scale, 25 items (UK form)

        1  Caseload size                                5       no evidence
        2  Employment services staff                    4       no evidence
        3  Vocational generalists                       3       no evidence, no
                                                                recommendation
           Staffing                                     12      of 15

        4  Integration with mental health treatment:    5       no evidence
           team assignment
        5  Integration with mental health treatment:    4       no evidence
           frequent team contact
        6  Collaboration with the public employment     5       no evidence
           service
        7  Vocational unit                              4       no evidence
        8  Role of the employment supervisor            3       no evidence, no
                                                                recommendation
        9  Zero exclusion criteria                      5       no evidence
       10  Agency focus on competitive employment       4       no evidence
       11  Executive team support                       2       no evidence, no
                                                                recommendation
           Organisation                                 32      of 40

       12  Work incentives (benefits) planning          4       no evidence
       13  Disclosure                                   3       no evidence, no
                                                                recommendation
       14  Ongoing, work-based vocational assessment    4       no evidence
       15  Rapid search for a competitive job           5       no evidence
       16  Individualised job search                    4       no evidence
       17  Job development: frequent employer contact   3       no evidence, no
                                                                recommendation
       18  Job development: quality of employer         4       no evidence
           contact
       19  Diversity of job types                       3       no evidence, no
                                                                recommendation
       20  Diversity of employers                       5       no evidence
       21  Competitive jobs                             4       no evidence
       22  Individualised follow-along supports         5       no evidence
       23  Time-unlimited follow-along supports         4       no evidence
       24  Community-based services                     3       no evidence, no
                                                                recommendation
       25  Assertive engagement and outreach by the     4       no evidence
           integrated team
           Services                                     55      of 70

      Total 99, Fair fidelity
      "
    `);
  });

  test('as JSON: the result object, with every key of it and no other', async () => {
    const result = await scoreJson(reviewText());
    expect(Object.keys(result)).toEqual([
      'review',
      'rubric',
      'sections',
      'items',
      'points',
      'total',
      'notices',
    ]);
    expect(result.review).toEqual({
      id: null,
      kind: 'external',
      mode: null,
      status: 'in-progress',
      service: { id: 'north-vale', name: 'North Vale IPS', provider: null, area: null, region: null },
      dates: { from: '2026-11-23', to: null },
      reviewers: [],
    });
    expect(result.rubric).toMatchObject({ id: 'ips-25-uk', edition: null, version: null, digest: null });
    expect(result.sections).toEqual([
      { id: 'staffing', title: 'Staffing', score: { status: 'complete', value: 12, band: null }, max: 15 },
      {
        id: 'organisation',
        title: 'Organisation',
        score: { status: 'complete', value: 32, band: null },
        max: 40,
      },
      { id: 'services', title: 'Services', score: { status: 'complete', value: 55, band: null }, max: 70 },
    ]);
    expect(result.total).toEqual({
      status: 'complete',
      value: 99,
      band: { id: 'fair', title: 'Fair fidelity' },
    });
    expect(result.notices).toEqual([]);
    expect(result.items.map(({ number }: { number: number }) => number)).toEqual(
      ratingsOf99.map((_, i) => i + 1),
    );
    expect(result.items.map(({ rating }: { rating: number }) => rating)).toEqual(ratingsOf99);
    expect(result.items[0]).toEqual({
      id: 'caseload-size',
      section: 'staffing',
      number: 1,
      title: 'Caseload size',
      rating: 5,
      notRated: null,
      suggestion: null,
      figures: [
        {
          id: 'clients-per-specialist',
          value: null,
          unit: 'clients per full-time equivalent specialist',
          arithmetic: null,
        },
      ],
      override: null,
      evidence: 0,
      recommendation: null,
      missing: ['evidence'],
    });
  });

  const edges: [total: number, band: string, title: string][] = [
    [25, 'not-ips', 'Not IPS'],
    [73, 'not-ips', 'Not IPS'],
    [74, 'fair', 'Fair fidelity'],
    [99, 'fair', 'Fair fidelity'],
    [100, 'good', 'Good fidelity'],
    [114, 'good', 'Good fidelity'],
    [115, 'exemplary', 'Exemplary fidelity'],
    [125, 'exemplary', 'Exemplary fidelity'],
  ];
  test.each(edges)('a total of %i falls in the band %s', async (total, id, title) => {
    const text = reviewText(ratingsOf(total));
    expect((await scoreJson(text)).total).toEqual({ status: 'complete', value: total, band: { id, title } });
    const { stdout } = await ips(['score', 'a.review.json'], {
      cwd: temporaryFolder({ 'a.review.json': text }),
    });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Total ${total}, ${title}`);
  });
});

describe('an incomplete review', () => {
  test('has no total and no band, but the range and the bands still possible', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText(untilItem8) });
    const { code, stdout, stderr } = await ips(['score', 'a.review.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "North Vale IPS
      External review · 23 November 2026 · IPS fidelity scale, 25 items (UK form)

        1  Caseload size                                5       no evidence
        2  Employment services staff                    4       no evidence
        3  Vocational generalists                       3       no evidence, no
                                                                recommendation
           Staffing                                     12      of 15

        4  Integration with mental health treatment:    5       no evidence
           team assignment
        5  Integration with mental health treatment:    4       no evidence
           frequent team contact
        6  Collaboration with the public employment     5       no evidence
           service
        7  Vocational unit                              4       no evidence
        8  Role of the employment supervisor            3       no evidence, no
                                                                recommendation
        9  Zero exclusion criteria                      –
       10  Agency focus on competitive employment       –
       11  Executive team support                       –
           Organisation                                 –       24 to 36 of 40

       12  Work incentives (benefits) planning          –
       13  Disclosure                                   –
       14  Ongoing, work-based vocational assessment    –
       15  Rapid search for a competitive job           –
       16  Individualised job search                    –
       17  Job development: frequent employer contact   –
       18  Job development: quality of employer         –
           contact
       19  Diversity of job types                       –
       20  Diversity of employers                       –
       21  Competitive jobs                             –
       22  Individualised follow-along supports         –
       23  Time-unlimited follow-along supports         –
       24  Community-based services                     –
       25  Assertive engagement and outreach by the     –
           integrated team
           Services                                     –       14 to 70 of 70

      Total between 50 and 118: Not IPS to Exemplary fidelity
      8 of 25 items rated.
      "
    `);
  });

  test('as JSON', async () => {
    const { total, sections, points } = await scoreJson(reviewText(untilItem8));
    expect(points).toBe(33);
    expect(total).toEqual({
      status: 'incomplete',
      rated: 8,
      of: 25,
      possible: { from: 50, to: 118 },
      bands: [
        { id: 'exemplary', title: 'Exemplary fidelity' },
        { id: 'good', title: 'Good fidelity' },
        { id: 'fair', title: 'Fair fidelity' },
        { id: 'not-ips', title: 'Not IPS' },
      ],
    });
    expect(sections[1].score).toEqual({
      status: 'incomplete',
      rated: 5,
      of: 8,
      possible: { from: 24, to: 36 },
      bands: [],
    });
  });

  test('with one item open the band may be certain, and is still not given as the band', async () => {
    const ratings: (number | null)[] = ratingsOf(120);
    ratings[24] = null;
    const { total } = await scoreJson(reviewText(ratings));
    expect(total).toEqual({
      status: 'incomplete',
      rated: 24,
      of: 25,
      possible: { from: 117, to: 121 },
      bands: [{ id: 'exemplary', title: 'Exemplary fidelity' }],
    });
    const cwd = temporaryFolder({ 'a.review.json': reviewText(ratings) });
    const { stdout } = await ips(['score', 'a.review.json'], { cwd });
    expect(stdout.trimEnd().split('\n').slice(-2)).toMatchInlineSnapshot(`
      [
        "Total between 117 and 121: Exemplary fidelity is certain",
        "24 of 25 items rated.",
      ]
    `);
  });

  test('without any item the whole range is open', async () => {
    const { total, items } = await scoreJson(reviewText([]));
    expect(total).toMatchObject({ status: 'incomplete', rated: 0, of: 25, possible: { from: 25, to: 125 } });
    expect(items).toHaveLength(25);
  });

  test('in YAML, with every optional key null: items rated, not rated with a reason, and untouched', async () => {
    const { review, items, total } = await scoreJson(yamlReview, 'a.review.yaml');
    expect(review).toEqual({
      id: null,
      kind: 'self',
      mode: null,
      status: 'in-progress',
      service: { id: 'harbour-point', name: 'Harbour Point IPS', provider: null, area: null, region: null },
      dates: { from: '2026-03-02', to: '2026-03-03' },
      reviewers: [{ id: 'a', name: null, role: null }],
    });
    expect(items.slice(0, 3)).toMatchObject([
      { rating: 5, notRated: null },
      { rating: null, notRated: 'insufficient-evidence' },
      { rating: null, notRated: null },
    ]);
    expect(total).toMatchObject({ status: 'incomplete', rated: 1, possible: { from: 29, to: 125 } });
  });
});

describe('several files', () => {
  const files = {
    'a.review.json': reviewText(),
    'bad.review.json': reviewText().replace('"rating": 5', '"rating": 50'),
    'c.review.yaml': yamlReview,
  };

  test('as JSON: one object a line, in the order given', async () => {
    const cwd = temporaryFolder(files);
    const { code, stdout } = await ips(['score', '--json', 'c.review.yaml', 'a.review.json'], { cwd });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).review.service.id)).toEqual(['harbour-point', 'north-vale']);
  });

  test('one object, in many lines, for one file', async () => {
    const { stdout } = await ips(['score', '--json', 'a.review.json'], { cwd: temporaryFolder(files) });
    expect(stdout.split('\n').length).toBeGreaterThan(100);
  });

  test('a faulty one is told on stderr, the rest is scored, and the exit code is 1', async () => {
    const cwd = temporaryFolder(files);
    const all = ['a.review.json', 'bad.review.json', 'c.review.yaml'];
    const { code, stdout, stderr } = await ips(['score', ...all], { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/^.* IPS$/gm)).toEqual(['North Vale IPS', 'Harbour Point IPS']);
    expect(stdout).toContain('\nTotal 99, Fair fidelity\n\nHarbour Point IPS\n');
    expect(stderr).toMatchInlineSnapshot(`
      "
      bad.review.json:18:17  error  items.caseload-size.rating
        Item 1, Caseload size: 50 is not a rating of this scale. Use a whole number
        from 1 to 5, or null where the item is not rated.
        18 |       "rating": 50
                             ^
      "
    `);
  });

  test('as JSON too, and stdout stays JSON', async () => {
    const cwd = temporaryFolder(files);
    const { code, stdout } = await ips(['score', '--json', 'bad.review.json', 'a.review.json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).total.value).toBe(99);
  });

  test('a missing one: the exit code is 3, and the rest is scored', async () => {
    const cwd = temporaryFolder(files);
    const { code, stdout, stderr } = await ips(['score', 'gone.review.json', 'a.review.json'], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain('Total 99, Fair fidelity');
    expect(stderr).toBe(
      'There is no file "gone.review.json". Check the name, the ending and the folder for a slip.\n',
    );
  });
});

test('warnings are notes under the scores', async () => {
  const rubric = { id: 'ips-25-uk', version: '0.9.0' };
  const text = reviewText(ratingsOf99, { rubric });
  const cwd = temporaryFolder({ 'a.review.json': text });
  const { code, stdout } = await ips(['score', 'a.review.json'], { cwd });
  expect(code).toBe(0);
  expect(stdout.slice(stdout.indexOf('Total'))).toMatchInlineSnapshot(`
    "Total 99, Fair fidelity
    Note: The review was rated with version 0.9.0 of the rubric; this is version
    1.0.0.
    "
  `);
  expect((await scoreJson(text)).notices).toEqual([
    'The review was rated with version 0.9.0 of the rubric; this is version 1.0.0.',
  ]);
});
