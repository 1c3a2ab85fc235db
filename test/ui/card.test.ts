import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { allItems } from '../../src/core/rubric/lookup.ts';
import { fullItem, itemCard } from '../../src/ui/card.ts';
import { shippedRubric } from '../support/shipped.ts';

const style = new Chalk({ level: 0 });
const rule = /[^\p{L}\p{N}\s](?:\s*[^\p{L}\p{N}\s]){3,}/u;

test.each(allItems(shippedRubric))('the card of $id has a rule above it, and none in plain', (item) => {
  expect(itemCard(item, shippedRubric, 80, style)).toMatch(rule);
  for (const show of [itemCard, fullItem]) {
    const text = show(item, shippedRubric, 80, style, true);
    expect(text).not.toMatch(rule);
    expect(text).toContain(item.title);
  }
});
