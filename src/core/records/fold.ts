import { type Ledger, ledgerOf } from './ledger.ts';
import { leftOutRows, type Reason } from './left-out.ts';
import type {
  ListKind,
  ListKindId,
  Mapping,
  Reading,
  ReadingFold,
  ReadOptions,
  Row,
  RowFault,
} from './model.ts';
import { caseloadTally } from './tally/caseload.ts';
import { communityHoursTally } from './tally/community-hours.ts';
import { employerContactsTally } from './tally/employer-contacts.ts';
import { firstContactsTally } from './tally/first-contacts.ts';
import { jobsTally } from './tally/jobs.ts';
import type { Tally } from './tally/model.ts';

/**
 * Starts to read a list. Rows are counted as they are added, and none is kept: what grows with the list is only what
 * tells different clients, employers and job types apart, and one number for each first contact.
 * Every row is either used or left out with its reason.
 */
export function startReading(kind: ListKind, mapping: Mapping, options: ReadOptions): ReadingFold {
  const ledger = ledgerOf(kind, mapping, options);
  const tally = tallies[kind.id](ledger);
  const leftOut = leftOutRows();
  let used = 0;
  return {
    add(row) {
      const reason = unfit(row) ?? tally.take(row);
      if (reason === null) used += 1;
      else leftOut.add(row.row, reason);
    },
    finish(): Reading {
      const rows = used + leftOut.count();
      const questions = ledger.questions();
      const counted = used > 0 && questions.length === 0 ? tally.result() : nothingCounted;
      return {
        kind: kind.id,
        rows,
        used,
        ...leftOut.told(),
        notices: [...emptyNotice(rows, used), ...counted.notices, ...ledger.notices()],
        questions: [...questions, ...(counted.questions ?? [])],
        inputs: counted.inputs,
      };
    },
  };
}

/** Reads the rows of a list that are at hand. */
export function foldRows(
  kind: ListKind,
  mapping: Mapping,
  options: ReadOptions,
  rows: Iterable<Row>,
): Reading {
  const fold = startReading(kind, mapping, options);
  for (const row of rows) fold.add(row);
  return fold.finish();
}

const tallies: Readonly<Record<ListKindId, (ledger: Ledger) => Tally>> = {
  jobs: jobsTally,
  caseload: caseloadTally,
  'first-contacts': firstContactsTally,
  'employer-contacts': employerContactsTally,
  'community-hours': communityHoursTally,
};

const nothingCounted: ReturnType<Tally['result']> = { inputs: [], notices: [] };

/** What is wrong with a row whatever the list: it is broken, or sums up the others. */
function unfit({ cells, fault }: Row): Reason | null {
  if (fault !== null) return { why: rowFaults[fault] };
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  return /^(grand |sub-?)?totals?:?$/i.test(first) ? { why: 'a total' } : null;
}

const rowFaults: Readonly<Record<RowFault, string>> = {
  'too-many-cells': 'more cells than headings',
  'stray-quote': 'a quotation mark runs lines together',
};

function emptyNotice(rows: number, used: number): string[] {
  if (rows === 0) return ['There is no row below the headings.'];
  return used === 0 ? ['No row could be used.'] : [];
}
