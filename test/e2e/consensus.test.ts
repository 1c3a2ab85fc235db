import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RatedItem, Review } from '../../src/core/review/model.ts';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99 } from './support/review-text.ts';
import { sitAt } from './support/reviewer.ts';

const reviewers = [
  { id: 'AB', name: 'Ann Bell', role: null },
  { id: 'CD', name: 'Carl Dow', role: null },
];
const unrated: Partial<RatedItem> = { rating: null, notRated: 'insufficient-evidence' };

/** What a reviewer rated alone: as everybody, but for some items by their numbers. */
function alone(id: string, items: Readonly<Record<number, Partial<RatedItem>>> = {}): Review {
  return { ...ratedReview(ratingsOf99, items), id: null, reviewers, ratedBy: id };
}

const clients = (active: number) => ({ inputs: { 'active-clients': active, 'specialists-fte': 2 } });
const ann = alone('AB', { 1: clients(40), 11: unrated });
const carl = alone('CD', {
  1: clients(38),
  2: { rating: 2 },
  9: { rating: 2 },
  11: unrated,
  12: { rating: 5 },
  17: unrated,
  25: { rating: 5 },
});
const both = { 'nv.AB.review.json': reviewFile(ann), 'nv.CD.review.json': reviewFile(carl) };
const names = Object.keys(both);

