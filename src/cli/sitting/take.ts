import { printable } from '../../core/printable.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Busy } from '../../storage/lock.ts';
import type { Context } from '../context.ts';
import { type HeldFile, holdFile } from './held-file.ts';

export type Taken = { kind: 'held'; file: HeldFile } | Busy;

/** Takes a file for this session. Where only a person can know whether its holder still works on it, asks. */
export async function takeFile(path: string, rubric: Rubric, context: Context): Promise<Taken> {
  const got = await holdFile(path, rubric, context);
  if (!('kind' in got)) return { kind: 'held', file: got };
  if (got.sameHost || !context.interactive) return got;
  context.tell(printable(busyText(path, got)));
  const { askYesNo } = await import('../../ui/yes-no.ts');
  const question = 'Are you sure that nobody works on it any more, and do you want to take it over?';
  if (!(await askYesNo(question, context))) return got;
  const broken = await holdFile(path, rubric, context, got);
  return 'kind' in broken ? broken : { kind: 'held', file: broken };
}

/** Who has a file open, as a sentence. */
export function busyText(path: string, { by, sameHost }: Busy): string {
  if (by === null) return `“${path}” is locked, and the lock does not say by whom.`;
  const where = sameHost ? 'another window on this computer' : `the computer “${by.host}”`;
  return `“${path}” is open in ${where} (process ${by.pid}), since ${by.since.slice(0, 16).replace('T', ' ')} UTC.`;
}

/** What to do about a file that somebody else has open. */
export function busyAdvice({ sameHost }: Busy, command: string): string {
  return `${sameHost ? 'Close the other window, then' : 'When it is free,'} start again: ${command}`;
}
