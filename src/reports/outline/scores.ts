import type { Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { ItemResult, Score, SectionResult } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { itemTarget, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import {
  hasLastRatings,
  isCorrected,
  lastRatingText,
  lastScore,
  lastScoreText,
  ratingChange,
  scoreChange,
  signed,
} from './last-time.ts';
import type { Block, Column, Row } from './model.ts';
import { totalRange } from './standing.ts';
import { notRatedText, rangeText, scoreText } from './wording.ts';

/** The score sheet: every item with its rating, last time's where it is known, section scores and the total. */
export function scoresPart(source: ReportSource): Block[] {
  const { result, review } = source;
  const rows = result.sections.flatMap((section) => sectionRows(section, source));
  const title = 'Rating of every item, section scores and total';
  return [
    part('scores', 'Scores'),
    paragraph(explanation(review), 'quiet'),
    { kind: 'table', title, columns: columns(review), rows: [...rows, totalRow(source)] },
  ];
}

function explanation(review: Review): string {
  const always =
    '“Suggested” is the rating that the recorded figures give; it is empty where an item rests on judgement or a figure is missing. “Sources” are the kinds of evidence recorded.';
  const corrected = hasLastRatings(review) && Object.keys(review.items).some((id) => isCorrected(review, id));
  return corrected
    ? `${always} Where a rating of last time was found wrong, both figures are shown, and the change is counted from the corrected one.`
    : always;
}

function columns(review: Review): Column[] {
  const last = hasLastRatings(review) ? [numbers('Last time'), numbers('Change')] : [];
  return [
    numbers('No.'),
    texts('Item', 3),
    numbers('Rating'),
    ...last,
    numbers('Suggested'),
    texts('Sources', 1),
  ];
}

function sectionRows(section: SectionResult, { review, rubric, result }: ReportSource): Row[] {
  const own = result.items.filter((item) => item.section === section.id);
  const blank = hasLastRatings(review) ? ['', ''] : [];
  return [
    row('group', '', section.title, '', ...blank, '', ''),
    ...own.map((item) => itemRow(item, review)),
    sectionRow(section, lastCells(own, section.score, { review, rubric })),
  ];
}

function itemRow(item: ItemResult, review: Review): Row {
  const { id, number, rating, notRated } = item;
  const title = rating === null ? `${item.title} (${notRatedText(notRated).toLowerCase()})` : item.title;
  const suggestion = item.suggestion === null ? '' : `${item.suggestion}`;
  const last = hasLastRatings(review) ? [lastRatingText(review, id), signed(ratingChange(review, id))] : [];
  return row(
    'plain',
    `${number}`,
    [title, itemTarget(id)],
    `${rating ?? '–'}`,
    ...last,
    suggestion,
    sourcesOf(review, item),
  );
}

/** The kinds of source behind an item, each once. */
function sourcesOf(review: Review, item: ItemResult): string {
  const codes = (review.items[item.id]?.evidence ?? []).map(({ source }) => source);
  return [...new Set(codes)].join(', ') || 'none';
}

/** Last time's score of some items and the change from it; nothing where last time is not known. */
function lastCells(
  items: readonly { id: string }[],
  score: Score,
  { review, rubric }: Pick<ReportSource, 'review' | 'rubric'>,
): string[] {
  if (!hasLastRatings(review)) return [];
  const last = lastScore(review, items, rubric);
  return [lastScoreText(last), signed(scoreChange(score, last))];
}

function sectionRow({ title, score, max }: SectionResult, last: string[]): Row {
  if (score.status === 'complete')
    return row(
      'sum',
      '',
      `${title}, out of ${formatNumber(max)}`,
      formatNumber(score.value),
      ...last,
      '',
      '',
    );
  return row('sum', '', `${title}: ${scoreText(score, max)}`, '–', ...last, '', '');
}

function totalRow(source: ReportSource): Row {
  const { rubric, result } = source;
  const { total } = result;
  const { to } = totalRange(rubric);
  const last = lastCells(allItems(rubric), total, source);
  if (total.status === 'complete') {
    const band = total.band === null ? '' : `: ${total.band.title}`;
    return row(
      'sum',
      '',
      `Total, out of ${formatNumber(to)}${band}`,
      formatNumber(total.value),
      ...last,
      '',
      '',
    );
  }
  return row('sum', '', `No total yet; ${rangeText(total.possible)} still possible`, '–', ...last, '', '');
}
