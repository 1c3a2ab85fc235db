import { Command } from 'commander';
import type { Problem } from '../../core/problem.ts';
import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonText } from '../json.ts';
import type { Runner } from '../program.ts';

interface Options {
  json?: true;
  rubric?: string;
  strict?: boolean;
}

interface Checked {
  file: string;
  problems: readonly Problem[];
  /** By which the items are named; null where it is not known, or the file is none of a review. */
  rubric: Rubric | null;
}

export function checkCommand(context: Context, runner: Runner): Command {
  return new Command('check')
    .summary('every problem in review and rubric files')
    .description(
      'Lists every problem in review and rubric files, with its place and what to do: faults, and warnings of what weakens a review while it can be mended.',
    )
    .argument(
      '<path...>',
      'files, or folders: their *.review.json, *.review.yaml and *.rubric.yaml files are checked',
    )
    .option('--strict', 'exit with 1 on warnings too, and tell score sheets that they hold no evidence')
    .option('--json', 'print the problems as JSON')
    .option(
      '--rubric <id or path>',
      'the rubric to check against, where it is not the shipped one that the review names',
    )
    .addHelpText('after', '\nExample:\n  ips-fidelity check reviews/')
    .action((paths: string[], options: Options) => runner(() => runCheck(paths, options, context)));
}

/** Checks every file found. Exit code 1 where there is any error (in strict checks: or warning), 3 where a file cannot be read. */
export async function runCheck(
  paths: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const [{ findFiles }, { tellFailure }] = await Promise.all([
    import('../../storage/walk.ts'),
    import('../failure.ts'),
  ]);
  if (options.rubric !== undefined) await (await import('../rubrics.ts')).loadRubric(options.rubric, context);
  const checked: Checked[] = [];
  let failed = 0;
  let code: ExitCode = exit.done;
  for await (const found of findFiles(await Promise.all(paths.map(fileOrFolder)), [
    '.review.json',
    '.review.yaml',
    '.review.yml',
    '.rubric.yaml',
    '.rubric.yml',
  ])) {
    try {
      if ('failure' in found) throw found.failure;
      checked.push(await checkFile(found.path, options, context));
    } catch (error) {
      failed += 1;
      code = Math.max(code, tellFailure(error, context)) as ExitCode;
    }
  }
  if (checked.length === 0 && failed === 0) {
    context.tell('There is no review file here. Review files are named like north-vale.review.json.');
    return exit.problems;
  }
  await printChecked(checked, failed, options, context);
  const counts = (severity: Problem['severity']) => severity === 'error' || options.strict === true;
  const faulty = checked.some(({ problems }) => problems.some(({ severity }) => counts(severity)));
  return Math.max(code, faulty ? exit.problems : exit.done) as ExitCode;
}

/** A folder or file as it is named; or the review file that a name without its ending means. */
async function fileOrFolder(name: string): Promise<string> {
  const [{ kindAt }, { namedReview }] = await Promise.all([
    import('../../storage/folder.ts'),
    import('../review-names.ts'),
  ]);
  return (await kindAt(name)) === null ? namedReview(name) : name;
}

async function checkFile(
  path: string,
  { rubric, strict = false }: Options,
  context: Context,
): Promise<Checked> {
  const { isRubricFile, inspectRubric } = await import('../rubrics.ts');
  if (await isRubricFile(path))
    return { file: path, problems: (await inspectRubric(path)).problems, rubric: null };
  const { inspectReview, namingRubric } = await import('../reviews.ts');
  const { cautionsOf } = await import('../../core/cautions.ts');
  // A folder of past score sheets is not flooded with warnings that they are score sheets, unless that is asked for.
  const weaknesses = (review: Review, of: Rubric) => cautionsOf(review, of, { sheets: strict });
  const inspected = await inspectReview(path, rubric, context, weaknesses);
  const known = await namingRubric(inspected, context);
  return { file: path, problems: inspected.problems, rubric: known };
}

async function printChecked(
  checked: readonly Checked[],
  failed: number,
  { json }: Options,
  context: Context,
): Promise<void> {
  if (json) return context.print(jsonText(checked.map(({ file, problems }) => ({ file, problems }))));
  const [{ problemList }, { terminalStyle }] = await Promise.all([
    import('../../ui/problems.ts'),
    import('../../ui/style.ts'),
  ]);
  const style = terminalStyle(context.colour);
  const lists = checked.filter(({ problems }) => problems.length > 0);
  for (const { file, problems, rubric } of lists)
    context.print(`${problemList(file, problems, context.width, style, rubric)}\n`);
  if (checked.length > 0) context.print(summary(checked, lists, failed));
}

function summary(checked: readonly Checked[], faulty: readonly Checked[], failed: number): string {
  const files = `${counted(checked.length, 'file')} checked${failed === 0 ? '' : `, ${failed} not`}`;
  if (faulty.length === 0) return `${files}: no problems.`;
  const all = faulty.flatMap(({ problems }) => problems);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return `${files}: ${counted(errors, 'error')} and ${counted(all.length - errors, 'warning')}, in ${counted(faulty.length, 'file')}.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
