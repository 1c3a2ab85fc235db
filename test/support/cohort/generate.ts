import type { Outcomes, RatedItem, Review, Reviewer } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { blankReview, noOutcomes, reviewWith } from '../reviews.ts';
import { areaOf, serviceName } from './names.ts';
import { Chance } from './random.ts';

/** What a cohort is made of. The same wishes give the same cohort, on every machine. */
export interface CohortWishes {
  seed: number;
  services: number;
  years: number;
  firstYear: number;
  /** The correlation of totals with employment rates, in the last year. */
  r: number;
  /** People who joined a service in a year. */
  joined: number;
  /** How many services begin later than in the first year. */
  late: number;
  /** Every so manieth service rates itself too in the last year; 0 for none. */
  selfEvery: number;
  /** Every so manieth review keeps the ratings that its two reviewers gave alone; 0 for none. */
  aloneEvery: number;
}

/** What is true of a service, which no review shows quite as it is. */
interface Truth {
  id: string;
  name: string;
  area: string;
  region: string;
  provider: string;
  /** How far it stands from the middle of all services at the start, and by how much it moves in a year. */
  level: number;
  drift: number;
  /** The first year in which it is reviewed, from 0. */
  start: number;
}

interface Rater extends Reviewer {
  bias: number;
}

/** The reviews of fictional services over the years, in order of services and years. */
export function generateCohort(wishes: CohortWishes, rubric: Rubric): Review[] {
  const chance = new Chance(wishes.seed);
  const difficulties = allItems(rubric).map(() => 0.55 * chance.normal());
  const raters = Array.from({ length: 6 }, (_, index) => raterOf(index, chance));
  const truths = Array.from({ length: wishes.services }, (_, index) => truthOf(index, wishes, chance));
  const maker = new Maker(wishes, rubric, difficulties, raters, chance);
  const reviews = truths.flatMap((truth) => maker.courseOf(truth));
  return withOutcomes(reviews, wishes, chance);
}

function truthOf(index: number, { late, years }: CohortWishes, chance: Chance): Truth {
  const { area, region } = areaOf(index);
  return {
    id: `service-${String(index + 1).padStart(2, '0')}`,
    name: serviceName(index),
    area,
    region,
    provider: `Provider ${String.fromCharCode(65 + (index % 5))} (fictional)`,
    level: 0.55 * chance.normal(),
    drift: 0.12 + 0.12 * chance.normal(),
    start: index < late ? 1 + (index % (years - 1)) : 0,
  };
}

function raterOf(index: number, chance: Chance): Rater {
  const letter = String.fromCharCode(65 + index);
  return {
    id: `R${letter}`,
    name: `Reviewer ${letter} (fictional)`,
    role: null,
    bias: 0.1 * chance.normal(),
  };
}

/** How far a service rates itself above what others see. */
const selfLift = 0.35;

class Maker {
  #made = 0;
  #services = 0;

  readonly #wishes: CohortWishes;
  readonly #rubric: Rubric;
  readonly #difficulties: readonly number[];
  readonly #raters: readonly Rater[];
  readonly #chance: Chance;

  constructor(
    wishes: CohortWishes,
    rubric: Rubric,
    difficulties: readonly number[],
    raters: readonly Rater[],
    chance: Chance,
  ) {
    this.#wishes = wishes;
    this.#rubric = rubric;
    this.#difficulties = difficulties;
    this.#raters = raters;
    this.#chance = chance;
  }

  /** All reviews of one service: one a year, and perhaps a self-assessment before the last. */
  courseOf(truth: Truth): Review[] {
    const { years, selfEvery } = this.#wishes;
    const reviews: Review[] = [];
    this.#services += 1;
    for (let year = truth.start; year < years; year += 1) {
      const level = truth.level + truth.drift * year;
      const isLast = year === years - 1;
      if (isLast && selfEvery > 0 && reviews.length > 0 && this.#services % selfEvery === 0)
        reviews.push(this.#self(truth, year, level));
      reviews.push(this.#external(truth, year, level));
    }
    return reviews;
  }

  #external(truth: Truth, year: number, level: number): Review {
    const [first, second] = this.#pair();
    const alone = [first, second].map((rater) => this.#ratings(level + rater.bias));
    const kept = this.#wishes.aloneEvery > 0 && this.#made % this.#wishes.aloneEvery === 0;
    const items = allItems(this.#rubric).map(({ id }, index): [string, Partial<RatedItem>] => {
      const [a = 0, b = 0] = alone.map((ratings) => ratings[index] ?? 0);
      const independent = kept ? { [first.id]: a, [second.id]: b } : {};
      const reason = kept && a !== b ? { consensusReason: 'Agreed after both had told what they saw.' } : {};
      return [id, { rating: Math.round((a + b) / 2), independent, ...reason }];
    });
    return this.#review(truth, year, items, 'external', [first, second]);
  }

  #self(truth: Truth, year: number, level: number): Review {
    const ratings = this.#ratings(level + selfLift);
    const items = allItems(this.#rubric).map(({ id }, index): [string, Partial<RatedItem>] => [
      id,
      { rating: ratings[index] ?? null },
    ]);
    return this.#review(truth, year, items, 'self', []);
  }

