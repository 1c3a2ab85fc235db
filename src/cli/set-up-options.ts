import { type Command, Option } from 'commander';

/** The flags that say which review it is, where they can be given before it is begun. */
export function withSetUpOptions(command: Command): Command {
  return command
    .option('--service <name>', 'the service under review')
    .option('--provider <name>', 'the trust or organisation that provides it')
    .option('--area <name>', 'its integrated care board or area')
    .option('--region <name>', 'its region')
    .addOption(new Option('--kind <kind>', 'the kind of review').choices(['external', 'guided-self', 'self']))
    .addOption(new Option('--mode <mode>', 'how it is held').choices(['on-site', 'virtual', 'hybrid']))
    .option('--from <date>', 'its first day, as in 2026-11-23')
    .option('--to <date>', 'its last day')
    .option('--reviewer <name...>', 'the reviewers');
}
