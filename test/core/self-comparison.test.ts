import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/core/review/model.ts';
import { compareSelf, type SelfComparison } from '../../src/core/self-comparison/compare.ts';
import { statisticText } from '../../src/core/self-comparison/words.ts';
import { rated } from '../support/reviews.ts';
import { shaped, smallRubric, told, ukRubric } from '../support/rubrics.ts';

/** A self-assessment and an external review of one service, with what differs from that. */
function pair(
  own: readonly (number | null)[],
  theirs: readonly (number | null)[],
  more: { self?: Partial<Review>; external?: Partial<Review> } = {},
  rubric = smallRubric,
): [Review, Review] {
  const self: Review = { ...rated(rubric, own), id: 'a', kind: 'self', ...more.self };
  return [self, { ...rated(rubric, theirs), id: 'b', kind: 'external', ...more.external }];
}

function compared(
  own: readonly (number | null)[],
  theirs: readonly (number | null)[],
  rubric = smallRubric,
): SelfComparison {
  const { comparison, problems } = compareSelf(...pair(own, theirs, {}, rubric), rubric);
  if (comparison === null) throw new Error(told(problems).join('\n'));
  return comparison;
}

describe('items', () => {
  test('have both ratings and self minus external, the largest difference first', () => {
    const { items } = compared([1, 3, 2, 3, null, 1, 2], [3, 2, 2, 3, 1, null, 3]);
    expect(
      items.map(({ number, self, external, difference }) => [number, self, external, difference]),
    ).toEqual([
      [1, 1, 3, -2],
      [2, 3, 2, 1],
      [7, 2, 3, -1],
      [3, 2, 2, 0],
      [4, 3, 3, 0],
      [5, null, 1, null],
      [6, 1, null, null],
    ]);
  });

  test('are counted by side', () => {
    expect(compared([1, 3, 2, 3, null, 1, 2], [3, 2, 2, 3, 1, null, 3]).counts).toEqual({
      higher: 1,
      lower: 2,
      same: 2,
      notBoth: 2,
    });
  });
});

