import { readFileSync } from 'node:fs';

/**
 * When a process began, in clock ticks since the computer started: with the process number it tells a
 * process from a later one of the same number. Null where the system does not say (no Linux, no such process).
 */
export function processStartedAt(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[FIELD_AFTER_NAME]);
  } catch {
    return null;
  }
}

const FIELD_AFTER_NAME = 19;
