import { readFileSync } from 'node:fs';
import { readReview } from '../../../src/core/review/read.ts';
import type { Choices } from '../../../src/reports/outline/build.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { agreedReview } from './agreed-review.ts';
import { answeredReview } from './answered-review.ts';
import { hostileReview } from './hostile-review.ts';
import { goodReview, openReview, outlineOf, stressReview } from './sample-reviews.ts';

/** The examples that come with the programme. */
const files = [
  'north-vale',
  'elm-street',
  'harbour-point',
  'two-reviewers/harbour-point-2025',
  'two-reviewers/harbour-point.DP',
  'two-reviewers/harbour-point.FOR',
];

const everything: Partial<Choices> = {
  comments: true,
  organisation: 'North & Vale <Mental Health> Trust',
  carry: () => ({
    name: 'brookvale.review.json',
    description: 'The review itself',
    mediaType: 'application/json',
    text: '{"title": "</script><b>"}',
  }),
};

/** Every example and the reviews that formats trip over, each by name with its outline. */
export const exampleOutlines: readonly (readonly [name: string, outline: ReportOutline])[] = [
  ...files.map((name) => [name, outlineOf(exampleReview(name))] as const),
  ['a complete review', outlineOf(goodReview)],
  ['a draft', outlineOf(openReview)],
  ['a review that was agreed on', outlineOf(agreedReview)],
  ['a review that was answered', outlineOf(answeredReview)],
  ['a review with everything in it', outlineOf(stressReview)],
  [
    'a report that asks for answers',
    outlineOf(goodReview, undefined, ['Something was noticed.'], everything),
  ],
  ['a report for the public', outlineOf(agreedReview, undefined, [], { audience: 'public' })],
  ['a hostile review', outlineOf(hostileReview, undefined, [], everything)],
];

function exampleReview(name: string) {
  const path = new URL(`../../../examples/${name}.review.json`, import.meta.url);
  const { review, problems } = readReview(JSON.parse(readFileSync(path, 'utf8')));
  if (review === null) throw new Error(JSON.stringify(problems));
  return review;
}
