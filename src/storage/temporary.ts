import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './failure.ts';
import { targetOf } from './target.ts';

/** The process that writes; its temporary files carry it in their names. */
export interface Writer {
  pid: number;
  host: string;
  /** When the process began (see `processStartedAt`); null where that cannot be known. */
  startedAt: number | null;
}

/** Tells whether a process of this computer still runs. */
export interface Probe {
  alive(pid: number, startedAt: number | null): boolean;
}

export interface Temporary {
  path: string;
  handle: FileHandle;
}

/** Opens a new temporary file beside the target. Its name tells whose it is, and nobody else has it. */
export async function openTemporary(target: string, writer: Writer, mode: number): Promise<Temporary> {
  for (;;) {
    opened += 1;
    const path = join(
      dirname(target),
      `${prefix(target)}${hostMark(writer.host)}-${processMark(writer)}-${opened}.tmp`,
    );
    try {
      return { path, handle: await open(path, 'wx', mode) };
    } catch (error) {
      // Left over from a process that had our number before us; the next name will be free.
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Removes the temporary files of this file, and of its lock, that dead processes of this computer left
 * behind, and gives how many. Those of living processes and of other computers stay.
 */
export async function clearLeftovers(path: string, host: string, probe: Probe): Promise<number> {
  const target = await targetOf(path).catch(() => null);
  if (target === null) return 0;
  const names = await readdir(dirname(target)).catch(() => []);
  const leftovers = names.filter((name) => isLeftover(name, target, host, probe));
  // A leftover that cannot be removed harms nobody, so it is no reason to stop.
  const removals = await Promise.allSettled(leftovers.map((name) => rm(join(dirname(target), name))));
  return removals.filter(({ status }) => status === 'fulfilled').length;
}

function isLeftover(name: string, target: string, host: string, probe: Probe): boolean {
  if (!name.startsWith(prefix(target))) return false;
  const mark = MARK.exec(name.slice(prefix(target).length))?.groups;
  if (mark === undefined || mark.host !== hostMark(host)) return false;
  return !probe.alive(Number(mark.pid), mark.start === '' ? null : Number(mark.start));
}

let opened = 0;

function prefix(target: string): string {
  return `.${basename(target)}.`;
}

function hostMark(host: string): string {
  return createHash('sha256').update(host).digest('hex').slice(0, 8);
}

function processMark({ pid, startedAt }: Writer): string {
  return `${pid}-${startedAt ?? ''}`;
}

/** `lock.` stands in the temporary files of the lock, and 12 digits in those of the lock of a takeover. */
const MARK = /^(?:lock\.(?:[0-9a-f]{12}\.)?)?(?<host>[0-9a-f]{8})-(?<pid>\d+)-(?<start>\d*)-\d+\.tmp$/;
