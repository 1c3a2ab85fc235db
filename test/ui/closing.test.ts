import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { changeItem } from '../../src/core/session/answer.ts';
import { closingText } from '../../src/ui/closing.ts';
import { readyReview } from '../support/dialogue.ts';
import { shippedRubric } from '../support/shipped.ts';

const plain = new Chalk({ level: 0 });

function closing(
  rated: readonly string[],
  where: Partial<{ path: string; saved: boolean; rubricPath: string }> = {},
) {
  const review = rated.reduce((now, id) => changeItem(now, id, { rating: 4 }), readyReview(shippedRubric));
  const at = { path: 'a.review.json', saved: true, rubricPath: undefined, ...where };
  return closingText(review, shippedRubric, at, 80, plain);
}

const ids = shippedRubric.sections.flatMap(({ items }) => items.map(({ id }) => id));

test('many open items are told by number, drawn together', () => {
  expect(closing(['caseload-size', 'vocational-unit'])).toContain('Still open: 23 items (2 to 6, 8 to 25)');
});

test('a few open items are told by name', () => {
  expect(closing(ids.slice(1))).toContain('Still open: 1 Caseload size');
});

test('with every item rated nothing is open, and the total and band are told', () => {
  const text = closing(ids);
  expect(text).not.toContain('Still open');
  expect(text).toContain('Total 100, Good fidelity');
});

test('a rubric of your own and a name with spaces stand in the commands', () => {
  const text = closing(ids, { path: 'my review.review.json', rubricPath: 'our scale.yaml' });
  expect(text).toContain('ips-fidelity report "my review.review.json" --rubric "our scale.yaml"');
});

test('what is not saved is said', () => {
  expect(closing(ids, { saved: false })).toContain('The last answers are not saved in a.review.json.');
});
