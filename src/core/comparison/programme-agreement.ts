import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { cronbachAlpha } from '../statistics/alpha.ts';
import { type Figure, known, unknown } from '../statistics/figure.ts';
import { weightedKappa } from '../statistics/kappa.ts';
import { pairsOf } from '../statistics/statistic.ts';
import { type ReviewFacts, ratingsFrom } from './facts.ts';
import type { ProgrammeAgreement } from './model-beside.ts';
import { figureOf } from './self-external.ts';

/**
 * How far reviewers agree, item by item, over all reviews that two or more rated alone, so that a programme sees which
 * items need calibration. Every two reviewers of a review are one comparison. With Cronbach's alpha over all complete
 * reviews.
 */
export function programmeAgreement(facts: readonly ReviewFacts[], rubric: Rubric): ProgrammeAgreement {
  const alone = facts
    .map((one) => Object.values(one.alone).map(ratingsFrom))
    .filter((raters) => raters.length > 1);
  const complete = facts.filter(({ total }) => total !== null).map(({ ratings }) => ratingsFrom(ratings));
  return {
    reviews: alone.length,
    items: allItems(rubric).map(({ id, number, title }, item) => ({
      id,
      number,
      title,
      ...itemAgreement(alone, item, rubric),
    })),
    alpha: cronbachAlpha(complete as number[][]),
  };
}

function itemAgreement(
  reviews: readonly (readonly (readonly (number | null)[])[])[],
  item: number,
  { scale }: Rubric,
): { n: number; exact: Figure; withinOne: Figure; kappa: Figure } {
  const pairs = reviews
    .flatMap((raters) => pairsOf(raters.map((ratings) => ratings[item] ?? null)))
    .filter((pair): pair is [number, number] => pair.every((rating) => rating !== null));
  const n = pairs.length;
  const share = (apart: number): Figure =>
    n === 0 ? unknown(0, 'none') : known(pairs.filter(([a, b]) => Math.abs(a - b) <= apart).length / n, n);
  const lists = [pairs.map(([first]) => first), pairs.map(([, second]) => second)] as const;
  return {
    n,
    exact: share(0),
    withinOne: share(1),
    kappa: figureOf(weightedKappa(lists[0], lists[1], scale)),
  };
}
