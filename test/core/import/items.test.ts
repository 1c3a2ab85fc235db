import { describe, expect, test } from 'vitest';
import { itemNamer, itemNumber } from '../../../src/core/import/items.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { americanItems } from '../../support/sheets.ts';
import { shippedRubric } from '../../support/shipped.ts';

const namer = itemNamer(shippedRubric);

describe('an item is known', () => {
  test.each(allItems(shippedRubric).map(({ id, number, title }) => [title, id, number] as const))(
    'as %s',
    (title, id, number) => {
      for (const name of [title, title.toUpperCase(), `${number}. ${title}`, `Item ${number}: ${title}`, id])
        expect(namer(name)).toMatchObject({ item: { id }, by: 'name' });
    },
  );

  test.each<[string, string]>([
    ['Casload size', 'caseload-size'],
    ['Zero exclusion', 'zero-exclusion'],
    ['Individualized job search', 'individualised-search'],
    ['Job dev: quality of employer contact', 'employer-contact-quality'],
    ['Rapid job search for a competitive job', 'rapid-job-search'],
  ])('as %s, which is like it', (name, id) => {
    expect(namer(name)?.item.id).toBe(id);
  });

  test('by most of the names that American forms use', () => {
    const ids = allItems(shippedRubric).map(({ id }) => id);
    const read = americanItems.flat().map((name) => namer(name)?.item.id ?? null);
    expect(read.filter((id, index) => id !== null && id !== ids[index])).toEqual([]);
    expect(read.filter((id) => id === null)).toHaveLength(1);
  });
});

test.each([
  '',
  '7',
  'Total',
  'Staffing',
  'Integration with mental health treatment',
  'Job development',
  'Diversity',
  'Comments',
  '–',
  'x'.repeat(500),
])('“%s” names no item, or could name two', (text) => {
  expect(namer(text)).toBeNull();
});

test.each<[string, number | null]>([
  ['7', 7],
  ['7.', 7],
  ['Item 12', 12],
  ['#3', 3],
  ['7 people', null],
  ['', null],
  ['1234', null],
])('“%s” has the number %s', (text, number) => {
  expect(itemNumber(text)).toBe(number);
});
