import { Argument, Command } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Runner } from '../program.ts';

export function schemaCommand(context: Context, runner: Runner): Command {
  return new Command('schema')
    .summary('the JSON Schema of a file format, for editors')
    .description(
      'Prints the JSON Schema of the review or the rubric format, so that an editor can help with such files.',
    )
    .addArgument(new Argument('<format>', 'which format').choices(['review', 'rubric']))
    .addHelpText('after', '\nExample:\n  ips-fidelity schema review > review.schema.json')
    .action((format: 'review' | 'rubric') => runner(() => runSchema(format, context)));
}

async function runSchema(format: 'review' | 'rubric', context: Context): Promise<ExitCode> {
  const schema =
    format === 'review'
      ? (await import('../../core/review/schema.ts')).reviewJsonSchema()
      : (await import('../../core/rubric/schema.ts')).rubricJsonSchema();
  context.print(JSON.stringify(schema, null, 2));
  return exit.done;
}
