import { formatDate } from '../review/dates.ts';
import { type Day, type DayFault, dayOfIso, isoOf, looksLikeDate, readDay } from './days.ts';
import type { Reason } from './left-out.ts';
import type { ListKind, Mapping, ReadingQuestion, ReadOptions, Row } from './model.ts';
import { remembered } from './remembered.ts';
import { type RowNames, rowNames } from './row-names.ts';
import { tellingText } from './words.ts';

/** What every tally needs: the cells of a row by column, dates within bounds, and notices that name rows. */
export interface Ledger {
  options: ReadOptions;
  /** Whether the list has a column. */
  has(column: string): boolean;
  /** A cell without spaces around it; empty where it says nothing, and where the list lacks the column. */
  text(column: string, row: Row): string;
  /** The day in a cell, or why there is none; `blank` where the list lacks the column. */
  day(column: string, row: Row): Day | Reason | 'blank';
  /** A day that the list needs: a blank cell and a day after the review are reasons too. */
  neededDay(column: string, row: Row): Day | Reason;
  /** Whether a day is one that the list is to be counted for. */
  inPeriod(day: Day): boolean;
  /** Names a row in a notice, such as `not known whether the job is permanent`. */
  name(notice: string, row: Row): void;
  /** How many rows are named in a notice. */
  named(notice: string): number;
  notices(): string[];
  /** Whether dates are written month first is asked for each column where it seems so. */
  questions(): ReadingQuestion[];
}

export function ledgerOf(kind: ListKind, mapping: Mapping, options: ReadOptions): Ledger {
  const named = new Map<string, RowNames>();
  const monthFirst = new Map<string, number>();
  const { today, first, last } = boundsOf(options);
  const titleOf = (column: string) => kind.columns.find(({ id }) => id === column)?.title ?? column;
  const titles = new Map(kind.columns.map(({ id, title }) => [id, lowerFirst(title)]));

  const cell = (column: string, row: Row) => {
    const index = mapping[column];
    return index === undefined ? '' : tellingText(row.cells[index] ?? '');
  };
  const readers = new Map<string, (text: string) => Day | DayFault>();
  const readIn = (column: string, text: string) => {
    const reader =
      readers.get(column) ?? remembered((cell: string) => readDay(cell, options.dateOrder?.[column] ?? null));
    readers.set(column, reader);
    return reader(text);
  };
  const day = (column: string, row: Row) => {
    const text = cell(column, row);
    const read = text === '' ? 'blank' : readIn(column, text);
    if (typeof read === 'number' || read === 'blank') return read;
    if (read === 'month-first') monthFirst.set(column, Math.min(row.row, monthFirst.get(column) ?? row.row));
    return { why: `${titles.get(column)} ${faults[read]}`, ...(looksLikeDate(text) ? { detail: text } : {}) };
  };

  return {
    options,
    has: (column) => mapping[column] !== undefined,
    text: cell,
    day,
    neededDay: (column, row) => {
      const read = day(column, row);
      if (read === 'blank') return { why: `no ${titles.get(column)}` };
      if (typeof read !== 'number' || read <= today) return read;
      return { why: `${titles.get(column)} after the review`, detail: formatDate(isoOf(read)) };
    },
    inPeriod: (date) => date >= first && date <= last,
    name(notice, row) {
      const rows = named.get(notice) ?? rowNames();
      named.set(notice, rows);
      rows.add(row.row);
    },
    named: (notice) => named.get(notice)?.count() ?? 0,
    notices: () => [...named].map(([notice, rows]) => `${rows.text()}: ${notice}.`).sort(),
    questions: () => [...monthFirst].sort().map(([column, row]) => askOrder(column, titleOf(column), row)),
  };
}

const faults: Readonly<Record<Exclude<DayFault, 'blank'>, string>> = {
  'not-a-date': 'cannot be read',
  'no-such-day': 'does not exist',
  'month-first': 'has the month first',
  'unlikely-year': 'has an unlikely year',
};

function boundsOf({ today, from, to }: ReadOptions): { today: Day; first: Day; last: Day } {
  const isGiven = (date: string | null | undefined) => date !== null && date !== undefined;
  return {
    today: dayOfIso(today),
    first: isGiven(from) ? dayOfIso(from as string) : Number.NEGATIVE_INFINITY,
    last: isGiven(to) ? dayOfIso(to as string) : Number.POSITIVE_INFINITY,
  };
}

function askOrder(column: string, title: string, row: number): ReadingQuestion {
  const ask = `Row ${row} has a date with the month first under “${title}”. Are all dates of that column month first?`;
  return { type: 'date-order', column, title, row, ask };
}

/** `Client ID` in the middle of a sentence; `FTE` stays as it is. */
function lowerFirst(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
