import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformityProblems, isOpen } from '../../../src/core/conformity.ts';
import type { Alone } from '../../../src/core/consensus/faults.ts';
import { mergeReviews, refreshAgreed } from '../../../src/core/consensus/merge.ts';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Evidence, RatedItem, Review } from '../../../src/core/review/model.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { anyReview, blankReview, noOutcomes, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const items = allItems(smallRubric);
const ids = items.map(({ id }) => id);
const reviewerIds = ['AB', 'CD', 'EF'];

/** Reviewers who rated one item alone. */
function aloneOn(id: string, ...all: readonly Partial<RatedItem>[]): Alone[] {
  return all.map((parts, index) => ({
    id: reviewerIds[index] ?? '',
    review: reviewWith(smallRubric, { [id]: parts }),
  }));
}

/** An item of the merged review. */
function merged(id: string, ...all: readonly Partial<RatedItem>[]): RatedItem {
  return mergeReviews(aloneOn(id, ...all), smallRubric, 'agreed').items[id] ?? untouchedItem;
}

function note(text: string, by: string | null = null): Evidence {
  return { source: 'INT', from: null, note: text, by };
}

describe('an item is carried over', () => {
  test('where all gave the same rating', () => {
    expect(merged('welcome', { rating: 2 }, { rating: 2 }, { rating: 2 })).toEqual({
      ...untouchedItem,
      rating: 2,
      independent: { AB: 2, CD: 2, EF: 2 },
    });
  });

  test('where none found evidence enough', () => {
    const unrated = { notRated: 'insufficient-evidence' as const };
    expect(merged('welcome', unrated, unrated).notRated).toBe('insufficient-evidence');
    expect(merged('welcome', unrated, { rating: 2 })).toMatchObject({ notRated: null, rating: null });
    expect(merged('welcome', unrated, { notRated: 'not-seen-yet' }).notRated).toBeNull();
  });
});

describe('an item is open', () => {
  test.each<[Partial<RatedItem>, Partial<RatedItem>]>([
    [{ rating: 2 }, { rating: 3 }],
    [{ rating: 2 }, {}],
    [{}, {}],
  ])('where they gave %j and %j', (a, b) => {
    expect(isOpen(merged('welcome', a, b))).toBe(true);
  });

  test('where they know the facts differently, although they rate alike', () => {
    const item = merged(
      'caseload',
      { rating: 2, inputs: { clients: 140, specialists: 6 } },
      { rating: 2, inputs: { clients: 143, specialists: 6 } },
    );
    expect(item).toMatchObject({ rating: null, inputs: { specialists: 6 }, independent: { AB: 2, CD: 2 } });
    expect(item.inputs).not.toHaveProperty('clients');
  });

  test('where their facts do not go together: a part of one is more than the whole of the other', () => {
    const hours = { rating: 2, inputs: { hours: 10, 'hours-outside': null } };
    const outside = { rating: 2, inputs: { hours: null, 'hours-outside': 11 } };
    expect(merged('outdoors', hours, outside)).toMatchObject({ rating: null, inputs: { hours: 10 } });
    expect(merged('outdoors', hours, outside).inputs).not.toHaveProperty('hours-outside');
  });
});

describe('facts', () => {
  test('that one knows and the other does not are known', () => {
    const item = merged(
      'caseload',
      { inputs: { clients: null } },
      { inputs: { clients: 9, specialists: null } },
    );
    expect(item.inputs).toEqual({ clients: 9, specialists: null });
  });

  test('are not asked again where they were asked and nobody knew', () => {
    expect(merged('caseload', { inputs: { clients: null } }, {}).inputs).toEqual({ clients: null });
    expect(merged('caseload', {}, {}).inputs).toEqual({});
  });
});

describe('words', () => {
  test('of one, or the same of all, stand as they are; else each with whose they are', () => {
    const recommended = (...texts: (string | null)[]) =>
      merged('welcome', ...texts.map((recommendation) => ({ recommendation }))).recommendation;
    expect(recommended('Smile.', null)).toBe('Smile.');
    expect(recommended('Smile.', 'Smile.')).toBe('Smile.');
    expect(recommended('Smile.', null, 'Ask.')).toBe('AB: Smile.\nEF: Ask.');
    expect(recommended(null, null)).toBeNull();
  });

  test('for a rating that differs from the suggestion are kept while it does, or is open', () => {
    const inputs = { clients: 143, specialists: 6.8 };
    const override = 'Two start.';
    expect(merged('caseload', { rating: 3, inputs, override }, { rating: 3 }).override).toBe(override);
    expect(merged('caseload', { rating: 3, inputs, override }, { rating: 2 }).override).toBe(override);
    expect(merged('caseload', { rating: 2, inputs, override }, { rating: 2 }).override).toBeNull();
  });

  test('on a change, a correction, and a flag are kept', () => {
    const correction = { rating: 1, reason: 'Miscounted.' };
    expect(merged('welcome', { changeReason: 'New staff.' }, { correction, flagged: true })).toMatchObject({
      changeReason: 'New staff.',
      correction,
      flagged: true,
    });
  });
});

