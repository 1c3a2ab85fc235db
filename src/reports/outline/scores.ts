import type { Review } from '../../core/review/model.ts';
import type { ItemResult, SectionResult } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { itemTarget, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block, Row } from './model.ts';
import { totalRange } from './standing.ts';
import { notRatedText, rangeText, scoreText } from './wording.ts';

const explanation =
  '“Suggested” is the rating that the recorded figures give; it is empty where an item rests on judgement or a figure is missing. “Sources” are the kinds of evidence recorded.';

/** The score sheet: every item with its rating, section scores and the total. */
export function scoresPart(source: ReportSource): Block[] {
  const { result, review } = source;
  const rows = result.sections.flatMap((section) => sectionRows(section, result.items, review));
  const columns = [
    numbers('No.'),
    texts('Item', 3),
    numbers('Rating'),
    numbers('Suggested'),
    texts('Sources', 1),
  ];
  const title = 'Rating of every item, section scores and total';
  return [
    part('scores', 'Scores'),
    paragraph(explanation, 'quiet'),
    { kind: 'table', title, columns, rows: [...rows, totalRow(source)] },
  ];
}

function sectionRows(section: SectionResult, items: readonly ItemResult[], review: Review): Row[] {
  const own = items.filter((item) => item.section === section.id);
  return [
    row('group', '', section.title, '', '', ''),
    ...own.map((item) => itemRow(item, sourcesOf(review, item))),
    sectionRow(section),
  ];
}

function itemRow(item: ItemResult, sources: string): Row {
  const rating = item.rating === null ? '–' : `${item.rating}`;
  const title =
    item.rating === null ? `${item.title} (${notRatedText(item.notRated).toLowerCase()})` : item.title;
  const suggestion = item.suggestion === null ? '' : `${item.suggestion}`;
  return row('plain', `${item.number}`, [title, itemTarget(item.id)], rating, suggestion, sources);
}

/** The kinds of source behind an item, each once. */
function sourcesOf(review: Review, item: ItemResult): string {
  const codes = (review.items[item.id]?.evidence ?? []).map(({ source }) => source);
  return [...new Set(codes)].join(', ') || 'none';
}

function sectionRow({ title, score, max }: SectionResult): Row {
  if (score.status === 'complete')
    return row('sum', '', `${title}, out of ${formatNumber(max)}`, formatNumber(score.value), '', '');
  return row('sum', '', `${title}: ${scoreText(score, max)}`, '–', '', '');
}

function totalRow({ rubric, result: { total } }: ReportSource): Row {
  const { to } = totalRange(rubric);
  if (total.status === 'complete') {
    const band = total.band === null ? '' : `: ${total.band.title}`;
    return row('sum', '', `Total, out of ${formatNumber(to)}${band}`, formatNumber(total.value), '', '');
  }
  return row('sum', '', `No total yet; ${rangeText(total.possible)} still possible`, '–', '', '');
}
