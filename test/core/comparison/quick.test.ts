import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/core/comparison/facts.ts';
import { quickFacts, quickRubric } from '../../../src/core/comparison/quick.ts';
import { conformityProblems } from '../../../src/core/conformity.ts';
import { hasErrors } from '../../../src/core/problem.ts';
import { buildReview } from '../../../src/core/review/build.ts';
import { isReviewFile, keysOfReviewFile } from '../../../src/core/review/shape.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { hasDuplicateKeys, surelyHasKeysOnce } from '../../../src/storage/json/keys.ts';
import { anyReview } from '../../support/reviews.ts';
import { smallRubric, ukRubric } from '../../support/rubrics.ts';

function fileOf(review: Parameters<typeof writeReview>[0], rubric: Rubric) {
  const file: unknown = JSON.parse(
    writeReview(
      review,
      allItems(rubric).map(({ id }) => id),
    ),
  );
  return isReviewFile(file) ? file : expect.fail('not of sound shape');
}

test.each([
  ['uk', ukRubric],
  ['small', smallRubric],
])('the quick way finds what the complete one finds: %s', (_, rubric) => {
  fc.assert(
    fc.property(anyReview(rubric), (review) => {
      const file = fileOf(review, rubric);
      const built = buildReview(file);
      const sound = !hasErrors(conformityProblems(built, rubric)) && built.rubric.id === rubric.id;
      const quick = quickFacts(file, quickRubric(rubric), 'a');
      expect(quick).toEqual(sound ? factsOf(built, rubric, 'a') : null);
    }),
    { numRuns: 60 },
  );
});

const id = 'caseload-size';

test.each<[string, (file: ReturnType<typeof fileOf>) => unknown]>([
  ['a rating off the scale', (file) => ({ ...file, items: { [id]: { rating: 6 } } })],
  ['an item that is not known', (file) => ({ ...file, items: { other: { rating: 3 } } })],
  [
    'a rating and a reason for none',
    (file) => ({ ...file, items: { [id]: { rating: 3, notRated: 'not-seen-yet' } } }),
  ],
  ['a rating alone off the scale', (file) => ({ ...file, items: { [id]: { independent: { a: 0 } } } })],
  ['a correction off the scale', (file) => ({ ...file, items: { [id]: { correction: { rating: 9 } } } })],
  ['an input that is not known', (file) => ({ ...file, items: { [id]: { inputs: { other: 3 } } } })],
  [
    'an input that will not do',
    (file) => ({ ...file, items: { [id]: { inputs: { 'active-clients': -1 } } } }),
  ],
  [
    'a source that is not known',
    (file) => ({ ...file, items: { [id]: { evidence: [{ source: 'X', note: '' }] } } }),
  ],
  ['dates the wrong way round', (file) => ({ ...file, dates: { from: '2026-03-02', to: '2026-03-01' } })],
  ['last time off the scale', (file) => ({ ...file, previous: { items: { [id]: { rating: 7 } } } })],
])('%s is left to the complete checks', (_, change) => {
  const file = fileOf(fc.sample(anyReview(ukRubric), { numRuns: 1, seed: 1 })[0] ?? expect.fail(), ukRubric);
  const faulty = change({ ...file, previous: null, answers: [], items: {} });
  if (!isReviewFile(faulty)) return expect.fail('not of sound shape');
  expect(hasErrors(conformityProblems(buildReview(faulty), ukRubric))).toBe(true);
  expect(quickFacts(faulty, quickRubric(ukRubric), 'a')).toBeNull();
});

test('the keys of a review are counted as they stand in its text', () => {
  fc.assert(
    fc.property(anyReview(ukRubric), (review) => {
      const text = writeReview(review, []);
      const keys = keysOfReviewFile(JSON.parse(text)) ?? expect.fail('not of sound shape');
      // It may be unsure of a sound text, which then takes longer, but never sure of one with a key twice.
      expect(surelyHasKeysOnce(text.replace('{', '{"version":2,'), keys)).toBe(false);
      expect(surelyHasKeysOnce(text.replace('{', '{"version" : 2,'), keys)).toBe(false);
      expect(hasDuplicateKeys(text, JSON.parse(text))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test.each(['{"a":1,"a":2}', '{"a" :1,"a":2}', '{"a"\n:1,"a"\t:2}'])(
  '%s: no key given twice passes',
  (text) => {
    expect(surelyHasKeysOnce(text, 1)).toBe(false);
  },
);
