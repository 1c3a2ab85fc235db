import { Command } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonText } from '../json.ts';
import type { Runner } from '../program.ts';

interface Options {
  json?: true;
  rubric?: string;
}

export function scoreCommand(context: Context, runner: Runner): Command {
  return new Command('score')
    .summary('section scores, total and band of reviews')
    .description('Shows the section scores, the total, the band and the completeness of each review.')
    .argument('<file...>', 'review files')
    .option('--json', 'print the result as JSON: one object, or one a line for several files')
    .option(
      '--rubric <id or path>',
      'the rubric to score with, where it is not the shipped one that the review names',
    )
    .addHelpText('after', '\nExample:\n  ips-fidelity score north-vale.review.json harbour-point.review.json')
    .action((files: string[], options: Options) => runner(() => runScore(files, options, context)));
}

/** Scores each file; one that fails is told and does not stop the rest. A blank line parts them on the screen. */
export async function runScore(
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { tellFailure } = await import('../failure.ts');
  if (options.rubric !== undefined) await (await import('../rubrics.ts')).loadRubric(options.rubric, context);
  let code: ExitCode = exit.done;
  for (const [index, file] of files.entries()) {
    const parted = index > 0 && options.json === undefined;
    try {
      const text = await scoreText(file, options, files.length, context);
      context.print(parted ? `\n${text}` : text);
    } catch (error) {
      if (parted) context.tell('');
      code = Math.max(code, tellFailure(error, context)) as ExitCode;
    }
  }
  return code;
}

async function scoreText(
  file: string,
  { json, rubric }: Options,
  files: number,
  context: Context,
): Promise<string> {
  const [{ loadReview }, { scoreReview }] = await Promise.all([
    import('../reviews.ts'),
    import('../../core/scoring.ts'),
  ]);
  const loaded = await loadReview(file, rubric, context);
  const notices = loaded.warnings.map(({ message }) => message);
  const result = scoreReview(loaded.review, loaded.rubric, notices);
  if (json) return jsonText(result, files === 1 ? 2 : 0);
  const [{ scoreTable }, { terminalStyle }] = await Promise.all([
    import('../../ui/tables.ts'),
    import('../../ui/style.ts'),
  ]);
  return scoreTable(result, context.width, terminalStyle(context.colour), context.plain);
}