describe('a note', () => {
  test('stays with whoever noted it; one that several have is everybody’s, and there once', () => {
    const { evidence } = merged(
      'welcome',
      { evidence: [note('Shared.'), note('Mine.')] },
      { evidence: [note('Shared.'), note('Theirs.'), note('Noted by another.', 'GH')] },
      { evidence: [note('Shared.')] },
    );
    expect(evidence).toEqual([
      note('Shared.', null),
      note('Mine.', 'AB'),
      note('Theirs.', 'CD'),
      note('Noted by another.', 'GH'),
    ]);
  });

  test('that one reviewer has twice is still theirs', () => {
    expect(merged('welcome', { evidence: [note('Twice.'), note('Twice.')] }, {}).evidence).toEqual([
      note('Twice.', 'AB'),
    ]);
  });

  test('is another where its source or its origin is another', () => {
    const [a, b] = [
      { source: 'INT', from: 'leader', note: 'x: y', by: null },
      { source: 'INT', from: 'leader: x', note: 'y', by: null },
    ];
    const evidence = merged('welcome', { evidence: [a] }, { evidence: [b] }).evidence;
    expect(evidence.map(({ from }) => from)).toEqual(['leader', 'leader: x']);
  });
});

describe('the review itself', () => {
  const summary = { strengths: 'Trust.', priorities: null };
  const earlier = { file: 'a.json', id: null, kind: null, dates: null, rubric: null, items: {} };
  const list = { kind: 'jobs', file: 'jobs.csv', digest: 'ab', rows: 1, used: 1 };
  const [ann, cai] = [
    { id: 'AB', name: 'Ann Bell', role: null },
    { id: 'CD', name: 'Cai Dean', role: null },
  ] as const;

  function mergedOf(a: Partial<Review>, b: Partial<Review>): Review {
    const shared = blankReview(smallRubric);
    const own = [a, b].map((parts, index) => ({
      id: reviewerIds[index] ?? '',
      review: { ...shared, ...parts },
    }));
    return mergeReviews(own, smallRubric, 'agreed');
  }

  test('is a new one of the same occasion, in progress, of nobody alone, without their records', () => {
    const change = { at: 'now', by: null, item: null, field: 'kind', from: 1, to: 2, reason: null };
    const first = { status: 'final', ratedBy: 'AB', history: [change] } as const;
    const review = mergedOf(first, { place: placeAt(null, 'overview') });
    const { id, status, ratedBy, history, place } = review;
    expect({ id, status, ratedBy, history, place }).toEqual({
      id: 'agreed',
      status: 'in-progress',
      ratedBy: null,
      history: [],
      place: null,
    });
    expect(review).toMatchObject({ service: { name: 'North Vale' }, dates: { from: '2026-03-02' } });
  });

  test('has every reviewer once, by name where one file has it', () => {
    const bare = { ...ann, name: null };
    expect(mergedOf({ reviewers: [bare, cai] }, { reviewers: [ann] }).reviewers).toEqual([ann, cai]);
    expect(mergedOf({ reviewers: [] }, { reviewers: [cai] }).reviewers).toEqual([
      cai,
      { id: 'AB', name: null, role: null },
    ]);
  });

  test('has what either knows of last time, of lists and of outcomes', () => {
    const outcomes = { ...noOutcomes, joined: 3 };
    const review = mergedOf({ lists: [list] }, { previous: earlier, lists: [list], outcomes });
    expect(review).toMatchObject({ previous: earlier, lists: [list], outcomes });
    expect(review.lists).toHaveLength(1);
  });

  test('has what both wrote in the summary', () => {
    expect(mergedOf({ summary }, { summary: { strengths: 'Tea.', priorities: 'Walks.' } }).summary).toEqual({
      strengths: 'Trust.\n\nTea.',
      priorities: 'Walks.',
    });
    expect(mergedOf({ summary }, { summary }).summary).toEqual(summary);
    expect(mergedOf({}, { summary: { strengths: null, priorities: null } }).summary).toBeNull();
  });
});

