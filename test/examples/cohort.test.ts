import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareReviews, usualChoices } from '../../src/core/comparison/compare.ts';
import { factsOf } from '../../src/core/comparison/facts.ts';
import { conformityProblems } from '../../src/core/conformity.ts';
import { exampleFiles, exampleWishes } from '../support/cohort/example.ts';
import { generateCohort } from '../support/cohort/generate.ts';
import { ukRubric } from '../support/rubrics.ts';

const folder = join(import.meta.dirname, '../../examples/cohort');

// To write the files anew after a change of the generator: WRITE_COHORT=1 npx vitest run test/examples
if (process.env.WRITE_COHORT) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of exampleFiles(ukRubric)) writeFileSync(join(folder, name), text);
}

test('the shipped cohort is what the generator gives, file by file', () => {
  const files = exampleFiles(ukRubric);
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
});

test('its reviews are sound, and plainly fictional', () => {
  for (const review of generateCohort(exampleWishes, ukRubric)) {
    expect(conformityProblems(review, ukRubric)).toEqual([]);
    expect(review.service.name).toMatch(/\(fictional\)$/);
  }
});

test('the same seed gives the same cohort, another one another', () => {
  const once = JSON.stringify(generateCohort(exampleWishes, ukRubric));
  expect(JSON.stringify(generateCohort(exampleWishes, ukRubric))).toBe(once);
  expect(JSON.stringify(generateCohort({ ...exampleWishes, seed: 25 }, ukRubric))).not.toBe(once);
});

test.each([1, 2, 3])(
  'over many services the correlation asked for is found again within its interval: seed %i',
  (seed) => {
    const wishes = { ...exampleWishes, seed, services: 600, years: 2, selfEvery: 0, aloneEvery: 0, late: 0 };
    const facts = generateCohort(wishes, ukRubric).map((review, index) =>
      factsOf(review, ukRubric, `${index}`),
    );
    const { sets } = compareReviews({ facts, unread: [] }, ukRubric, { ...usualChoices, outcomes: true });
    const { pearson, small } = sets[0]?.outcomes?.correlation ?? expect.fail('no outcomes');
    expect(small).toBe(false);
    expect(pearson.n).toBe(600);
    expect(pearson.low).toBeLessThan(0.34);
    expect(pearson.high).toBeGreaterThan(0.34);
  },
);
