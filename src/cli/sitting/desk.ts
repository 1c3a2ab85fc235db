import type { Alone } from '../../core/consensus/faults.ts';
import type { Desk } from '../../ui/dialogue/desk.ts';
import type { Context } from '../context.ts';
import type { HeldFile } from './held-file.ts';
import { findPrevious } from './previous-review.ts';
import { terminalOf } from './terminal.ts';

/** The desk of a session on a file that is held. `by` is the id of whoever sits there. */
export function deskFor(
  file: HeldFile,
  { by, alone = [] }: { by: string | null; alone?: readonly Alone[] },
  context: Context,
): Desk {
  return {
    terminal: terminalOf(context),
    save: file.save,
    saveElsewhere: file.saveElsewhere,
    now: () => context.now().toISOString(),
    by,
    findPrevious: (review) => findPrevious(file.path(), review, context),
    // Loaded when it is needed: few sittings read a list.
    readList: async (review, rubric) => (await import('./list.ts')).askList(review, rubric, context),
    alone,
  };
}
