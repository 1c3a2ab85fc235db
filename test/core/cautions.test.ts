import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cautionsOf, itemCautions } from '../../src/core/cautions.ts';
import type { Evidence, Previous, RatedItem, Review } from '../../src/core/review/model.ts';
import { anyReview, blankReview, reviewWith } from '../support/reviews.ts';
import { itemOf, smallRubric, told } from '../support/rubrics.ts';

function note(source: string, parts: Partial<Evidence> = {}): Evidence {
  return { source, from: null, note: 'Seen.', by: null, ...parts };
}

/** Evidence that leaves nothing to be wished. */
const sound = [note('INT'), note('DOC')];

/** The cautions of a review in which one item is touched. */
function cautions(parts: Partial<RatedItem>, id = 'welcome', review: Partial<Review> = {}): string[] {
  return told(cautionsOf({ ...reviewWith(smallRubric, { [id]: parts }), ...review }, smallRubric));
}

function codes(parts: Partial<RatedItem>, id = 'welcome', review: Partial<Review> = {}): string[] {
  const all = cautionsOf({ ...reviewWith(smallRubric, { [id]: parts }), ...review }, smallRubric);
  return all.map(({ code }) => code);
}

const previous: Previous = {
  file: 'earlier.review.json',
  id: null,
  kind: null,
  dates: null,
  rubric: null,
  items: { welcome: { rating: 1, recommendation: 'Ask Mrs Jones.' } },
};

describe('evidence', () => {
  test('of none is said of each item, or once where there is none at all', () => {
    const some = { steps: { evidence: [note('DOC')] }, welcome: { rating: 2 }, speed: { rating: 1 } };
    const each = told(cautionsOf(reviewWith(smallRubric, some), smallRubric));
    expect(each).toHaveLength(2);
    expect(each[0]).toBe(
      'no-evidence (warning) @ items.welcome.evidence: The rating has no evidence. Note what it rests on, and from which source.',
    );
    const none = reviewWith(smallRubric, { welcome: { rating: 2 }, speed: { rating: 1 } });
    expect(told(cautionsOf(none, smallRubric))).toEqual([
      'no-evidence (warning) @ items: None of the ratings has evidence. Note for each what it rests on, and from which source.',
    ]);
  });

  test('of one kind of source is said, however many notes there are', () => {
    expect(cautions({ rating: 2, evidence: [note('DOC'), note('DOC')] })).toEqual([
      'one-source (warning) @ items.welcome.evidence: The rating rests on one kind of source only, DOC. Look for a second kind of source that bears it out.',
    ]);
  });

  test('for the highest rating that is interviews alone is said', () => {
    expect(cautions({ rating: 3, evidence: [note('INT'), note('INT')] })[0]).toBe(
      'say-so (warning) @ items.welcome.evidence: A 3 rests on interviews alone. Add a document, data, a record or an observation that bears it out, or rate lower.',
    );
    expect(codes({ rating: 2, evidence: [note('INT')] })).toEqual(['one-source']);
    expect(codes({ rating: 3, evidence: [note('DOC')] })).toEqual(['one-source']);
  });

  test('of two kinds of source is enough, also for the highest rating', () => {
    expect(codes({ rating: 3, evidence: sound })).toEqual([]);
  });

  test('is not missed where there is no rating', () => {
    expect(codes({ notRated: 'insufficient-evidence' })).toEqual([]);
    expect(codes({ evidence: [note('INT')] })).toEqual([]);
    expect(codes({})).toEqual([]);
  });
});

