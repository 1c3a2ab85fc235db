import fc from 'fast-check';
import { untouchedItem } from '../../src/core/review/build.ts';
import type { InputValue, InputValues, Outcomes, RatedItem, Review } from '../../src/core/review/model.ts';
import { allItems } from '../../src/core/rubric/lookup.ts';
import type { Input, Item, Rubric } from '../../src/core/rubric/model.ts';
import { togetherFault } from '../../src/core/suggestion/inputs.ts';

/** A review of a rubric with nothing rated yet. */
export function blankReview(rubric: Rubric): Review {
  return {
    id: '0b7d8a3e-6f3b-4d52-9d0e-2f6a4c1b9e77',
    rubric: { id: rubric.id, edition: rubric.edition, version: rubric.version, digest: rubric.digest },
    kind: 'external',
    mode: null,
    status: 'in-progress',
    service: { id: 'north-vale', name: 'North Vale', provider: null, area: null, region: null },
    dates: { from: '2026-03-02', to: null },
    reviewers: [],
    ratedBy: null,
    previous: null,
    items: {},
    summary: null,
    outcomes: null,
    lists: [],
    answers: [],
    history: [],
    place: null,
  };
}

/** Outcomes of which nothing is known. */
export const noOutcomes: Outcomes = {
  period: null,
  joined: null,
  started: null,
  atSixWeeks: null,
  atThirteenWeeks: null,
  caseload: null,
  specialists: null,
};

/** A review of a rubric whose items have the given parts; the rest of each is untouched. */
export function reviewWith(rubric: Rubric, items: Readonly<Record<string, Partial<RatedItem>>>): Review {
  const whole = Object.entries(items).map(([id, parts]) => [id, { ...untouchedItem, ...parts }] as const);
  return { ...blankReview(rubric), items: Object.fromEntries(whole) };
}

/** A review with these ratings, in the order of the rubric; null where an item is not rated. */
export function rated(rubric: Rubric, ratings: readonly (number | null)[]): Review {
  const items = allItems(rubric).map(({ id }, index) => [id, { rating: ratings[index] ?? null }] as const);
  return reviewWith(rubric, Object.fromEntries(items));
}

/** Text as people write it, and as nobody does: any characters, blank or not. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('', ' ', '\n', 'A note.\nIts second line.\n', 'naïve “text”', '__proto__', 'constructor'),
);
export const filledText = anyText.filter((text) => text.trim() !== '');
export const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** A value that an input takes, or null. */
export function anyValue(input: Input): fc.Arbitrary<InputValue | null> {
  return fc.oneof({ weight: 5, arbitrary: knownValue(input) }, { weight: 1, arbitrary: fc.constant(null) });
}

function knownValue(input: Input): fc.Arbitrary<InputValue> {
  const amount = fc.integer({ min: 0, max: 4000 }).map((value) => value / 4);
  switch (input.kind) {
    case 'number':
      return amount.map((value) =>
        Math.max(input.min, Math.min(input.max ?? value, input.whole ? Math.floor(value) : value)),
      );
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(input.options));
    case 'checklist':
      return fc.subarray(Object.keys(input.options));
    case 'numbers':
      return fc.array(amount, { maxLength: 4 });
    case 'list':
      return fc.array(filledText, { maxLength: 4 });
  }
}

/** Values for some of the inputs of an item. */
export function anyInputs(item: Item): fc.Arbitrary<InputValues> {
  const values = Object.fromEntries(item.inputs.map((input) => [input.id, anyValue(input)]));
  return (fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<InputValues>).filter(
    (inputs) => togetherFault(item, inputs) === null,
  );
}

/** Any state of an item that a rubric allows; at least one thing is known of it. */
export function anyItem(item: Item, { scale, sources }: Rubric): fc.Arbitrary<RatedItem> {
  const rating = fc.integer({ min: scale.min, max: scale.max });
  const why = fc.constantFrom('insufficient-evidence' as const, 'not-seen-yet' as const, null);
  const source = fc.constantFrom(...Object.keys(sources));
  return fc
    .record({
      rating: fc.option(rating),
      notRated: why,
      inputs: anyInputs(item),
      override: fc.option(anyText),
      evidence: fc.array(
        fc.record({ source, from: fc.option(anyText), note: anyText, by: fc.option(anyText) }),
        { maxLength: 3 },
      ),
      recommendation: fc.option(anyText),
      independent: fc.dictionary(fc.constantFrom('AB', 'CD', 'constructor'), rating, {
        noNullPrototype: true,
      }),
      consensusReason: fc.option(anyText),
      flagged: fc.boolean(),
      changeReason: fc.option(anyText),
      correction: fc.option(fc.record({ rating, reason: fc.option(anyText) })),
    })
    .map((one) => ({ ...one, notRated: one.rating === null ? one.notRated : null }))
    .filter((one) => JSON.stringify(one) !== JSON.stringify(untouchedItem));
}

