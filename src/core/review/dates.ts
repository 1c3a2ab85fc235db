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
