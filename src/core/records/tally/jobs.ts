import { formatDate } from '../../review/dates.ts';
import { dayOfIso } from '../days.ts';
import type { Ledger } from '../ledger.ts';
import type { Reason } from '../left-out.ts';
import type { ReadInput, Row } from '../model.ts';
import { remembered } from '../remembered.ts';
import { readPermanence, readYesNo, sameEmployer, sameName } from '../words.ts';
import { counted, readInput, repeatOf, type Tally } from './model.ts';
import { joined, repeats } from './repeats.ts';

/**
 * Jobs started. A row needs a job type, an employer and a start date, or it is left out of every figure. Where the
 * clients are known, a row that repeats another in every column is left out. Where it cannot be told whether a job is
 * still held, permanent or competitive, it is left out of the figures of current jobs alone, and named.
 */
export function jobsTally(ledger: Ledger): Tally {
  const types = new Set<string>();
  const employers = new Set<string>();
  const before = repeats();
  const typeOf = remembered(sameName);
  const employerOf = remembered(sameEmployer);
  const count = { jobs: 0, outside: 0, current: 0, permanent: 0 };

  const take = (row: Row): Reason | null => {
    const start = ledger.neededDay('start', row);
    if (typeof start !== 'number') return start;
    const [type, employer] = [ledger.text('type', row), ledger.text('employer', row)];
    if (type === '') return { why: 'no job type' };
    if (employer === '') return { why: 'no employer' };
    const client = sameName(ledger.text('client', row));
    const job = joined(client, employerOf(employer), start);
    const rest = () => joined(typeOf(type), ...furtherColumns.map((column) => ledger.text(column, row)));
    const first = client === '' ? null : before.of(row.row, job, rest());
    if (first?.same) return repeatOf(first.row);

    const isNew = ledger.inPeriod(start);
    const standing = standingOf(row, start, ledger);
    if (!isNew && standing !== true) return { why: 'started outside the period' };
    if (first !== null) ledger.name(sameJob, row);
    if (isNew) {
      count.jobs += 1;
      types.add(typeOf(type));
      employers.add(employerOf(employer));
    } else count.outside += 1;
    if (standing === true) countCurrent(row, ledger, count);
    return null;
  };

  return {
    take,
    result: () => ({
      inputs: [...startedInputs(count.jobs, types.size, employers.size), ...currentInputs(count, ledger)],
      notices: noticesOf(count, ledger),
      questions: tellsCurrent(ledger) || ledger.options.everyJobIsCurrent === false ? [] : [askCurrent],
    }),
  };
}

const furtherColumns = ['end', 'still', 'permanent', 'competitive'];

interface Count {
  jobs: number;
  outside: number;
  current: number;
  permanent: number;
}

const sameJob = 'the same client, employer and start date as in another row, and counted beside it';
const contradictory =
  'the end of the job and whether it is still held do not agree, so it is not among current jobs';
const unknownStanding = 'not known whether the job is still held, so it is not among current jobs';
const unknownPermanence = 'not known whether the job is permanent, so it is not among current jobs';
const unknownCompetition = 'not known whether the job is competitive, so it is not among current jobs';
const zeroHours = 'on zero hours, and so not counted as permanent; look at these';

/** Whether anything tells which jobs are still held. */
function tellsCurrent({ has, options }: Ledger): boolean {
  return has('end') || has('still') || options.everyJobIsCurrent === true;
}

/** Whether a job is still held on the review's last day; null where that is not known. */
function standingOf(row: Row, start: number, ledger: Ledger): boolean | null {
  if (!tellsCurrent(ledger)) return null;
  const end = ledger.day('end', row);
  const still = readYesNo(ledger.text('still', row));
  const unknown = (notice: string) => {
    ledger.name(notice, row);
    return null;
  };
  if (still === 'unclear' || typeof end === 'object') return unknown(unknownStanding);
  const hasEnded = end !== 'blank' && end <= dayOfIso(ledger.options.today);
  if ((end !== 'blank' && end < start) || (hasEnded && still === true)) return unknown(contradictory);
  if (hasEnded || still === false) return false;
  if (still === null && ledger.has('still') && !ledger.has('end')) return unknown(unknownStanding);
  return true;
}

function countCurrent(row: Row, ledger: Ledger, count: Count): void {
  const isTold = ledger.has('permanent');
  const permanence = isTold ? readPermanence(ledger.text('permanent', row)) : true;
  const competitive = isTold && ledger.has('competitive') ? readYesNo(ledger.text('competitive', row)) : true;
  const unknown =
    typeof permanence !== 'boolean' && permanence !== 'zero-hours'
      ? unknownPermanence
      : typeof competitive !== 'boolean'
        ? unknownCompetition
        : null;
  if (unknown === null) {
    count.current += 1;
    if (permanence === true && competitive === true) count.permanent += 1;
  }
  const notice = unknown ?? (permanence === 'zero-hours' ? zeroHours : null);
  if (notice !== null) ledger.name(notice, row);
}

function startedInputs(jobs: number, types: number, employers: number): ReadInput[] {
  if (jobs === 0) return [];
  const all = `${counted(jobs, 'job')} with a job type, an employer and a start date`;
  const typed = `${counted(types, 'different job type')} of ${counted(jobs, 'job')}; capitals and spaces make no difference`;
  const employed = `${counted(employers, 'different employer')} of ${counted(jobs, 'job')}; capitals, punctuation, “Ltd” and “plc” make no difference`;
  return [
    readInput('job-type-diversity', 'jobs-obtained', jobs, all),
    readInput('job-type-diversity', 'job-types', types, typed),
    readInput('employer-diversity', 'jobs-obtained', jobs, all),
    readInput('employer-diversity', 'different-employers', employers, employed),
  ];
}

function currentInputs({ current, permanent }: Count, ledger: Ledger): ReadInput[] {
  if (!tellsCurrent(ledger)) return [];
  const day = formatDate(ledger.options.today);
  const held = readInput(
    'competitive-jobs',
    'current-jobs',
    current,
    `${counted(current, 'job')} held on ${day}`,
  );
  if (!ledger.has('permanent')) return [held];
  const what = ledger.has('competitive') ? 'competitive and permanent' : 'permanent';
  const how = `${permanent} of ${counted(current, 'current job')} ${permanent === 1 ? 'is' : 'are'} ${what}`;
  return [held, readInput('competitive-jobs', 'competitive-permanent-jobs', permanent, how)];
}

function noticesOf({ outside }: Count, ledger: Ledger): string[] {
  const told = tellsCurrent(ledger);
  return [
    ...(told
      ? []
      : ['The list does not tell which jobs people still have, so current jobs are left to be asked.']),
    ...(told && !ledger.has('permanent')
      ? ['The list does not tell which jobs are permanent, so that is left to be asked.']
      : []),
    ...(told && ledger.has('permanent') && !ledger.has('competitive')
      ? [
          'The list does not tell which jobs are competitive, so every permanent job counts. Take off those set aside for disabled people.',
        ]
      : []),
    ...(outside > 0
      ? [`${counted(outside, 'job')} started outside the period, and counted among current jobs only.`]
      : []),
  ];
}

const askCurrent = {
  type: 'every-job-is-current',
  ask: 'Does this list hold only the jobs that people have now?',
} as const;
