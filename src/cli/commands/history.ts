import { Command } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonText } from '../json.ts';
import type { Runner } from '../program.ts';

interface Options {
  item?: string;
  json?: true;
  rubric?: string;
}

export function historyCommand(context: Context, runner: Runner): Command {
  return new Command('history')
    .summary('every change in a review: who, when, what and why')
    .description(
      'Tells every change in a review: who made it and when, what it was before and after, and why.',
    )
    .argument('<file>', 'a review file')
    .option('--item <id or number>', 'only the changes of this item')
    .option('--json', 'print the changes as JSON')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the review names')
    .addHelpText('after', '\nExample:\n  ips-fidelity history north-vale.review.json --item 7')
    .action((file: string, options: Options) => runner(() => runHistory(file, options, context)));
}

async function runHistory(file: string, options: Options, context: Context): Promise<ExitCode> {
  const [{ loadReview }, { searchItem }, { misuse }] = await Promise.all([
    import('../reviews.ts'),
    import('../../core/rubric/lookup.ts'),
    import('../failure.ts'),
  ]);
  const { review, rubric } = await loadReview(file, options.rubric, context);
  const item = options.item === undefined ? null : searchItem(rubric, options.item);
  if (options.item !== undefined && item === null)
    throw misuse(
      `“${rubric.id}” has no item “${options.item}”.`,
      `“ips-fidelity rubric show ${rubric.id}” lists the items.`,
    );
  const changes = review.history.filter((change) => item === null || change.item === item.id);
  if (options.json) context.print(jsonText(changes));
  else await printHistory(changes, rubric, context);
  return exit.done;
}

async function printHistory(
  changes: readonly import('../../core/review/model.ts').Change[],
  rubric: import('../../core/rubric/model.ts').Rubric,
  context: Context,
): Promise<void> {
  if (changes.length === 0) return context.print('No change is on record.');
  const [{ historyText }, { terminalStyle }, { textWidth }] = await Promise.all([
    import('../../ui/history-text.ts'),
    import('../../ui/style.ts'),
    import('../../ui/terminal.ts'),
  ]);
  context.print(historyText(changes, rubric, textWidth(context), terminalStyle(context.colour)));
}
