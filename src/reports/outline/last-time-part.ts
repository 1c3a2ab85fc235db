import { editionDifference, isLargeChange } from '../../core/previous.ts';
import type { Previous } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item } from '../../core/rubric/model.ts';
import type { Score } from '../../core/scoring.ts';
import { heading, itemTarget, names, note, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import {
  comparedText,
  isCorrected,
  isSameScale,
  type LastScore,
  lastRatingText,
  lastTotals,
  ratingChange,
  scoreChange,
  signed,
} from './last-time.ts';
import type { Block, Row, Table } from './model.ts';
import { bandTitle, totalRange } from './standing.ts';
import { count, datesText, itemName, join, kindName, rangeText, scoreText } from './wording.ts';

/** Last time beside this time, with all that stands in the way of comparing them, and every item that has changed. */
export function lastTimePart(source: ReportSource): Block[] {
  const { review, rubric, say } = source;
  const { previous } = review;
  if (previous === null) return [];
  const last = lastTotals(review, rubric);
  return [
    part('last-time', say('What has changed since last time')),
    ...differences(source, previous),
    comparison(previous, last, source),
    ...totalChange(source),
    ...(last === null ? [] : [...correctedNote(last, source), ...changedItems(source)]),
    ...(previous.file === null
      ? []
      : [paragraph(say('The file of last time: {file}', { file: previous.file }), 'quiet')]),
  ];
}

/** How the total and the items have changed; the total from what was given last time. */
export function totalChange({ review, rubric, result, say }: ReportSource): Block[] {
  const last = lastTotals(review, rubric);
  if (last === null) return [];
  const change = scoreChange(result.total, { given: last.given, corrected: null });
  const items = allItems(rubric);
  const moved = items.map(({ id }) => ratingChange(review, id)).filter((by) => by !== null);
  const [up, down] = [moved.filter((by) => by > 0).length, moved.filter((by) => by < 0).length];
  const against = items.some(({ id }) => isCorrected(review, id));
  const values = {
    items: count(moved.length, 'item', say),
    up,
    down,
    same: moved.length - up - down,
  };
  const counted = against
    ? say(
        'Of {items} rated both times, {up} rose, {down} fell and {same} stayed the same (against last time as corrected).',
        values,
      )
    : say('Of {items} rated both times, {up} rose, {down} fell and {same} stayed the same.', values);
  const total =
    change === null ? [] : [say('The total is {compared}.', { compared: comparedText(change, false, say) })];
  return [paragraph([...total, counted].join(' '))];
}

/** What makes the ratings of the two reviews hard to compare, or keeps them apart. */
function differences({ review, rubric, say }: ReportSource, { kind }: Previous): Block[] {
  const lines = [
    editionDifference(review, rubric),
    isSameScale(review) ? null : say('Ratings of another scale are not shown beside those of this one.'),
    kind === null || kind === review.kind
      ? null
      : say(
          'Last time was a review of another kind ({before}; this time {now}): those who rate may see a service differently.',
          { before: lower(kindName(kind, say)), now: lower(kindName(review.kind, say)) },
        ),
  ].filter((line) => line !== null);
  if (lines.length === 0) return [];
  return [note('warning', say('To be borne in mind when comparing with last time'), lines.join('\n'))];
}

function comparison(
  { dates, kind }: Previous,
  last: LastScore | null,
  { review, rubric, result, say }: ReportSource,
): Table {
  const { to: max } = totalRange(rubric);
  const past = last?.given ?? null;
  const known = (text: string | null) => text ?? say('Not known');
  const then = {
    dates: dates === null ? null : datesText(dates, say),
    kind: kind === null ? null : kindName(kind, say),
    total: past === null ? null : pastText(past, max, say),
    band: past === null ? null : bandText(past, say),
  };
  return {
    kind: 'table',
    title: say('Last time and this time'),
    columns: [names(say('Review')), texts(say('Last time'), 2), texts(say('This time'), 2)],
    rows: [
      row('plain', say('Dates'), known(then.dates), datesText(review.dates, say)),
      row('plain', say('Kind'), known(then.kind), kindName(review.kind, say)),
      row('plain', say('Total'), known(then.total), scoreText(result.total, max, say)),
      row('plain', say('Band'), known(then.band), bandText(result.total, say)),
    ],
  };
}

function pastText(score: Score, max: number, say: ReportSource['say']): string {
  if (score.status === 'complete') return scoreText(score, max, say);
  const values = {
    rated: score.rated,
    items: count(score.of, 'item', say),
    range: rangeText(score.possible, say),
  };
  return say('{rated} of {items} rated; {range} possible', values);
}

function bandText(score: Score, say: ReportSource['say']): string {
  if (score.status === 'incomplete') return say('None, as not every item is rated');
  return bandTitle(score.band, say);
}

/** The total as corrected stands beside the one that was given, and never takes its place. */
function correctedNote(last: LastScore, { review, rubric, result, say }: ReportSource): Block[] {
  const { given, corrected } = last;
  if (corrected === null) return [];
  const max = totalRange(rubric).to;
  const change = scoreChange(result.total, last);
  const wrong = allItems(rubric)
    .filter(({ id }) => isCorrected(review, id))
    .map((item) => `${itemName(item)} (${lastRatingText(review, item.id, say)})`);
  const lines = [
    say('{total}, {band}. Given then: {given}, {givenBand}.', {
      total: pastText(corrected, max, say),
      band: bandText(corrected, say),
      given: pastText(given, max, say),
      givenBand: bandText(given, say),
    }),
    change === null ? null : say('The total is {compared}.', { compared: comparedText(change, true, say) }),
    say('Ratings of last time found wrong: {items}. The reasons stand with the items.', {
      items: join(wrong, say),
    }),
  ].filter((line) => line !== null);
  return [note('information', say('Last time’s total as corrected'), lines.join('\n'))];
}

/** Every item whose rating has changed, with the reason where one is recorded. */
function changedItems(source: ReportSource): Block[] {
  const { review, rubric, say } = source;
  const changed = allItems(rubric).filter(({ id }) => (ratingChange(review, id) ?? 0) !== 0);
  if (changed.length === 0) return [];
  const title = say('Items that have changed, and why');
  return [
    heading(2, 'last-time-items', title),
    {
      kind: 'table',
      title,
      columns: [
        numbers(say('No.')),
        names(say('Item'), 2),
        numbers(say('Last time')),
        numbers(say('This time')),
        numbers(say('Change')),
        texts(say('Why'), 3),
      ],
      rows: changed.map((item) => changedRow(item, source)),
    },
  ];
}

function changedRow({ id, number, title }: Item, { review, say }: ReportSource): Row {
  const rated = review.items[id];
  const rating = rated?.rating ?? null;
  const reason =
    rated?.changeReason ??
    rated?.consensusReason ??
    (isLargeChange(review, id, rating) ? say('No reason is recorded.') : '');
  return row(
    'plain',
    `${number}`,
    [title, itemTarget(id)],
    lastRatingText(review, id, say),
    `${rating ?? '–'}`,
    signed(ratingChange(review, id)),
    reason,
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
