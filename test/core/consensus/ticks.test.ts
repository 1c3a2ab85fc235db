import { expect, test } from 'vitest';
import type { Alone } from '../../../src/core/consensus/faults.ts';
import { tickedByAll } from '../../../src/core/consensus/ticks.ts';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { InputValue } from '../../../src/core/review/model.ts';
import { blankReview } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const alone = (...values: (InputValue | null)[]): Alone[] =>
  values.map((value, index) => ({
    id: `R${index}`,
    review: {
      ...blankReview(smallRubric),
      items: { welcome: { ...untouchedItem, inputs: { signs: value } } },
    },
  }));

test.each<[string, (InputValue | null)[], string[]]>([
  [
    'both ticked',
    [
      ['a', 'b', 'c'],
      ['c', 'b'],
    ],
    ['b', 'c'],
  ],
  ['nobody ticked with another', [['a'], ['b']], []],
  ['all three ticked', [['a', 'b'], ['b'], ['b', 'c']], ['b']],
  ['only one answered', [['a', 'b'], null], []],
])('what %s is what all ticked', (_, values, expected) => {
  expect(tickedByAll('welcome', 'signs', alone(...values))).toEqual(expected);
});

test('where nobody rated alone nothing is ticked', () => {
  expect(tickedByAll('welcome', 'signs', [])).toEqual([]);
});
