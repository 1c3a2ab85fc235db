import { Command } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonText } from '../json.ts';
import type { Runner } from '../program.ts';

interface ShowOptions {
  item?: string;
  json?: true;
}

export function rubricCommand(context: Context, runner: Runner): Command {
  const rubric = new Command('rubric')
    .summary('the scale: list, show or check rubrics')
    .description('Lists the rubrics there are, shows one in full, or checks a rubric file.')
    .addHelpText('after', '\nExample:\n  ips-fidelity rubric show ips-25-uk --item caseload-size');
  rubric
    .command('list')
    .summary('the rubrics that come with ips-fidelity')
    .description('Lists the rubrics that come with ips-fidelity.')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  ips-fidelity rubric list')
    .action((options: { json?: true }) => runner(() => runList(options, context)));
  rubric
    .command('show')
    .summary('a rubric in full, or one item of it')
    .description('Shows a rubric in full, or one item of it.')
    .argument('[id or path]', 'the rubric', 'ips-25-uk')
    .option('--item <id or number>', 'show only this item')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  ips-fidelity rubric show ips-25-uk --item 7')
    .action((id: string, options: ShowOptions) => runner(() => runShow(id, options, context)));
  rubric
    .command('check')
    .summary('every fault of a rubric file')
    .description('Lists every fault of a rubric file, with its place and what to do.')
    .argument('<file>', 'a rubric in YAML')
    .option('--json', 'print the problems as JSON')
    .addHelpText('after', '\nExample:\n  ips-fidelity rubric check our-scale.yaml')
    .action((file: string, options: { json?: true }) => runner(() => runRubricCheck(file, options, context)));
  return rubric;
}

async function runList({ json }: { json?: true }, context: Context): Promise<ExitCode> {
  const { loadRubric, shippedRubrics } = await import('../rubrics.ts');
  const rubrics = await Promise.all((await shippedRubrics(context)).map((id) => loadRubric(id, context)));
  if (json) {
    context.print(
      jsonText(rubrics.map(({ id, title, edition, version }) => ({ id, title, edition, version }))),
    );
    return exit.done;
  }
  const [{ rubricTable }, { terminalStyle }, { textWidth }] = await Promise.all([
    import('../../ui/rubric-text.ts'),
    import('../../ui/style.ts'),
    import('../../ui/terminal.ts'),
  ]);
  context.print(rubricTable(rubrics, textWidth(context), terminalStyle(context.colour), context.plain));
  return exit.done;
}

async function runShow(id: string, { item: wanted, json }: ShowOptions, context: Context): Promise<ExitCode> {
  const [{ loadRubric }, { searchItem }, { misuse }] = await Promise.all([
    import('../rubrics.ts'),
    import('../../core/rubric/lookup.ts'),
    import('../failure.ts'),
  ]);
  const rubric = await loadRubric(id, context);
  const item = wanted === undefined ? undefined : searchItem(rubric, wanted);
  if (item === null)
    throw misuse(
      `“${rubric.id}” has no item “${wanted}”.`,
      `“ips-fidelity rubric show ${rubric.id}” lists the items.`,
    );
  if (json) context.print(jsonText(item ?? rubric));
  else await printRubric(rubric, item, context);
  return exit.done;
}

async function printRubric(
  rubric: import('../../core/rubric/model.ts').Rubric,
  item: import('../../core/rubric/model.ts').Item | undefined,
  context: Context,
): Promise<void> {
  const [{ fullItem }, { rubricText }, { terminalStyle }, { textWidth }] = await Promise.all([
    import('../../ui/card.ts'),
    import('../../ui/rubric-text.ts'),
    import('../../ui/style.ts'),
    import('../../ui/terminal.ts'),
  ]);
  const style = terminalStyle(context.colour);
  const width = textWidth(context);
  context.print(
    item === undefined
      ? rubricText(rubric, width, style, context.plain)
      : fullItem(item, rubric, width, style, context.plain),
  );
}

async function runRubricCheck(file: string, { json }: { json?: true }, context: Context): Promise<ExitCode> {
  const [{ inspectRubric }, { problemList }, { terminalStyle }] = await Promise.all([
    import('../rubrics.ts'),
    import('../../ui/problems.ts'),
    import('../../ui/style.ts'),
  ]);
  const { rubric, problems } = await inspectRubric(file);
  if (json) context.print(jsonText({ file, problems }));
  else if (problems.length > 0)
    context.print(problemList(file, problems, context.width, terminalStyle(context.colour)));
  else context.print(`${rubric?.title ?? file}: no problems.`);
  return rubric === null ? exit.problems : exit.done;
}
