import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ownReview, ownRubric } from './support/own-rubric.ts';

const files = {
  'scale/tea.yaml': ownRubric,
  'a.review.json': ownReview(4, 1),
  'b.review.json': ownReview(3, null),
};
const rubric = ['--rubric', 'scale/tea.yaml'];

describe('another rubric, named by its path', () => {
  test('score: a mean, its bands, ratings from 0', async () => {
    const cwd = temporaryFolder(files);
    const { code, stdout, stderr } = await ips(['score', 'a.review.json', ...rubric], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "The kitchen
      Self-assessment · 4 and 5 May 2026 · Tea round scale

        1  Warmth of the pot                            4       no evidence
           The pot                                      4       of 4

        2  Quality of the leaf                          1       no evidence, no
                                                                recommendation
           The leaf                                     1       of 4

      Total 2.5, Fine tea
      "
    `);
  });

  test('score: the range of an incomplete one begins at 0', async () => {
    const cwd = temporaryFolder(files);
    const { stdout } = await ips(['score', 'b.review.json', ...rubric, '--json'], { cwd });
    expect(JSON.parse(stdout).total).toEqual({
      status: 'incomplete',
      rated: 1,
      of: 2,
      possible: { from: 1.5, to: 3.5 },
      bands: [
        { id: 'fine', title: 'Fine tea' },
        { id: 'poor', title: 'Poor tea' },
      ],
    });
  });

  const totals: [warmth: number, leaf: number, value: number, band: string][] = [
    [0, 0, 0, 'poor'],
    [2, 2, 2, 'poor'],
    [3, 2, 2.5, 'fine'],
    [4, 4, 4, 'fine'],
  ];
  test.each(totals)('score: %i and %i make %d, %s', async (warmth, leaf, value, band) => {
    const cwd = temporaryFolder({ ...files, 'a.review.json': ownReview(warmth, leaf) });
    const { stdout } = await ips(['score', 'a.review.json', ...rubric, '--json'], { cwd });
    expect(JSON.parse(stdout).total).toMatchObject({ status: 'complete', value, band: { id: band } });
  });

  test('check: against its own items, ratings and inputs', async () => {
    const items = { warmth: { rating: 5, inputs: { degree: 60 } }, 'leaf-qualty': { rating: 0 } };
    const cwd = temporaryFolder({ ...files, 'a.review.json': ownReview(0, 0, { items }) });
    const { code, stdout, stderr } = await ips(['check', 'a.review.json', ...rubric], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "a.review.json:19:17  error  items.warmth.rating
        Item 1, Warmth of the pot: 5 is not a rating of this scale. Use a whole number
        from 0 to 4, or null where the item is not rated.
        19 |       "rating": 5,
                             ^

      a.review.json:21:19  error  items.warmth.inputs.degree
        Item 1, Warmth of the pot: “warmth” has no input “degree”. Did you mean
        “degrees”?
        21 |         "degree": 60
                               ^

      a.review.json:24:5  error  items.leaf-qualty
        The rubric “tea-round” has no item “leaf-qualty”. Did you mean “leaf-quality”?
        24 |     "leaf-qualty": {
                 ^

      1 file checked: 3 errors and 0 warnings, in 1 file.
      "
    `);
    // One kind of source is all that this rubric has.
    const evidence = [{ source: 'TAS', note: 'Warm.' }];
    const sound = { warmth: { rating: 3, evidence }, 'leaf-quality': { rating: 2, evidence } };
    const tasted = temporaryFolder({ ...files, 'c.review.json': ownReview(0, 0, { items: sound }) });
    expect((await ips(['check', 'c.review.json', ...rubric], { cwd: tasted })).stdout).toBe(
      '1 file checked: no problems.\n',
    );
  });

  test('report', async () => {
    const cwd = temporaryFolder(files);
    expect(await ips(['report', 'a.review.json', ...rubric], { cwd })).toEqual({
      code: 0,
      stdout: 'Report written: a.pdf\n',
      stderr: '',
    });
    expect(readFileSync(`${cwd}/a.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('rubric show', async () => {
    const cwd = temporaryFolder(files);
    const { code, stdout, stderr } = await ips(['rubric', 'show', 'scale/tea.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "Tea round scale
      first, version 2.1 (tea-round)

      2 items, each rated from 0 to 4; the total is the mean of its ratings.

        2.5 to 4    Fine tea
        0 to 2.5    Poor tea

      THE POT

      ───────────────────────────────────────────────────────────────────────────────
      1 of 2  The pot
      1  Warmth of the pot

        How warm the pot is.

        TAS   The first cup

      Enter
        ? How warm is it?
          in degrees

      Anchors
        4  Hot.
        3  Warm.
        2  Lukewarm.
        1  Cool.
        0  Cold.


      THE LEAF

      ───────────────────────────────────────────────────────────────────────────────
      2 of 2  The leaf
      2  Quality of the leaf

        How good the leaf is.


      Anchors
        4  Whole leaf.
        3  Broken leaf.
        2  Fannings.
        1  Dust.
        0  None.

      "
    `);
    const item = await ips(['rubric', 'show', 'scale/tea.yaml', '--item', '2'], { cwd });
    expect(item.stdout).toContain('2  Quality of the leaf');
    expect(item.stdout).not.toContain('Warmth of the pot');
  });
});

test('without --rubric its reviews are refused, with what to do', async () => {
  const cwd = temporaryFolder(files);
  const { code, stdout, stderr } = await ips(['score', 'a.review.json'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatchInlineSnapshot(`
    "a.review.json:5:11  error  rubric.id
      The review was rated with the rubric “tea-round”, which does not come with
      ips-fidelity. Name the file of this rubric with --rubric.
      5 |     "id": "tea-round"
                    ^
    "
  `);
});

test('a review of another rubric than the one named is refused', async () => {
  const cwd = temporaryFolder(files);
  const { code, stderr } = await ips(['score', 'a.review.json', '--rubric', 'ips-25-uk'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatchInlineSnapshot(`
    "a.review.json:5:11  error  rubric.id
      The review was rated with the rubric “tea-round”, not with “ips-25-uk”. Name
      its rubric with --rubric.
      5 |     "id": "tea-round"
                    ^
    "
  `);
});

test('a rubric with faults is not used: its problems are listed once, however many reviews there are', async () => {
  const cwd = temporaryFolder({
    ...files,
    'scale/tea.yaml': ownRubric.replace('total: mean', 'total: median'),
  });
  for (const command of ['score', 'check', 'report']) {
    const paths = command === 'report' ? ['a.review.json'] : ['a.review.json', 'b.review.json'];
    const { code, stdout, stderr } = await ips([command, ...paths, ...rubric], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`scale/tea.yaml:7:8  error  total
  “median” will not do here. It must be one of “sum”, “mean”.
  7 | total: median
             ^
`);
  }
});
