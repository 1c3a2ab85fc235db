import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { printable } from '../core/printable.ts';
import { formatDates } from '../core/review/dates.ts';
import { kinds, notRatedReasons } from '../core/review/words.ts';
import type { ItemResult, Result, Score, SectionResult } from '../core/scoring.ts';
import { formatNumber } from '../core/suggestion/numbers.ts';
import { totalText } from './status.ts';
import { wrap } from './wrap.ts';

/** The scores of a review: who and when, every item by section, section scores, and the total. */
export function scoreTable(result: Result, width: number, style: ChalkInstance): string {
  const { review, sections, items, total, notices } = result;
  const head = [
    style.bold(wrap(printable(review.service.name), width)),
    wrap(printable(`${kinds[review.kind]} · ${formatDates(review.dates)} · ${result.rubric.title}`), width),
    '',
  ];
  return [
    ...head,
    itemTable(items, sections, width, style),
    '',
    style.bold(wrap(sentence(totalText(total)), width)),
    ...(total.status === 'incomplete' ? [wrap(`${total.rated} of ${total.of} items rated.`, width)] : []),
    ...notices.map((notice) => style.yellow(wrap(printable(`Note: ${notice}`), width))),
  ].join('\n');
}

/** All items with their ratings, how much evidence each has, and what is missing, section by section. */
export function itemTable(
  items: readonly ItemResult[],
  sections: readonly SectionResult[],
  width: number,
  style: ChalkInstance,
): string {
  const table = new Table({
    chars: bare,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    colWidths: [5, Math.max(14, Math.min(54, width - 5 - 8 - 22)), 8, 22],
    wordWrap: true,
  });
  for (const section of sections) {
    const own = items.filter((item) => item.section === section.id);
    table.push(...own.map((item) => itemRow(item, style)));
    table.push([
      '',
      style.bold(section.title),
      style.bold(scoreCell(section.score)),
      style.bold(sectionNote(section)),
    ]);
    table.push(['', '', '', '']);
  }
  return table
    .toString()
    .replace(/[ \t]+$/gm, '')
    .trimEnd();
}

function itemRow(item: ItemResult, style: ChalkInstance): string[] {
  const rating = item.rating === null ? style.dim('–') : String(item.rating);
  return [String(item.number).padStart(3), item.title, rating, style.dim(remark(item))];
}

/** What a reviewer wants to know of an item at a glance. */
function remark(item: ItemResult): string {
  const notes =
    item.evidence === 0 ? 'no evidence' : item.evidence === 1 ? '1 note' : `${item.evidence} notes`;
  if (item.rating !== null) return notes;
  return item.notRated === null ? '' : notRatedReasons[item.notRated];
}

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

const bare = {
  ...{
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
  },
  ...{
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  },
};
