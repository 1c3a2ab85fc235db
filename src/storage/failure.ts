export type FailureCode =
  | 'not-found'
  | 'is-folder'
  | 'not-a-file'
  | 'no-permission'
  | 'too-large'
  | 'not-text'
  | 'disk-full'
  | 'read-only'
  | 'folder-missing'
  | 'exists'
  | 'busy'
  | 'name-too-long'
  | 'link-loop'
  | 'too-many-files'
  | 'no-review'
  | 'damaged'
  | 'locked'
  | 'failed';

/** A file that cannot be read or written: one sentence for the user, and what to do next. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly code: FailureCode;
  readonly path: string;
  readonly hint: string;

  constructor(code: FailureCode, path: string, message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.path = path;
    this.hint = hint;
  }
}

/**
 * Turns what Node threw about a path into a StorageFailure. An error that does not come from the system
 * is a bug of ours and is given back as it is, so that its stack is shown.
 */
export function failureFrom(error: unknown, path: string, deed: 'read' | 'write'): unknown {
  const errno = errnoOf(error);
  if (error instanceof StorageFailure || errno === null) return error;
  const [code, message, hint] = wordsFor(errno, path, deed);
  return new StorageFailure(code, path, message, hint, error);
}

/** The system's own code of an error, such as `ENOENT`; null where it has none. */
export function errnoOf(error: unknown): string | null {
  const known = error instanceof Error && 'syscall' in error && 'code' in error;
  return known && typeof error.code === 'string' ? error.code : null;
}

type Words = readonly [FailureCode, string, string];

function wordsFor(errno: string, path: string, deed: 'read' | 'write'): Words {
  const words =
    deed === 'write' && (errno === 'ENOENT' || errno === 'ENOTDIR') ? FOLDER_MISSING : WORDS[errno];
  const [code, message, hint] = words ?? UNKNOWN;
  return [
    code,
    message
      .replace('FILE', () => `"${path}"`)
      .replace('DONE', DONE[deed])
      .replace('ERRNO', errno),
    hint,
  ];
}

const DONE = { read: 'read', write: 'saved' };

const FOLDER_MISSING: Words = [
  'folder-missing',
  'FILE cannot be saved, because its folder does not exist.',
  'Make the folder first, or choose another place.',
];
const NOT_FOUND: Words = [
  'not-found',
  'There is no file FILE.',
  'Check the name, the ending and the folder for a slip.',
];
const NO_PERMISSION: Words = [
  'no-permission',
  'FILE cannot be DONE, because you do not have permission.',
  'Ask the owner of the file for access, or work on a copy in a folder of your own.',
];
const DISK_FULL: Words = [
  'disk-full',
  'FILE could not be DONE, because the disk is full.',
  'Free some space, or save in another place; an older copy of the file is untouched.',
];
const TOO_MANY_FILES: Words = [
  'too-many-files',
  'FILE cannot be DONE, because too many files are open on this computer.',
  'Close other programs and try again.',
];
const BUSY: Words = [
  'busy',
  'FILE cannot be DONE, because another program is using it.',
  'Close the other program and try again.',
];
const UNKNOWN: Words = [
  'failed',
  'FILE cannot be DONE (the computer reports ERRNO).',
  'Try again; if it keeps failing, use a copy in another folder.',
];

const WORDS: Readonly<Record<string, Words>> = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_FOUND,
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EMFILE: TOO_MANY_FILES,
  ENFILE: TOO_MANY_FILES,
  EBUSY: BUSY,
  ETXTBSY: BUSY,
  EISDIR: ['is-folder', 'FILE is a folder, not a file.', 'Give the name of a file inside it.'],
  EEXIST: ['exists', 'FILE exists already.', 'Choose another name, or say that it may be overwritten.'],
  EROFS: [
    'read-only',
    'FILE cannot be saved, because this disk or share can only be read.',
    'Save in another place.',
  ],
  ELOOP: ['link-loop', 'FILE is a link that leads back to itself.', 'Give the name of the file itself.'],
  ENAMETOOLONG: ['name-too-long', 'The name FILE is too long.', 'Choose a shorter name.'],
};
