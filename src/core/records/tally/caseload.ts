import { formatDate } from '../../review/dates.ts';
import { dayOfIso } from '../days.ts';
import type { Ledger } from '../ledger.ts';
import type { Reason } from '../left-out.ts';
import type { ReadInput, Row } from '../model.ts';
import { readStage, type Stage, sameName } from '../words.ts';
import { counted, readInput, repeatOf, type Tally } from './model.ts';
import { type Staff, staffOf } from './staff.ts';

/**
 * A caseload as it stands on the review's last day. A client counts once, and not at all where every row says that the
 * case is closed. Full-time equivalents are added up over the specialists that the list names, where it has them.
 */
export function caseloadTally(ledger: Ledger): Tally {
  const clients = clientsByName();
  const staff = staffOf(ledger);
  const closed = { rows: 0 };

  return {
    take(row) {
      const client = sameName(ledger.text('client', row));
      if (client === '') return { why: 'no client ID' };
      const stage = stageOf(row, ledger);
      if (typeof stage === 'object') return stage;
      staff.take(row);
      if (stage === 'closed') closed.rows += 1;
      const before = stage === 'closed' ? null : clients.take(client, stage, row.row);
      return before === null ? null : repeatOf(before);
    },
    result: () => ({
      inputs: inputsOf(clients, closed.rows, staff, ledger),
      notices: [...noticesOf(ledger), ...staff.notices()],
    }),
  };
}

type OpenStage = Exclude<Stage, 'closed'>;

/** Ranked so that, of several rows of one client, the same one is believed whatever their order. */
const ranks: readonly OpenStage[] = ['looking', 'working', 'active'];

interface Clients {
  /** The row where the client was met before; null where not. */
  take(client: string, stage: OpenStage, row: number): number | null;
  count(stage?: OpenStage): number;
}

/** A client's first row and stage are kept in one number, since there may be a million of them. */
function clientsByName(): Clients {
  const seen = new Map<string, number>();
  return {
    take(client, stage, row) {
      const rank = ranks.indexOf(stage);
      const before = seen.get(client);
      if (before === undefined) {
        seen.set(client, row * ranks.length + rank);
        return null;
      }
      const first = Math.floor(before / ranks.length);
      seen.set(client, first * ranks.length + Math.max(rank, before % ranks.length));
      return first;
    },
    count(stage) {
      if (stage === undefined) return seen.size;
      let count = 0;
      for (const entry of seen.values()) if (ranks[entry % ranks.length] === stage) count += 1;
      return count;
    },
  };
}

function stageOf(row: Row, ledger: Ledger): Stage | Reason {
  const closed = ledger.day('closed', row);
  if (typeof closed === 'object') return closed;
  if (closed !== 'blank' && closed <= dayOfIso(ledger.options.today)) return 'closed';
  const stage = readStage(ledger.text('status', row));
  if (stage === 'unclear') return { why: 'status not understood' };
  if (stage === null && ledger.has('status') && !ledger.has('closed')) return { why: 'no status' };
  return stage ?? 'active';
}

function inputsOf(clients: Clients, closed: number, staff: Staff, ledger: Ledger): ReadInput[] {
  const day = formatDate(ledger.options.today);
  const active = clients.count();
  const without = closed > 0 ? `, without ${counted(closed, 'closed row')}` : '';
  const how = `${counted(active, 'different client')} active on ${day}${without}`;
  return [
    readInput('caseload-size', 'active-clients', active, how),
    ...fteInputs(staff),
    ...seekerInputs(clients, day),
  ];
}

function fteInputs(staff: Staff): ReadInput[] {
  const fte = staff.fte();
  if (fte === null) return [];
  const how = `${fte} full-time equivalents of ${staff.text()}`;
  return [
    readInput('caseload-size', 'specialists-fte', fte, how),
    readInput('employer-contact-frequency', 'specialists-fte', fte, how),
  ];
}

/** Job seekers are known only where every active client is said to be looking for work or to be in work. */
function seekerInputs(clients: Clients, day: string): ReadInput[] {
  const looking = clients.count('looking');
  if (clients.count('active') > 0 || clients.count() === 0) return [];
  const how = `${looking} of ${counted(clients.count(), 'active client')} looking for work on ${day}`;
  return [readInput('employer-contact-frequency', 'job-seekers', looking, how)];
}

function noticesOf({ has, options }: Ledger): string[] {
  const isLimited = (options.from ?? null) !== null || (options.to ?? null) !== null;
  return [
    ...(has('status') || has('closed')
      ? []
      : ['The list does not tell who is no longer active, so everybody on it is counted.']),
    ...(isLimited
      ? ['A caseload is counted as on the last day of the review; the period makes no difference.']
      : []),
  ];
}
