import type { Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { ItemResult, Score, SectionResult } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { itemTarget, names, numbers, paragraph, part, row, texts } from './blocks.ts';
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
  const { result, say } = source;
  const rows = result.sections.flatMap((section) => sectionRows(section, source));
  const title = say('Rating of every item, section scores and total');
  return [
    part('scores', say('Score sheet')),
    paragraph(explanation(source), 'quiet'),
    { kind: 'table', title, columns: columns(source), rows: [...rows, totalRow(source)] },
  ];
}

function explanation({ review, say }: ReportSource): string {
  const always = say(
    '“Suggested” is the rating that the recorded figures give; it is empty where an item rests on judgement or a figure is missing. “Sources” are the kinds of evidence recorded.',
  );
  if (!hasLastRatings(review) || !Object.keys(review.items).some((id) => isCorrected(review, id)))
    return always;
  const corrected = say(
    'Where a rating of last time was found wrong, both figures are shown, and the change is counted from the corrected one.',
  );
  return `${always} ${corrected}`;
}

function columns({ review, say }: ReportSource): Column[] {
  const last = hasLastRatings(review) ? [numbers(say('Last time')), numbers(say('Change'))] : [];
  return [
    numbers(say('No.')),
    names(say('Item'), 3),
    numbers(say('Rating')),
    ...last,
    numbers(say('Suggested')),
    texts(say('Sources'), 1),
  ];
}

function sectionRows(section: SectionResult, source: ReportSource): Row[] {
  const { review, result, say } = source;
  const own = result.items.filter((item) => item.section === section.id);
  const blank = hasLastRatings(review) ? ['', ''] : [];
  return [
    row('group', '', say(section.title), '', ...blank, '', ''),
    ...own.map((item) => itemRow(item, source)),
    sectionRow(section, lastCells(own, section.score, source), source),
  ];
}

function itemRow(item: ItemResult, { review, say }: ReportSource): Row {
  const { id, number, rating, notRated } = item;
  const title = rating === null ? `${item.title} (${notRatedText(notRated, say).toLowerCase()})` : item.title;
  const suggestion = item.suggestion === null ? '' : `${item.suggestion}`;
  const last = hasLastRatings(review)
    ? [lastRatingText(review, id, say), signed(ratingChange(review, id))]
    : [];
  return row(
    'plain',
    `${number}`,
    [title, itemTarget(id)],
    `${rating ?? '–'}`,
    ...last,
    suggestion,
    sourcesOf(review, item) || say('none'),
  );
}

/** The kinds of source behind an item, each once. */
function sourcesOf(review: Review, item: ItemResult): string {
  const codes = (review.items[item.id]?.evidence ?? []).map(({ source }) => source);
  return [...new Set(codes)].join(', ');
}

/** Last time's score of some items and the change from it; nothing where last time is not known. */
function lastCells(
  items: readonly { id: string }[],
  score: Score,
  { review, rubric, say }: ReportSource,
): string[] {
  if (!hasLastRatings(review)) return [];
  const last = lastScore(review, items, rubric);
  return [lastScoreText(last, say), signed(scoreChange(score, last))];
}

function sectionRow({ title, score, max }: SectionResult, last: string[], { say }: ReportSource): Row {
  const section = say(title);
  if (score.status === 'incomplete')
    return row('sum', '', `${section}: ${scoreText(score, max, say)}`, '–', ...last, '', '');
  const name = say('{section}, out of {max}', { section, max: formatNumber(max) });
  return row('sum', '', name, formatNumber(score.value), ...last, '', '');
}

function totalRow(source: ReportSource): Row {
  const { rubric, result, say } = source;
  const { total } = result;
  const last = lastCells(allItems(rubric), total, source);
  if (total.status === 'incomplete') {
    const none = say('No total yet; {range} still possible', { range: rangeText(total.possible, say) });
    return row('sum', '', none, '–', ...last, '', '');
  }
  const name = say('Total, out of {max}', { max: formatNumber(totalRange(rubric).to) });
  const band = total.band === null ? '' : `: ${say(total.band.title)}`;
  return row('sum', '', `${name}${band}`, formatNumber(total.value), ...last, '', '');
}
