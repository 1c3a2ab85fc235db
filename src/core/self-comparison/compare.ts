import { type Agreement, agreementOf } from '../agreement.ts';
import { explainAgreement } from '../agreement-words.ts';
import { hasErrors, type Problem } from '../problem.ts';
import type { Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { type Score, totalScore } from '../scoring.ts';
import { selfComparisonProblems } from './faults.ts';

/** How a service rated itself and how others rated it. Differences are self minus external, in points of the scale. */
export interface SelfComparison {
  self: ComparedReview;
  external: ComparedReview;
  rubric: { id: string; title: string };
  /** The largest absolute difference first, then in the order of the scale; items not rated in both come last. */
  items: readonly ItemDifference[];
  counts: { higher: number; lower: number; same: number; notBoth: number };
  /** The figures rest on the items rated in both; each says how many, and why where it cannot be given. */
  n: number;
  meanDifference: Agreement['meanDifference'];
  meanAbsoluteDifference: Agreement['meanAbsoluteDifference'];
  /** Shares, 0 to 1. */
  exact: Agreement['exact'];
  withinOne: Agreement['withinOne'];
  /** ICC(2,1) with its 95 % interval, and how it reads. */
  icc: Agreement['icc'];
  iccInWords: string;
  /** Of the totals; null while one of them is not complete. */
  totalDifference: number | null;
  notices: readonly string[];
}

export type ComparedReview = Pick<
  Review,
  'id' | 'kind' | 'mode' | 'status' | 'service' | 'dates' | 'rubric'
> & {
  total: Score;
};

export interface ItemDifference {
  id: string;
  number: number;
  title: string;
  self: number | null;
  external: number | null;
  /** Null where one of the ratings is missing. */
  difference: number | null;
}

/**
 * Compares a self-assessment with an external review of the same service, item by item. No comparison where a problem
 * is an error; warnings are told with it, as notices.
 */
export function compareSelf(
  self: Review,
  external: Review,
  rubric: Rubric,
): { comparison: SelfComparison | null; problems: Problem[] } {
  const problems = selfComparisonProblems(self, external);
  if (hasErrors(problems)) return { comparison: null, problems };
  const items = differencesOf(self, external, rubric);
  const totals = { self: totalOf(items, 'self', rubric), external: totalOf(items, 'external', rubric) };
  const comparison: SelfComparison = {
    self: { ...partsOf(self), total: totals.self },
    external: { ...partsOf(external), total: totals.external },
    rubric: { id: rubric.id, title: rubric.title },
    items: [...items].sort((a, b) => size(b) - size(a)),
    counts: countsOf(items),
    ...figuresOf(items, rubric),
    totalDifference: differenceOfTotals(totals.self, totals.external),
    notices: problems.map(({ message, hint }) => `${message} ${hint}`),
  };
  return { comparison, problems };
}

function differencesOf(self: Review, external: Review, rubric: Rubric): ItemDifference[] {
  return allItems(rubric).map(({ id, number, title }) => {
    const [own, theirs] = [self.items[id]?.rating ?? null, external.items[id]?.rating ?? null];
    const difference = own === null || theirs === null ? null : own - theirs;
    return { id, number, title, self: own, external: theirs, difference };
  });
}

/** Unknown comes after 0. */
function size({ difference }: ItemDifference): number {
  return difference === null ? -1 : Math.abs(difference);
}

function countsOf(items: readonly ItemDifference[]): SelfComparison['counts'] {
  const count = (is: (difference: number | null) => boolean) =>
    items.filter(({ difference }) => is(difference)).length;
  return {
    higher: count((difference) => difference !== null && difference > 0),
    lower: count((difference) => difference !== null && difference < 0),
    same: count((difference) => difference === 0),
    notBoth: count((difference) => difference === null),
  };
}

/** The external review goes first, since agreement counts the second minus the first. */
function figuresOf(items: readonly ItemDifference[], { scale }: Rubric) {
  const raters = [
    { id: 'external', ratings: items.map(({ external }) => external) },
    { id: 'self', ratings: items.map(({ self }) => self) },
  ];
  const agreement = agreementOf(raters, scale);
  const { n, meanDifference, meanAbsoluteDifference, exact, withinOne, icc } = agreement;
  const iccInWords =
    explainAgreement(agreement).find((line) => line.startsWith('Intraclass correlation')) ?? '';
  return { n, meanDifference, meanAbsoluteDifference, exact, withinOne, icc, iccInWords };
}

function totalOf(items: readonly ItemDifference[], whose: 'self' | 'external', rubric: Rubric): Score {
  return totalScore(
    items.map((item) => item[whose]),
    rubric,
  );
}

function differenceOfTotals(self: Score, external: Score): number | null {
  if (self.status !== 'complete' || external.status !== 'complete') return null;
  // Totals that are means leave dust behind the comma.
  return Number((self.value - external.value).toFixed(9));
}

function partsOf({ id, kind, mode, status, service, dates, rubric }: Review): Omit<ComparedReview, 'total'> {
  return { id, kind, mode, status, service, dates, rubric };
}

/** What is known of self-ratings in general, so that nobody reads a difference as flattery. */
export const selfRatingsInGeneral =
  'Self-ratings do not simply run high: in New York (2017, 11 programmes) they came to 91.7 on average and independent ratings to 92.9, and in Japan (2024) services rated themselves lower. Look at single items, and ask what each side had seen.';
