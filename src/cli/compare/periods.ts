import { isDate, readDay } from '../../core/review/dates.ts';
import { misuse } from '../failure.ts';

/** The first day that words mean: a day as people write it, a month (`2024-03`) or a year. */
export function periodStart(words: string, option: string): string {
  const [, year, month] = period.exec(words.trim()) ?? [];
  return year === undefined ? dayIn(words, option) : dayIn(`${year}-${month ?? '01'}-01`, option);
}

/** The last day that they mean. */
export function periodEnd(words: string, option: string): string {
  const [, year, month] = period.exec(words.trim()) ?? [];
  if (year === undefined) return dayIn(words, option);
  const days = [31, 30, 29, 28].map((day) => `${year}-${month ?? '12'}-${day}`);
  return days.find(isDate) ?? dayIn(`${year}-${month}-01`, option);
}

const period = /^(\d{4})(?:-(\d{2}))?$/;

function dayIn(words: string, option: string): string {
  const read = readDay(words);
  if ('fault' in read)
    throw misuse(`${option} ${words}: ${read.fault}`, 'A year alone, as in 2024, will do too.');
  return read.day;
}