/** Two or three reviewers who rated alone, often alike. */
const anyAlone: fc.Arbitrary<Alone[]> = fc
  .tuple(
    anyReview(smallRubric),
    fc.array(anyReview(smallRubric), { minLength: 1, maxLength: 2 }),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([first, others, same]) =>
    [first, ...others].map((review, index) => ({
      id: reviewerIds[index] ?? '',
      review: { ...review, items: { ...review.items, ...likeFirst(first, same) } },
    })),
  );

function likeFirst({ items: first }: Review, same: Iterator<boolean>): Review['items'] {
  return Object.fromEntries(Object.entries(first).filter(() => same.next().value === true));
}

function itemsOf(alone: readonly Alone[], id: string): RatedItem[] {
  return alone.map(({ review }) => review.items[id] ?? untouchedItem);
}

function keyOf({ source, from, note: text }: Evidence): string {
  return JSON.stringify([source, from, text]);
}

/** Whether no two of them know a fact differently, nor facts that do not go together. */
function sameFacts(all: readonly RatedItem[]): boolean {
  const known = (id: string) =>
    new Set(
      all
        .map(({ inputs }) => inputs[id] ?? null)
        .filter((value) => value !== null)
        .map((value) => JSON.stringify(value)),
    );
  const names = [...new Set(all.flatMap(({ inputs }) => Object.keys(inputs)))];
  const [hours = 0, outside = 0] = ['hours', 'hours-outside'].map((id) => Number([...known(id)][0] ?? 0));
  const clash = known('hours').size > 0 && known('hours-outside').size > 0 && outside > hours;
  return names.every((id) => known(id).size < 2) && !clash;
}

describe('whoever rated whatever alone', () => {
  function everyMerge(holds: (alone: readonly Alone[], review: Review) => void): void {
    fc.assert(
      fc.property(anyAlone, (alone) => holds(alone, mergeReviews(alone, smallRubric, 'agreed'))),
      { numRuns: 300 },
    );
  }

  test('what is merged conforms to the rubric, and can be written and read again', () => {
    everyMerge((_, review) => {
      const errors = conformityProblems(review, smallRubric).filter(({ severity }) => severity === 'error');
      const read = readReview(JSON.parse(writeReview(review, ids)));
      expect([...errors, ...read.problems]).toEqual([]);
      for (const id of ids) expect(read.review?.items[id] ?? untouchedItem).toEqual(review.items[id]);
    });
  });

  test('exactly those items are settled on which all agree, in rating and facts', () => {
    everyMerge((alone, review) => {
      for (const id of ids) {
        const all = itemsOf(alone, id);
        const [first] = all;
        const alike =
          all.every(({ rating }) => rating !== null && rating === first?.rating) && sameFacts(all);
        expect(review.items[id]?.rating).toBe(alike ? first?.rating : null);
      }
    });
  });

  test('every rating is kept as it was given', () => {
    everyMerge((alone, review) => {
      for (const id of ids) {
        const given = alone.flatMap((one) => {
          const rating = one.review.items[id]?.rating ?? null;
          return rating === null ? [] : [[one.id, rating]];
        });
        expect(review.items[id]?.independent).toEqual(Object.fromEntries(given));
      }
    });
  });

  test('no note is lost, and none is there twice', () => {
    everyMerge((alone, review) => {
      for (const id of ids) {
        const noted = itemsOf(alone, id).flatMap(({ evidence }) => evidence.map(keyOf));
        const kept = (review.items[id]?.evidence ?? []).map(keyOf);
        expect(kept.sort()).toEqual([...new Set(noted)].sort());
      }
    });
  });

  test('no word is lost of what anybody wrote on an open item', () => {
    everyMerge((alone, review) => {
      for (const id of ids) {
        const item = review.items[id] ?? untouchedItem;
        for (const { recommendation, changeReason, override } of itemsOf(alone, id)) {
          expect(item.recommendation ?? '').toContain(recommendation ?? '');
          expect(item.changeReason ?? '').toContain(changeReason ?? '');
          if (item.rating === null) expect(item.override ?? '').toContain(override ?? '');
        }
      }
    });
  });

  test('in whatever order they are named, the ratings, the facts and the notes are the same', () => {
    everyMerge((alone, review) => {
      const turned = mergeReviews(alone.toReversed(), smallRubric, 'agreed');
      const essence = ({ items: all }: Review) =>
        ids.map((id) => {
          const { rating, notRated, inputs, independent, evidence, flagged } = all[id] ?? untouchedItem;
          const notes = evidence.map((entry) => JSON.stringify(entry)).sort();
          return { rating, notRated, inputs, independent, notes, flagged };
        });
      expect(essence(turned)).toEqual(essence(review));
    });
  });

  test('nothing that they wrote is changed', () => {
    fc.assert(
      fc.property(anyAlone, (alone) => {
        const copy = structuredClone(alone);
        mergeReviews(alone, smallRubric, 'agreed');
        expect(alone).toEqual(copy);
      }),
    );
  });
});

