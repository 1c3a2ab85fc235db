import type { Review } from '../../core/review/model.ts';
import { writeReview } from '../../core/review/write.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { StorageFailure } from '../../storage/failure.ts';
import { acquireLock, type Busy, breakLock, type Lock } from '../../storage/lock.ts';
import { saveText } from '../../storage/save.ts';
import { clearLeftovers } from '../../storage/temporary.ts';
import { readText } from '../../storage/text.ts';
import type { SaveFault } from '../../ui/dialogue/desk.ts';
import type { Context } from '../context.ts';
import { ownerOf, probeOf } from '../owner.ts';

/** A review file that this session alone may write. */
export interface HeldFile {
  path: () => string;
  /** Saves after all saves before it. Nothing is written while the review has no service yet. */
  save: (review: Review) => Promise<SaveFault>;
  /** Saves under another name, which must be free, and from then on there. */
  saveElsewhere: (review: Review, path: string) => Promise<SaveFault>;
  release: () => Promise<void>;
}

/** Takes the file for this session, or tells who has it. With `breaking`, the lock found busy before is broken. */
export async function holdFile(
  path: string,
  rubric: Rubric,
  context: Context,
  breaking: Busy | null = null,
): Promise<HeldFile | Busy> {
  const owner = ownerOf(context);
  const probe = probeOf(context);
  const got =
    breaking === null
      ? await acquireLock(path, owner, probe)
      : await breakLock(path, breaking.by, owner, probe);
  if (got.kind === 'busy') return got;
  await clearLeftovers(path, owner.host, probe);

  const order = allItems(rubric).map(({ id }) => id);
  let held = { path, lock: got, text: await textAt(path) };
  const write = async (review: Review): Promise<SaveFault> => {
    if (review.service.name === '') return null;
    const text = writeReview(review, order);
    const changed = await changedBehindUs(held);
    if (changed !== null) return changed;
    await saveText(held.path, text, owner);
    held = { ...held, text };
    return null;
  };
  const move = async (review: Review, to: string): Promise<SaveFault> => {
    if ((await textAt(to)) !== null) return fault(`“${to}” exists already.`, 'Choose another name.');
    const lock = await acquireLock(to, owner, probe);
    if (lock.kind === 'busy')
      return fault(`“${to}” is being written by somebody else.`, 'Choose another name.');
    const before = held;
    held = { path: to, lock, text: null };
    const failed = await asFault(write(review));
    await (failed === null ? before : held).lock.release();
    if (failed !== null) held = before;
    return failed;
  };

  const inTurn = queue();
  return {
    path: () => held.path,
    save: (review) => inTurn(() => asFault(write(review))),
    saveElsewhere: (review, to) => inTurn(() => asFault(move(review, to))),
    release: () => inTurn(() => held.lock.release()),
  };
}

/** What stands in the way of a save although we hold the file: another session, or another programme. */
async function changedBehindUs({
  path,
  lock,
  text,
}: {
  path: string;
  lock: Lock;
  text: string | null;
}): Promise<SaveFault> {
  if (!(await lock.stillOurs())) {
    return fault('Another session has taken this file over.', 'Save elsewhere, then compare the two files.');
  }
  if ((await textAt(path)) === text) return null;
  return fault(
    'The file has been changed by another programme since the last save.',
    'Save elsewhere, then compare the two files.',
  );
}

/** The text of a file; null where there is none. */
async function textAt(path: string): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (error instanceof StorageFailure && ['not-found', 'folder-missing'].includes(error.code)) return null;
    throw error;
  }
}

async function asFault(saving: Promise<SaveFault>): Promise<SaveFault> {
  try {
    return await saving;
  } catch (error) {
    if (error instanceof StorageFailure) return fault(error.message, error.hint);
    throw error;
  }
}

function fault(message: string, hint: string): SaveFault {
  return { message, hint };
}

/** Runs tasks one after another, in the order in which they are given. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => {});
    return next;
  };
}
