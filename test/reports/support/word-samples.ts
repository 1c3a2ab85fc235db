import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReview } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { palette } from '../../../src/reports/charts/shapes.ts';
import type { Look } from '../../../src/reports/look.ts';
import { answerForm } from '../../../src/reports/outline/answers.ts';
import type { Block, ReportOutline } from '../../../src/reports/outline/model.ts';
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
  const outline = outlineOf(review);
  const isAsked = outline.blocks.some(({ kind }) => kind === 'answer');
  return isAsked ? outline : { ...outline, blocks: asked(outline.blocks, review) };
}

/** The blocks with a form at the end of each item. */
function asked(blocks: readonly Block[], review: Review): Block[] {
  let open: Block | null = null;
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level === 3) return [block];
    const due = open === null ? [] : [open];
    const item = allItems(ukRubric).find(({ id }) => block.id === `item-${id}`);
    open = item === undefined ? null : answerForm(item, review);
    return [...due, block];
  });
  return open === null ? found : [...found, open];
}
