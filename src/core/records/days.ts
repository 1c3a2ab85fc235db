import type { DateOrder } from './model.ts';

/** Days since 1 January 1970. */
export type Day = number;

/** Why a cell gives no day. `month-first` is a date that makes sense only with the month in front. */
export type DayFault = 'blank' | 'not-a-date' | 'no-such-day' | 'month-first' | 'unlikely-year';

/**
 * The day that a cell names: 3/4/2026, 03-04-26, 3 Apr 2026, 2026-04-03, 20260403, each with or without a time, or
 * the number that Excel keeps for a day (46115). The time is dropped. Without an order, a date is day first, and one
 * that could only be month first is refused as such, since its fellows may then be the other way round as well.
 */
export function readDay(cell: string, order: DateOrder | null): Day | DayFault {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  const date = text.replace(time, '').trim();
  return fromNumbers(date, order) ?? fromWords(date) ?? 'not-a-date';
}

/** A day as an ISO date. */
export function isoOf(day: Day): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** An ISO date as a day. */
export function dayOfIso(date: string): Day {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsADay);
}

/** Whether a text could be shown as a date: it holds nothing but what dates are written with. */
export function looksLikeDate(text: string): boolean {
  return text.length <= 20 && /^[\d/.: -]+$/.test(text);
}

const millisecondsADay = 86_400_000;

/** A time of day at the end, with the time zone of a computer's date; the day is taken as it is written. */
const time = /[T ,]+\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Excel counts days from 30 December 1899; these are the years 1990 to 2099. */
const serials = { epoch: 25_569, first: 32_874, last: 73_050 };

function fromSerial(serial: number): Day | DayFault {
  if (serial < serials.first || serial >= serials.last + 1) return 'not-a-date';
  return Math.floor(serial) - serials.epoch;
}

function fromNumbers(text: string, order: DateOrder | null): Day | DayFault | null {
  const [, first = '', second = '', third = ''] =
    /^(\d{1,4})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{1,4})$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (first === '') return null;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length <= 2 ? calendarDay(a, b, c) : null;
  if (first.length > 2 || (third.length !== 2 && third.length !== 4)) return null;
  const year = fullYear(third);
  if (order === 'month-first') return calendarDay(year, a, b);
  if (order === null && b > 12 && b <= 31 && a <= 12) return 'month-first';
  return calendarDay(year, b, a);
}

const dayThenMonth =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*(?:of\s+)?([a-z]{3,9})[\s\-/.,]*(\d{4}|\d{2})$/i;
const monthThenDay = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/** With the month as a word the order does not matter: `Fri 3 April 2026`, `3-Apr-26`, `April 3, 2026`. */
function fromWords(text: string): Day | DayFault | null {
  const [, day = '', month = '', year = ''] = dayThenMonth.exec(text) ?? [];
  if (day !== '') return inWords(day, month, year);
  const [, name = '', number = '', full = ''] = monthThenDay.exec(text) ?? [];
  return number === '' ? null : inWords(number, name, full);
}

function inWords(day: string, name: string, year: string): Day | DayFault | null {
  const word = name.toLowerCase();
  const index = months.findIndex(
    (month) => month.startsWith(word) || (word === 'sept' && month === 'september'),
  );
  return index === -1 ? null : calendarDay(fullYear(year), index + 1, Number(day));
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

function calendarDay(year: number, month: number, day: number): Day | DayFault {
  const at = Date.UTC(year, month - 1, day);
  const made = new Date(at);
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  if (!exists) return 'no-such-day';
  return year < 1990 || year > 2099 ? 'unlikely-year' : at / millisecondsADay;
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}
