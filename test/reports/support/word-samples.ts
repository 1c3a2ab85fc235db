import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReview } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { palette } from '../../../src/reports/charts/shapes.ts';
import type { Look } from '../../../src/reports/look.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { agreedReview } from './agreed-review.ts';
import { answeredReview } from './answered-review.ts';
import { fontFolder } from './pdf-tools.ts';
import { goodReview, openReview, outlineOf, stressReview, ukRubric } from './sample-reviews.ts';

/** How reports look where nobody says otherwise. */
export const plainLook: Look = { paper: 'a4', palette, logo: null, fontFolder };

const examples = join(import.meta.dirname, '../../../examples');

function exampleReviews(): [name: string, review: Review][] {
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.review.json'))
    .sort()
    .map((name) => [name, buildReview(JSON.parse(readFileSync(join(examples, name), 'utf8')))]);
}

/** Every kind of report that there is, by its name. */
export const wordSamples: readonly (readonly [name: string, outline: ReportOutline])[] = [
  ...exampleReviews().map(([name, review]) => [name, outlineOf(review)] as const),
  ['good', outlineOf(goodReview)],
  ['draft', outlineOf(openReview)],
  ['agreed', outlineOf(agreedReview)],
  ['answered', outlineOf(answeredReview)],
  ['stress', outlineOf(stressReview)],
  ['good with forms', withForms(goodReview)],
  ['stress with forms', withForms(stressReview)],
];

/** The outline of a review with a place to answer after every item. */
export function withForms(review: Review): ReportOutline {
  return outlineOf(review, ukRubric, [], { comments: true });
}
