import type { DateOrder } from '../records/model.ts';
import type { Rubric } from '../rubric/model.ts';
import type { Found, FoundReview, Question, Unread } from './found.ts';
import { type ItemNamer, itemNamer } from './items.ts';
import {
  findLayout,
  headingOf,
  type Layout,
  type OneLayout,
  type RowsLayout,
  type Wishes,
} from './layout.ts';
import type { Book, Sheet } from './model.ts';
import { ownBook, readOwn } from './own.ts';
import { columnCalled, columnName, columnPlace, rowPlace } from './places.ts';
import { columnTold, readColumns, readOne, unreadRows } from './read-one.ts';
import { readRows } from './read-rows.ts';

/** What was said by flags of how a file is to be read. Columns by their letters or their headings, rows from 1. */
export interface ReadWishes {
  sheet: string | null;
  items: string | null;
  ratings: string | null;
  headerRow: number | null;
  layout: Wishes['layout'];
  dates: DateOrder | null;
}

/** Finds the reviews in a file. Nothing is guessed in silence: what was understood is told, what is unclear is asked. */
export function findReviews(book: Book, rubric: Rubric, wishes: ReadWishes): Found {
  const own = ownBook(book);
  if (own !== null && wishes.items === null && wishes.ratings === null) {
    const { review, unread } = readOwn(book, own, rubric);
    return {
      told: ['This is a score sheet of ips-fidelity: ratings, notes and recommendations are read back.'],
      questions: [],
      reviews: [review],
      unread,
    };
  }
  const namer = itemNamer(rubric);
  const chosen = chooseSheet(book, rubric, namer, wishes);
  if ('questions' in chosen) return chosen;
  return readSheet(chosen.sheet, chosen.layout, book, rubric, wishes);
}

const nothing: Found = { told: [], questions: [], reviews: [], unread: [] };

function chooseSheet(
  book: Book,
  rubric: Rubric,
  namer: ItemNamer,
  wishes: ReadWishes,
): { sheet: Sheet; layout: Layout } | Found {
  const named = wishes.sheet?.toLowerCase();
  const sheets = book.sheets.filter(({ name, hidden }) =>
    named === undefined ? !hidden : name.toLowerCase() === named,
  );
  const tried = sheets.flatMap((sheet) => {
    const found = findLayout(sheet, rubric, namer, wishesFor(sheet, wishes));
    return found === null ? [] : [{ sheet, ...found }];
  });
  const most = Math.max(0, ...tried.map(({ items }) => items));
  const [first, ...others] = tried.filter(({ items }) => items === most);
  if (first === undefined) return nothing;
  return others.length === 0
    ? first
    : { ...nothing, questions: [sheetQuestion([first, ...others].map(({ sheet }) => sheet.name))] };
}

function sheetQuestion(names: readonly string[]): Question {
  return {
    flag: '--sheet',
    ask: `${names.length} sheets hold ratings. Which one is to be read?`,
    options: names.map((name) => ({ value: name, label: name })),
  };
}

function wishesFor(sheet: Sheet, { items, ratings, headerRow, layout }: ReadWishes): Wishes {
  const at = headerRow === null ? 0 : headerRow - 1;
  const headings = sheet.rows[at]?.map(({ text }) => text) ?? [];
  const column = (word: string | null) => (word === null ? null : columnCalled(word, headings));
  return {
    items: column(items),
    ratings: column(ratings),
    headerRow: headerRow === null ? null : at,
    layout,
  };
}

function readSheet(sheet: Sheet, layout: Layout, book: Book, rubric: Rubric, wishes: ReadWishes): Found {
  const where = book.sheets.length > 1 ? `The sheet “${sheet.name}” is read: ` : 'The sheet is read: ';
  if (layout.kind === 'rows') {
    const { reviews, unread, monthFirst } = readRows(sheet, layout, rubric, wishes.dates);
    return { told: [`${where}${rowsTold(layout)}.`], questions: dateQuestion(monthFirst), reviews, unread };
  }
  if (layout.kind === 'columns') {
    const { reviews, monthFirst } = readColumns(sheet, layout, rubric, wishes.dates);
    const told = `${where}a review in each of ${layout.columns.length} columns, the items in ${columnPlace(layout.itemColumn)}.`;
    return {
      told: [told],
      questions: dateQuestion(monthFirst),
      reviews,
      unread: unreadRows(sheet, layout, layout.columns, rubric),
    };
  }
  return oneFound(sheet, layout, where, rubric, wishes);
}

function rowsTold({ headerRow, items, fields }: RowsLayout): string {
  const named = [...fields].map(([field, column]) => `${field} in ${columnPlace(column)}`);
  return `a review in each row below ${rowPlace(headerRow)}, ${items.size} items in its columns${named.length === 0 ? '' : `, ${named.join(', ')}`}`;
}

function oneFound(sheet: Sheet, layout: OneLayout, where: string, rubric: Rubric, wishes: ReadWishes): Found {
  const [column] = layout.candidates;
  if (column === undefined)
    return { ...nothing, unread: [{ where: 'the sheet', why: 'has no column of ratings beside its items' }] };
  if (!layout.sure) return { ...nothing, questions: [ratingsQuestion(sheet, layout)] };
  const { review, monthFirst } = readOne(sheet, layout, column, rubric, wishes.dates);
  const others = layout.candidates.slice(1).map((one) => columnTold(sheet, one, layout.items));
  return {
    told: [
      `${where}the items are in ${columnPlace(layout.itemColumn)}, the ratings in ${columnTold(sheet, column, layout.items)}.`,
      ...(others.length === 0 ? [] : [`Not read, though it could hold ratings: ${others.join(', ')}.`]),
    ],
    questions: dateQuestion(monthFirst),
    reviews: [review],
    unread: unreadRows(sheet, layout, [column], rubric),
  };
}

function ratingsQuestion(sheet: Sheet, { candidates, items }: OneLayout): Question {
  const first = Math.min(...items.keys());
  return {
    flag: '--ratings',
    ask: `${candidates.length} columns could hold the ratings. Which one is to be read?`,
    options: candidates.map((at) => ({
      value: columnName(at),
      label: headingOf(sheet, at, first) || columnPlace(at),
    })),
  };
}

/** Where one date can only have the month first, the others may be the other way round as well. */
function dateQuestion(monthFirst: boolean): Question[] {
  if (!monthFirst) return [];
  return [
    {
      flag: '--dates',
      ask: 'Some dates make sense only with the month first. How are the dates of this sheet written?',
      options: [
        { value: 'day-first', label: 'The day first, as in 31/03/2026' },
        { value: 'month-first', label: 'The month first, as in 03/31/2026' },
      ],
    },
  ];
}

/** The rows and cells of a review that were not taken, each with its place and the reason. */
export function faultsOf({ where, faults, lines }: FoundReview): Unread[] {
  const within = (place: string) =>
    where === '' || /^[A-Z]+\d+$/.test(place) ? place : `${where}, ${place}`;
  return [
    ...faults.map((fault) => ({ ...fault, where: within(fault.where) })),
    ...lines.flatMap(({ where: place, item, fault }) =>
      fault === null ? [] : [{ where: `${within(place)}, ${item.number} ${item.title}`, why: fault }],
    ),
  ];
}
