import type { Book } from '../../core/import/model.ts';
import { ownBook } from '../../core/import/own.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { Context } from '../context.ts';
import { exit } from '../exit.ts';
import { CommandFailure } from '../failure.ts';
import { defaultRubric, loadRubric, loadShipped } from '../rubrics.ts';

/** The rubric that a sheet is read by: the one that is named, that a sheet of ours names, or the usual one. */
export async function rubricFor(book: Book, { rubric }: ImportOptions, context: Context): Promise<Rubric> {
  const own = ownBook(book);
  if (own?.newer)
    throw new CommandFailure(
      exit.problems,
      'This score sheet was written by a newer version of ips-fidelity.',
      'Update ips-fidelity, then try again.',
    );
  if (rubric !== undefined) {
    const named = await loadRubric(rubric, context);
    if (own !== null && own.rubric !== named.id) throw otherRubric(own.rubric, named.id);
    return named;
  }
  if (own === null) return loadRubric(defaultRubric, context);
  const shipped = await loadShipped(own.rubric, context);
  if (shipped === null)
    throw new CommandFailure(
      exit.problems,
      `The score sheet is for the rubric “${own.rubric}”, which does not come with ips-fidelity.`,
      'Name the file of this rubric with --rubric.',
    );
  if (own.version !== null && own.version !== shipped.version)
    context.tell(
      `The score sheet was made with version ${own.version} of the rubric; this is version ${shipped.version}. Check that the wording you rely on is the same.`,
    );
  return shipped;
}

function otherRubric(own: string, named: string): CommandFailure {
  return new CommandFailure(
    exit.problems,
    `The score sheet is for the rubric “${own}”, not for “${named}”.`,
    'Name its rubric with --rubric.',
  );
}
