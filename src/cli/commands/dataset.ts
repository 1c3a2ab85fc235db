import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Runner } from '../program.ts';

export interface DatasetOptions {
  output: string;
  withNames?: true;
  all?: true;
  rubric?: string;
}

export function datasetCommand(context: Context, runner: Runner): Command {
  return new Command('dataset')
    .summary('reviews as Parquet tables, for analysts')
    .description(
      'Datasets of reviews: Parquet tables for DuckDB, Spark, Fabric or Databricks, and for “compare”.',
    )
    .addCommand(buildCommand(context, runner))
    .addHelpText('after', example);
}

function buildCommand(context: Context, runner: Runner): Command {
  return new Command('build')
    .summary('builds a dataset, or brings one up to date')
    .description(
      'Writes what comparisons need of reviews as Parquet tables in a folder. Built again, it reads only files that are new or have changed. Without free text; reviewers by their ids.',
    )
    .argument('<path...>', 'review files, folders, patterns; “-” reads a list of paths from standard input')
    .requiredOption('-o, --output <folder>', 'the folder of the dataset')
    .option('--with-names', 'with the names of reviewers')
    .option('--all', 'read every file anew')
    .option('--rubric <id or path>', 'the rubric of the reviews, where it is not a shipped one')
    .addHelpText('after', example)
    .action((paths: string[], options: DatasetOptions) =>
      runner(async () => {
        const { runBuild } = await import('../dataset/build.ts');
        return runBuild(paths, options, context);
      }),
    );
}

const example = '\nExample:\n  ips-fidelity dataset build reviews/ -o dataset/';
