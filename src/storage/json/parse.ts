import type { Fault, Parsed } from '../fault.ts';
import { offsetOf } from '../place.ts';
import { hasDuplicateKeys } from './keys.ts';
import { type Scan, scanJson } from './scan.ts';

/**
 * Gives the value of a JSON text, and every fault in it. A sound text costs little more than `JSON.parse`;
 * only for a faulty one, or where a place is asked for, is the text gone through step by step.
 */
export function parseJson(text: string): Parsed {
  let scan: Scan | null = null;
  const scanned = () => {
    scan ??= scanJson(text);
    return scan;
  };
  const value = parseOrNothing(text);
  const sound = value !== undefined && !hasDuplicateKeys(text, value);
  return {
    value: sound || onlyDuplicates(scanned().faults) ? value : undefined,
    faults: sound ? [] : orGeneral(scanned().faults),
    offsetOf: (path) => {
      const { root } = scanned();
      return root === null ? null : offsetOf(root, path);
    },
  };
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** With a key given twice the rest can still be checked; a value nested too deeply is not handed on. */
function onlyDuplicates(faults: readonly Fault[]): boolean {
  return faults.every(({ code }) => code === 'duplicate-key');
}

/** The scan knows every way to be wrong; should it ever miss one, the file must still not pass for sound. */
function orGeneral(faults: readonly Fault[]): readonly Fault[] {
  const hint = 'Bring back an older copy of the file, or open it in an editor that knows JSON.';
  const general = { code: 'not-json', path: [], offset: 0, message: 'The file is not valid JSON.', hint };
  return faults.length > 0 ? faults : [general];
}
