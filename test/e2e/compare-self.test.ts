import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratingsOf99, reviewText } from './support/review-text.ts';

const own = ratingsOf99.map((rating, index) => {
  if (index === 1) return null;
  return index === 2 ? rating + 2 : index === 5 || index === 8 ? rating - 1 : rating;
});
const names = ['self.review.json', 'external.review.json'];

/** A folder with a self-assessment and an external review of one service; `more` differs from that. */
function pair({ self = {}, external = {} }: { self?: object; external?: object } = {}): string {
  return temporaryFolder({
    'self.review.json': reviewText(own, { kind: 'self', ...self }),
    'external.review.json': reviewText(ratingsOf99, external),
  });
}

async function compare(cwd: string, ...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await ips(['compare-self', ...names, ...flags], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('a self-assessment beside an external review', () => {
  test('item by item, with figures and totals', async () => {
    expect(await compare(pair())).toMatchInlineSnapshot(`
      "North Vale IPS
      IPS fidelity scale, 25 items (UK form)
      The service: self-assessment, 23 November 2026
      External: external review, 23 November 2026

           Rated differently          Service  External  Diff.  By the service
        3  Vocational generalists           5         3     +2  rated higher
        6  Collaboration with the           4         5     −1  rated lower
           public employment service
        9  Zero exclusion criteria          4         5     −1  rated lower

      Rated the same, 21 items: 1, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
      20, 21, 22, 23, 24, 25.

       2  Employment services staff: not rated in both, external 4

      24 of 25 items are rated in both: 1 rated higher by the service, 2 rated lower
      by the service, 21 the same.
      Same rating: 21 of 24 items (87.5%).
      At most one point apart: 23 of 24 items (95.83%).
      Mean difference: 0 points: on average both rate equally high.
      Mean absolute difference: 0.17 points.
      Intraclass correlation 0.82 (95% interval 0.62 to 0.92): how far the ratings of
      one reviewer can stand for those of another, commonly read as good; the interval
      reaches from moderate to excellent.

      The service: total between 96 and 100: Fair fidelity to Good fidelity
      External: total 99, Fair fidelity
      The totals cannot be compared while one of them is not complete.

      Self-ratings do not simply run high: in New York (2017, 11 programmes) they came
      to 91.7 on average and independent ratings to 92.9, and in Japan (2024) services
      rated themselves lower. Look at single items, and ask what each side had seen.
      "
    `);
  });

  test('line after line where it is read out', async () => {
    const text = await compare(pair(), '--plain');
    expect(text.slice(0, text.indexOf('\n\nRated the same'))).toMatchInlineSnapshot(`
      "North Vale IPS
      IPS fidelity scale, 25 items (UK form)
      The service: self-assessment, 23 November 2026
      External: external review, 23 November 2026

      3 Vocational generalists: service 5, external 3, difference +2, rated higher by
      the service
      6 Collaboration with the public employment service: service 4, external 5,
      difference −1, rated lower by the service
      9 Zero exclusion criteria: service 4, external 5, difference −1, rated lower by
      the service"
    `);
  });

  test('with all that makes it less than it seems', async () => {
    const cwd = pair({
      self: {
        kind: 'guided-self',
        dates: { from: '2025-01-10' },
        mode: 'virtual',
        rubric: { id: 'ips-25-uk', edition: 'First' },
      },
      external: { kind: 'self', mode: 'on-site', rubric: { id: 'ips-25-uk', edition: 'Second' } },
    });
    const text = await compare(cwd);
    expect(text.slice(0, text.indexOf('\n\n'))).toMatchInlineSnapshot(`
      "North Vale IPS
      IPS fidelity scale, 25 items (UK form)
      The service: guided self-assessment, 10 January 2025
      External: self-assessment, 23 November 2026
      Note: The first file is a guided self-assessment, not a self-assessment. The
      self-assessment is named first.
      Note: The second file is a self-assessment, not an external review. The external
      review is named second.
      Note: The reviews were rated with different editions: “First” and “Second”.
      Ratings may not mean the same.
      Note: The reviews are more than 12 months apart: 10 January 2025 and 23 November
      2026. The service may have changed in between.
      Note: The reviews were held in different ways: virtual and on site. Bear it in
      mind where observation counts."
    `);
  });

  test('with equal ratings', async () => {
    const cwd = temporaryFolder({
      'self.review.json': reviewText(ratingsOf99, { kind: 'self' }),
      'external.review.json': reviewText(ratingsOf99),
    });
    const text = await compare(cwd);
    expect(text).toContain('No item that both have rated is rated differently.');
    expect(text).toContain('Difference of the totals: 0.');
  });
});

test('as JSON: differences, figures and totals', async () => {
  const comparison = JSON.parse(await compare(pair(), '--json'));
  expect(Object.keys(comparison)).toEqual([
    ...['self', 'external', 'rubric', 'items', 'counts'],
    ...['n', 'meanDifference', 'meanAbsoluteDifference', 'exact', 'withinOne', 'icc', 'iccInWords'],
    ...['totalDifference', 'notices'],
  ]);
  expect(comparison.items[0]).toEqual({
    id: 'vocational-generalists',
    number: 3,
    title: 'Vocational generalists',
    self: 5,
    external: 3,
    difference: 2,
  });
  expect(comparison.items.at(-1)).toMatchObject({ number: 2, self: null, external: 4, difference: null });
  expect(comparison).toMatchObject({
    n: 24,
    counts: { higher: 1, lower: 2, same: 21, notBoth: 1 },
    meanDifference: { value: 0, n: 24 },
    exact: { value: 21 / 24, n: 24 },
    external: { total: { status: 'complete', value: 99, band: { id: 'fair' } } },
    self: { total: { status: 'incomplete', rated: 24, of: 25 } },
    totalDifference: null,
    notices: [],
  });
});

test('what a file says is shown and not obeyed', async () => {
  const nasty = '\u001b[31m\u009b31m\u202e';
  const service = { id: 'a', name: nasty };
  const rubric = (edition: string) => ({ id: 'ips-25-uk', edition: `${edition}${nasty}` });
  const cwd = pair({ self: { service, rubric: rubric('a') }, external: { service, rubric: rubric('b') } });
  for (const flags of [[], ['--plain'], ['--json']]) {
    const text = await compare(cwd, ...flags);
    expect(text).toContain('31m');
    expect(text.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  }
});

describe('exit codes', () => {
  test('1: other services, with both names and what to do', async () => {
    const cwd = pair({ self: { service: { id: 'elm', name: 'Elm Street' } } });
    expect(await ips(['compare-self', ...names], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "external.review.json  error
        The reviews are not of the same service: “Elm Street” (elm) and “North Vale
        IPS” (north-vale). Check that you named the right files. A slip in the name of
        the service is mended with “ips-fidelity review FILE”: t in its overview.
      ",
        "stdout": "",
      }
    `);
  });

  test.each([
    [1, ['self.review.json', 'faulty.review.json']],
    [2, ['self.review.json', 'external.review.json', '--rubric', 'my-scale']],
    [3, ['self.review.json', 'gone.review.json']],
    [3, ['gone.review.json', 'external.review.json']],
  ])('%i: %j', async (code, args) => {
    const cwd = temporaryFolder({
      'self.review.json': reviewText(own, { kind: 'self' }),
      'external.review.json': reviewText(),
      'faulty.review.json': reviewText().replace('"rating": 5', '"rating": 6'),
    });
    const ran = await ips(['compare-self', ...args], { cwd });
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).not.toBe('');
  });
});

test('a warning of one file is told with its name', async () => {
  const text = await compare(pair({ self: { status: 'final' } }));
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Note: In self.review.json: The review is final, but items are open: employment-services-staff.',
  );
});
