import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../src/core/gaps/gaps.ts';
import type { Gap, Lack, Way } from '../../src/core/gaps/model.ts';
import type { InputValue, InputValues } from '../../src/core/review/model.ts';
import { allItems } from '../../src/core/rubric/lookup.ts';
import type { Item, Rubric } from '../../src/core/rubric/model.ts';
import { anyHolds } from '../../src/core/suggestion/conditions.ts';
import { deriveFigures } from '../../src/core/suggestion/figures.ts';
import { inputFault, togetherFault } from '../../src/core/suggestion/inputs.ts';
import { gatherFacts, suggestRating } from '../../src/core/suggestion/suggest.ts';
import { anyInputs, anyReview, anyValue, reviewWith } from '../support/reviews.ts';
import { smallRubric, ukRubric } from '../support/rubrics.ts';

const rubrics = [ukRubric, smallRubric];
/** Every item that facts decide, with its rubric. */
const decided = rubrics.flatMap((rubric) =>
  allItems(rubric)
    .filter(({ anchors }) => anchors.some(({ when }) => when !== null))
    .map((item) => [item.id, item, rubric] as const),
);

/** Values for all inputs of an item. */
function allInputs(item: Item): fc.Arbitrary<InputValues> {
  const known = item.inputs.map((input) => [input.id, anyValue(input).filter((value) => value !== null)]);
  return (fc.record(Object.fromEntries(known)) as fc.Arbitrary<InputValues>).filter(
    (inputs) => togetherFault(item, inputs) === null,
  );
}

function gapOf(item: Item, rubric: Rubric, inputs: InputValues, rating: number | null): Gap | undefined {
  const review = reviewWith(rubric, { [item.id]: { inputs, rating } });
  return gapsOf(review, rubric).find(({ id }) => id === item.id);
}

/** What one thing that is missing asks for, done: any of the options that it leaves open, any of its ways. */
function done(
  lack: Lack,
  inputs: InputValues,
  draw: Draw,
  way: Way | undefined,
): [string, InputValue] | null {
  if (lack.kind === 'ticks') {
    const more = lack.more === null ? [] : draw.some(lack.more.of, lack.more.count);
    const ticked = (inputs[lack.input] ?? []) as readonly string[];
    return [lack.input, [...ticked, ...[...lack.all, ...more].map(({ value }) => String(value))]];
  }
  if (lack.kind === 'answer') return [lack.input, draw.one(lack.needed).value];
  return way === undefined ? null : [way.input, way.to];
}

interface Draw {
  one: <T>(list: readonly T[]) => T;
  some: <T>(list: readonly T[], count: number) => T[];
}

function drawer(gen: fc.GeneratorValue): Draw {
  return {
    one: (list) => gen(fc.constantFrom, ...list) as never,
    some: (list, count) =>
      gen(fc.shuffledSubarray, [...list], { minLength: count, maxLength: count }) as never,
  };
}

/** The inputs with all that is missing made up for, one figure by any of its ways; null where something is left open. */
function madeUp(gap: Gap, inputs: InputValues, draw: Draw): InputValues | null {
  const figures = gap.missing.filter((lack) => lack.kind === 'figure');
  const free = figures.length === 0 ? null : draw.one(figures);
  const changes = gap.missing.map((lack) => {
    const ways = lack.kind === 'figure' ? lack.ways : [];
    return done(lack, inputs, draw, lack === free && ways.length > 0 ? draw.one(ways) : ways[0]);
  });
  const made = changes.filter((change) => change !== null);
  return made.length < changes.length ? null : { ...inputs, ...Object.fromEntries(made) };
}

describe('doing exactly what a gap asks for reaches the next anchor at least', () => {
  test.each(decided)('%s', (_, item, rubric) => {
    const { min, max } = rubric.scale;
    const rating = fc.option(fc.integer({ min, max }));
    fc.assert(
      fc.property(allInputs(item), rating, fc.gen(), (inputs, given, gen) => {
        const gap = gapOf(item, rubric, inputs, given);
        if (gap?.next == null || gap.missing.some(({ kind }) => kind === 'rated-lower')) return;
        const made = madeUp(gap, inputs, drawer(gen));
        if (made === null) return;
        for (const input of item.inputs) expect(inputFault(input, made[input.id])).toBeNull();
        expectReached(item, gap.next.rating, made);
      }),
    );
  });
});

/** The anchor holds, and so is suggested at least; where a figure has no value, one above it may be left open. */
function expectReached(item: Item, rating: number, inputs: InputValues): void {
  const figures = deriveFigures(item, inputs);
  const { when } = item.anchors.find((anchor) => anchor.rating === rating) ?? { when: null };
  expect(when && anyHolds(when, gatherFacts(item, inputs, figures))).toBe(true);
  const suggested = suggestRating(item, inputs)?.rating ?? null;
  if (suggested === null) expect(figures.some(({ value }) => value === null)).toBe(true);
  else expect(suggested).toBeGreaterThanOrEqual(rating);
}