test('the comparison tells how far they agree, where they differ and what is carried over', async () => {
  const cwd = temporaryFolder(both);
  const { code, stdout, stderr } = await ips(['consensus', ...names], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "North Vale
    2 March 2026 · rated alone by Ann Bell (AB), Carl Dow (CD)

    - 2 of 25 items are not counted: not every reviewer has rated them.
    - Exact agreement 83% (19 of 23 items): the reviewers gave the same rating.
    - Agreement within one point 91% (21 of 23 items): the ratings differ by one at
      most.
    - Weighted kappa 0.55: agreement beyond chance, commonly read as moderate;
      large differences weigh more than small ones.
    - Intraclass correlation 0.56 (95% interval 0.20 to 0.79): how far the ratings
      of one reviewer can stand for those of another, commonly read as moderate;
      the interval reaches from poor to good.
    - Mean difference 0.13 points: on average AB rates higher than CD.
    - Mean absolute difference 0.3 points: how far apart two ratings of one item
      are on average.

    They differ on 5 items, the largest difference first:
                                                        AB   CD
    9 Zero exclusion criteria                            5    2  3 apart
    2 Employment services staff                          4    2  2 apart
    12 Work incentives (benefits) planning               4    5  1 apart
    25 Assertive engagement and outreach by the          4    5  1 apart
    integrated team
    17 Job development: frequent employer contact        3    –  not rated by all

    Same rating, different facts: 1 Caseload size

    Agreed and carried over: 19 items (3 to 8, 10, 11, 13 to 16, 18 to 24)

    To agree on one review: ips-fidelity consensus nv.AB.review.json nv.CD.review.json -o AGREED
    "
  `);
});

test('as JSON: the same, as data, and nothing is asked or written, even where a file is named', async () => {
  const cwd = temporaryFolder(both);
  const { code, stdout, stderr } = await ips(['consensus', ...names, '--json', '-o', 'agreed'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(cwd)).toEqual(names);
  const { agreement, agreed, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({
    service: { id: 'north-vale', name: 'North Vale', provider: null, area: null, region: null },
    dates: { from: '2026-03-02', to: null },
    rubric: { id: 'ips-25-uk', edition: ann.rubric.edition, version: ann.rubric.version },
    reviewers: ['AB', 'CD'],
    discrepancies: [
      { item: 'zero-exclusion', ratings: { AB: 5, CD: 2 }, spread: 3 },
      { item: 'employment-services-staff', ratings: { AB: 4, CD: 2 }, spread: 2 },
      { item: 'work-incentives', ratings: { AB: 4, CD: 5 }, spread: 1 },
      { item: 'assertive-outreach', ratings: { AB: 4, CD: 5 }, spread: 1 },
      { item: 'employer-contact-frequency', ratings: { AB: 3, CD: null }, spread: null },
    ],
    differentFacts: ['caseload-size'],
  });
  expect(agreed).toHaveLength(19);
  expect(agreed).toContainEqual({ item: 'executive-support', rating: null });
  expect(agreed).toContainEqual({ item: 'disclosure', rating: 3 });
  expect(Object.keys(agreement)).toEqual([
    ...['raters', 'items', 'n', 'exact', 'withinOne', 'kappa', 'icc', 'meanDifference'],
    ...['meanAbsoluteDifference', 'perRater', 'perPair'],
  ]);
});

test('the figures of agreement are those that a small calculation of its own gives', async () => {
  const cwd = temporaryFolder(both);
  const { agreement } = JSON.parse((await ips(['consensus', ...names, '--json'], { cwd })).stdout);
  const pairs = pairsOf(ann, carl);
  const differences = pairs.map(([first, second]) => second - first);
  const shareOf = (most: number) => mean(differences.map((by) => (Math.abs(by) <= most ? 1 : 0)));
  expect(agreement).toMatchObject({ raters: ['AB', 'CD'], items: 25, n: 23, perPair: [] });
  expect(agreement.exact.value).toBeCloseTo(shareOf(0), 12);
  expect(agreement.withinOne.value).toBeCloseTo(shareOf(1), 12);
  expect(agreement.kappa.value).toBeCloseTo(quadraticKappa(pairs), 12);
  expect(agreement.icc.value).toBeCloseTo(absoluteIcc(pairs), 12);
  expect(agreement.icc.low).toBeLessThan(agreement.icc.value);
  expect(agreement.icc.high).toBeGreaterThan(agreement.icc.value);
  expect(agreement.meanDifference.value).toBeCloseTo(mean(differences), 12);
  expect(agreement.meanAbsoluteDifference.value).toBeCloseTo(mean(differences.map(Math.abs)), 12);
});

/** The ratings of two reviewers on every item that both have rated, and a third too where there is one. */
function pairsOf(one: Review, other: Review, third = other): [number, number][] {
  return Object.entries(one.items).flatMap(([id, { rating }]) => {
    const [second, last] = [other, third].map(({ items }) => items[id]?.rating ?? null);
    return rating === null || second == null || last == null ? [] : [[rating, second]];
  });
}

/** One minus what they differ by, squared, over what they would if each had dealt the same ratings out by chance. */
function quadraticKappa(pairs: readonly [number, number][]): number {
  const observed = mean(pairs.map(([a, b]) => (a - b) ** 2));
  const byChance = mean(pairs.flatMap(([a]) => pairs.map(([, b]) => (a - b) ** 2)));
  return 1 - observed / byChance;
}

/** ICC(2,1) of two raters by the sums of squares of a two-way analysis of variance. */
function absoluteIcc(pairs: readonly [number, number][]): number {
  const n = pairs.length;
  const grand = mean(pairs.flat());
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const rows = 2 * squares(pairs.map(mean));
  const columns = n * squares([mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))]);
  const error = (squares(pairs.flat()) - rows - columns) / (n - 1);
  const between = rows / (n - 1);
  return (between - error) / (between + error + (2 * (columns - error)) / n);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('three reviewers', () => {
  const emma = { ...alone('EF', { 1: clients(40), 9: { rating: 3 }, 11: unrated, 12: { rating: 3 } }) };
  const three = { ...both, 'nv.EF.review.json': reviewFile(emma) };

  test('are compared all together', async () => {
    const cwd = temporaryFolder(three);
    const { code, stdout } = await ips(['consensus', ...Object.keys(three)], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "North Vale
      2 March 2026 · rated alone by Ann Bell (AB), Carl Dow (CD), EF

      - 2 of 25 items are not counted: not every reviewer has rated them.
      - Exact agreement 83% (19 of 23 items): all 3 reviewers gave the same rating.
      - Agreement within one point 87% (20 of 23 items): the ratings differ by one at
        most.
      - Weighted kappa 0.68, the mean of 3 pairs of reviewers: agreement beyond
        chance, commonly read as substantial; large differences weigh more than small
        ones.
      - Intraclass correlation 0.68 (95% interval 0.48 to 0.84): how far the ratings
        of one reviewer can stand for those of another, commonly read as moderate;
        the interval reaches from poor to good.
      - Mean difference of AB 0.09 points: on average AB rates above the mean of all
        reviewers.
      - Mean difference of CD 0.04 points: on average CD rates below the mean of all
        reviewers.
      - Mean difference of EF 0.04 points: on average EF rates below the mean of all
        reviewers.
      - Mean absolute difference 0.23 points: how far apart two ratings of one item
        are on average.

      They differ on 5 items, the largest difference first:
                                                     AB   CD   EF
      9 Zero exclusion criteria                       5    2    3  3 apart
      2 Employment services staff                     4    2    4  2 apart
      12 Work incentives (benefits) planning          4    5    3  2 apart
      25 Assertive engagement and outreach by the     4    5    4  1 apart
      integrated team
      17 Job development: frequent employer           3    –    3  not rated by all
      contact

      Same rating, different facts: 1 Caseload size

      Agreed and carried over: 19 items (3 to 8, 10, 11, 13 to 16, 18 to 24)

      To agree on one review: ips-fidelity consensus nv.AB.review.json nv.CD.review.json nv.EF.review.json -o AGREED
      "
    `);
  });

  test('are compared two by two in the data, on the items that all have rated', async () => {
    const cwd = temporaryFolder(three);
    const { stdout } = await ips(['consensus', ...Object.keys(three), '--json'], { cwd });
    const { agreement, reviewers: ids, discrepancies } = JSON.parse(stdout);
    expect(ids).toEqual(['AB', 'CD', 'EF']);
    expect(discrepancies[0]).toEqual({
      item: 'zero-exclusion',
      ratings: { AB: 5, CD: 2, EF: 3 },
      spread: 3,
    });
    expect(agreement.meanDifference).toEqual({ value: null, n: 23, why: 'not-a-pair' });
    const pairs = [
      [ann, carl],
      [ann, emma],
      [carl, emma],
    ] as const;
    const kappas = pairs.map(([one, other]) => quadraticKappa(pairsOf(one, other, carl)));
    expect(agreement.perPair.map(({ raters }: { raters: string[] }) => raters.join())).toEqual([
      ...['AB,CD', 'AB,EF', 'CD,EF'],
    ]);
    expect(agreement.kappa.value).toBeCloseTo(mean(kappas), 12);
  });
});

