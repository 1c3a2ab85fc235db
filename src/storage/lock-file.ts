import { createHash } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { errnoOf } from './failure.ts';
import { NO_LINKS } from './save.ts';
import { openTemporary, type Writer } from './temporary.ts';

/** Who holds a lock. */
export interface Owner extends Writer {
  /** Different for every run of the programme. */
  token: string;
  /** Since when, as an ISO date and time. */
  since: string;
}

/** What a lock file says: its token and, where it can be made out, its owner. */
export interface Holder {
  token: string;
  owner: Owner | null;
}

/** Places a lock file of ours; false where there is one already. */
export async function placeLock(path: string, owner: Owner): Promise<boolean> {
  const content = `${JSON.stringify(pick(owner), null, 2)}\n`;
  const { path: temporary, handle } = await openTemporary(path, owner, READABLE);
  try {
    await handle.writeFile(content).finally(() => handle.close());
    // A link makes the lock appear at once with all its content: nobody ever sees half of it.
    await link(temporary, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(errnoOf(error) ?? '')) throw error;
    return await placeWithoutLink(path, content);
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** Others must be able to read who has the file; it holds no more than that. */
const READABLE = 0o644;

/** Gives who holds the lock; null where it is gone. */
export async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holderFrom(await readFile(path, 'utf8'));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Removes the lock file if it is the one with this token. */
export async function removeLock(path: string, token: string): Promise<void> {
  if ((await readHolder(path))?.token === token) await rm(path, { force: true });
}

async function placeWithoutLink(path: string, content: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', READABLE);
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function holderFrom(content: string): Holder {
  try {
    const owner: unknown = JSON.parse(content);
    if (isOwner(owner)) return { token: owner.token, owner: pick(owner) };
  } catch {
    // Told below, like any other content that is not an owner.
  }
  return { token: `unreadable-${createHash('sha256').update(content).digest('hex')}`, owner: null };
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, startedAt, token, since } = value as Record<string, unknown>;
  const texts = [host, token, since].every((text) => typeof text === 'string' && text !== '');
  return texts && Number.isInteger(pid) && (startedAt === null || Number.isFinite(startedAt));
}

/** The owner and nothing else, whatever the object at hand holds besides. */
function pick({ pid, host, startedAt, token, since }: Owner): Owner {
  return { pid, host, startedAt, token, since };
}
