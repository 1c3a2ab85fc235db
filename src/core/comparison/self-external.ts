import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { type Figure, known, unknown } from '../statistics/figure.ts';
import { intraclass } from '../statistics/intraclass.ts';
import { mean } from '../statistics/moments.ts';
import type { Statistic } from '../statistics/statistic.ts';
import { type ReviewFacts, ratingsFrom } from './facts.ts';
import { compareTexts } from './gathered.ts';
import { grouped } from './grouped.ts';
import type { SelfExternal, SelfExternalPair } from './model-beside.ts';
import { changeFrom } from './rows.ts';

/**
 * How services rate themselves beside how others rate them. Each self-assessment, guided or not, stands beside the
 * nearest external review of its service that lies no more than so many days away. Facts come in order.
 */
export function selfExternalOf(
  facts: readonly ReviewFacts[],
  rubric: Rubric,
  withinDays: number,
): SelfExternal {
  const selves = facts.filter(({ kind }) => kind !== 'external');
  const external = grouped(
    facts.filter(({ kind }) => kind === 'external'),
    ({ service }) => [service],
  );
  const found = selves.map(
    (self) => [self, nearestOf(self, external.get(self.service) ?? [], withinDays)] as const,
  );
  const pairs = found.filter((pair): pair is [ReviewFacts, ReviewFacts] => pair[1] !== null);
  return {
    withinDays,
    pairs: pairs.map(pairOf),
    total: totals(pairs),
    items: items(pairs, rubric),
    unpaired: selves.length - pairs.length,
  };
}

const day = 86_400_000;

function nearestOf(
  { date }: ReviewFacts,
  reviews: readonly ReviewFacts[],
  withinDays: number,
): ReviewFacts | null {
  const apart = (other: ReviewFacts) => Math.abs(Date.parse(other.date) - Date.parse(date)) / day;
  const near = reviews.filter((other) => apart(other) <= withinDays);
  near.sort((a, b) => apart(a) - apart(b) || compareTexts(a.date, b.date) || compareTexts(a.file, b.file));
  return near[0] ?? null;
}

function pairOf([self, external]: readonly [ReviewFacts, ReviewFacts]): SelfExternalPair {
  const part = ({ file, date, total }: ReviewFacts) => ({ file, date, total });
  return {
    service: external.service,
    name: external.name,
    self: part(self),
    external: part(external),
    difference: changeFrom(external.total, self.total),
  };
}

function totals(pairs: readonly (readonly [ReviewFacts, ReviewFacts])[]): SelfExternal['total'] {
  const complete = pairs.flatMap(([self, external]) =>
    self.total === null || external.total === null ? [] : [[self.total, external.total] as const],
  );
  const differences = complete.map(([self, external]) => changeFrom(external, self) ?? 0);
  const whole = complete.every((pair) => pair.every(Number.isInteger));
  const icc = whole
    ? intraclass([complete.map(([self]) => self), complete.map(([, other]) => other)]).icc21
    : null;
  return {
    n: complete.length,
    mean: mean(differences),
    absolute: mean(differences.map(Math.abs)),
    icc:
      icc === null
        ? { ...unknown(complete.length, 'no-variance'), low: null, high: null }
        : { ...figureOf(icc), low: icc.low, high: icc.high },
  };
}

/** A statistic of agreement as a figure. */
export function figureOf(statistic: Statistic): Figure {
  if (statistic.value !== null) return known(statistic.value, statistic.n);
  const why = statistic.n === 0 ? 'none' : statistic.why === 'no-variance' ? 'no-variance' : 'too-few';
  return unknown(statistic.n, why);
}

function items(
  pairs: readonly (readonly [ReviewFacts, ReviewFacts])[],
  rubric: Rubric,
): SelfExternal['items'] {
  const rows = pairs.map(
    ([self, external]) => [ratingsFrom(self.ratings), ratingsFrom(external.ratings)] as const,
  );
  return allItems(rubric).map(({ id, number, title }, item) => {
    const differences = rows.flatMap(([self, external]) => {
      const [own, theirs] = [self[item] ?? null, external[item] ?? null];
      return own === null || theirs === null ? [] : [own - theirs];
    });
    return {
      id,
      number,
      title,
      n: differences.length,
      mean: mean(differences),
      absolute: mean(differences.map(Math.abs)),
    };
  });
}