describe('an agreed review that is brought up to date', () => {
  const settled = { rating: 3, consensusReason: 'We saw it.' };

  /** What was agreed after the first ratings, and what the second ratings make of it. */
  function refreshed(first: Partial<RatedItem>[], agreed: Partial<RatedItem>, second: Partial<RatedItem>[]) {
    const before = mergeReviews(aloneOn('welcome', ...first), smallRubric, 'agreed');
    const settledReview = {
      ...before,
      items: { ...before.items, welcome: { ...(before.items.welcome ?? untouchedItem), ...agreed } },
    };
    return refreshAgreed(settledReview, mergeReviews(aloneOn('welcome', ...second), smallRubric, 'new'));
  }

  test('keeps what was agreed where everybody rates as before', () => {
    const first = [{ rating: 2 }, { rating: 3 }];
    const { review, reopened } = refreshed(first, settled, first);
    expect(reopened).toEqual([]);
    expect(review.items.welcome).toMatchObject({ ...settled, independent: { AB: 2, CD: 3 } });
    expect(review.id).toBe('agreed');
  });

  test('keeps it also where the files are named in another order', () => {
    const [ann, cai] = aloneOn('welcome', { rating: 2 }, { rating: 3 }) as [Alone, Alone];
    const agreed = mergeReviews([ann, cai], smallRubric, 'agreed');
    expect(refreshAgreed(agreed, mergeReviews([cai, ann], smallRubric, 'new')).reopened).toEqual([]);
  });

  test('opens an item again where somebody rates otherwise, and keeps what was written on it', () => {
    const meeting = note('Seen together.');
    const { review, reopened } = refreshed(
      [{ rating: 2, evidence: [note('Mine.')] }, { rating: 3 }],
      { ...settled, evidence: [note('Mine.', 'AB'), meeting], recommendation: 'Smile.', flagged: true },
      [
        { rating: 1, evidence: [note('Mine.'), note('New.')] },
        { rating: 3, recommendation: 'Ask.' },
      ],
    );
    expect(reopened).toEqual(['welcome']);
    expect(review.items.welcome).toEqual({
      ...untouchedItem,
      independent: { AB: 1, CD: 3 },
      evidence: [note('Mine.', 'AB'), note('New.', 'AB'), meeting],
      recommendation: 'Smile.',
      consensusReason: 'We saw it.',
      flagged: true,
    });
  });

  test('takes what all now rate alike, without the reason that it needs no more', () => {
    const { review } = refreshed([{ rating: 2 }, { rating: 3 }], settled, [{ rating: 2 }, { rating: 2 }]);
    expect(review.items.welcome).toMatchObject({ rating: 2, consensusReason: null });
  });

  test('does not stand at a question of an item that is open again, unless something is typed there', () => {
    const before = mergeReviews(aloneOn('welcome', { rating: 2 }, { rating: 3 }), smallRubric, 'agreed');
    const now = mergeReviews(aloneOn('welcome', { rating: 1 }, { rating: 3 }), smallRubric, 'new');
    const at = placeAt('welcome', 'consensus-reason');
    const placeAfter = (place: Review['place']) => refreshAgreed({ ...before, place }, now).review.place;
    expect(placeAfter(at)).toBeNull();
    expect(placeAfter({ ...at, draft: 'We s' })).toEqual({ ...at, draft: 'We s' });
    expect(placeAfter(placeAt('speed', 'rating'))).toEqual(placeAt('speed', 'rating'));
  });

  test('changes no item whose independent ratings are the same, and loses no note of any', () => {
    fc.assert(
      fc.property(anyAlone, anyAlone, (first, second) => {
        const agreed = mergeReviews(first, smallRubric, 'agreed');
        const { review, reopened } = refreshAgreed(agreed, mergeReviews(second, smallRubric, 'new'));
        for (const id of ids) {
          if (!reopened.includes(id)) expect(review.items[id]).toBe(agreed.items[id]);
          expect((review.items[id]?.evidence ?? []).map(keyOf)).toEqual(
            expect.arrayContaining((agreed.items[id]?.evidence ?? []).map(keyOf)),
          );
        }
        const same = refreshAgreed(agreed, mergeReviews(first, smallRubric, 'new'));
        expect(same).toEqual({ review: agreed, reopened: [] });
      }),
    );
  });
});
