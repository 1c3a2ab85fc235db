import { expect, test } from 'vitest';
import { allItems, anchorText, findItem, searchItem, sectionOf } from '../../../src/core/rubric/lookup.ts';
import { itemOf, smallRubric, ukRubric } from '../../support/rubrics.ts';

test('items come in the order of the rubric, through all its sections', () => {
  expect(allItems(smallRubric).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('an item is found by its id, and nothing by another word', () => {
  expect(findItem(smallRubric, 'steps')?.title).toBe('Steps');
  for (const id of ['Steps', 'constructor', '', null]) expect(findItem(smallRubric, id)).toBeUndefined();
});

test('an item belongs to one section', () => {
  expect(sectionOf(smallRubric, 'steps')?.id).toBe('services');
  expect(sectionOf(smallRubric, 'people')).toBeUndefined();
});

test('a rating has the text of its anchor; no rating has none', () => {
  const item = itemOf(smallRubric, 'welcome');
  expect(anchorText(item, 2)).toBe('Politely.');
  expect(anchorText(item, null)).toBeNull();
  expect(anchorText(item, 4)).toBeNull();
});

test.each([
  ['4', 'team-assignment'],
  [' caseload-size ', 'caseload-size'],
  ['Caseload SIZE', 'caseload-size'],
  ['zero', 'zero-exclusion'],
  ['1', 'caseload-size'],
  ['99', undefined],
  ['employer', undefined],
  ['', undefined],
])('“%s” names the item %s', (words, id) => {
  expect(searchItem(ukRubric, words)?.id).toBe(id);
});
