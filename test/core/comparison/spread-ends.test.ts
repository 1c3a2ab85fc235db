import { expect, test } from 'vitest';
import { spreadOf } from '../../../src/core/comparison/spread.ts';
import { someFacts } from '../../support/comparisons.ts';
import { shippedRubric } from '../../support/shipped.ts';

test('the lowest and the highest total are those of the reviews', () => {
  const facts = someFacts(30);
  const totals = facts.map(({ total }) => total).filter((total) => total !== null);
  const { min, max } = spreadOf(facts, shippedRubric);
  expect([min.value, max.value]).toEqual([Math.min(...totals), Math.max(...totals)]);
});