  #pair(): [Rater, Rater] {
    const first = this.#chance.whole(0, this.#raters.length - 1);
    const second = (first + this.#chance.whole(1, this.#raters.length - 1)) % this.#raters.length;
    return [this.#raters[first], this.#raters[second]] as [Rater, Rater];
  }

  #ratings(level: number): number[] {
    const { min, max } = this.#rubric.scale;
    return this.#difficulties.map((difficulty) => {
      const seen = 3.6 + level - difficulty + 0.5 * this.#chance.normal();
      return Math.max(min, Math.min(max, Math.round(seen)));
    });
  }

  #review(
    truth: Truth,
    year: number,
    items: readonly [string, Partial<RatedItem>][],
    kind: Review['kind'],
    raters: readonly Rater[],
  ): Review {
    this.#made += 1;
    const { id, name, area, region, provider } = truth;
    const month = kind === 'self' ? 2 : 3 + (this.#made % 8);
    const date = `${this.#wishes.firstYear + year}-${String(month).padStart(2, '0')}-${String(1 + (this.#made % 28)).padStart(2, '0')}`;
    return {
      ...blankReview(this.#rubric),
      ...reviewWith(this.#rubric, Object.fromEntries(items)),
      id: `00000000-0000-4000-8000-${String(this.#wishes.seed * 100_000 + this.#made).padStart(12, '0')}`,
      rubric: {
        id: this.#rubric.id,
        edition: this.#rubric.edition,
        version: this.#rubric.version,
        digest: null,
      },
      kind,
      mode: 'on-site',
      status: 'final',
      service: { id, name, provider, area, region },
      dates: { from: date, to: null },
      reviewers: raters.map(({ bias: _, ...rater }) => rater),
    };
  }
}

/** Rates stand about .4, as published, and spread by .1 over services. */
const [usualRate, rateSpread] = [0.4, 0.1];

/**
 * External reviews of the last year with counts of people and jobs that go with the total at the correlation asked for.
 * What chance adds to counts is taken off what is added on purpose, so that it does not weaken the correlation.
 */
function withOutcomes(
  reviews: readonly Review[],
  { r, joined, firstYear, years }: CohortWishes,
  chance: Chance,
): Review[] {
  const last = String(firstYear + years - 1);
  const isMeant = ({ kind, dates }: Review) => kind === 'external' && dates.from.startsWith(last);
  const totals = reviews.filter(isMeant).map(totalOf);
  const mean = totals.reduce((sum, one) => sum + one, 0) / totals.length;
  const spread = Math.sqrt(totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / totals.length);
  const byChance = (usualRate * (1 - usualRate)) / joined;
  const noise = Math.sqrt(Math.max(0, rateSpread ** 2 * (1 - r ** 2) - byChance));
  return reviews.map((review) => {
    if (!isMeant(review)) return review;
    const z = spread === 0 ? 0 : (totalOf(review) - mean) / spread;
    const rate = usualRate + rateSpread * r * z + noise * chance.normal();
    return { ...review, outcomes: countsOf(joined, Math.max(0.02, Math.min(0.95, rate)), last, chance) };
  });
}

function countsOf(joined: number, rate: number, year: string, chance: Chance): Outcomes {
  const started = chance.binomial(joined, rate);
  const atSixWeeks = chance.binomial(started, 0.85);
  const specialists = chance.whole(4, 16) / 2;
  return {
    ...noOutcomes,
    period: { from: `${Number(year) - 1}-04-01`, to: `${year}-03-31` },
    joined,
    started,
    atSixWeeks,
    atThirteenWeeks: chance.binomial(atSixWeeks, 0.85),
    caseload: Math.round(specialists * chance.whole(17, 26)),
    specialists,
  };
}

function totalOf({ items }: Review): number {
  return Object.values(items).reduce((sum, { rating }) => sum + (rating ?? 0), 0);
}
