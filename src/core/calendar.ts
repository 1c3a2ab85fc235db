/** So many days after a day (before it where negative), both as ISO dates. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return isoDay(day);
}

/**
 * So many calendar months after a day (before it where negative), both as ISO dates: the same day of the month, or
 * the last where the month is too short, so that two months before 30 April is the end of February.
 */
export function addMonths(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months, 1);
  day.setUTCDate(Math.min(wanted, daysInMonth(day)));
  return isoDay(day);
}

/** Whether two days lie more than so many calendar months apart, whichever is the earlier. */
export function moreThanMonthsApart(a: string, b: string, months: number): boolean {
  const [earlier, later] = a < b ? [a, b] : [b, a];
  return later > addMonths(earlier, months);
}

function daysInMonth(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
