import type { Context } from './context.ts';
import { exit } from './exit.ts';
import { hasStoredHelp, storedHelp } from './stored-help.ts';
import { version } from './version.ts';

export { processContext } from './context.ts';

/** Runs the programme on its arguments and gives the exit code. Nothing else is loaded until it is needed. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  try {
    return await start(argv, context);
  } catch (error) {
    const { tellFailure } = await import('./failure.ts');
    return tellFailure(error, context);
  }
}

async function start(argv: readonly string[], context: Context): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    context.print(version);
    return exit.done;
  }
  if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h') && hasStoredHelp(context.width)) {
    context.print(storedHelp);
    return exit.done;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(
    argv.filter((word) => !['--no-color', '--plain'].includes(word)),
    dressed(context, { plain: argv.includes('--plain'), colour: !argv.includes('--no-color') }),
  );
}

/** Made on top of the context, whose streams must not be opened before they are used. */
function dressed(context: Context, { plain, colour }: { plain: boolean; colour: boolean }): Context {
  if (plain) return Object.create(context, { plain: { value: true }, colour: { value: false } });
  return colour ? context : Object.create(context, { colour: { value: false } });
}
