import type { DateOrder } from '../records/model.ts';
import type { Rubric } from '../rubric/model.ts';
import { factsFrom } from './facts.ts';
import type { FoundReview, RatingLine, Unread } from './found.ts';
import type { RowsLayout } from './layout.ts';
import { cellAt, type Sheet, textAt } from './model.ts';
import { columnName, rowPlace } from './places.ts';
import { readRating, shown } from './ratings.ts';
import { settleTwins } from './settle.ts';

/** The reviews of a sheet that has one in each row. A row that is no review is named. */
export function readRows(
  sheet: Sheet,
  layout: RowsLayout,
  rubric: Rubric,
  order: DateOrder | null,
): { reviews: FoundReview[]; unread: Unread[]; monthFirst: boolean } {
  const reviews: FoundReview[] = [];
  const unread: Unread[] = [];
  let anyMonthFirst = false;
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= layout.headerRow || cells.every(({ text }) => text === '')) continue;
    const why = unfit(sheet, row, layout);
    if (why !== null) unread.push({ where: rowPlace(row), why });
    else {
      const { review, monthFirst } = reviewIn(sheet, row, layout, rubric, order);
      reviews.push(review);
      anyMonthFirst ||= monthFirst;
    }
  }
  return { reviews, unread, monthFirst: anyMonthFirst };
}

/** What keeps a row from being a review: it sums up others, or has no rating at all. */
function unfit(sheet: Sheet, row: number, { items }: RowsLayout): string | null {
  const first = sheet.rows[row]?.find(({ text }) => text !== '')?.text ?? '';
  if (/^(grand |sub-?)?(totals?|average|mean|median|sum|max(imum)?|min(imum)?|count)\b/i.test(first))
    return `“${shown(first)}” sums up the others`;
  return [...items.keys()].every((column) => textAt(sheet, row, column) === '') ? 'has no rating' : null;
}

function reviewIn(
  sheet: Sheet,
  row: number,
  { items, fields, headerRow }: RowsLayout,
  rubric: Rubric,
  order: DateOrder | null,
): { review: FoundReview; monthFirst: boolean } {
  const told = [...fields].map(([field, column]) => ({
    field,
    text: textAt(sheet, row, column),
    where: `${columnName(column)}${row + 1}`,
  }));
  const { monthFirst, ...facts } = factsFrom(told, order);
  const lines = [...items].map(([column, { item, by }]): RatingLine => {
    const cell = cellAt(sheet, row, column);
    return {
      where: `${columnName(column)}${row + 1}`,
      label: shown(textAt(sheet, headerRow, column)),
      item,
      by,
      ...readRating(cell, rubric.scale),
      formula: cell.from === 'formula',
    };
  });
  return { review: { where: rowPlace(row), lines: settleTwins(lines), own: null, ...facts }, monthFirst };
}