describe('a reason', () => {
  const inputs = { clients: 143, specialists: 6.8 };

  test('for another rating than the suggested one is missed', () => {
    expect(cautions({ rating: 3, inputs, evidence: sound }, 'caseload')).toEqual([
      'override-missing (warning) @ items.caseload.override: The rating is 3, the inputs suggest 2, and no reason is given. Give the reason, or rate as suggested.',
    ]);
    expect(codes({ rating: 2, inputs, evidence: sound }, 'caseload')).toEqual([]);
    expect(codes({ rating: 3, inputs, evidence: sound, override: 'Two start.' }, 'caseload')).toEqual([]);
    expect(codes({ rating: 3, inputs, evidence: sound, consensusReason: 'We agreed.' }, 'caseload')).toEqual(
      [],
    );
    expect(codes({ inputs, evidence: sound }, 'caseload')).toEqual([]);
  });

  test('for a change of two or more from last time is missed', () => {
    expect(cautions({ rating: 3, evidence: sound }, 'welcome', { previous })).toEqual([
      'change-unexplained (warning) @ items.welcome.changeReason: The rating is two or more away from last time’s, and no reason is given. Give the reason.',
    ]);
    expect(codes({ rating: 2, evidence: sound }, 'welcome', { previous })).toEqual([]);
    expect(
      codes({ rating: 3, evidence: sound, changeReason: 'New staff.' }, 'welcome', { previous }),
    ).toEqual([]);
  });

  test('is not missed where last time’s rating is corrected so that little has changed', () => {
    const correction = { rating: 2, reason: 'Miscounted.' };
    expect(codes({ rating: 3, evidence: sound, correction }, 'welcome', { previous })).toEqual([]);
  });

  test('for a correction is missed', () => {
    const correction = { rating: 2, reason: null };
    expect(cautions({ rating: 3, evidence: sound, correction }, 'welcome', { previous })).toEqual([
      'correction-unexplained (warning) @ items.welcome.correction: Last time’s rating is corrected, and no reason is given. Give the reason.',
    ]);
  });

  test('for what was agreed on is missed where not all had rated so', () => {
    expect(cautions({ rating: 3, evidence: sound, independent: { AB: 3, CD: 2 } })).toEqual([
      'consensus-unexplained (warning) @ items.welcome.consensusReason: The reviewers rated differently, and how they came to agree is not told. Give the reason.',
    ]);
    const told = { independent: { AB: 3, CD: 2 }, consensusReason: 'We saw it.' };
    expect(codes({ rating: 3, evidence: sound, ...told })).toEqual([]);
    expect(codes({ rating: 3, evidence: sound, independent: { AB: 3, CD: 3 } })).toEqual([]);
  });
});

describe('a text that looks as if it held a person’s data', () => {
  const name = 'Mrs Jones';

  test.each<[string, Partial<RatedItem>]>([
    ['items.welcome.evidence[1].from', { evidence: [note('INT'), note('DOC', { from: name })] }],
    [
      'items.welcome.evidence[0].note',
      { evidence: [note('INT', { note: `${name} said so.` }), note('DOC')] },
    ],
    ['items.welcome.override', { override: name }],
    ['items.welcome.changeReason', { changeReason: name }],
    ['items.welcome.consensusReason', { consensusReason: name }],
    ['items.welcome.recommendation', { recommendation: name }],
    ['items.welcome.correction.reason', { correction: { rating: 2, reason: name } }],
    ['items.welcome.inputs.employers[1]', { inputs: { employers: ['A bakery', name], days: [1, 2] } }],
  ])('is told with its place, %s', (place, parts) => {
    expect(cautions(parts)).toEqual([
      `personal-data (warning) @ ${place}: This looks like a full name: “Mrs Jones”. Reports and files are passed on: take it out, or say whom you mean by their role.`,
    ]);
  });

  test('is told in the summary too', () => {
    const summary = { strengths: 'Mrs Jones leads it.', priorities: 'Call 0161 496 0123.' };
    const all = cautions({}, 'welcome', { summary });
    expect(all.map((one) => one.replace(/: This.*/, ''))).toEqual([
      'personal-data (warning) @ summary.strengths',
      'personal-data (warning) @ summary.priorities',
    ]);
  });

  test('is one warning for each kind, with all the words that look like it', () => {
    const text = 'Mrs Jones and Mr Brown, ann@example.org';
    expect(codes({ recommendation: text })).toEqual(['personal-data', 'personal-data']);
    expect(cautions({ recommendation: text })[0]).toContain('a full name: “Mrs Jones”, “Mr Brown”.');
  });

  test('is not looked for in what was written last time', () => {
    expect(codes({}, 'welcome', { previous })).toEqual([]);
  });
});

test('cautions are warnings, stand in the order of the items, and change nothing', () => {
  fc.assert(
    fc.property(anyReview(smallRubric), (review) => {
      const copy = structuredClone(review);
      const all = cautionsOf(review, smallRubric);
      const each = ['caseload', 'meetings', 'welcome', 'steps', 'speed', 'variety', 'outdoors'].flatMap(
        (id) => itemCautions(itemOf(smallRubric, id), review, smallRubric),
      );
      const single = ({ code }: { code: string }) => code !== 'no-evidence';
      const ofItems = each.filter(single);
      expect(all.filter(single).slice(0, ofItems.length)).toEqual(ofItems);
      expect(all.every(({ severity }) => severity === 'warning')).toBe(true);
      expect(review).toEqual(copy);
    }),
  );
});

test('a review that nobody has touched has none', () => {
  expect(cautionsOf(blankReview(smallRubric), smallRubric)).toEqual([]);
});
