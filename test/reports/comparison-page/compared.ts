import { compareReviews, usualChoices } from '../../../src/core/comparison/compare.ts';
import type { ReviewFacts } from '../../../src/core/comparison/facts.ts';
import { nothingGathered } from '../../../src/core/comparison/gathered.ts';
import type { CompareChoices, Comparison, Unread } from '../../../src/core/comparison/model.ts';
import { shippedRubric } from '../../support/shipped.ts';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const places = ['Brook', 'Harbour', 'Mill', 'North', 'Oak', 'Quay', 'River', 'Stone', 'Vale', 'West'];
const ends = ['bridge', 'ford', 'gate', 'ham', 'leigh', 'mere', 'ton', 'wick'];

/** Made-up reviews of so many made-up services; several years each where asked for. */
export function madeFacts(services: number, years: readonly number[] = [2026]): ReviewFacts[] {
  const next = numbers(services);
  return Array.from({ length: services }, (_, index) => {
    const level = 0.25 + next() * 0.7;
    return years.map((year) => madeReview(index, year, level + (year - 2024) * 0.03, next));
  }).flat();
}

function madeReview(index: number, year: number, level: number, next: () => number): ReviewFacts {
  const signs = Array.from({ length: 25 }, (_, item) =>
    Math.max(1, Math.min(5, Math.round(1 + 4 * (level + (next() - 0.5) * 0.7 - (item % 7 === 3 ? 0.2 : 0))))),
  );
  const name = `${places[index % places.length]}${ends[Math.floor(index / places.length) % ends.length]}`;
  const incomplete = index % 17 === 16;
  const ratings = incomplete ? `-${signs.slice(1).join('')}` : signs.join('');
  const joined = 30 + Math.floor(next() * 60);
  const other = signs.map((rating) => Math.max(1, Math.min(5, rating + Math.round((next() - 0.5) * 1.6))));
  return {
    file: `reviews/${name.toLowerCase()}-${index}-${year}.review.json`,
    id: `id-${index}-${year}`,
    rubric: shippedRubric.id,
    edition: shippedRubric.edition,
    kind: 'external',
    mode: 'on-site',
    final: true,
    single: false,
    service: `service-${index}`,
    name: `${name} Employment Service ${index + 1}`,
    provider: `Provider ${String.fromCharCode(65 + (index % 12))}`,
    area: `Area ${1 + (index % 9)}`,
    region: index % 2 === 0 ? 'North' : 'South',
    date: `${year}-0${1 + (index % 9)}-${10 + (index % 18)}`,
    reviewers: ['Ada Reed', 'Ben Hall'],
    reviewerIds: ['ada', 'ben'],
    ratings,
    total: incomplete ? null : signs.reduce((sum, rating) => sum + rating, 0),
    alone: { ada: signs.join(''), ben: other.join('') },
    corrections: null,
    outcomes: {
      period: null,
      joined,
      started: Math.round(joined * (0.2 + level * 0.3 * next() + 0.1)),
      atSixWeeks: Math.round(joined * 0.25),
      atThirteenWeeks: Math.round(joined * 0.2),
      caseload: 80 + index,
      specialists: 4,
    },
  };
}

/** A self-assessment for each review, rated a little higher. */
export function selvesOf(facts: readonly ReviewFacts[]): ReviewFacts[] {
  return facts.map((one) => {
    const ratings = Array.from(one.ratings, (sign, item) =>
      sign === '-' ? '4' : `${Math.min(5, Number(sign) + (item % 3 === 0 ? 1 : 0))}`,
    );
    const total = ratings.reduce((sum, sign) => sum + Number(sign), 0);
    const own = { id: `self-${one.id}`, file: one.file.replace('.review', '-self.review'), alone: {} };
    return { ...one, ...own, kind: 'self', ratings: ratings.join(''), total } as const;
  });
}

/** A comparison of facts; everything is asked for unless said otherwise. */
export function compared(
  facts: readonly ReviewFacts[],
  choices: Partial<CompareChoices> = everything,
  unread: readonly Unread[] = [],
): Comparison {
  return compareReviews({ ...nothingGathered, facts, unread }, shippedRubric, {
    ...usualChoices,
    ...choices,
  });
}

export const everything: Partial<CompareChoices> = {
  by: 'area',
  trend: true,
  selfExternal: true,
  agreement: true,
  outcomes: true,
};

const small = madeFacts(34, [2024, 2025, 2026]);

/** A comparison that has all there can be. */
export const fullComparison = compared([...small, ...selvesOf(small.slice(0, 30))], everything, [
  { file: 'reviews/broken.review.json', reason: 'It is no JSON: line 3.' },
]);