describe('figures', () => {
  test('over the items rated in both, worked by hand', () => {
    // Differences 1, -1, 0, 0, -2 of five.
    const { n, meanDifference, meanAbsoluteDifference, exact, withinOne } = compared(
      [3, 1, 2, 2, 1, null, 3],
      [2, 2, 2, 2, 3, 1, null],
    );
    expect(n).toBe(5);
    expect(meanDifference).toEqual({ value: -0.4, n: 5 });
    expect(meanAbsoluteDifference).toEqual({ value: 0.8, n: 5 });
    expect(exact).toEqual({ value: 0.4, n: 5 });
    expect(withinOne).toEqual({ value: 0.8, n: 5 });
  });

  test('the intraclass correlation, worked by hand', () => {
    // Rows (1,1) (2,2) (3,3) (3,1): mean 2, between items 4/3, between raters 1/2, error 1/2.
    // (4/3 - 1/2) / (4/3 + 1/2 + 2 (1/2 - 1/2) / 4) = 5/11
    const { icc, iccInWords } = compared([1, 2, 3, 3, null, null, null], [1, 2, 3, 1, null, null, null]);
    expect(icc.value).toBeCloseTo(5 / 11, 12);
    expect(iccInWords).toMatch(/^Intraclass correlation 0\.45 \(95% interval .*commonly read as poor/);
  });

  test('are unknown, and not 0, where no item is rated in both', () => {
    const { n, meanDifference, icc, exact, iccInWords, ...rest } = compared([1, 2], [null, null, 3]);
    expect(n).toBe(0);
    for (const { value } of [meanDifference, icc, exact, rest.meanAbsoluteDifference, rest.withinOne])
      expect(value).toBeNull();
    expect(iccInWords).toBe('');
  });

  test('in words', () => {
    expect(statisticText(compared([3, 1, 2, 2, 1, null, 3], [2, 2, 2, 2, 3, 1, null]))).toEqual([
      '5 of 7 items are rated in both: 1 rated higher by the service, 2 rated lower by the service, 2 the same.',
      'Same rating: 2 of 5 items (40%).',
      'At most one point apart: 4 of 5 items (80%).',
      'Mean difference: −0.4 points: on average rated lower by the service.',
      'Mean absolute difference: 0.8 points.',
      expect.stringMatching(/^Intraclass correlation /),
    ]);
    const words = (own: number[], theirs: number[]) => statisticText(compared(own, theirs))[3];
    expect(words([3, 2], [2, 1])).toBe('Mean difference: +1 point: on average rated higher by the service.');
    expect(words([3, 1], [1, 3])).toBe('Mean difference: 0 points: on average both rate equally high.');
    expect(statisticText(compared([], [2]))).toEqual([
      'No item is rated in both reviews: no figure can be given.',
    ]);
  });
});

describe('totals', () => {
  test('of both with their bands, and their difference', () => {
    const { self, external, totalDifference } = compared([3, 3, 3, 3, 3, 2, 2], [2, 2, 2, 2, 2, 3, 2]);
    expect(self.total).toMatchObject({ status: 'complete', value: 19, band: { id: 'high' } });
    expect(external.total).toMatchObject({ status: 'complete', value: 15, band: { id: 'middle' } });
    expect(totalDifference).toBe(4);
  });

  test('a part has no total, and so no difference', () => {
    const { self, totalDifference } = compared([3, 3, 3, 3, 3, 2, null], [2, 2, 2, 2, 2, 3, 2]);
    expect(self.total).toMatchObject({ status: 'incomplete', rated: 6, of: 7 });
    expect(totalDifference).toBeNull();
  });

  test('that are means leave no dust', () => {
    const rubric = shaped({ sections: [10], min: 1, max: 5, total: 'mean', cuts: [] });
    const own = [...Array(8).fill(3), 4, 4];
    const theirs = [...Array(9).fill(3), 4];
    // 3.2 - 3.1 is 0.10000000000000009 for a computer.
    expect(compared(own, theirs, rubric).totalDifference).toBe(0.1);
  });
});

describe('what is refused', () => {
  const refused = (more: Parameters<typeof pair>[2]) => {
    const { comparison, problems } = compareSelf(...pair([1], [1], more), smallRubric);
    expect(comparison).toBeNull();
    return told(problems);
  };
  const service = (id: string) => ({ id, name: `The ${id}`, provider: null, area: null, region: null });

  test('reviews of different services', () => {
    expect(refused({ self: { service: service('elm') }, external: { service: service('oak') } })).toEqual([
      'other-service @ : The reviews are not of the same service: “The elm” (elm) and “The oak” (oak). Check that you named the right files. A slip in the name of the service is mended with “ips-fidelity review FILE”: t in its overview.',
    ]);
  });

  test('reviews with different scales', () => {
    const rubric = { id: 'another', edition: null, version: null, digest: null };
    expect(refused({ self: { rubric } })).toEqual([
      'other-rubric @ : The reviews were rated with different scales: “another” and “small-scale”. Compare reviews that were rated with the same scale.',
    ]);
  });

  test('one and the same review', () => {
    expect(refused({ external: { id: 'a' } })).toEqual([
      'same-review @ : Both files hold the same review. Name the self-assessment first, then the external review.',
    ]);
    const ids = { self: { id: null }, external: { id: null } };
    expect(compareSelf(...pair([1], [1], ids), smallRubric).comparison).not.toBeNull();
  });
});

describe('what is said and not refused', () => {
  const notices = (more: Parameters<typeof pair>[2]) => {
    const { comparison, problems } = compareSelf(...pair([1], [1], more), smallRubric);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    return comparison?.notices;
  };
  const stamp = (edition: string | null, version: string | null) => ({
    rubric: { id: 'small-scale', edition, version, digest: null },
  });

  test('nothing where all is as it should be', () => {
    expect(notices({})).toEqual([]);
  });

  test('that a file is not what it is named for', () => {
    expect(notices({ self: { kind: 'guided-self' }, external: { kind: 'self' } })).toEqual([
      'The first file is a guided self-assessment, not a self-assessment. The self-assessment is named first.',
      'The second file is a self-assessment, not an external review. The external review is named second.',
    ]);
  });

  test('that editions or versions differ, as far as they are known', () => {
    expect(notices({ self: stamp('First', '1'), external: stamp('Second', '1') })).toEqual([
      'The reviews were rated with different editions: “First”, version 1 and “Second”, version 1. Ratings may not mean the same.',
    ]);
    expect(notices({ self: stamp('First', '1'), external: stamp('First', '2') })).toHaveLength(1);
    expect(notices({ self: stamp(null, null), external: stamp('First', '2') })).toEqual([]);
  });

  test('that more than twelve months lie in between', () => {
    const dates = (from: string) => ({ dates: { from, to: null } });
    expect(notices({ self: dates('2025-03-01'), external: dates('2026-03-01') })).toEqual([]);
    expect(notices({ self: dates('2025-03-01'), external: dates('2026-03-02') })).toEqual([
      'The reviews are more than 12 months apart: 1 March 2025 and 2 March 2026. The service may have changed in between.',
    ]);
    expect(notices({ self: dates('2026-03-02'), external: dates('2025-03-01') })).toHaveLength(1);
  });

  test('that one was on site and the other was not, as far as it is known', () => {
    expect(notices({ self: { mode: 'virtual' }, external: { mode: 'on-site' } })).toEqual([
      'The reviews were held in different ways: virtual and on site. Bear it in mind where observation counts.',
    ]);
    expect(notices({ self: { mode: 'virtual' }, external: { mode: null } })).toEqual([]);
  });
});

test('for any ratings: differences add up, turn round with the files, and are unknown only where a rating is', () => {
  const ratings = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(ratings, ratings, (own, theirs) => {
      const there = compared(own, theirs, ukRubric);
      const back = compared(theirs, own, ukRubric);
      const { counts, n, meanDifference, items } = there;
      expect(counts.higher + counts.lower + counts.same).toBe(n);
      expect(n + counts.notBoth).toBe(25);
      expect(back.counts).toEqual({ ...counts, higher: counts.lower, lower: counts.higher });
      expect(back.meanAbsoluteDifference).toEqual(there.meanAbsoluteDifference);
      expect(back.icc).toEqual(there.icc);
      const known = items.flatMap(({ difference }) => (difference === null ? [] : [difference]));
      expect(known).toHaveLength(n);
      const sum = known.reduce((total, difference) => total + difference, 0);
      if (meanDifference.value !== null) expect(meanDifference.value * n).toBeCloseTo(sum, 9);
      const sizes = known.map(Math.abs);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(items.slice(n).every(({ difference }) => difference === null)).toBe(true);
    }),
  );
});
