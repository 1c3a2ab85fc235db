import type { Ledger } from '../ledger.ts';
import type { Reason } from '../left-out.ts';
import type { Row } from '../model.ts';
import { sameName } from '../words.ts';
import { counted, readInput, repeatOf, type Tally } from './model.ts';
import { joined, repeats } from './repeats.ts';

/**
 * Whole days from entry to the first contact with an employer, for each client who has both dates, shortest first.
 * Somebody who has not met an employer yet has no such figure; that is said, since it makes the mean look quicker.
 */
export function firstContactsTally(ledger: Ledger): Tally {
  const days: number[] = [];
  const before = repeats();
  let waiting = 0;

  const take = (row: Row): Reason | null => {
    const entry = ledger.neededDay('entry', row);
    if (typeof entry !== 'number') return entry;
    if (!ledger.inPeriod(entry)) return { why: 'entered outside the period' };
    const contact = ledger.neededDay('contact', row);
    if (typeof contact !== 'number') {
      if (ledger.text('contact', row) === '') waiting += 1;
      return contact;
    }
    if (contact < entry) return { why: 'contact before entry' };
    const client = sameName(ledger.text('client', row));
    if (client !== '') {
      const first = before.of(row.row, client, joined(entry, contact));
      if (first?.same) return repeatOf(first.row);
      if (first !== null) ledger.name(otherDates, row);
    }
    days.push(contact - entry);
    return null;
  };

  return { take, result: () => ({ inputs: inputsOf(days), notices: noticesOf(days.length, waiting) }) };
}

const otherDates = 'the same client as in another row with other dates, and counted beside it';

/** A longer list of figures would make a review file that is slow to read. */
const mostFigures = 10_000;

function inputsOf(days: readonly number[]) {
  if (days.length > mostFigures) return [];
  const sorted = [...days].sort((a, b) => a - b);
  const how = `${counted(days.length, 'person', 'people')}, each with the whole days from entry to the first contact, shortest first`;
  return [readInput('rapid-job-search', 'days-to-first-employer-contact', sorted, how)];
}

function noticesOf(count: number, waiting: number): string[] {
  return [
    ...(waiting > 0
      ? [
          `${counted(waiting, 'person has', 'people have')} no first contact yet and cannot be counted, which makes the mean look quicker than the wait is.`,
        ]
      : []),
    ...(count > mostFigures
      ? [
          `The list has more than ${mostFigures} people. Give a shorter period, so that the days can be kept one by one.`,
        ]
      : []),
  ];
}
