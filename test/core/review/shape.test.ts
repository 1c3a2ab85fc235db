import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReview } from '../../../src/core/review/read.ts';
import { isReviewFile } from '../../../src/core/review/shape.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { anyReview, blankReview } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

/** Every way to a value inside a value. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => paths(child, [...path, key]))];
}

/** The value with another one at a path; undefined takes it out. */
function changed(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  if (rest.length === 0 && to === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = changed(copy[key], rest, to);
  return copy;
}

const strange = fc.constantFrom<unknown>(
  ...[
    undefined,
    null,
    '',
    ' ',
    'x',
    '2026-02-30',
    '2026-02-28',
    0,
    1,
    -1,
    2.5,
    1e300,
    Number.POSITIVE_INFINITY,
    true,
    false,
  ],
  ...[
    [],
    [1],
    ['x'],
    [1, 'x'],
    [null],
    {},
    { x: 1 },
    { constructor: 1 },
    { id: 'x' },
    'final',
    'self',
    'virtual',
  ],
  JSON.parse('{"__proto__": 1}'),
);

test.each([
  ['nothing from which a change was made', { at: 'x', field: 'y', to: 1 }],
  ['nothing to which a change was made', { at: 'x', field: 'y', from: 1 }],
  [
    'a key called __proto__ in what was changed',
    JSON.parse('{"at": "x", "field": "y", "from": {"__proto__": 1}, "to": 1}'),
  ],
])('the quick check sees %s', (_, change) => {
  const file = { ...JSON.parse(writeReview(blankReview(smallRubric), [])), history: [change] };
  expect(isReviewFile(file)).toBe(false);
});

test('the quick check of the shape says yes exactly where reading finds no fault', () => {
  const files = anyReview(smallRubric).map((review) => JSON.parse(writeReview(review, [])) as unknown);
  const others = files.chain((file) =>
    fc.constantFrom(...paths(file)).chain((path) => strange.map((to) => changed(file, path, to))),
  );
  fc.assert(
    fc.property(fc.oneof(files, others), (file) => {
      expect(isReviewFile(file)).toBe(readReview(file).problems.length === 0);
    }),
    { numRuns: 2000 },
  );
});
