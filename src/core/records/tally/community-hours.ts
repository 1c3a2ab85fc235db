import { dayOfIso } from '../days.ts';
import type { Ledger } from '../ledger.ts';
import type { Reason } from '../left-out.ts';
import type { ReadInput, Row } from '../model.ts';
import { hundredths, readHours, sameName } from '../words.ts';
import { counted, readInput, type Tally } from './model.ts';
import { joined, repeats } from './repeats.ts';

/**
 * Scheduled hours and hours in the community, added up. A row needs both, and cannot have more hours in the community
 * than it has scheduled. A row that repeats another is counted, since two like days are no rarity, but named.
 */
export function communityHoursTally(ledger: Ledger): Tally {
  const same = repeats();
  const sum = { rows: 0, scheduled: 0, community: 0 };

  const take = (row: Row): Reason | null => {
    const specialist = sameName(ledger.text('specialist', row));
    if (ledger.has('specialist') && specialist === '')
      return { why: 'no specialist', detail: 'perhaps a total' };
    const late = dateFault(row, ledger);
    if (late !== null) return late;
    const scheduled = hoursIn('scheduled', row, ledger);
    if (typeof scheduled !== 'number') return scheduled;
    const community = hoursIn('community', row, ledger);
    if (typeof community !== 'number') return community;
    if (community > scheduled) return { why: 'more community hours than scheduled hours' };
    const date = ledger.text('date', row);
    if (
      specialist !== '' &&
      date !== '' &&
      same.of(row.row, joined(specialist, date), joined(scheduled, community))?.same
    )
      ledger.name('the same specialist, date and hours as in another row, and counted beside it', row);
    sum.rows += 1;
    sum.scheduled += scheduled;
    sum.community += community;
    return null;
  };

  return { take, result: () => ({ inputs: inputsOf(sum), notices: noticesOf(ledger) }) };
}

/** A date is needed only where the list is to be counted for a period; a date after the review never counts. */
function dateFault(row: Row, ledger: Ledger): Reason | null {
  if (!ledger.has('date')) return null;
  const date = isLimited(ledger) ? ledger.neededDay('date', row) : ledger.day('date', row);
  if (typeof date === 'number') {
    if (date > dayOfIso(ledger.options.today)) return { why: 'dated after the review' };
    return ledger.inPeriod(date) ? null : { why: 'outside the period' };
  }
  if (date !== 'blank' && isLimited(ledger)) return date;
  if (date !== 'blank') ledger.name('the date cannot be read; the hours are counted all the same', row);
  return null;
}

function hoursIn(column: 'scheduled' | 'community', row: Row, ledger: Ledger): number | Reason {
  const text = ledger.text(column, row);
  if (text === '') return { why: `no ${column} hours` };
  return readHours(text) ?? { why: `${column} hours cannot be read` };
}

function inputsOf({
  rows,
  scheduled,
  community,
}: {
  rows: number;
  scheduled: number;
  community: number;
}): ReadInput[] {
  // Where two decimals do not hold the sum, both are rounded against the service: no figure is rounded up into a rating.
  const [all, out] = [
    Math.ceil((scheduled * 100) / hundredths) / 100,
    Math.floor((community * 100) / hundredths) / 100,
  ];
  const over = `added up over ${counted(rows, 'row')}`;
  return [
    readInput('community-based', 'scheduled-hours', all, `${counted(all, 'scheduled hour')} ${over}`),
    readInput('community-based', 'community-hours', out, `${counted(out, 'hour')} in the community ${over}`),
  ];
}

function noticesOf(ledger: Ledger): string[] {
  return isLimited(ledger) && !ledger.has('date')
    ? ['The list has no dates, so the period makes no difference.']
    : [];
}

function isLimited({ options }: Ledger): boolean {
  return (options.from ?? null) !== null || (options.to ?? null) !== null;
}
