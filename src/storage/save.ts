import type { Stats } from 'node:fs';
import { access, constants, type FileHandle, link, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf, failureFrom, StorageFailure } from './failure.ts';
import { pause } from './pause.ts';
import { targetOf } from './target.ts';
import { openTemporary, type Writer } from './temporary.ts';
import { refuseSpecial } from './text.ts';

/**
 * Saves a text so that at any moment, through a crash or a power cut, the file is the old one or the new
 * one, whole. Once it returns, the new one stays. Refuses, as a StorageFailure, what cannot be saved; the
 * old file is then untouched.
 */
export async function saveText(path: string, text: string, writer: Writer): Promise<void> {
  await save(path, Buffer.from(text, 'utf8'), writer, renamePatiently);
}

/** Saves bytes just as safely. Where it may not overwrite, a file of that name is refused as 'exists'. */
export async function saveBytes(
  path: string,
  bytes: Uint8Array,
  { overwrite, writer }: { overwrite: boolean; writer: Writer },
): Promise<void> {
  if (!overwrite && (await exists(path))) throw existsAlready(path);
  await save(path, bytes, writer, overwrite ? renamePatiently : linkOnce);
}

type Publish = (temporary: string, target: string) => Promise<void>;

async function save(path: string, bytes: Uint8Array, writer: Writer, publish: Publish): Promise<void> {
  try {
    const target = await targetOf(path);
    const old = await oldFile(target);
    await writeBeside(target, bytes, old, writer, publish);
    await syncFolder(dirname(target));
  } catch (error) {
    throw failureFrom(error, path, 'write');
  }
}

/** The file to be replaced, null where there is none; throws where it must not be replaced. */
async function oldFile(target: string): Promise<Stats | null> {
  const old = await stat(target).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (old === null) return null;
  refuseSpecial(old, target);
  // A rename asks only the folder: without this a write-protected file would be replaced.
  await access(target, constants.W_OK);
  return old;
}

async function writeBeside(
  target: string,
  bytes: Uint8Array,
  old: Stats | null,
  writer: Writer,
  publish: Publish,
): Promise<void> {
  const { path, handle } = await openTemporary(target, writer, PRIVATE);
  try {
    try {
      await fill(handle, bytes, target);
      if (old !== null) await takeAfter(handle, old);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await publish(path, target);
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw error;
  }
}

/** A review names people and judges a service: a new file is for nobody but its owner to read. */
const PRIVATE = 0o600;

async function fill(handle: FileHandle, bytes: Uint8Array, target: string): Promise<void> {
  await handle.writeFile(bytes);
  const { size } = await handle.stat();
  // On a full disk a write may stop short and still report success.
  if (size !== bytes.length) throw cutShort(target);
}

/** Gives the new file the mode, the owner and the group of the old one, as far as this user may. */
async function takeAfter(handle: FileHandle, old: Stats): Promise<void> {
  const { uid, gid } = await handle.stat();
  if (uid !== old.uid) await handle.chown(old.uid, old.gid).catch(() => {});
  else if (gid !== old.gid) await handle.chown(uid, old.gid).catch(() => {});
  await handle.chmod(old.mode & 0o777);
}

/** On Windows a virus scanner may hold a file for a moment. */
async function renamePatiently(temporary: string, target: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      if (!HELD.has(errnoOf(error) ?? '')) throw error;
      await pause(wait);
    }
  }
  await rename(temporary, target);
}

const WAITS = [10, 20, 40, 80, 160, 320];
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** A link, unlike a rename, fails where a file of that name has appeared in the meantime. */
async function linkOnce(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!NO_LINKS.has(errnoOf(error) ?? '')) throw error;
    if (await exists(target)) throw existsAlready(target);
    return await renamePatiently(temporary, target);
  }
  await rm(temporary, { force: true });
}

/** What shares and memory sticks answer that know no links. */
export const NO_LINKS: ReadonlySet<string> = new Set([
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'ENOSYS',
  'EXDEV',
  'EINVAL',
  'EMLINK',
]);

/** Makes the new name last; Windows and many shares cannot do it, and need it less. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errnoOf(error) ?? '')) throw error;
  }
}

const NO_FOLDER_SYNC: ReadonlySet<string> = new Set([
  'EISDIR',
  'EPERM',
  'EINVAL',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
]);

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function existsAlready(path: string): StorageFailure {
  return new StorageFailure(
    'exists',
    path,
    `"${path}" exists already.`,
    'Choose another name, or say that it may be overwritten.',
  );
}

function cutShort(path: string): StorageFailure {
  const message = `"${path}" could not be saved, because the disk is full.`;
  return new StorageFailure(
    'disk-full',
    path,
    message,
    'Free some space, or save in another place; an older copy of the file is untouched.',
  );
}
