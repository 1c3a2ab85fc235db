import { note, paragraph } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { isCautioned } from './caution.ts';
import { gaugeOf } from './charts.ts';
import { frontSummary } from './front.ts';
import { totalChange } from './last-time-part.ts';
import type { Block, Cover, Note } from './model.ts';
import { standingOf } from './standing.ts';
import { count, datesText, join, kindText, reviewerName } from './wording.ts';

/** The front page, all that some readers read: where the service stands, what goes well, what comes first. */
export function coverOf(source: ReportSource, kicker: string): Cover {
  const { service } = source.review;
  return {
    kicker,
    title: service.name,
    subtitle: service.provider,
    blocks: [
      paragraph(occasion(source), 'quiet'),
      ...aloneNote(source),
      ...stateNotes(source),
      standingOf(source),
      { kind: 'chart', chart: gaugeOf(source) },
      ...edgeLine(source),
      ...totalChange(source),
      ...frontSummary(source),
    ],
  };
}

/** Kind, dates and reviewers of the review, and who publishes the report, in a line or two. */
function occasion({ review, organisation, say }: ReportSource): string {
  const { reviewers } = review;
  const [kind, dates] = [kindText(review, say), datesText(review.dates, say)];
  const by = reviewers.map(({ id, name }) => name ?? id);
  return [
    say('{kind}, {dates}.', { kind, dates }),
    ...(by.length === 0 ? [] : [say('Reviewers: {names}.', { names: join(by, say) })]),
    ...(organisation === null ? [] : [say('Published by {organisation}.', { organisation })]),
  ].join(' ');
}

function edgeLine(source: ReportSource): Block[] {
  if (!isCautioned(source)) return [];
  const { say } = source;
  return [
    paragraph(
      say('The total is close to the edge of a band: see the word of caution under “{part}”.', {
        part: say('How the review was done'),
      }),
      'quiet',
    ),
  ];
}

/** Nobody is to take the ratings of one reviewer for those that the reviewers agreed on. */
function aloneNote({ review, say }: ReportSource): Note[] {
  const { ratedBy } = review;
  if (ratedBy === null) return [];
  const text = say(
    'These are the ratings of {name}. They are not the ratings that the reviewers agreed on, nor the result of the review.',
    { name: reviewerName(review, ratedBy) },
  );
  return [note('warning', say('Ratings of one reviewer alone, before agreement'), text)];
}

function stateNotes({ review, result: { total }, say }: ReportSource): Note[] {
  if (total.status === 'incomplete') {
    const open = total.of - total.rated;
    const values = { items: count(open, 'item', say), of: total.of };
    const text =
      open === 1
        ? say('{items} of {of} is not rated.', values)
        : say('{items} of {of} are not rated.', values);
    const rule = say('A total and a band can be given only once every item is rated.');
    return [note('warning', say('This is a draft'), `${text} ${rule}`)];
  }
  if (review.status === 'final') return [];
  const text = say('Every item is rated, but the reviewers have not marked the review as final.');
  return [note('information', say('Not yet final'), text)];
}
