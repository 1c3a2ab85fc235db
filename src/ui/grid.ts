import type { ChalkInstance } from 'chalk';
import { itemCautions } from '../core/cautions.ts';
import { isOpen } from '../core/conformity.ts';
import type { Review } from '../core/review/model.ts';
import { allItems } from '../core/rubric/lookup.ts';
import type { Item, Rubric } from '../core/rubric/model.ts';
import type { Only } from '../core/session/model.ts';
import { cutTitles } from './titles.ts';
import { wrap } from './wrap.ts';

interface Cell {
  item: Item;
  /** The rating, `–` while the item is open, `?` where the evidence is not enough. */
  rating: string;
  flagged: boolean;
  notes: number;
  warnings: number;
}

/** The items at a glance, several beside one another where there is room: rating, flag, notes, warnings. */
export function itemGrid(
  review: Review,
  rubric: Rubric,
  only: Only,
  width: number,
  style: ChalkInstance,
): string {
  const cells = cellsOf(review, rubric, only);
  if (cells.length === 0) return wrap(none[only], width);
  const columns = width >= 2 * narrowest + gap ? 2 : 1;
  const room = Math.floor((width - gap * (columns - 1)) / columns);
  const height = Math.ceil(cells.length / columns);
  const ends = cells.map(endOf);
  const titles = cutTitles(
    cells.map(({ item }) => item.title),
    room - Math.max(...ends.map((end) => end.length)) - 3,
  );
  const drawn = cells.map((cell, index) =>
    drawCell(cell, (titles[index] ?? '').padEnd(room - (ends[index] ?? '').length - 3), style),
  );
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: columns }, (_, column) => drawn[column * height + row] ?? '')
      .join(' '.repeat(gap))
      .trimEnd(),
  );
  return [...rows, style.dim(wrap(legend, width))].join('\n');
}

/** The same line after line, for a screen reader. */
export function itemSentences(review: Review, rubric: Rubric, only: Only, width: number): string {
  const cells = cellsOf(review, rubric, only);
  if (cells.length === 0) return wrap(none[only], width);
  return cells.map((cell) => wrap(sentence(cell), width)).join('\n');
}

const narrowest = 36;
const gap = 3;

const legend = 'Rating: – open, ? not enough evidence · * flagged · n notes · ! warnings';
const none: Readonly<Record<Only, string>> = {
  all: 'The scale has no items.',
  open: 'No item is open.',
  flagged: 'No item is flagged.',
};

function cellsOf(review: Review, rubric: Rubric, only: Only): Cell[] {
  return allItems(rubric)
    .filter(({ id }) => {
      const rated = review.items[id];
      return only === 'all' || (only === 'open' ? isOpen(rated) : rated?.flagged === true);
    })
    .map((item) => cellOf(item, review, rubric));
}

function cellOf(item: Item, review: Review, rubric: Rubric): Cell {
  const rated = review.items[item.id];
  const unrated = rated?.notRated === 'insufficient-evidence' ? '?' : '–';
  return {
    item,
    rating: rated?.rating == null ? unrated : String(rated.rating),
    flagged: rated?.flagged ?? false,
    notes: rated?.evidence.length ?? 0,
    warnings: itemCautions(item, review, rubric).length,
  };
}

function drawCell(cell: Cell, title: string, style: ChalkInstance): string {
  const { item, rating } = cell;
  return `${String(item.number).padStart(2)} ${rating === '–' ? title : style.dim(title)}${endOf(cell)}`;
}

/** What stands behind the title of an item. */
function endOf({ rating, flagged, notes, warnings }: Cell): string {
  const counts =
    `${notes === 0 ? '' : `${notes}n`}`.padStart(3) + (warnings === 0 ? '' : ` ${warnings}!`).padEnd(4);
  return ` ${rating.padStart(2)}${flagged ? '*' : ' '}${counts}`;
}

function sentence({ item, rating, flagged, notes, warnings }: Cell): string {
  const said = rating === '–' ? 'open' : rating === '?' ? 'not enough evidence' : `rated ${rating}`;
  return [
    `${item.number} ${item.title}: ${said}`,
    ...(flagged ? ['flagged'] : []),
    ...(notes === 0 ? [] : [counted(notes, 'note')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ].join(', ');
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