/** Any review that conforms to a rubric. */
export function anyReview(rubric: Rubric): fc.Arbitrary<Review> {
  const items = Object.fromEntries(allItems(rubric).map((item) => [item.id, anyItem(item, rubric)]));
  const stamp = {
    edition: fc.option(anyText),
    version: fc.constant(rubric.version),
    digest: fc.constant(null),
  };
  const name = { provider: fc.option(anyText), area: fc.option(anyText), region: fc.option(anyText) };
  return fc.record({
    id: fc.option(fc.uuid()),
    rubric: fc.record({ id: fc.constant(rubric.id), ...stamp }),
    kind: fc.constantFrom('external', 'guided-self', 'self'),
    mode: fc.option(fc.constantFrom('on-site', 'virtual', 'hybrid')),
    status: fc.constantFrom('in-progress', 'final'),
    service: fc.record({ id: filledText, name: filledText, ...name }),
    dates: fc
      .tuple(anyDay, fc.option(anyDay))
      .map(([from, to]) => ({ from, to: to !== null && to < from ? from : to })),
    reviewers: fc.array(fc.record({ id: filledText, name: fc.option(anyText), role: fc.option(anyText) })),
    ratedBy: fc.option(anyText),
    previous: fc.option(anyPrevious(rubric)),
    items: fc.record(items, { requiredKeys: [] }) as fc.Arbitrary<Review['items']>,
    summary: fc.option(fc.record({ strengths: fc.option(anyText), priorities: fc.option(anyText) })),
    outcomes: fc.option(anyOutcomes),
    lists: fc.array(anyList, { maxLength: 2 }),
    answers: fc.array(anyRound(rubric), { maxLength: 2 }),
    history: fc.array(anyChange, { maxLength: 2 }),
    place: fc.constant(null),
  });
}

/** What is known of an earlier review: all of it, or next to nothing. */
function anyPrevious(rubric: Rubric): fc.Arbitrary<NonNullable<Review['previous']>> {
  const rating = fc.option(fc.integer({ min: rubric.scale.min, max: rubric.scale.max }));
  const item = fc.record({ rating, recommendation: fc.option(anyText) });
  const items = Object.fromEntries(allItems(rubric).map(({ id }) => [id, item]));
  const stamp = { edition: fc.option(anyText), version: fc.option(anyText) };
  return fc.record({
    file: fc.option(anyText),
    id: fc.option(fc.uuid()),
    kind: fc.option(fc.constantFrom('external' as const, 'guided-self' as const, 'self' as const)),
    dates: fc.option(fc.record({ from: anyDay, to: fc.option(anyDay) })),
    rubric: fc.option(fc.record({ id: fc.constant(rubric.id), ...stamp })),
    items: fc.record(items, { requiredKeys: [] }) as fc.Arbitrary<NonNullable<Review['previous']>['items']>,
  });
}

const anyList = fc.record({
  kind: filledText,
  file: filledText,
  digest: fc.constant('0123456789abcdef'),
  rows: fc.nat(),
  used: fc.nat(),
});

/** A round of answers of a service, with or without what the reviewers did about them. */
export function anyRound(rubric: Rubric): fc.Arbitrary<Review['answers'][number]> {
  const rating = fc.integer({ min: rubric.scale.min, max: rubric.scale.max });
  const said = {
    verdict: fc.option(fc.constantFrom('agree' as const, 'disagree' as const)),
    comment: fc.option(anyText),
    evidence: fc.option(anyText),
    rating: fc.option(rating),
  };
  const open = fc.constant({ decision: null, reason: null, newRating: null });
  const kept = fc.record({
    decision: fc.constant('kept' as const),
    reason: filledText,
    newRating: fc.constant(null),
  });
  const changed = fc.record({
    decision: fc.constant('changed' as const),
    reason: filledText,
    newRating: rating,
  });
  const answer = fc
    .tuple(fc.record(said), fc.oneof(open, kept, changed))
    .map(([what, done]) => ({ ...what, ...done }));
  const items = Object.fromEntries(allItems(rubric).map(({ id }) => [id, answer]));
  return fc.record({
    at: filledText,
    file: filledText,
    digest: fc.constant('0123456789abcdef'),
    items: fc.record(items, { requiredKeys: [] }) as fc.Arbitrary<Review['answers'][number]['items']>,
  });
}

const anyChange = fc.record({
  at: filledText,
  by: fc.option(anyText),
  item: fc.option(anyText),
  field: filledText,
  from: fc.oneof(fc.constant(null), fc.nat(), anyText),
  to: fc.oneof(fc.constant(null), fc.nat(), anyText),
  reason: fc.option(anyText),
});

const count = fc.option(fc.nat());

const anyOutcomes: fc.Arbitrary<Outcomes> = fc.record({
  period: fc.option(fc.constant({ from: '2025-01-01', to: '2025-12-31' })),
  joined: count,
  started: count,
  atSixWeeks: count,
  atThirteenWeeks: count,
  caseload: count,
  specialists: count,
});
