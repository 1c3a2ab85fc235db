import { readFileSync } from 'node:fs';
import type { Review } from '../../../src/core/review/model.ts';
import { readReview } from '../../../src/core/review/read.ts';
import type { Choices, ReportSource } from '../../../src/reports/outline/build.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { agreedReview } from './agreed-review.ts';
import { answeredReview } from './answered-review.ts';
import { hostileReview } from './hostile-review.ts';
import { goodReview, openReview, outlineOf, sourceOf, stressReview } from './sample-reviews.ts';

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

type Example = readonly [
  name: string,
  review: Review,
  choices?: Partial<Choices>,
  notices?: readonly string[],
];

const examples: readonly Example[] = [
  ...files.map((name) => [name, exampleReview(name)] as const),
  ['a complete review', goodReview],
  ['a draft', openReview],
  ['a review that was agreed on', agreedReview],
  ['a review that was answered', answeredReview],
  ['a review with everything in it', stressReview],
  ['a report that asks for answers', goodReview, everything, ['Something was noticed.']],
  ['a report for the public', agreedReview, { audience: 'public' }],
  ['a hostile review', hostileReview, everything],
];

/** Every example and the reviews that formats trip over, each by name with its outline. */
export const exampleOutlines: readonly (readonly [name: string, outline: ReportOutline])[] = examples.map(
  ([name, review, choices, notices]) => [name, outlineOf(review, undefined, notices, choices)],
);

/** The same with what their parts are told from. */
export const exampleReports: readonly (readonly [
  name: string,
  report: { outline: ReportOutline; source: ReportSource },
])[] = examples.map(([name, review, choices, notices]) => [
  name,
  {
    outline: outlineOf(review, undefined, notices, choices),
    source: sourceOf(review, undefined, choices),
  },
]);

function exampleReview(name: string): Review {
  const path = new URL(`../../../examples/${name}.review.json`, import.meta.url);
  const { review, problems } = readReview(JSON.parse(readFileSync(path, 'utf8')));
  if (review === null) throw new Error(JSON.stringify(problems));
  return review;
}
