import { Command, CommanderError, Help } from 'commander';
import { nearest } from '../core/nearest.ts';
import { answersCommand } from './commands/answers.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { compareSelfCommand } from './commands/compare-self.ts';
import { consensusCommand } from './commands/consensus.ts';
import { datasetCommand } from './commands/dataset.ts';
import { gapsCommand } from './commands/gaps.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { reportCommand } from './commands/report.ts';
import { reviewCommand } from './commands/review.ts';
import { rubricCommand } from './commands/rubric.ts';
import { schemaCommand } from './commands/schema.ts';
import { scoreCommand } from './commands/score.ts';
import { sheetCommand } from './commands/sheet.ts';
import { startCommand } from './commands/start.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';
import { misuse, tellFailure } from './failure.ts';
import { usageFailure } from './usage.ts';
import { version } from './version.ts';

/** A command's way to run: its exit code ends the programme. */
export type Runner = (work: () => Promise<ExitCode>) => Promise<void>;

/** Runs the command that the arguments name. Failures become one line on stderr and an exit code. */
export async function runProgram(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = exit.done;
  const runner: Runner = async (work) => {
    code = await work();
  };
  try {
    await buildProgram(context, runner).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    return tellFailure(error, context);
  }
}

function buildProgram(context: Context, runner: Runner): Command {
  const program = new Command('ips-fidelity')
    .description('Rate, score and report IPS fidelity reviews.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help; also after a command, as in “ips-fidelity review --help”')
    .option('--no-color', 'write without colour')
    .option('--plain', 'ask and answer line by line, for screen readers')
    .helpCommand(false)
    .allowExcessArguments()
    .exitOverride((error) => {
      throw usageFailure(error, 'ips-fidelity') ?? error;
    })
    .configureOutput({
      // What commander says of a fault is put into our words below.
      outputError: () => {},
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: (text) => context.tell(text.trimEnd()),
      getOutHelpWidth: () => context.width,
      getErrHelpWidth: () => context.width,
    })
    // Nearly every command has options: to say so of each takes the room that its purpose needs.
    .configureHelp({
      subcommandTerm: (command) => new Help().subcommandTerm(command).replace(' [options]', ''),
    })
    .addHelpText('after', examples);
  program.action(() => runner(() => startWithoutCommand(context, program)));
  const commands = [
    reviewCommand,
    scoreCommand,
    reportCommand,
    answersCommand,
    consensusCommand,
    historyCommand,
    gapsCommand,
    compareSelfCommand,
    compareCommand,
    datasetCommand,
    sheetCommand,
    importCommand,
    checkCommand,
    rubricCommand,
    schemaCommand,
    startCommand,
  ];
  for (const make of commands) program.addCommand(inherit(make(context, runner), program));
  return program;
}

/** Without a command: on a terminal it asks, elsewhere it shows the help as wrong use. */
async function startWithoutCommand(context: Context, program: Command): Promise<ExitCode> {
  const [stray] = program.args;
  if (stray !== undefined) throw unknownCommand(stray, program);
  if (context.interactive) {
    const { runStart } = await import('./start.ts');
    return runStart(context);
  }
  program.outputHelp();
  return exit.usage;
}

function unknownCommand(word: string, { commands }: Command): Error {
  const meant = nearest(
    word,
    commands.map((command) => command.name()),
  );
  const hint = meant === null ? '“ips-fidelity --help” lists the commands.' : `Did you mean “${meant}”?`;
  return misuse(`There is no command “${word}”.`, hint);
}

function inherit(command: Command, parent: Command, path = 'ips-fidelity'): Command {
  const name = `${path} ${command.name()}`;
  command
    .copyInheritedSettings(parent)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .allowExcessArguments(false)
    .exitOverride((error) => {
      throw usageFailure(error, name) ?? error;
    });
  for (const child of command.commands) inherit(child, command, name);
  return command;
}

const examples = `
Examples:
  ips-fidelity review north-vale.review.json    start a review, or go on with one
  ips-fidelity score north-vale.review.json     its section scores, total and band
  ips-fidelity report north-vale.review.json    the report, as north-vale.pdf`;
