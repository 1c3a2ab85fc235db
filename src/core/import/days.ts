import { type DayFault, isoOf, readDay } from '../records/days.ts';
import type { DateOrder } from '../records/model.ts';

/** The days of a review as a cell names them: one day or the first and the last; or why they cannot be told. */
export type ReadDays = { from: string; to: string | null } | { fault: string; monthFirst: boolean };

/** Reads one day or a range of days. Without an order, a date that could only have the month first is refused as such. */
export function readDays(text: string, order: DateOrder | null): ReadDays {
  const cell = text.trim();
  const whole = readDay(cell, order);
  if (typeof whole === 'number') return { from: isoOf(whole), to: null };
  const ends = endsOf(cell)?.map((end) => readDay(end, order));
  const [from, to] = ends ?? [];
  if (typeof from === 'number' && typeof to === 'number')
    return from <= to
      ? { from: isoOf(from), to: from === to ? null : isoOf(to) }
      : { fault: `“${cell}” ends before it begins`, monthFirst: false };
  return { fault: faultText(cell, whole), monthFirst: [whole, from, to].includes('month-first') };
}

/** The two ends of a range: `2 and 3 March 2026`, `23-24/11/2026`, `2/3/26 to 4/3/26`, `30 March - 1 April 2026`. */
function endsOf(text: string): [string, string] | null {
  const shared =
    /^(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|—|&|\+|,|and|to)\s*(\d{1,2})((?:st|nd|rd|th)?[\s/.]+.*\d)$/i.exec(
      text,
    );
  if (shared !== null) return [`${shared[1]}${shared[3]}`, `${shared[2]}${shared[3]}`];
  const [first, last, more] = text.split(/\s+(?:-|–|—|to|and|until)\s+|\s*[–—;]\s*/i);
  if (first === undefined || last === undefined || more !== undefined) return null;
  const year = /\b(\d{4})$/.exec(last)?.[1] ?? '';
  return [/\d{4}$|[/.]\d{2}$/.test(first) ? first : `${first} ${year}`, last];
}

function faultText(text: string, fault: DayFault): string {
  const reasons: Record<DayFault, string> = {
    blank: 'there is no date',
    'not-a-date': `“${text}” is no date`,
    'no-such-day': `there is no day such as ${text}`,
    'month-first': `${text} makes sense only with the month first`,
    'unlikely-year': `${text} is in an unlikely year`,
  };
  return reasons[fault];
}
