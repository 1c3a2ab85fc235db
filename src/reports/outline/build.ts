import { formatDates } from '../../core/review/dates.ts';
import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Result } from '../../core/scoring.ts';
import { agreementPart } from './agreement.ts';
import { cleanTexts } from './clean.ts';
import { coverOf } from './cover.ts';
import { sectionParts } from './items.ts';
import { methodPart } from './method.ts';
import type { ReportOutline } from './model.ts';
import { scoresPart } from './scores.ts';
import { summaryPart } from './summary.ts';

/** What a report is made from: a review, the rubric it was rated with, and the scores of the two. */
export interface ReportSource {
  review: Review;
  rubric: Rubric;
  result: Result;
}

/** Says what the report of a review holds, word for word. The same source always gives the same outline. */
export function buildOutline(source: ReportSource): ReportOutline {
  const { review, result } = source;
  const draft = result.total.status === 'incomplete';
  const name = reportName(review, draft);
  return cleanTexts<ReportOutline>({
    title: `${name}: ${review.service.name}`,
    language: 'en-GB',
    draft,
    document: {
      authors: review.reviewers.map(({ id, name }) => name ?? id),
      publisher: null,
      subject: `${result.rubric.title}, ${formatDates(review.dates)}`,
      date: review.dates.to ?? review.dates.from,
    },
    furniture: {
      header: { start: review.service.name, end: name },
      footer: { start: `Review of ${formatDates(review.dates)}`, mark: draft ? 'DRAFT' : null },
      pageNumber: 'Page {page} of {pages}',
    },
    cover: coverOf(source, name),
    contents: { title: 'Contents' },
    blocks: [
      ...methodPart(source),
      ...summaryPart(source),
      ...scoresPart(source),
      ...agreementPart(source),
      ...sectionParts(source),
    ],
    attachment: null,
  });
}

/** What the report calls itself, on every page: nobody is to take the ratings of one reviewer for the agreed ones. */
function reportName({ ratedBy }: Review, draft: boolean): string {
  const name = draft ? 'Draft fidelity review report' : 'Fidelity review report';
  return ratedBy === null ? name : `${name}, one reviewer alone`;
}
