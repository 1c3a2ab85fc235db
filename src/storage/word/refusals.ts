import { StorageFailure } from '../failure.ts';

/** What was given is no Word document. */
export function notWord(path: string): StorageFailure {
  return new StorageFailure(
    'not-text',
    path,
    `"${path}" is not a Word document.`,
    'Answers come in the report that was sent to the service, saved as a Word document (.docx).',
  );
}

/** A document that only a password opens. */
export function locked(path: string): StorageFailure {
  return new StorageFailure(
    'not-text',
    path,
    `"${path}" is protected with a password.`,
    'Open it in Word, take the password away (File, Info, Protect Document), save it, and try again.',
  );
}

/** A document of the time before 2007. */
export function outdated(path: string): StorageFailure {
  return new StorageFailure(
    'not-text',
    path,
    `"${path}" is saved in the old format of Word (.doc).`,
    'Open it in Word, save it as a Word document (.docx), and try again.',
  );
}

export function damaged(path: string): StorageFailure {
  return new StorageFailure(
    'not-text',
    path,
    `"${path}" is damaged and cannot be read.`,
    'Ask for the file once more; or open it in Word, let it be repaired, and save it.',
  );
}

export function tooLarge(path: string, what: string): StorageFailure {
  return new StorageFailure(
    'too-large',
    path,
    `"${path}" is too large ${what}.`,
    'Check that this is the file you mean; pictures in it can be taken out.',
  );
}
