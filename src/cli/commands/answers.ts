import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Runner } from '../program.ts';

export interface AnswersOptions {
  /** The review file into which a document is brought. */
  output?: string;
  as?: string;
  json?: true;
  rubric?: string;
}

export function answersCommand(context: Context, runner: Runner): Command {
  return new Command('answers')
    .summary('what the service answered to its report')
    .description(
      'Brings the answers of a service into a review: from the report that was written with --comments, filled in and sent back. Then asks what the reviewers do about each that is not plain agreement: the rating is kept, or changed, always with a reason. Given a review file, goes on with those that are still open.',
    )
    .argument('<file>', 'the Word document that came back, or a review file to go on with')
    .option('-o, --output <review>', 'the review file into which the answers go')
    .option('--as <id or name>', 'who decides, for the record')
    .option('--json', 'print the answers as JSON, and ask nothing')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the review names')
    .addHelpText('after', examples)
    .action((file: string, options: AnswersOptions) =>
      runner(async () => (await import('../answers/run.ts')).runAnswers(file, options, context)),
    );
}

const examples = `
Examples:
  ips-fidelity answers north-vale-answers.docx -o north-vale.review.json
  ips-fidelity answers north-vale.review.json`;
