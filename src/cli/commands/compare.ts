import { Command, Option } from 'commander';
import { groupings, mixable, sortings } from '../../core/comparison/model.ts';
import type { Wishes } from '../compare/choices.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import type { Runner } from '../program.ts';

export interface CompareOptions extends Wishes {
  output?: string[];
  format?: string;
  json?: true;
  force?: true;
  csvForm?: 'wide' | 'long';
  bom?: true;
  rubric?: string;
}

export function compareCommand(context: Context, runner: Runner): Command {
  return new Command('compare')
    .summary('many reviews side by side: spread, items, groups, trend')
    .description(
      'Compares reviews: the latest of each service, how totals are spread, and which items are weakest. Reviews of one kind, held in one way, by one edition of the scale stand together; others apart.',
    )
    .argument('<path...>', 'review files, folders, patterns; “-” reads a list of paths from standard input')
    .addOption(new Option('--by <what>', 'a group for each').choices([...groupings]))
    .option('--kind <kind>', 'only reviews of this kind: external, guided-self, self', collect)
    .option('--area <name>', 'only services of this area', collect)
    .option('--since <date>', 'only reviews from this day, month or year, as in 2024 or 1 March 2024')
    .option('--until <date>', 'only reviews up to this day, month or year')
    .addOption(new Option('--latest', 'the latest review of each service (the default)').conflicts('all'))
    .option('--all', 'all reviews, not only the latest of each service')
    .option('--item <number or id>', 'only this item', collect)
    .option('--section <id or title>', 'only the items of this section', collect)
    .option('--principle <id>', 'only the items that serve this principle', collect)
    .addOption(new Option('--sort <by>', 'the order of the services').choices([...sortings]))
    .option('--top <n>', 'only the first n services; figures rest on all')
    .addOption(
      new Option('--mix <what>', 'put together what would stand apart')
        .choices([...mixable])
        .argParser(mixed),
    )
    .option('--min-group <n>', 'show no figures of groups of fewer services')
    .addOption(
      new Option(
        '--for <reader>',
        'for the public: groups of 3 services or more, no single services',
      ).choices(['public']),
    )
    .option('--trend', 'the course over the years')
    .option('--self-external', 'self-assessments beside external reviews')
    .option('--within <days>', 'how far apart these two may lie (default: 183)')
    .option('--agreement', 'how far reviewers agree, item by item')
    .option('--outcomes', 'employment rates, and whether they go with fidelity')
    .option(
      '-o, --output <file>',
      'write it to a file: .pdf, .docx, .html, .md, .xlsx, .csv or .json',
      collect,
    )
    .option('--format <format>', 'the format, where the ending does not tell it')
    .addOption(
      new Option('--csv-form <form>', 'CSV with a row for each service, or for each review and item').choices(
        ['wide', 'long'],
      ),
    )
    .option('--bom', 'begin a CSV file with a mark, for older spreadsheets')
    .option('--json', 'print the comparison as JSON')
    .option('--force', 'overwrite files that exist')
    .option(
      '--rubric <id or path>',
      'the rubric to compare by, where it is not the shipped one of most reviews',
    )
    .addHelpText('after', examples)
    .action((paths: string[], options: CompareOptions) =>
      runner(async () => {
        const { runCompare } = await import('../compare/run.ts');
        return runCompare(paths, options, context) satisfies Promise<ExitCode>;
      }),
    );
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function mixed(value: string, before: string[] = []): string[] {
  return collect(value, before);
}

const examples = `
Examples:
  ips-fidelity compare reviews/
  ips-fidelity compare reviews/ --by area --trend
  ips-fidelity compare reviews/ --since 2024 --outcomes --json
  ips-fidelity compare reviews/ -o compare.pdf -o compare.xlsx
  find . -name '*.review.json' | ips-fidelity compare -`;
