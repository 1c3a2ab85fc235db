import { compareReviews, usualChoices } from '../../src/core/comparison/compare.ts';
import { type ReviewFacts, ratingSign } from '../../src/core/comparison/facts.ts';
import type { CompareChoices, Comparison, Unread } from '../../src/core/comparison/model.ts';
import type { Outcomes } from '../../src/core/review/model.ts';
import { allItems } from '../../src/core/rubric/lookup.ts';
import type { Rubric } from '../../src/core/rubric/model.ts';
import { totalScore } from '../../src/core/scoring.ts';
import { shippedRubric } from './shipped.ts';

/** Everything that can be asked of a comparison. */
export const allChoices: CompareChoices = {
  ...usualChoices,
  by: 'area',
  trend: true,
  selfExternal: true,
  agreement: true,
  outcomes: true,
};

/** A comparison of so many made-up reviews. */
export function comparisonOf(
  count: number,
  choices: Partial<CompareChoices> = {},
  unread: readonly Unread[] = [],
): Comparison {
  return compareReviews({ facts: someFacts(count), unread }, shippedRubric, { ...allChoices, ...choices });
}

/** The facts of made-up reviews of made-up services over some years; the same every time. */
export function someFacts(count: number, rubric: Rubric = shippedRubric, services = 12): ReviewFacts[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, index) => factsOf(index, services, random, rubric));
}

type Random = (below: number) => number;

/** Numbers that only seem to come by chance, so that a test that fails once fails always. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const valleys = [
  'Ash',
  'Birch',
  'Cedar',
  'Elder',
  'Fern',
  'Hazel',
  'Juniper',
  'Larch',
  'Maple',
  'Oak',
  'Rowan',
];

function factsOf(index: number, services: number, random: Random, rubric: Rubric): ReviewFacts {
  const service = index % services;
  const year = 2022 + (Math.floor(index / services) % 4);
  const ratings = ratingsOf(rubric, random, index % 17 === 5);
  const total = totalScore(ratings, rubric);
  const self = index % 9 === 4;
  return {
    file: `reviews/${year}/review-${String(index).padStart(6, '0')}.review.json`,
    id: index % 23 === 22 ? null : `made-up-${index}`,
    rubric: rubric.id,
    edition: rubric.edition,
    kind: self ? 'self' : 'external',
    mode: 'on-site',
    final: index % 11 !== 3,
    single: false,
    service: `${valleys[service % valleys.length]?.toLowerCase()}-dale-${service}`,
    name: `${valleys[service % valleys.length]} Dale Employment ${service + 1}`,
    provider: service % 5 === 0 ? null : `Provider ${service % 3}`,
    area: service % 7 === 6 ? null : `Area ${service % 4}`,
    region: `Region ${service % 2}`,
    date: `${year}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`,
    reviewers: [`Reviewer ${random(4)}`, `Reviewer ${4 + random(4)}`],
    reviewerIds: ['AB', 'CD'],
    ratings: ratings.map(ratingSign).join(''),
    total: total.status === 'complete' ? total.value : null,
    alone: index % 3 === 0 ? { AB: near(ratings, random), CD: near(ratings, random) } : {},
    corrections: index % 13 === 12 ? near(ratings, random).replace(/.(?!$)/g, '-') : null,
    outcomes: index % 2 === 0 ? outcomesOf(random) : null,
  };
}

function ratingsOf(rubric: Rubric, random: Random, open: boolean): (number | null)[] {
  const level = random(3);
  const { min, max } = rubric.scale;
  return allItems(rubric).map((_, item) =>
    open && item % 6 === 1 ? null : Math.min(max, min + level + random(max - min)),
  );
}

/** The same ratings as another might have given them. */
function near(ratings: readonly (number | null)[], random: Random): string {
  return ratings
    .map((rating) => ratingSign(rating === null ? null : Math.max(1, Math.min(5, rating + random(3) - 1))))
    .join('');
}

function outcomesOf(random: Random): Outcomes {
  const joined = 20 + random(80);
  const started = random(joined);
  return {
    period: { from: '2025-01-01', to: '2025-12-31' },
    joined,
    started,
    atSixWeeks: Math.floor(started * 0.8),
    atThirteenWeeks: null,
    caseload: 40 + random(60),
    specialists: 2 + random(4) + 0.5,
  };
}
