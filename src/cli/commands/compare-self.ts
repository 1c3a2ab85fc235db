import { Command } from 'commander';
import type { SelfComparison } from '../../core/self-comparison/compare.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonText } from '../json.ts';
import type { Runner } from '../program.ts';

interface Options {
  json?: true;
  rubric?: string;
}

export function compareSelfCommand(context: Context, runner: Runner): Command {
  return new Command('compare-self')
    .summary('a self-assessment beside an external review')
    .description(
      'Shows on which items a service rated itself higher or lower than an external review of it did, the largest differences first, how far the two agree, and both totals.',
    )
    .argument('<self>', 'the file of the self-assessment')
    .argument('<external>', 'the file of the external review')
    .option('--json', 'print the result as JSON')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the reviews name')
    .addHelpText(
      'after',
      '\nExample:\n  ips-fidelity compare-self north-vale.self.review.json north-vale.review.json',
    )
    .action((self: string, external: string, options: Options) =>
      runner(() => runCompareSelf(self, external, options, context)),
    );
}

/** Prints the comparison of two reviews; fails with exit code 1 where they cannot be compared. */
export async function runCompareSelf(
  self: string,
  external: string,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const [{ loadReview }, { compareSelf }] = await Promise.all([
    import('../reviews.ts'),
    import('../../core/self-comparison/compare.ts'),
  ]);
  const own = await loadReview(self, options.rubric, context);
  const theirs = await loadReview(external, options.rubric, context);
  const { comparison, problems } = compareSelf(own.review, theirs.review, theirs.rubric);
  if (comparison === null) {
    const { refuseFaulty } = await import('../rubrics.ts');
    return refuseFaulty(external, problems, context);
  }
  const warned = [own, theirs].flatMap(({ path, warnings }) =>
    warnings.map(({ message }) => `In ${path}: ${message}`),
  );
  const notices = [...comparison.notices, ...warned];
  context.print(await drawn({ ...comparison, notices }, options, context));
  return exit.done;
}

async function drawn(
  comparison: SelfComparison,
  { json }: Options,
  { width, plain, colour }: Context,
): Promise<string> {
  if (json) return jsonText(comparison);
  const [{ selfComparisonText }, { terminalStyle }] = await Promise.all([
    import('../../ui/self-comparison-text.ts'),
    import('../../ui/style.ts'),
  ]);
  return selfComparisonText(comparison, { width, plain, style: terminalStyle(colour) });
}
