import { formatDates } from '../../core/review/dates.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { known, note } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Cover, Fact, Note } from './model.ts';
import { standingOf } from './standing.ts';
import { count, kindText, reviewerName, reviewerText } from './wording.ts';

/** The cover: whose report this is, who wrote it and by which scale, and where the service stands. */
export function coverOf(source: ReportSource, kicker: string): Cover {
  const { service } = source.review;
  return {
    kicker,
    title: service.name,
    subtitle: service.provider,
    blocks: [
      ...aloneNote(source),
      ...stateNotes(source),
      standingOf(source),
      { kind: 'facts', facts: coverFacts(source) },
    ],
  };
}

function coverFacts({ review, rubric, result }: ReportSource): Fact[] {
  const { service, reviewers } = review;
  return known([
    ['Dates of the review', formatDates(review.dates)],
    ['Kind of review', kindText(review)],
    ['Reviewers', reviewers.map(reviewerText).join('\n') || 'Not recorded'],
    ['Area', service.area],
    ['Region', service.region],
    ['Rubric', rubric.title],
    ['Edition', editionText(result.rubric, rubric)],
    ['Status', review.status === 'final' ? 'Final' : 'In progress'],
  ]);
}

/** The edition and version that the review was rated with; those of the rubric in use where the review does not say. */
export function editionText(
  stamp: { edition: string | null; version: string | null },
  rubric: Rubric,
): string {
  return `${stamp.edition ?? rubric.edition}; version ${stamp.version ?? rubric.version} of the rubric file`;
}

/** Nobody is to take the ratings of one reviewer for those that the reviewers agreed on. */
function aloneNote({ review }: ReportSource): Note[] {
  const { ratedBy } = review;
  if (ratedBy === null) return [];
  const text = `These are the ratings of ${reviewerName(review, ratedBy)}. They are not the ratings that the reviewers agreed on, nor the result of the review.`;
  return [note('warning', 'Ratings of one reviewer alone, before agreement', text)];
}

function stateNotes({ review, result: { total } }: ReportSource): Note[] {
  if (total.status === 'incomplete') {
    const open = total.of - total.rated;
    const text = `${count(open, 'item')} of ${total.of} ${open === 1 ? 'is' : 'are'} not rated. A total and a band can be given only once every item is rated.`;
    return [note('warning', 'This is a draft', text)];
  }
  if (review.status === 'final') return [];
  return [
    note(
      'information',
      'Not yet final',
      'Every item is rated, but the reviewers have not marked the review as final.',
    ),
  ];
}
