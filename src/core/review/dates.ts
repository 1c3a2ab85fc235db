/** Whether a text is a day of the calendar, written as 2026-11-23. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A day that was written by hand, as an ISO date; or why it is none, as a sentence that says what to write. */
export type ReadDay = { day: string } | { fault: string };

/**
 * Reads a day as it is written in Britain, the day first: `24/11/2026`, `24.11.26`, `24 Nov 2026`; or as
 * `2026-11-24`. A year of two digits is one of this century.
 */
export function readDay(text: string): ReadDay {
  const written = text.trim();
  if (written === '') return { fault: `Enter a date, ${asIn}.` };
  const [, year, month, day] = yearFirst.exec(written) ?? [];
  if (year !== undefined) return dayOf(day, month, year);
  const parts = dayFirst.exec(written);
  if (parts === null) return { fault: `That is no date. Write it ${asIn}.` };
  if (parts[3] === undefined) return { fault: `The year is missing. Write it ${asIn}.` };
  return dayOf(parts[1], parts[2], parts[3]);
}

const asIn = 'as in 24 November 2026 or 2026-11-24';
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]+(\d{1,2}|[a-z]{3,9})\.?(?:[\s,./-]+(\d{4}|\d{2}))?$/i;

function dayOf(day = '', month = '', year = ''): ReadDay {
  const number = /^\d/.test(month) ? Number(month) : monthCalled(month.toLowerCase());
  const name = months[number - 1];
  if (name === undefined) return { fault: `There is no month ${month}. Write the date ${asIn}.` };
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${year.padStart(4, '20')}-${two(number)}-${two(Number(day))}`;
  return isDate(date) ? { day: date } : { fault: `There is no ${Number(day)} ${name} ${date.slice(0, 4)}.` };
}

/** The number of the month of a name or its beginning; 0 where there is none. */
function monthCalled(word: string): number {
  return word === 'sept' ? 9 : months.findIndex((name) => name.toLowerCase().startsWith(word)) + 1;
}

/** How a day that was not written as an ISO date was read: `24 November 2026`; null where there is nothing to tell. */
export function readAs(text: string): string | null {
  const read = readDay(text);
  if (!('day' in read) || read.day === text.trim()) return null;
  const words = formatDate(read.day);
  return words.toLowerCase() === text.trim().toLowerCase() ? null : words;
}

/** A day in words: `23 November 2026`. Anything that is not a date is given back as it is. */
export function formatDate(date: string): string {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** The days of a review in words: `2 and 3 March 2026`, `2 March to 4 April 2026`, or one day. */
export function formatDates({ from, to }: { from: string; to: string | null }): string {
  if (to === null || to === from) return formatDate(from);
  const [start, end] = [formatDate(from).split(' '), formatDate(to).split(' ')];
  const shared = start[2] !== end[2] ? 0 : start[1] !== end[1] ? 1 : 2;
  const nextDay =
    new Date(`${from}T00:00:00Z`).getTime() + 86_400_000 === new Date(`${to}T00:00:00Z`).getTime();
  return `${start.slice(0, 3 - shared).join(' ')} ${nextDay && shared > 0 ? 'and' : 'to'} ${end.join(' ')}`;
}
