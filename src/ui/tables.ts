import type { ChalkInstance } from 'chalk';
import { printable } from '../core/printable.ts';
import { formatDates } from '../core/review/dates.ts';
import { kinds, notRatedReasons } from '../core/review/words.ts';
import type { ItemResult, Missing, Result, Score, SectionResult } from '../core/scoring.ts';
import { formatNumber } from '../core/suggestion/numbers.ts';
import { columnRow } from './columns.ts';
import { totalText } from './status.ts';
import { wrap } from './wrap.ts';

/** The scores of a review: who and when, every item by section, section scores, and the total. */
export function scoreTable(result: Result, width: number, style: ChalkInstance, plain = false): string {
  const { review, sections, items, total, notices } = result;
  const head = [
    style.bold(wrap(printable(review.service.name), width)),
    wrap(printable(`${kinds[review.kind]} · ${formatDates(review.dates)} · ${result.rubric.title}`), width),
    '',
  ];
  return [
    ...head,
    (plain || width < narrowest ? itemLines : itemTable)(items, sections, width, style),
    '',
    style.bold(wrap(sentence(totalText(total)), width)),
    ...(total.status === 'incomplete' ? [wrap(`${total.rated} of ${total.of} items rated.`, width)] : []),
    ...notices.map((notice) => style.yellow(wrap(printable(`Note: ${notice}`), width))),
  ].join('\n');
}

/** The narrowest screen on which the table breaks no word of a title. */
const narrowest = 44;

/** All items with their ratings, how much evidence each has, and what is missing, section by section. */
export function itemTable(
  items: readonly ItemResult[],
  sections: readonly SectionResult[],
  width: number,
  style: ChalkInstance,
): string {
  const remarkWidth = width < 60 ? 13 : 22;
  const title = Math.max(14, Math.min(54, width - 13 - remarkWidth));
  const widths = { number: 5, title, rating: 8, remark: remarkWidth };
  const row = (
    number: string,
    title: string,
    rating: string,
    note: string,
    draw?: (text: string) => string,
  ) =>
    columnRow([
      { text: number, width: widths.number, align: 'right' },
      { text: title, width: widths.title, ...(draw && { draw }) },
      { text: rating, width: widths.rating, ...(draw && { draw }) },
      { text: note, width: widths.remark, draw: draw ?? style.dim },
    ]);
  const blocks = sections.map((section) => {
    const own = items.filter((item) => item.section === section.id);
    const rows = own.map((item) => row(`${item.number}`, item.title, ratingCell(item), remark(item)));
    return [...rows, row('', section.title, scoreCell(section.score), sectionNote(section), style.bold)].join(
      '\n',
    );
  });
  return blocks.join('\n\n');
}

/** All items line after line, for a screen reader: each section with its score, then its items. */
export function itemLines(
  items: readonly ItemResult[],
  sections: readonly SectionResult[],
  width: number,
): string {
  const blocks = sections.map((section) => {
    const own = items.filter((item) => item.section === section.id);
    const lines = [`${section.title}: ${sectionText(section)}`, ...own.map(itemText)];
    return lines.map((line) => wrap(line, width)).join('\n');
  });
  return blocks.join('\n\n');
}

function itemText(item: ItemResult): string {
  const rated = item.rating === null ? 'not rated' : `rated ${item.rating}`;
  const note = remark(item);
  const words = note === '' ? rated : `${rated}, ${note.charAt(0).toLowerCase()}${note.slice(1)}`;
  return `${item.number} ${item.title}: ${words}`;
}

function sectionText(section: SectionResult): string {
  const note = sectionNote(section);
  return section.score.status === 'complete'
    ? `${scoreCell(section.score)} ${note}`
    : `not complete, ${note} possible`;
}

function ratingCell({ rating }: ItemResult): string {
  return rating === null ? '–' : String(rating);
}

/** What a reviewer wants to know of an item at a glance: what it lacks, or how much evidence it has. */
function remark({ rating, notRated, evidence, missing }: ItemResult): string {
  if (rating === null) return notRated === null ? '' : notRatedReasons[notRated];
  if (missing.length > 0) return missing.map((what) => lacks[what]).join(', ');
  return evidence === 1 ? '1 note' : `${evidence} notes`;
}

const lacks: Readonly<Record<Missing, string>> = {
  evidence: 'no evidence',
  recommendation: 'no recommendation',
  override: 'no reason for rating',
};

function scoreCell(score: Score): string {
  return score.status === 'complete' ? formatNumber(score.value) : '–';
}

function sectionNote({ score, max }: SectionResult): string {
  if (score.status === 'complete') return `of ${formatNumber(max)}`;
  return `${formatNumber(score.possible.from)} to ${formatNumber(score.possible.to)} of ${formatNumber(max)}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
