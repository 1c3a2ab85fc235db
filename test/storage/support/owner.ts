import type { Owner } from '../../../src/storage/lock-file.ts';
import { processStartedAt } from '../../../src/storage/process-start.ts';
import type { Probe } from '../../../src/storage/temporary.ts';

/** This process, as the command line would describe it. */
export function self(token = `token-${process.pid}`): Owner {
  return {
    pid: process.pid,
    host: 'here',
    startedAt: processStartedAt(process.pid),
    token,
    since: '2026-01-05T09:00:00Z',
  };
}

export const probe: Probe = {
  alive: (pid, startedAt) => {
    try {
      process.kill(pid, 0);
    } catch {
      return false;
    }
    return startedAt === null || processStartedAt(pid) === startedAt;
  },
};

/** A process number that no process has: above the highest that Linux gives out. */
export const DEAD_PID = 4_194_400;
