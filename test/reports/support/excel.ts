import type { Review } from '../../../src/core/review/model.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { scoreReview } from '../../../src/core/scoring.ts';
import { palette } from '../../../src/reports/charts/shapes.ts';
import { renderExcel } from '../../../src/reports/excel/render.ts';
import type { Look } from '../../../src/reports/look.ts';
import { buildOutline, reportSource } from '../../../src/reports/outline/build.ts';
import { ukRubric } from './sample-reviews.ts';

/** How reports look where nobody has a say. */
export const plainLook: Look = { paper: 'a4', palette, logo: null, fontFolder: '' };

/** The score sheet of a review, scored with the shipped rubric or another one. */
export function excelOf(review: Review, rubric: Rubric = ukRubric): Promise<Uint8Array> {
  const input = { review, rubric, result: scoreReview(review, rubric) };
  return renderExcel(reportSource(input), buildOutline(input), plainLook);
}
