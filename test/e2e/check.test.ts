import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ownRubric } from './support/own-rubric.ts';
import { ratingsOf99, reviewText, reviewWithItems, yamlReview } from './support/review-text.ts';

/** The same review, with two kinds of evidence for every rating. */
function evidenced(text: string): string {
  const review = JSON.parse(text);
  for (const item of Object.values<{ evidence?: object[] }>(review.items))
    item.evidence = [
      { source: 'DOC', note: 'Seen.' },
      { source: 'INT', note: 'Said.' },
    ];
  return JSON.stringify(review, null, 2);
}

const faulty = reviewWithItems(
  [
    '"caseload-size": { "rating": 6, "inputs": { "active-clients": 2.5 } }',
    '"disclosure": { "rating": 3, "notRated": "not-seen-yet" }',
    '"vocational-unit": { "rating": 2, "evidence": [{ "source": "XYZ", "note": "seen" }] }',
  ].join(',\n    '),
);

describe('a file', () => {
  test('without problems', async () => {
    const cwd = temporaryFolder({ 'a.review.json': evidenced(reviewText()) });
    expect(await ips(['check', 'a.review.json'], { cwd })).toEqual({
      code: 0,
      stdout: '1 file checked: no problems.\n',
      stderr: '',
    });
    const { code, stdout } = await ips(['check', '--json', 'a.review.json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([{ file: 'a.review.json', problems: [] }]);
  });

  test('with several problems: each with its place, its line and what to do', async () => {
    const cwd = temporaryFolder({ 'a.review.json': faulty });
    const { code, stdout, stderr } = await ips(['check', 'a.review.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "a.review.json:17:34  error  items.caseload-size.rating
        Item 1, Caseload size: 6 is not a rating of this scale. Use a whole number
        from 1 to 5, or null where the item is not rated.
        17 |     "caseload-size": { "rating": 6, "inputs": { "active-clients": 2.5 } 
                                              ^

      a.review.json:17:67  error  items.caseload-size.inputs.active-clients
        Item 1, Caseload size: This will not do for “How many active clients do the
        specialists have in all, counting job seekers and people in work?” Enter a
        whole number.
        17 |   "caseload-size": { "rating": 6, "inputs": { "active-clients": 2.5 } },
                                                                             ^

      a.review.json:18:46  error  items.disclosure.notRated
        Item 13, Disclosure: The item has a rating and a reason for having none.
        Remove one of the two.
        18 |     "disclosure": { "rating": 3, "notRated": "not-seen-yet" },
                                                          ^

      a.review.json:19:64  error  items.vocational-unit.evidence[0].source
        Item 7, Vocational unit: There is no evidence source “XYZ”. Use one of: MIS,
        DOC, INT, OBS, ISP.
        19 | nit": { "rating": 2, "evidence": [{ "source": "XYZ", "note": "seen" }] }
                                                           ^

      1 file checked: 4 errors and 0 warnings, in 1 file.
      "
    `);
  });

  test('as JSON: the same problems as data', async () => {
    const cwd = temporaryFolder({ 'a.review.json': faulty });
    const { code, stdout } = await ips(['check', '--json', 'a.review.json'], { cwd });
    expect(code).toBe(1);
    const [{ file, problems }] = JSON.parse(stdout);
    expect(file).toBe('a.review.json');
    expect(problems.map(({ code: name }: { code: string }) => name).sort()).toEqual([
      ...['faulty-input', 'rated-and-not', 'rating-range', 'unknown-source'],
    ]);
    expect(problems).toContainEqual({
      code: 'rating-range',
      severity: 'error',
      path: ['items', 'caseload-size', 'rating'],
      position: {
        line: 17,
        column: 34,
        source: '    "caseload-size": { "rating": 6, "inputs": { "active-clients": 2.5 } },',
      },
      message: '6 is not a rating of this scale.',
      hint: 'Use a whole number from 1 to 5, or null where the item is not rated.',
    });
  });
});

describe('warnings do not fail', () => {
  const warnings: [what: string, text: string][] = [
    ['another version', reviewText(ratingsOf99, { rubric: { id: 'ips-25-uk', version: '0.9.0' } })],
    ['the same version, changed', reviewText(ratingsOf99, { rubric: { id: 'ips-25-uk', digest: 'abc' } })],
    ['final, but open', reviewText(ratingsOf99.slice(0, 23), { status: 'final' })],
    [
      'a rating that differs from the suggestion without a reason',
      reviewWithItems(
        '"caseload-size": { "rating": 2, "inputs": { "active-clients": 40, "specialists-fte": 2 } }',
      ),
    ],
  ];
  test.each(warnings)('%s', async (_, text) => {
    const cwd = temporaryFolder({ 'a.review.json': evidenced(text) });
    const { code, stdout, stderr } = await ips(['check', 'a.review.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(stdout).toMatch(/^a\.review\.json:\d+:\d+ {2}warning/);
    expect(stdout).toMatch('1 file checked: 0 errors and 1 warning, in 1 file.\n');
  });

  test('the same version and digest give none', async () => {
    const listed = await ips(['rubric', 'show', '--json'], { cwd: temporaryFolder() });
    const { version, digest } = JSON.parse(listed.stdout);
    const text = reviewText(ratingsOf99, { rubric: { id: 'ips-25-uk', version, digest } });
    const cwd = temporaryFolder({ 'a.review.json': evidenced(text) });
    expect((await ips(['check', 'a.review.json'], { cwd })).stdout).toBe('1 file checked: no problems.\n');
  });
});

describe('what weakens a review', () => {
  const weak = reviewWithItems(
    [
      '"zero-exclusion": { "rating": 5, "evidence": [{ "source": "INT", "note": "Mr Bell, 943 476 5919, agrees." }] }',
      '"disclosure": { "rating": 4 }',
    ].join(',\n    '),
  );

  test('is told with its place, and does not fail', async () => {
    const cwd = temporaryFolder({ 'a.review.json': weak });
    const { code, stdout } = await ips(['check', 'a.review.json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "a.review.json:17:38  warning  items.zero-exclusion.evidence
        Item 9, Zero exclusion criteria: A 5 rests on interviews alone. Add a
        document, data, a record or an observation that bears it out, or rate lower.
        17 |    "zero-exclusion": { "rating": 5, "evidence": [{ "source": "INT", "not
                                                 ^

      a.review.json:17:38  warning  items.zero-exclusion.evidence
        Item 9, Zero exclusion criteria: The rating rests on one kind of source only,
        INT. Look for a second kind of source that bears it out.
        17 |    "zero-exclusion": { "rating": 5, "evidence": [{ "source": "INT", "not
                                                 ^

      a.review.json:17:78  warning  items.zero-exclusion.evidence[0].note
        Item 9, Zero exclusion criteria: This looks like a full name: “Mr Bell”.
        Reports and files are passed on: take it out, or say whom you mean by their
        role.
        17 | dence": [{ "source": "INT", "note": "Mr Bell, 943 476 5919, agrees." }] 
                                                 ^

      a.review.json:17:78  warning  items.zero-exclusion.evidence[0].note
        Item 9, Zero exclusion criteria: This looks like an NHS number: “943 476
        5919”. Reports and files are passed on: take it out, or say whom you mean by
        their role.
        17 | dence": [{ "source": "INT", "note": "Mr Bell, 943 476 5919, agrees." }] 
                                                 ^

      a.review.json:18:5  warning  items.disclosure.evidence
        Item 13, Disclosure: The rating has no evidence. Note what it rests on, and
        from which source.
        18 |     "disclosure": { "rating": 4 }
                 ^

      1 file checked: 0 errors and 5 warnings, in 1 file.
      "
    `);
  });

  test('fails in a strict check, and only there', async () => {
    const cwd = temporaryFolder({ 'a.review.json': weak, 'b.review.json': evidenced(reviewText()) });
    expect((await ips(['check', '--strict', 'a.review.json'], { cwd })).code).toBe(1);
    expect((await ips(['check', '--strict', 'b.review.json'], { cwd })).code).toBe(0);
  });

  test('of a score sheet without any evidence is told once, and only in a strict check', async () => {
    const cwd = temporaryFolder({ 'a.review.json': reviewText() });
    expect((await ips(['check', 'a.review.json'], { cwd })).stdout).toBe('1 file checked: no problems.\n');
    const { code, stdout } = await ips(['check', '--strict', 'a.review.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('None of the ratings has evidence.');
    expect(stdout).toContain('1 file checked: 0 errors and 1 warning, in 1 file.');
  });
});

describe('folders', () => {
  const files = {
    'reviews/a.review.json': evidenced(reviewText()),
    'reviews/2025/b.review.yaml': yamlReview.replace('rating: 5', 'rating: null'),
    'reviews/2025/c.review.yml': yamlReview.replace('rating: 5', 'rating: 9'),
    'reviews/tea.rubric.yaml': ownRubric.replace('total: mean', 'total: median'),
    'reviews/notes.json': '{ this is not ours',
    'reviews/.hidden/d.review.json': '{',
    'reviews/node_modules/e.review.json': '{',
  };

  test('are walked: reviews and rubrics are checked, by their endings, in order', async () => {
    const cwd = temporaryFolder(files);
    const { code, stdout, stderr } = await ips(['check', 'reviews'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.replaceAll('\\', '/')).toMatchInlineSnapshot(`
      "reviews/2025/c.review.yml:21:13  error  items.caseload-size.rating
        Item 1, Caseload size: 9 is not a rating of this scale. Use a whole number
        from 1 to 5, or null where the item is not rated.
        21 |     rating: 9
                         ^

      reviews/tea.rubric.yaml:7:8  error  total
        “median” will not do here. It must be one of “sum”, “mean”.
        7 | total: median
                   ^

      4 files checked: 2 errors and 0 warnings, in 2 files.
      "
    `);
  });

  test('a file that is named as well is checked once; another ending is checked when named', async () => {
    const cwd = temporaryFolder(files);
    const args = ['check', '--json', 'reviews/2025', 'reviews/2025/b.review.yaml', 'reviews/notes.json'];
    const { code, stdout } = await ips(args, { cwd });
    expect(code).toBe(1);
    const names = JSON.parse(stdout).map(({ file }: { file: string }) => file.replaceAll('\\', '/'));
    expect(names).toEqual(['reviews/2025/b.review.yaml', 'reviews/2025/c.review.yml', 'reviews/notes.json']);
  });

  test('without any review', async () => {
    const cwd = temporaryFolder({ 'notes/a.txt': 'a' });
    expect(await ips(['check', 'notes'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no review file here. Review files are named like north-vale.review.json.\n',
    });
  });

  test('a missing path is told, and the rest is checked', async () => {
    const cwd = temporaryFolder(files);
    expect(await ips(['check', 'gone', 'reviews/a.review.json'], { cwd })).toEqual({
      code: 3,
      stdout: '1 file checked, 1 not: no problems.\n',
      stderr: 'There is no file "gone". Check the name, the ending and the folder for a slip.\n',
    });
  });

  test('nothing is said to be without problems where nothing could be checked', async () => {
    expect(await ips(['check', 'gone'], { cwd: temporaryFolder() })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'There is no file "gone". Check the name, the ending and the folder for a slip.\n',
    });
  });
});

test('a rubric that is named wrongly is told once, not for each file', async () => {
  const cwd = temporaryFolder({ 'a.review.json': reviewText(), 'b.review.json': reviewText() });
  for (const command of ['check', 'score']) {
    expect(await ips([command, 'a.review.json', 'b.review.json', '--rubric', 'ips-25-ku'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no rubric “ips-25-ku”. Did you mean “ips-25-uk”?\n',
    });
  }
});

test('the files are only read', async () => {
  const cwd = temporaryFolder({ 'a.review.json': faulty });
  await ips(['check', '.'], { cwd });
  expect(readFileSync(`${cwd}/a.review.json`, 'utf8')).toBe(faulty);
});
