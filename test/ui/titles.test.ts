import { expect, test } from 'vitest';
import { cutTitles } from '../../src/ui/titles.ts';
import { shippedRubric } from '../support/shipped.ts';

test('titles are cut at their end, and left alone where there is room', () => {
  expect(cutTitles(['Caseload size', 'Vocational unit'], 10)).toEqual(['Caseload …', 'Vocationa…']);
  expect(cutTitles(['Caseload size', 'Vocational unit'], 15)).toEqual(['Caseload size', 'Vocational unit']);
});

test('those that would read the same are cut before what tells them apart', () => {
  const titles = [
    'Integration with treatment: team assignment',
    'Zero exclusion',
    'Integration with treatment: frequent contact',
  ];
  expect(cutTitles(titles, 22)).toEqual([
    'Integr…team assignment',
    'Zero exclusion',
    'Integ…frequent contact',
  ]);
  expect(cutTitles(titles, 14)).toEqual(['Integ…team as…', 'Zero exclusion', 'Integ…frequen…']);
});

test.each([40, 30, 22, 18, 14])('the titles of the scale all differ in %i columns, and fit', (room) => {
  const titles = shippedRubric.sections.flatMap(({ items }) => items.map(({ title }) => title));
  const cut = cutTitles(titles, room);
  expect(new Set(cut).size).toBe(titles.length);
  for (const title of cut) expect(title.length).toBeLessThanOrEqual(room);
});
