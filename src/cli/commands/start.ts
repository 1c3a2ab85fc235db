import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Runner } from '../program.ts';

export function startCommand(context: Context, runner: Runner): Command {
  return new Command('start')
    .summary('asks what you want to do')
    .description('Asks what you want to do and starts it. Without a terminal it says what to do next.')
    .addHelpText('after', '\nExample:\n  ips-fidelity start')
    .action(() => runner(async () => (await import('../start.ts')).runStart(context)));
}