/** Items whose figures all come from ticks, answers, ratios and percentages that nothing else rests on. */
const workable = [
  ...['caseload-size', 'employment-services-staff', 'vocational-generalists', 'team-contact'],
  ...['partner-collaboration', 'vocational-unit', 'supervisor-role', 'competitive-focus'],
  ...['executive-support', 'disclosure', 'individualised-search', 'job-type-diversity'],
  ...[
    'employer-diversity',
    'community-based',
    'assertive-outreach',
    'caseload',
    'meetings',
    'steps',
    'outdoors',
  ],
];

describe('and it always says how, where that can be worked out', () => {
  test.each(decided.filter(([id]) => workable.includes(id)))('%s', (_, item, rubric) => {
    const { min, max } = rubric.scale;
    let asked = 0;
    fc.assert(
      fc.property(allInputs(item), fc.integer({ min, max }), fc.gen(), (inputs, given, gen) => {
        // Nothing divided by nothing has no value, whatever else is done.
        fc.pre(deriveFigures(item, inputs).every(({ value }) => value !== null));
        const gap = gapOf(item, rubric, inputs, given);
        if (gap?.next == null || gap.missing.some(({ kind }) => kind === 'rated-lower')) return;
        asked += 1;
        expect(gap.missing).not.toEqual([]);
        expect(madeUp(gap, inputs, drawer(gen))).not.toBeNull();
      }),
    );
    expect(asked).toBeGreaterThan(0);
  });
});

describe('no more is asked for than is needed', () => {
  test.each(decided)('of the facts behind a figure: %s', (_, item, rubric) => {
    fc.assert(
      fc.property(allInputs(item), fc.integer({ min: 1, max: rubric.scale.max }), (inputs, given) => {
        for (const lack of gapOf(item, rubric, inputs, given)?.missing ?? []) {
          if (lack.kind !== 'figure') continue;
          for (const way of lack.ways) expect(within(lack, item, inputs, oneStepBack(way))).toBe(false);
        }
      }),
    );
  });

  test.each(decided)('of ticks: %s', (_, item, rubric) => {
    fc.assert(
      fc.property(allInputs(item), fc.gen(), (inputs, gen) => {
        const gap = gapOf(item, rubric, inputs, null);
        const [lack, ...others] = gap?.missing ?? [];
        if (gap?.next == null || lack?.kind !== 'ticks' || others.length > 0) return;
        const made = madeUp(gap, inputs, drawer(gen)) ?? {};
        const all = made[lack.input] as string[];
        const fewer = { ...made, [lack.input]: all.slice(0, -1) };
        expect(suggestRating(item, fewer)?.rating).toBeLessThan(gap.next.rating);
      }),
    );
  });
});

function oneStepBack({ input, from, to, whole }: Way): InputValues {
  const step = (whole ? 1 : 0.01) * Math.sign(from - to);
  return { [input]: Number((to + step).toFixed(2)) };
}

function within(
  { fact, bound }: Extract<Lack, { kind: 'figure' }>,
  item: Item,
  inputs: InputValues,
  change: InputValues,
): boolean {
  const changed = { ...inputs, ...change };
  const figure = deriveFigures(item, changed).find(({ id }) => id === fact);
  const value = figure === undefined ? changed[fact] : figure.value;
  if (typeof value !== 'number') return false;
  if (bound.kind === 'at least') return value >= bound.value;
  if (bound.kind === 'at most') return value <= bound.value;
  return bound.kind === 'more than' ? value > bound.value : value < bound.value;
}

describe('what is not known', () => {
  test.each(decided)('once it is, there is a suggestion: %s', (_, item, rubric) => {
    fc.assert(
      fc.property(anyInputs(item), allInputs(item), (some, all) => {
        const gap = gapOf(item, rubric, some, null);
        if (gap === undefined || gap.suggestion !== null) return;
        expect(gap).toMatchObject({ rating: null, next: null });
        const unknown = gap.missing.flatMap((lack) => (lack.kind === 'unknown' ? [lack.input] : []));
        for (const id of unknown) expect(some[id] ?? null).toBeNull();
        const filled = { ...some, ...Object.fromEntries(unknown.map((id) => [id, all[id] ?? null])) };
        fc.pre(deriveFigures(item, { ...all, ...filled }).every(({ value }) => value !== null));
        expect(suggestRating(item, filled)?.rating ?? null).not.toBeNull();
      }),
    );
  });
});

test('any review: every gap once, efforts in order and never below 0, and every item either listed or counted', () => {
  fc.assert(
    fc.property(anyReview(ukRubric), (review) => {
      const gaps = gapsOf(review, ukRubric);
      expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
      const efforts = gaps.flatMap(({ basis, effort }) => (basis === 'facts' ? [effort ?? -1] : []));
      expect(efforts).toEqual([...efforts].sort((a, b) => a - b));
      expect(Math.min(0, ...efforts)).toBe(0);
      for (const { rating, next, evidence, basis, effort } of gaps) {
        expect(effort === null).toBe(basis !== 'facts');
        const topWithEvidence =
          rating === 5 && next === null && evidence.open.length === 0 && evidence.notes > 0;
        expect(topWithEvidence).toBe(false);
      }
      const listed = new Set(gaps.map(({ id }) => id));
      for (const { id } of allItems(ukRubric)) if (!listed.has(id)) expect(review.items[id]?.rating).toBe(5);
    }),
    { numRuns: 30 },
  );
});
