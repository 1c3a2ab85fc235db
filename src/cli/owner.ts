import { hostname } from 'node:os';
import type { Owner } from '../storage/lock-file.ts';
import { processStartedAt } from '../storage/process-start.ts';
import type { Probe } from '../storage/temporary.ts';
import type { Context } from './context.ts';

/** This run of the programme, as its lock and temporary files name it. */
export function ownerOf({ process, uuid, now }: Context): Owner {
  const { pid } = process;
  return {
    pid,
    host: hostname(),
    startedAt: processStartedAt(pid),
    token: uuid(),
    since: now().toISOString(),
  };
}

/** Tells living processes from dead ones whose number another process has by now. */
export function probeOf({ process }: Context): Probe {
  return {
    alive: (pid, startedAt) => {
      if (!process.alive(pid)) return false;
      const now = processStartedAt(pid);
      return startedAt === null || now === null || now === startedAt;
    },
  };
}
