import type { Ledger } from '../ledger.ts';
import type { Row } from '../model.ts';
import { readNumber, sameName } from '../words.ts';
import { counted } from './model.ts';

/** The specialists that a list names, and their full-time equivalents. */
export interface Staff {
  take(row: Row): void;
  /** The sum over the specialists; null where it is not known for every one of them. */
  fte(): number | null;
  /** `7 specialists`. */
  text(): string;
  notices(): string[];
}

export function staffOf(ledger: Ledger): Staff {
  const ftes = new Map<string, number | null>();
  let disagree = false;

  return {
    take(row) {
      const name = sameName(ledger.text('specialist', row));
      if (name === '') {
        if (ledger.has('specialist')) ledger.name(noSpecialist, row);
        return;
      }
      const fte = fteIn(row, ledger);
      const before = ftes.get(name) ?? null;
      if (before !== null && fte !== null && fte !== before) {
        ledger.name(otherFte, row);
        disagree = true;
      }
      ftes.set(name, before ?? fte);
    },
    fte() {
      const all = [...ftes.values()];
      if (all.length === 0 || disagree || all.some((fte) => fte === null)) return null;
      return all.reduce<number>((sum, fte) => sum + Math.round((fte ?? 0) * 10_000), 0) / 10_000;
    },
    text: () => counted(ftes.size, 'specialist'),
    notices: () => noticesOf(ftes, disagree, ledger),
  };
}

const noSpecialist = 'no employment specialist; the row is counted all the same';
const otherFte = 'another FTE for the same specialist than in another row';
const badFte = 'the FTE cannot be read, or is not between 0 and 2';

function fteIn(row: Row, ledger: Ledger): number | null {
  const text = ledger.text('fte', row);
  if (text === '') return null;
  const fte = readNumber(text);
  if (fte !== null && fte > 0 && fte <= 2) return fte;
  ledger.name(badFte, row);
  return null;
}

function noticesOf(ftes: ReadonlyMap<string, number | null>, disagree: boolean, { has }: Ledger): string[] {
  if (!has('specialist')) {
    return has('fte')
      ? ['The list has FTEs but does not name the specialists, so they cannot be added up.']
      : [];
  }
  const names = `The list names ${counted(ftes.size, 'specialist')}`;
  const missing = [...ftes.values()].filter((fte) => fte === null).length;
  if (!has('fte')) return [`${names} and does not give their FTE, so that is left to be asked.`];
  if (missing > 0) return [`${names} and gives no FTE for ${missing} of them, so that is left to be asked.`];
  if (disagree) return [`${names}, and their FTE is left to be asked, since rows do not agree about it.`];
  return [`${names}. Add the FTE of a specialist who has no clients.`];
}
