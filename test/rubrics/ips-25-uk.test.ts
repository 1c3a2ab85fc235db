import { describe, expect, test } from 'vitest';
import { bandOf } from '../../src/core/banding.ts';
import type { InputValues } from '../../src/core/review/model.ts';
import { allItems } from '../../src/core/rubric/lookup.ts';
import { inputFault, togetherFault } from '../../src/core/suggestion/inputs.ts';
import { suggestRating } from '../../src/core/suggestion/suggest.ts';
import { itemOf, ukRubric } from '../support/rubrics.ts';
import { bandFacts, itemFacts, judgementItems, scaleFacts } from './facts.ts';
import { thresholds as cases } from './thresholds.ts';

const items = allItems(ukRubric);
const measured = items.filter(({ id }) => !judgementItems.includes(id)).map(({ id }) => id);

function suggested(item: string, inputs: Record<string, unknown>): number | null {
  return suggestRating(itemOf(ukRubric, item), inputs as InputValues)?.rating ?? null;
}

/** Every choice of some of the entries, from none to all. */
function subsets(inputs: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(inputs).reduce<Record<string, unknown>[]>(
    (sets, [id, value]) => sets.flatMap((set) => [set, { ...set, [id]: value }]),
    [{}],
  );
}

describe('the shipped rubric states the facts of the scale', () => {
  test('25 items in three sections, in the order of the UK form, with stable ids', () => {
    const stated = ukRubric.sections.flatMap((section) =>
      section.items.map(({ id, number }) => ({
        number,
        id,
        section: section.id,
        maxOfSection: section.items.length * ukRubric.scale.max,
      })),
    );
    expect(stated).toEqual(itemFacts);
  });

  test('ratings from 1 to 5, each item with all five anchors, 125 in all', () => {
    expect(ukRubric.scale).toEqual(scaleFacts);
    expect(ukRubric.total).toBe('sum');
    for (const { anchors } of items) expect(anchors.map(({ rating }) => rating)).toEqual([5, 4, 3, 2, 1]);
    expect(items.flatMap(({ anchors }) => anchors)).toHaveLength(125);
  });

  test('four bands', () => {
    expect(ukRubric.bands).toEqual(bandFacts);
  });

  test.each([
    [25, 'not-ips'],
    [73, 'not-ips'],
    [74, 'fair'],
    [99, 'fair'],
    [100, 'good'],
    [114, 'good'],
    [115, 'exemplary'],
    [125, 'exemplary'],
  ])('a total of %i falls in the band %s', (total, band) => {
    expect(bandOf(ukRubric, total)?.id).toBe(band);
  });

  test.each([24, 126])('a total of %i cannot be, and falls in no band', (total) => {
    expect(bandOf(ukRubric, total)).toBeNull();
  });

  test('items that rest on judgement alone have no conditions, and all others have', () => {
    const judged = items.filter(({ anchors }) => anchors.every(({ when }) => when === null));
    expect(judged.map(({ id }) => id)).toEqual(judgementItems);
  });
});

describe('the shipped rubric tells a reviewer all that an item needs', () => {
  test.each(items)('$number $id', (item) => {
    expect(item.principles).not.toHaveLength(0);
    expect(new Set(item.evidence.map(({ source }) => source)).size).toBeGreaterThanOrEqual(2);
    expect(item.questions.length).toBeGreaterThanOrEqual(2);
    for (const text of [item.title, item.asks, ...item.anchors.map((anchor) => anchor.text)])
      expect(text.trim()).not.toBe('');
    expect(new Set(item.anchors.map(({ text }) => text)).size).toBe(5);
  });

  test('every principle and every source is used by some item', () => {
    expect(new Set(items.flatMap(({ principles }) => principles))).toEqual(
      new Set(Object.keys(ukRubric.principles)),
    );
    expect(new Set(items.flatMap(({ evidence }) => evidence.map(({ source }) => source)))).toEqual(
      new Set(Object.keys(ukRubric.sources)),
    );
  });
});

describe('the suggestion is the rating of the published scale', () => {
  test('every measured item has cases, for each of its ratings', () => {
    for (const id of measured) {
      const ratings = cases.filter(({ item }) => item === id).map(({ rating }) => rating);
      expect([...new Set(ratings)].sort(), id).toEqual([1, 2, 3, 4, 5]);
    }
  });

  test.each(measured)('%s', (id) => {
    const own = cases.filter(({ item }) => item === id);
    expect(own.map((one) => ({ ...one, rating: suggested(one.item, one.inputs) }))).toEqual(own);
  });

  test('every case is one that a reviewer can enter', () => {
    for (const { item: id, inputs } of cases) {
      const item = itemOf(ukRubric, id);
      for (const [name, value] of Object.entries(inputs)) {
        const input = item.inputs.find((candidate) => candidate.id === name);
        expect(input && inputFault(input, value), `${id} ${name}`).toBeNull();
      }
      expect(togetherFault(item, inputs as InputValues)).toBeNull();
    }
  });
});

describe('while inputs are missing', () => {
  test('nothing is suggested without any input', () => {
    for (const id of measured) expect(suggested(id, {}), id).toBeNull();
  });

  test('what is suggested from some of the inputs is what all of them give', () => {
    const wrong = cases.flatMap(({ item, inputs, rating }) =>
      subsets(inputs)
        .map((some) => ({ item, some, got: suggested(item, some), rating }))
        .filter(({ got }) => got !== null && got !== rating),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['caseload-size', { 'active-clients': 40 }],
    ['caseload-size', { 'active-clients': 40, 'specialists-fte': null }],
    ['team-assignment', { 'team-attachment': 'teams', 'teams-per-specialist': 2 }],
    ['rapid-job-search', { 'days-to-first-employer-contact': [20] }],
    [
      'employer-contact-frequency',
      { 'employer-contacts': 6, 'specialists-fte': 1, weeks: 1, 'job-seekers': 12 },
    ],
    ['competitive-jobs', { 'current-jobs': 10 }],
  ])('nothing is suggested while one that decides is missing: %s %j', (item, inputs) => {
    expect(suggested(item, inputs)).toBeNull();
  });

  test.each([
    ['vocational-generalists', { 'specialist-role': 'referral-only' }, 1],
    ['vocational-generalists', { 'specialist-role': 'refers-out' }, 2],
    ['team-assignment', { 'team-attachment': 'separate' }, 1],
    ['team-assignment', { 'team-attachment': 'individual-clinicians', 'teams-per-specialist': null }, 2],
    ['team-assignment', { 'team-attachment': 'teams', 'teams-per-specialist': 3 }, 2],
    ['rapid-job-search', { 'days-to-first-employer-contact': [40] }, 4],
    ['competitive-jobs', { 'current-jobs': 9 }, 1],
    ['time-unlimited-support', { 'support-pattern': 'first-month-only' }, 1],
  ])('one that cannot matter does not stand in the way: %s %j gives %i', (item, inputs, rating) => {
    expect(suggested(item, inputs)).toBe(rating);
  });
});
