import { formatDate } from '../../review/dates.ts';
import { type Day, dayOfIso, isoOf } from '../days.ts';
import type { Ledger } from '../ledger.ts';
import type { Reason } from '../left-out.ts';
import type { ReadInput, Row } from '../model.ts';
import { readFaceToFace, readYesNo, sameEmployer, sameName } from '../words.ts';
import { counted, readInput, repeatOf, type Tally } from './model.ts';
import { joined, type Repeats, repeats } from './repeats.ts';

/**
 * Employer contacts. Those count that are face to face and, where the list tells, for a named client; the others are
 * read but not counted. A row that repeats another in every column is left out.
 */
export function employerContactsTally(ledger: Ledger): Tally {
  const repeated = repeats();
  const count: Count = { rows: 0, counted: 0, remote: 0, general: 0 };
  const span = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };

  const take = (row: Row): Reason | null => {
    const date = ledger.neededDay('date', row);
    if (typeof date !== 'number') return date;
    if (!ledger.inPeriod(date)) return { why: 'outside the period' };
    const face = ledger.has('face') ? readFaceToFace(ledger.text('face', row)) : true;
    if (face === null || face === 'unclear') return { why: 'not known whether it was face to face' };
    const specific = isSpecific(row, ledger);
    if (specific === null) return { why: 'not known whether it was for a named client' };
    const before = repeatedRow(row, ledger, repeated);
    if (before !== null) return repeatOf(before);
    count.rows += 1;
    if (!face) count.remote += 1;
    else if (!specific) count.general += 1;
    else count.counted += 1;
    span.first = Math.min(span.first, date);
    span.last = Math.max(span.last, date);
    return null;
  };

  return {
    take,
    result: () => ({
      inputs: [contactsInput(count, ledger), weeksInput(span, ledger)],
      notices: noticesOf(ledger),
    }),
  };
}

interface Count {
  rows: number;
  counted: number;
  /** By telephone and the like. */
  remote: number;
  /** Face to face, but for no named client. */
  general: number;
}

/** Whether a contact was for a named client, by a column that says so or else by the client's cell; null where unclear. */
function isSpecific(row: Row, ledger: Ledger): boolean | null {
  if (!ledger.has('specific')) return !ledger.has('client') || ledger.text('client', row) !== '';
  const answer = readYesNo(ledger.text('specific', row));
  return answer === 'unclear' ? null : answer;
}

/** The row that this one repeats. With a time of day, two visits on one day are not the same. */
function repeatedRow(row: Row, ledger: Ledger, before: Repeats): number | null {
  const client = sameName(ledger.text('client', row));
  const employer = sameEmployer(ledger.text('employer', row));
  if (client === '' || employer === '') return null;
  const rest = ['date', 'specialist', 'face', 'specific'].map((column) => sameName(ledger.text(column, row)));
  return before.of(row.row, joined(client, employer, ...rest), '')?.row ?? null;
}

function contactsInput({ rows, counted: value, remote, general }: Count, { has }: Ledger): ReadInput {
  const kinds = [
    ...(has('face') ? ['face to face'] : []),
    ...(has('specific') || has('client') ? ['for a named client'] : []),
  ];
  const others = [
    ...(remote > 0 ? [`${remote} not face to face`] : []),
    ...(general > 0 ? [`${general} for no named client`] : []),
  ];
  const which = kinds.length > 0 ? ` ${kinds.join(' and ')}` : '';
  const not = others.length > 0 ? `; not counted: ${others.join(', ')}` : '';
  const how = `${value} of ${counted(rows, 'contact')}${which}${not}`;
  return readInput('employer-contact-frequency', 'employer-contacts', value, how);
}

function weeksInput(span: { first: Day; last: Day }, { options }: Ledger): ReadInput {
  const { from, to, today } = options;
  const first = from ?? isoOf(span.first);
  const last = to === null || to === undefined ? isoOf(span.last) : to < today ? to : today;
  const days = dayOfIso(last) - dayOfIso(first) + 1;
  // Rounded up, since fewer weeks would make more contacts a week.
  const weeks = Math.ceil((days * 100) / 7) / 100;
  const rounded = days % 7 === 0 ? '' : ', rounded up';
  const how = `${counted(days, 'day')} from ${formatDate(first)} to ${formatDate(last)} ÷ 7 = ${counted(weeks, 'week')}${rounded}`;
  return readInput('employer-contact-frequency', 'weeks', weeks, how);
}

function noticesOf({ has, options }: Ledger): string[] {
  const isLimited = (options.from ?? null) !== null && (options.to ?? null) !== null;
  return [
    ...(has('face')
      ? []
      : ['The list does not tell which contacts were face to face, so every one is counted.']),
    ...(has('specific') || has('client')
      ? []
      : ['The list does not tell which contacts were for a named client, so every one is counted.']),
    ...(isLimited
      ? []
      : [
          'The weeks run from the first to the last contact on the list. Where it covers other days, give the period.',
        ]),
  ];
}
