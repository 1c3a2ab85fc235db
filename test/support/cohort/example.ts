import type { Review } from '../../../src/core/review/model.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { type CohortWishes, generateCohort } from './generate.ts';

/** The cohort in `examples/cohort`: 24 services over four years. */
export const exampleWishes: CohortWishes = {
  seed: 24,
  services: 24,
  years: 4,
  firstYear: 2023,
  r: 0.34,
  joined: 120,
  late: 8,
  selfEvery: 5,
  aloneEvery: 6,
};

/** Its files by name, with what stands in each. */
export function exampleFiles(rubric: Rubric): Map<string, string> {
  const ids = allItems(rubric).map(({ id }) => id);
  return new Map(
    generateCohort(exampleWishes, rubric).map((review) => [fileName(review), writeReview(review, ids)]),
  );
}

function fileName({ service, dates, kind }: Review): string {
  const place = service.name.replace(' IPS (fictional)', '').toLowerCase().replaceAll(' ', '-');
  return `${place}-${dates.from.slice(0, 4)}${kind === 'self' ? '.self' : ''}.review.json`;
}
