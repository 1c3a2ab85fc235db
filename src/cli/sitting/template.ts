import { listKinds } from '../../core/records/kinds.ts';
import { templateOf } from '../../core/records/template.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';

/** Prints an empty list of a kind, to be filled in and read again. */
export function printTemplate(kind: string, context: Context): ExitCode {
  const found = listKinds.find(({ id }) => id === kind);
  if (found !== undefined) context.print(templateOf(found).replace(/\n$/, ''));
  return exit.done;
}
