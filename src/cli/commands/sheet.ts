import { Command } from 'commander';
import type { Given } from '../../core/session/start.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Runner } from '../program.ts';
import { withSetUpOptions } from '../set-up-options.ts';

interface Options extends Omit<Given, 'reviewers'> {
  output?: string;
  reviewer?: string[];
  rubric?: string;
  force?: true;
}

export function sheetCommand(context: Context, runner: Runner): Command {
  const command = new Command('sheet')
    .summary('an empty score sheet for Excel')
    .description(
      'Writes an empty score sheet as an Excel workbook: every item with its wordings, a list to choose each rating from, section scores, total and band by formula. “ips-fidelity import” makes a review of it when it is filled in.',
    )

    .option('-o, --output <file>', 'where to write it, such as north-vale.xlsx');
  return withSetUpOptions(command)
    .option('--rubric <id or path>', 'another rubric than ips-25-uk')
    .option('--force', 'overwrite a file that exists')
    .addHelpText(
      'after',
      '\nExample:\n  ips-fidelity sheet -o north-vale.xlsx --service "North Vale IPS" --kind self',
    )
    .action((options: Options) => runner(() => runSheet(options, context)));
}

/** Writes the sheet and says where, and what to do with it. */
export async function runSheet(options: Options, context: Context): Promise<ExitCode> {
  const { misuse, oneLine } = await import('../failure.ts');
  const { output } = options;
  if (output === undefined)
    throw misuse('“ips-fidelity sheet” needs -o and the name of a file, such as -o north-vale.xlsx.', '');
  if (!/\.xlsx$/i.test(output))
    throw misuse(`A score sheet cannot be written as “${output}”.`, 'Give a name that ends in .xlsx.');
  const [{ defaultRubric, loadRubric }, { renderBlankSheet }, { palette }, { writeNew }] = await Promise.all([
    import('../rubrics.ts'),
    import('../../reports/excel/blank.ts'),
    import('../../reports/charts/shapes.ts'),
    import('../new-file.ts'),
  ]);
  const rubric = await loadRubric(options.rubric ?? defaultRubric, context);
  const given = await soundAnswers(options, rubric);
  const look = { paper: 'a4', palette, logo: null, fontFolder: '' } as const;
  await writeNew(output, await renderBlankSheet(given, rubric, look), options.force === true, context);
  const { commandLine } = await import('../../ui/command-line.ts');
  context.print(`Score sheet written: ${oneLine(output)}`);
  context.tell(`When it is filled in: ${commandLine(['import', output], options.rubric)}`);
  return exit.done;
}

/** The answers given by flags; fails where one of them is none. */
async function soundAnswers(
  options: Options,
  rubric: import('../../core/rubric/model.ts').Rubric,
): Promise<Given> {
  const { giveAnswers, newReview } = await import('../../core/session/start.ts');
  const { setUpSteps } = await import('../../core/session/model.ts');
  const all = { ...options, reviewers: options.reviewer?.join(', ') } as Given;
  const given: Given = Object.fromEntries(
    setUpSteps.flatMap((step) => (all[step] === undefined ? [] : [[step, all[step]]])),
  );
  const { review } = newReview(rubric, { id: '', today: '', given: {} });
  const { review: told, faults } = giveAnswers(review, given);
  const { misuse } = await import('../failure.ts');
  if (faults.length > 0) throw misuse(faults.join('\n'), '');
  const { from, to } = told.dates;
  return { ...given, ...(given.from === undefined ? {} : { from }), ...(to === null ? {} : { to }) };
}
