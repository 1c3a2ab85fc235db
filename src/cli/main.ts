import type { Context } from './context.ts';
import { exit } from './exit.ts';
import { version } from './version.ts';

export { processContext } from './context.ts';

/** Runs the programme on its arguments and gives the exit code. Nothing else is loaded until it is needed. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    context.print(version);
    return exit.done;
  }
  if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h') && context.width === storedWidth) {
    const { readText } = await import('../storage/text.ts');
    const help = await readText(`${context.home}/dist/help.txt`).catch(() => null);
    if (help !== null) {
      context.print(help.trimEnd());
      return exit.done;
    }
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(
    argv.filter((word) => word !== '--no-color'),
    argv.includes('--no-color') ? Object.assign(Object.create(context), { colour: false }) : context,
  );
}

/** The columns that the stored help is set for; at any other width the commands set it anew. */
const storedWidth = 80;
