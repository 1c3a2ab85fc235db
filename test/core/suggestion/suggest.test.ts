import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { suggestRating } from '../../../src/core/suggestion/suggest.ts';
import { anyInputs } from '../../support/reviews.ts';
import { itemOf, itemWith, smallRubric } from '../../support/rubrics.ts';

function suggest(item: string, inputs: InputValues) {
  return suggestRating(itemOf(smallRubric, item), inputs);
}

test('an item that rests on judgement has no suggestion at all', () => {
  expect(suggest('welcome', {})).toBeNull();
});

test.each([
  ['meetings', { frequency: 'weekly', 'minutes-kept': true }, 3],
  ['meetings', { frequency: 'weekly', 'minutes-kept': false }, 2],
  ['meetings', { frequency: 'monthly', 'minutes-kept': true }, 2],
  ['meetings', { frequency: 'monthly', 'minutes-kept': false }, 1],
  ['meetings', { frequency: 'never', 'minutes-kept': true }, 1],
  ['steps', { 'steps-taken': ['call', 'visit'] }, 3],
  ['steps', { 'steps-taken': ['call', 'letter'] }, 2],
  ['steps', { 'steps-taken': ['visit'] }, 2],
  ['steps', { 'steps-taken': [] }, 1],
  ['speed', { days: [30] }, 3],
  ['speed', { days: [30, 31] }, 2],
  ['speed', { days: [60] }, 1],
  ['variety', { employers: ['Asda', 'Boots', 'asda'] }, 2],
])('the highest anchor whose condition holds is suggested: %s %j gives %i', (item, inputs, rating) => {
  expect(suggest(item, inputs)?.rating).toBe(rating);
});

describe('while an input is missing', () => {
  test.each([
    ['meetings', { frequency: 'weekly' }],
    ['meetings', { 'minutes-kept': true }],
    ['caseload', { clients: 0 }],
    ['caseload', { clients: 10, specialists: 0 }],
    ['speed', { days: [] }],
    ['steps', {}],
    ['steps', { 'steps-taken': null }],
  ])('nothing is suggested where it decides: %s %j', (item, inputs) => {
    expect(suggest(item, inputs)).toMatchObject({ rating: null, reasons: [], short: [] });
  });

  test('it does not stand in the way where it cannot matter', () => {
    expect(suggest('meetings', { frequency: 'never' })?.rating).toBe(1);
  });

  test('what is suggested stays, whatever the missing inputs turn out to be', () => {
    const cases = fc
      .constantFrom(...allItems(smallRubric))
      .chain((item) =>
        fc.record({ item: fc.constant(item), known: anyInputs(item), later: anyInputs(item) }),
      );
    fc.assert(
      fc.property(cases, ({ item, known, later }) => {
        const early = suggestRating(item, known)?.rating ?? null;
        const gaps = Object.entries(later).filter(([id]) => (known[id] ?? null) === null);
        const late = suggestRating(item, { ...known, ...Object.fromEntries(gaps) })?.rating ?? null;
        if (early !== null) expect(late).toBe(early);
      }),
    );
  });
});

describe('a suggestion says why', () => {
  test('the figure that reached the anchor, and what is short of the next', () => {
    expect(suggest('caseload', { clients: 143, specialists: 6.8 })).toEqual({
      rating: 2,
      figures: [
        {
          id: 'clients-per-specialist',
          unit: 'clients per specialist',
          value: 143 / 6.8,
          arithmetic: '143 ÷ 6.8 = 21.03',
        },
      ],
      reasons: ['clients per specialist: 21.03, which is at most 25'],
      short: ['clients per specialist: 21.03, which is not at most 20'],
    });
  });

  test('nothing is short at the top', () => {
    expect(suggest('caseload', { clients: 20, specialists: 1 })).toMatchObject({ rating: 3, short: [] });
  });

  test('at the lowest anchor, what is short of the next stands as the reason', () => {
    expect(suggest('caseload', { clients: 41, specialists: 1 })?.reasons).toEqual([
      'clients per specialist: 41, which is not at most 25',
    ]);
  });

  test('answers are in the words of the rubric', () => {
    expect(suggest('meetings', { frequency: 'monthly', 'minutes-kept': true })).toMatchObject({
      reasons: ['How often does the team meet: Every month', 'Are minutes kept: yes'],
      short: ['How often does the team meet: Every month (needed: Every week)'],
    });
  });

  test('of several alternatives the one that is nearest is named', () => {
    const item = itemWith({
      inputs: ['a', 'b', 'c'].map((id) => ({ id, kind: 'yes-no', ask: `Is there ${id}?` })),
      anchors: { 2: { text: 'One.', when: [{ a: true, b: true }, { c: true }] }, 1: { text: 'None.' } },
    });
    expect(suggestRating(item, { a: false, b: false, c: false })?.short).toEqual(['Is there c: no']);
    expect(suggestRating(item, { a: true, b: false, c: false })?.short).toEqual(['Is there b: no']);
  });

  test('ticks that are all needed are joined by “and”', () => {
    const item = itemWith({
      inputs: [
        { id: 'steps', kind: 'checklist', ask: 'Which steps?', options: { a: 'A visit', b: 'A call' } },
      ],
      anchors: { 2: { text: 'Both.', when: { steps: { has: ['a', 'b'] } } }, 1: { text: 'Not both.' } },
    });
    expect(suggestRating(item, { steps: ['a'] })?.short).toEqual([
      'Which steps: A visit (needed: A visit and A call)',
    ]);
    expect(suggestRating(item, { steps: [] })?.short).toEqual([
      'Which steps: none (needed: A visit and A call)',
    ]);
  });

  test('a range with two bounds is told in full', () => {
    expect(suggest('speed', { days: [45] })?.reasons).toEqual([
      'days on average: 45, which is more than 30 and less than 60',
    ]);
  });
});
