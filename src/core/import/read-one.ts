import type { DateOrder } from '../records/model.ts';
import type { Rubric } from '../rubric/model.ts';
import { factsFrom, isSideLabel, statedTotal, toldAround } from './facts.ts';
import type { FoundReview, RatingLine, Unread } from './found.ts';
import { type ColumnsLayout, headingOf, headingRow, type OneLayout } from './layout.ts';
import { cellAt, type Sheet, textAt } from './model.ts';
import { columnName, columnPlace, rowPlace } from './places.ts';
import { readRating, shown } from './ratings.ts';
import { settleTwins } from './settle.ts';

/** The review of a sheet that holds one, from the column of its ratings. */
export function readOne(
  sheet: Sheet,
  layout: OneLayout,
  ratings: number,
  rubric: Rubric,
  order: DateOrder | null,
): { review: FoundReview; monthFirst: boolean } {
  const headings = headingRow(sheet, ratings, Math.min(...layout.items.keys()));
  const titles = rubric.sections.map(({ title }) => title);
  const told = [
    // A total is the one of the column that is read.
    ...toldAround(sheet, (row) => isTable(row, layout, headings), titles).filter(
      ({ field }) => field !== 'total',
    ),
    ...statedTotal(sheet, [layout.itemColumn, layout.itemColumn - 1], ratings),
  ];
  const { monthFirst, ...facts } = factsFrom(told, order);
  const lines = settleTwins(linesIn(sheet, layout.items, layout.itemColumn, ratings, rubric));
  return { review: { where: '', lines, own: null, ...facts }, monthFirst };
}

/** From the headings down to the last item: what stands there is told by the table itself. */
function isTable(row: number, { items }: OneLayout, headings: number): boolean {
  const rows = [...items.keys()];
  return row === headings || (row >= Math.min(...rows) && row <= Math.max(...rows));
}

/** The reviews of a sheet that has one in each column. */
export function readColumns(
  sheet: Sheet,
  { itemColumn, items, columns, fields }: ColumnsLayout,
  rubric: Rubric,
  order: DateOrder | null,
): { reviews: FoundReview[]; monthFirst: boolean } {
  const read = columns.map((column) => {
    const told = [...fields].map(([field, row]) => ({
      field,
      text: textAt(sheet, row, column),
      where: `${columnName(column)}${row + 1}`,
    }));
    const { monthFirst, ...facts } = factsFrom(
      [...told, ...statedTotal(sheet, [itemColumn, itemColumn - 1], column)],
      order,
    );
    const lines = settleTwins(linesIn(sheet, items, itemColumn, column, rubric));
    return { review: { where: columnPlace(column), lines, own: null, ...facts }, monthFirst };
  });
  return { reviews: read.map(({ review }) => review), monthFirst: read.some(({ monthFirst }) => monthFirst) };
}

function linesIn(
  sheet: Sheet,
  items: OneLayout['items'],
  itemColumn: number,
  ratings: number,
  rubric: Rubric,
): RatingLine[] {
  return [...items].map(([row, { item, by }]) => {
    const cell = cellAt(sheet, row, ratings);
    return {
      where: rowPlace(row),
      label: shown(textAt(sheet, row, itemColumn)),
      item,
      by,
      ...readRating(cell, rubric.scale),
      formula: cell.from === 'formula',
    };
  });
}

/** Rows between the items that name none: each is told, since it may be an item that was not recognised. */
export function unreadRows(
  sheet: Sheet,
  { items, itemColumn }: OneLayout | ColumnsLayout,
  ratings: readonly number[],
  rubric: Rubric,
): Unread[] {
  const rows = [...items.keys()];
  const titles = rubric.sections.map(({ title }) => title);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return sheet.rows.flatMap((_, row) => {
    const label = textAt(sheet, row, itemColumn);
    const figure = ratings.map((column) => textAt(sheet, row, column)).find((text) => text !== '') ?? '';
    const isNear = row > first && row <= last + 3;
    if (items.has(row) || !isNear || label === '' || figure === '' || isSideLabel(label, titles)) return [];
    return [{ where: rowPlace(row), why: `“${shown(label)}” is no item of this scale` }];
  });
}

/** A column as it is told: `column D (“Agreed score”)`. */
export function columnTold(sheet: Sheet, column: number, items: OneLayout['items']): string {
  const heading = headingOf(sheet, column, Math.min(...items.keys()));
  return heading === '' ? columnPlace(column) : `${columnPlace(column)} (“${shown(heading)}”)`;
}
