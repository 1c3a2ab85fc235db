import { Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import type { Runner } from '../program.ts';
import { withSetUpOptions } from '../set-up-options.ts';

/** Answers to the set-up questions, given as flags, and the rubric. */
export interface ReviewOptions {
  service?: string;
  provider?: string;
  area?: string;
  region?: string;
  kind?: string;
  mode?: string;
  from?: string;
  to?: string;
  reviewer?: string[];
  rubric?: string;
  /** Who rates: the id or name of a reviewer. */
  as?: string;
  /** A review of the same occasion, whose set-up is taken. */
  like?: string;
  /** The review before this one. */
  previous?: string;
  /** Lists in CSV to read figures from, and what they are lists of. */
  inputs?: string[];
  list?: string;
  /** The kind of list whose template is to be printed. */
  inputsTemplate?: string;
  finish?: true;
  reopen?: string;
}

export function reviewCommand(context: Context, runner: Runner): Command {
  const command = new Command('review')
    .summary('start a review, or go on with one: the main job')
    .description(
      'Starts a review, or goes on with one where it was left: asks for the service and the dates, then walks the items. Everything is saved after every answer.',
    )
    .argument('[file]', 'the review file, such as north-vale.review.json; a new name starts a new review')
    .usage('[options] <file>');
  return withSetUpOptions(command)
    .option('--as <id or name>', 'who rates here: each reviewer alone, in a file of their own')
    .option('--like <file>', 'take service, dates and reviewers from another file of the same review')
    .option('--previous <file>', 'the review before this one: its ratings are shown beside yours')
    .option('--inputs <list...>', 'lists in CSV to read figures from: jobs, caseload, contacts, hours')
    .addOption(
      new Option('--list <kind>', 'what they are lists of, where their headings do not tell').choices(lists),
    )
    .addOption(
      new Option('--inputs-template <kind>', 'print an empty list to be filled in, and stop').choices(lists),
    )
    .option('--finish', 'close the review as final, without a question')
    .option('--reopen <reason>', 'open a final review again; the reason goes on record')
    .option('--rubric <id or path>', 'another rubric than ips-25-uk')
    .addHelpText('after', examples)
    .action((file: string | undefined, options: ReviewOptions) =>
      runner(() => start(file, options, context)),
    );
}

/** The kinds of list that can be read. */
const lists = ['caseload', 'first-contacts', 'employer-contacts', 'jobs', 'community-hours'];

async function start(file: string | undefined, options: ReviewOptions, context: Context): Promise<ExitCode> {
  if (options.inputsTemplate !== undefined) {
    const { printTemplate } = await import('../sitting/template.ts');
    return printTemplate(options.inputsTemplate, context);
  }
  if (file === undefined) {
    const { misuse } = await import('../failure.ts');
    throw misuse('“ips-fidelity review” needs a file.', '“ips-fidelity review --help” shows what it takes.');
  }
  return (await import('../review-session.ts')).runReview(file, options, context);
}

const examples = `
Examples:
  ips-fidelity review north-vale.review.json
  ips-fidelity review north-vale.review.json --inputs jobs.csv
  ips-fidelity review north-vale.review.json --service "North Vale IPS" --kind external --from 2026-11-23`;
