import { createHash } from 'node:crypto';
import { failureFrom } from './failure.ts';
import { type Holder, type Owner, placeLock, readHolder, removeLock } from './lock-file.ts';
import { pause } from './pause.ts';
import { targetOf } from './target.ts';
import type { Probe } from './temporary.ts';

/** The right to write one file, until it is released. */
export interface Lock {
  kind: 'lock';
  /** Asked before each save: false where somebody else was let in, because we were taken for dead. */
  stillOurs(): Promise<boolean>;
  /** Removes the lock, if it is still ours. */
  release(): Promise<void>;
}

/** Somebody else has the file. */
export interface Busy {
  kind: 'busy';
  /** Null where the lock file cannot be made out (cut short in a crash on a share): only a person can tell. */
  by: Owner | null;
  /** False means that nobody here can know whether the owner is still at work: ask the user. */
  sameHost: boolean;
}

/**
 * Takes the lock of a file, also from a process of this computer that has died. Never takes it by itself
 * from a living process, from another computer, or where the lock file cannot be made out.
 * The lock is the file `<file>.lock`; throws a StorageFailure where that cannot be written.
 */
export function acquireLock(file: string, owner: Owner, probe: Probe): Promise<Lock | Busy> {
  return acquire(file, owner, (holder) => isDead(holder, owner, probe));
}

/**
 * Takes the lock from the owner that was found busy, because the user says that it is no longer at work.
 * Should somebody else have the lock by now, they are found busy in turn.
 */
export function breakLock(file: string, by: Owner | null, owner: Owner, probe: Probe): Promise<Lock | Busy> {
  const isMeant = (holder: Holder) => (by === null ? holder.owner === null : holder.token === by.token);
  return acquire(file, owner, (holder) => isMeant(holder) || isDead(holder, owner, probe));
}

type Verdict = (holder: Holder) => boolean;

function isDead(holder: Holder, us: Owner, probe: Probe): boolean {
  if (holder.owner === null || holder.owner.host !== us.host) return false;
  return !probe.alive(holder.owner.pid, holder.owner.startedAt);
}

async function acquire(file: string, owner: Owner, isOver: Verdict): Promise<Lock | Busy> {
  try {
    const base = `${await targetOf(file)}.lock`;
    return await acquireAt(base, base, owner, isOver);
  } catch (error) {
    throw failureFrom(error, file, 'write');
  }
}

/** A takeover may itself die and be taken over, so its lock is acquired in the same way. */
async function acquireAt(path: string, base: string, owner: Owner, isOver: Verdict): Promise<Lock | Busy> {
  let busy: Busy = { kind: 'busy', by: null, sameHost: false };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await placeLock(path, owner)) return lockAt(path, owner);
    const holder = await readHolder(path);
    if (holder === null) continue;
    busy = { kind: 'busy', by: holder.owner, sameHost: holder.owner?.host === owner.host };
    if (isOver(holder))
      await takeAway(path, base, holder, owner, attempt < GRACE ? isOver : orForeign(isOver, owner));
    // On a share without links a lock file is empty for the moment between its making and its writing.
    else if (holder.owner !== null || attempt >= PATIENCE) return busy;
    await pause(WAIT);
  }
  return busy;
}

const ATTEMPTS = 60;
const GRACE = 50;
const PATIENCE = 10;
const WAIT = 10;

/**
 * A takeover lasts milliseconds. One by another computer that is still there after so many looks has died
 * half way, and nobody here could ever find that out; without this it would lock everybody out for ever.
 */
function orForeign(isOver: Verdict, owner: Owner): Verdict {
  return (holder) => isOver(holder) || holder.owner?.host !== owner.host;
}

/**
 * Removes the lock of a dead owner, if it is still there. Only who holds the second lock, named after
 * that owner, may do so: else a slow one would remove the lock of whoever was quicker.
 */
async function takeAway(
  path: string,
  base: string,
  dead: Holder,
  owner: Owner,
  isOver: Verdict,
): Promise<void> {
  const second = await acquireAt(secondPath(base, path, dead), base, owner, isOver);
  if (second.kind === 'busy') return;
  try {
    await removeLock(path, dead.token);
  } finally {
    await second.release();
  }
}

/** Of the same length at every level: names must not outgrow what a disk allows. */
function secondPath(base: string, path: string, dead: Holder): string {
  return `${base}.${createHash('sha256').update(`${path}\n${dead.token}`).digest('hex').slice(0, 12)}`;
}

function lockAt(path: string, { token }: Owner): Lock {
  return {
    kind: 'lock',
    stillOurs: async () => (await readHolder(path))?.token === token,
    release: () => removeLock(path, token),
  };
}
