import { expect, test } from 'vitest';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { readRubric } from '../../../src/core/rubric/read.ts';
import { fixtureFile, itemOf, shapedFile, smallRubric, told } from '../../support/rubrics.ts';

test.each([
  ['two items', { sections: [2], min: 1, max: 5, total: 'sum', cuts: [4, 8] }],
  ['two sections, ratings from 0 to 4', { sections: [3, 4], min: 0, max: 4, total: 'sum', cuts: [10, 20] }],
  ['ratings from 1 to 7, one band', { sections: [10, 10, 10], min: 1, max: 7, total: 'sum', cuts: [] }],
  ['ratings from 0 to 1', { sections: [5], min: 0, max: 1, total: 'sum', cuts: [1, 2, 3, 4, 5] }],
  ['a mean with broken edges', { sections: [6, 6], min: 1, max: 5, total: 'mean', cuts: [2.5, 3.75, 4.2] }],
] as const)('a rubric of another shape is read: %s', (_, shape) => {
  const { rubric, problems } = readRubric(shapedFile(shape));
  expect(told(problems)).toEqual([]);
  expect(rubric?.sections.map(({ items }) => items.length)).toEqual(shape.sections);
  expect(rubric?.scale).toMatchObject({ min: shape.min, max: shape.max });
  expect(rubric?.bands).toHaveLength(shape.cuts.length + 1);
});

test('a recommendation is asked for below the second highest rating where the file does not say', () => {
  const { rubric } = readRubric(shapedFile({ sections: [1], min: 1, max: 7, total: 'sum', cuts: [] }));
  expect(rubric?.scale.recommendBelow).toBe(6);
  expect(readRubric(fixtureFile('sound-mean')).rubric?.scale.recommendBelow).toBe(0);
});

test('the digest of the file is kept, and is null where there is none', () => {
  expect(readRubric(fixtureFile('sound'), 'abc').rubric?.digest).toBe('abc');
  expect(smallRubric.digest).toBeNull();
});

test('a version written as a number becomes a text', () => {
  expect(readRubric(fixtureFile('sound-mean')).rubric?.version).toBe('2');
});

test('anchors come from the highest to the lowest, whatever their order in the file', () => {
  for (const { anchors } of allItems(smallRubric))
    expect(anchors.map(({ rating }) => rating)).toEqual([3, 2, 1]);
});

test('conditions, figures and bounds are built as the file says', () => {
  expect(itemOf(smallRubric, 'steps').anchors[0]?.when).toEqual([
    { 'steps-taken': { kind: 'has', all: ['visit'] }, 'number-of-steps': { kind: 'range', min: 2 } },
  ]);
  expect(itemOf(smallRubric, 'meetings').anchors.map(({ when }) => when)).toEqual([
    [{ frequency: { kind: 'one-of', values: ['weekly'] }, 'minutes-kept': { kind: 'is', value: true } }],
    [
      { frequency: { kind: 'one-of', values: ['weekly'] } },
      { frequency: { kind: 'one-of', values: ['monthly'] }, 'minutes-kept': { kind: 'is', value: true } },
    ],
    null,
  ]);
  expect(itemOf(smallRubric, 'caseload').derive).toEqual({
    'clients-per-specialist': { op: 'ratio', of: ['clients', 'specialists'], unit: 'clients per specialist' },
  });
  expect(itemOf(smallRubric, 'outdoors').inputs).toMatchObject([
    { max: 1000, whole: false },
    { min: 0, max: null },
  ]);
});

test.each([[null], [undefined], [5], ['rubric'], [[]], [{}], [[{}]]])(
  'a file that is no rubric is refused: %j',
  (file) => {
    const { rubric, problems } = readRubric(file);
    expect(rubric).toBeNull();
    expect(problems).not.toHaveLength(0);
  },
);

test('every fault of the shape is told, not only the first', () => {
  const file = { ...(fixtureFile('sound') as object), title: 5, total: 'median', colour: 'blue' };
  expect(readRubric(file).problems.map(({ path }) => path[0])).toEqual(['title', 'total', 'colour']);
});
