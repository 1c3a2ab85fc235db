import { Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Runner } from '../program.ts';

/** How a sheet is to be read, what it does not say itself, and where the reviews go. */
export interface ImportOptions {
  output?: string;
  sheet?: string;
  items?: string;
  ratings?: string;
  headerRow?: string;
  layout?: 'one' | 'rows' | 'columns';
  dates?: 'day-first' | 'month-first';
  service?: string;
  provider?: string;
  area?: string;
  region?: string;
  kind?: string;
  mode?: string;
  date?: string;
  reviewer?: string[];
  rubric?: string;
  final?: true;
  force?: true;
  yes?: true;
}

export function importCommand(context: Context, runner: Runner): Command {
  return new Command('import')
    .summary('reviews from score sheets: Excel, OpenDocument, CSV')
    .description(
      'Makes review files of score sheets: of one that “ips-fidelity sheet” or “report” wrote, of one that a service already has, or of a sheet with many past reviews. Shows first what it finds; nothing is guessed in silence.',
    )
    .argument('<file>', 'a workbook (.xlsx, .ods) or a CSV file')
    .option(
      '-o, --output <path>',
      'the review file, or for many reviews the folder (default for one: beside the sheet)',
    )
    .option('--sheet <name>', 'the sheet of the workbook to read')
    .option('--items <column>', 'the column with the items, by its letter or heading')
    .option('--ratings <column>', 'the column with the ratings')
    .option('--header-row <n>', 'the row with the headings')
    .addOption(
      new Option('--layout <layout>', 'one review, or a review in each row or column').choices([
        'one',
        'rows',
        'columns',
      ]),
    )
    .addOption(
      new Option('--dates <order>', 'how dates are written, where the sheet leaves it open').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option('--service <name>', 'the service, where the sheet does not say it')
    .option('--provider <name>', 'the trust or organisation that provides it')
    .option('--area <name>', 'its integrated care board or area')
    .option('--region <name>', 'its region')
    .addOption(new Option('--kind <kind>', 'the kind of review').choices(['external', 'guided-self', 'self']))
    .addOption(new Option('--mode <mode>', 'how it was held').choices(['on-site', 'virtual', 'hybrid']))
    .option('--date <date>', 'its day or days, as in "2 and 3 March 2026"')
    .option('--reviewer <name...>', 'the reviewers')
    .option('--final', 'mark reviews as final in which every item is rated')
    .option('--rubric <id or path>', 'another rubric than ips-25-uk')
    .option('--yes', 'write without a question')
    .option('--force', 'overwrite files that exist')
    .addHelpText('after', examples)
    .action((file: string, options: ImportOptions) =>
      runner(async () => (await import('../import-session.ts')).runImport(file, options, context)),
    );
}

const examples = `
Examples:
  ips-fidelity import north-vale.xlsx
  ips-fidelity import scores.xlsx --service "North Vale IPS" --date 2026-03-02 --kind external
  ips-fidelity import past-reviews.csv -o reviews/ --kind external --yes`;
