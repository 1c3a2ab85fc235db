import { editionDifference } from '../../core/previous.ts';
import { formatDates } from '../../core/review/dates.ts';
import type { Previous } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Score } from '../../core/scoring.ts';
import { heading, note, paragraph, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import {
  isCorrected,
  isSameScale,
  type LastScore,
  lastRatingText,
  lastTotals,
  ratingChange,
  scoreChange,
} from './last-time.ts';
import type { Block, Table } from './model.ts';
import { totalRange } from './standing.ts';
import { count, higherText, itemName, join, kindName, rangeText, scoreText } from './wording.ts';

/** Last time beside this time: dates, kind, total and band, with all that stands in the way of comparing them. */
export function sinceLastTime(source: ReportSource): Block[] {
  const { previous } = source.review;
  if (previous === null) return [];
  const last = lastTotals(source.review, source.rubric);
  return [
    heading(2, 'summary-last-time', 'Last time and this time'),
    ...differences(source, previous),
    comparison(previous, last, source),
    ...(last === null ? [] : [changes(last, source), ...correctedNote(last, source)]),
    ...(previous.file === null ? [] : [paragraph(`The file of last time: ${previous.file}`, 'quiet')]),
  ];
}

/** What makes the ratings of the two reviews hard to compare, or keeps them apart. */
function differences({ review, rubric }: ReportSource, { kind }: Previous): Block[] {
  const lines = [
    editionDifference(review, rubric),
    isSameScale(review) ? null : 'Ratings of another scale are not shown beside those of this one.',
    kind === null || kind === review.kind
      ? null
      : `Last time was a review of another kind (${lower(kindName(kind))}; this time ${lower(kindName(review.kind))}): those who rate may see a service differently.`,
  ].filter((line) => line !== null);
  return lines.length === 0
    ? []
    : [note('warning', 'To be borne in mind when comparing with last time', lines.join('\n'))];
}

function comparison(
  previous: Previous,
  last: LastScore | null,
  { review, rubric, result }: ReportSource,
): Table {
  const { dates, kind } = previous;
  const { to: max } = totalRange(rubric);
  const unknown = 'Not known';
  const past = last?.given ?? null;
  return {
    kind: 'table',
    title: 'Last time and this time',
    columns: [texts('Review'), texts('Last time', 2), texts('This time', 2)],
    rows: [
      row('plain', 'Dates', dates === null ? unknown : formatDates(dates), formatDates(review.dates)),
      row('plain', 'Kind', kind === null ? unknown : kindName(kind), kindName(review.kind)),
      row('plain', 'Total', past === null ? unknown : pastText(past, max), scoreText(result.total, max)),
      row('plain', 'Band', past === null ? unknown : bandText(past), bandText(result.total)),
    ],
  };
}

function pastText(score: Score, max: number): string {
  if (score.status === 'complete') return scoreText(score, max);
  return `${score.rated} of ${count(score.of, 'item')} rated; ${rangeText(score.possible)} possible`;
}

function bandText(score: Score): string {
  if (score.status === 'incomplete') return 'None, as not every item is rated';
  return score.band?.title ?? 'In no band of the rubric';
}

/** How the total and the items have changed; the total from what was given last time. */
function changes({ given }: LastScore, { review, rubric, result }: ReportSource): Block {
  const change = scoreChange(result.total, { given, corrected: null });
  const total = change === null ? '' : `The total is ${higherText(change, 'point')} last time. `;
  const items = allItems(rubric);
  const moved = items.map(({ id }) => ratingChange(review, id)).filter((by) => by !== null);
  const [up, down] = [moved.filter((by) => by > 0).length, moved.filter((by) => by < 0).length];
  const against = items.some(({ id }) => isCorrected(review, id)) ? ' (against last time as corrected)' : '';
  return paragraph(
    `${total}Of ${count(moved.length, 'item')} rated both times, ${up} rose, ${down} fell and ${moved.length - up - down} stayed the same${against}.`,
  );
}

/** The total as corrected stands beside the one that was given, and never takes its place. */
function correctedNote(last: LastScore, { review, rubric, result }: ReportSource): Block[] {
  const { given, corrected } = last;
  if (corrected === null) return [];
  const max = totalRange(rubric).to;
  const change = scoreChange(result.total, last);
  const wrong = allItems(rubric)
    .filter(({ id }) => isCorrected(review, id))
    .map((item) => `${itemName(item)} (${lastRatingText(review, item.id)})`);
  const lines = [
    `${pastText(corrected, max)}, ${bandText(corrected)}. Given then: ${pastText(given, max)}, ${bandText(given)}.`,
    change === null ? null : `The total is ${higherText(change, 'point')} last time’s as corrected.`,
    `Ratings of last time found wrong: ${join(wrong)}. The reasons stand with the items.`,
  ].filter((line) => line !== null);
  return [note('information', 'Last time’s total as corrected', lines.join('\n'))];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