describe('reviews that cannot be agreed on', () => {
  const service = { ...carl.service, id: 'south-vale', name: 'South Vale' };
  const cases: [what: string, other: Review, stderr: string][] = [
    [
      'of another service',
      { ...carl, service },
      'AB and CD did not rate the same service: “North Vale” and “South Vale”. Check that you named the right files. A slip in the set-up of one is mended with “ips-fidelity review FILE”: t in its overview.\n',
    ],
    [
      'of another occasion',
      { ...carl, dates: { from: '2026-09-07', to: '2026-09-08' } },
      'AB and CD did not rate the same occasion: 2026-03-02 and 2026-09-07 to 2026-09-08. Check that you named the right files. A slip in the set-up of one is mended with “ips-fidelity review FILE”: t in its overview.\n',
    ],
    [
      'by the same reviewer',
      { ...carl, ratedBy: 'AB' },
      'More than one of these files holds the ratings of AB. Name one file for each reviewer; “review FILE --as AB” says whose a file is.\n',
    ],
  ];
  test.each(cases)('%s', async (_, other, stderr) => {
    const cwd = temporaryFolder({ ...both, 'nv.CD.review.json': reviewFile(other) });
    for (const flags of [[], ['--json']])
      expect(await ips(['consensus', ...names, ...flags], { cwd })).toEqual({ code: 1, stdout: '', stderr });
  });

  test('one alone', async () => {
    const cwd = temporaryFolder(both);
    expect(await ips(['consensus', names[0] ?? ''], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Agreement takes the reviews of two reviewers or more. Name one file for each.\n',
    });
  });

  test('one with a fault: its place is told', async () => {
    const faulty = reviewFile(carl).replace('"rating": 3', '"rating": 9');
    const cwd = temporaryFolder({ ...both, 'nv.CD.review.json': faulty });
    const { code, stdout, stderr } = await ips(['consensus', ...names], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "nv.CD.review.json:50:17  error  items.vocational-generalists.rating
        Item 3, Vocational generalists: 9 is not a rating of this scale. Use a whole
        number from 1 to 5, or null where the item is not rated.
        50 |       "rating": 9
                             ^
      "
    `);
  });

  test('one that is not there', async () => {
    const cwd = temporaryFolder(both);
    const { code, stdout } = await ips(['consensus', names[0] ?? '', 'gone.review.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });
});

describe('the file of the agreed review', () => {
  test('is not written without a terminal', async () => {
    const cwd = temporaryFolder(both);
    expect(await ips(['consensus', ...names, '-o', 'agreed'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Agreeing needs a terminal that can ask you questions. Start it in a terminal window, or leave out -o to see the differences only.\n',
    });
    expect(readdirSync(cwd)).toEqual(names);
  });

  test.each(['nv.CD.review.json', './nv.CD.review.json', 'nv.CD'])(
    'is none of a reviewer, however it is named: %s',
    async (output) => {
      const cwd = temporaryFolder(both);
      const { code, stdout, stderr } = await ips(['consensus', ...names, '-o', output], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('is the file of a reviewer. Name another file for the agreed review.');
    },
  );

  test('is gone on with by the same reviewers only: with others all that was agreed would be open again', async () => {
    const begun = {
      ...ratedReview(ratingsOf99, {
        9: { rating: 4, independent: { AB: 5, CD: 2, EF: 4 }, consensusReason: 'So.' },
      }),
      ratedBy: null,
    };
    const agreed = reviewFile(begun);
    const cwd = temporaryFolder({ ...both, 'agreed.review.json': agreed });
    const { screen, ends } = sitAt(['consensus', ...names, '-o', 'agreed'], { cwd });
    await ends(2);
    expect(screen.text()).toContain(
      '“agreed.review.json” was begun with the ratings of AB, CD, EF; these are of AB, CD. It is as it was.',
    );
    expect(readFileSync(join(cwd, 'agreed.review.json'), 'utf8')).toBe(agreed);
  });

  test('is no review of anything else, which stays as it is', async () => {
    const other = reviewFile(ratedReview(ratingsOf99));
    const cwd = temporaryFolder({ ...both, 'other.review.json': other });
    const { screen, ends } = sitAt(['consensus', ...names, '-o', 'other'], { cwd });
    await ends(2);
    expect(screen.text()).toContain(
      '“other.review.json” exists already, and is not the agreed review of these. Name another file with -o.',
    );
    expect(readFileSync(join(cwd, 'other.review.json'), 'utf8')).toBe(other);
  });
});

test('the command that it prints begins the agreed review, also where names hold spaces', async () => {
  const cwd = temporaryFolder({
    'our reviews/nv.AB.review.json': reviewFile(ann),
    'our reviews/nv.CD.review.json': reviewFile(carl),
  });
  const spaced = names.map((name) => `our reviews/${name}`);
  const { stdout } = await ips(['consensus', ...spaced, '--rubric', 'ips-25-uk'], { cwd });
  expect(stdout).toContain(
    'ips-fidelity consensus "our reviews/nv.AB.review.json" "our reviews/nv.CD.review.json" -o AGREED --rubric ips-25-uk',
  );
});
