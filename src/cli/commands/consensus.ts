import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Runner } from '../program.ts';

export interface ConsensusOptions {
  output?: string;
  json?: true;
  as?: string;
  rubric?: string;
}

export function consensusCommand(context: Context, runner: Runner): Command {
  return new Command('consensus')
    .summary('agree on one review after rating alone')
    .description(
      'Compares the reviews of two or more reviewers who rated the same service alone: how far they agree, and on which items they differ. With -o, walks through the differences, the largest first, and writes the agreed review. It can be stopped and gone on with.',
    )
    .argument('<file...>', 'the review file of each reviewer')
    .option('-o, --output <file>', 'the agreed review: begun, or gone on with')
    .option('--as <id or name>', 'who types, for the record of changes')
    .option('--json', 'print differences and agreement as JSON, and ask nothing')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the reviews name')
    .addHelpText('after', examples)
    .action((files: string[], options: ConsensusOptions) =>
      runner(async () => (await import('../consensus-session.ts')).runConsensus(files, options, context)),
    );
}

const examples = `
Examples:
  ips-fidelity consensus north-vale.AB.review.json north-vale.CD.review.json
  ips-fidelity consensus north-vale.AB.review.json north-vale.CD.review.json -o north-vale.review.json`;
