import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything the programme takes from the process it runs in; a test hands in its own. */
export interface Context {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Writes a result, with a line end, to stdout. */
  print: (text: string) => void;
  /** Writes a message, with a line end, to stderr. */
  tell: (text: string) => void;
  /** Whether somebody sits at a terminal who can be asked. */
  interactive: boolean;
  colour: boolean;
  /** Columns of the terminal; 80 where there is none. */
  width: number;
  /** The folder of the package: rubrics and fonts are found from here. */
  home: string;
  now: () => Date;
  uuid: () => string;
  process: { pid: number; alive: (pid: number) => boolean };
  /** Aborted when the terminal is closed or the programme is told to end. */
  closing: AbortSignal;
}

/** The context of the running process. */
export function processContext(): Context {
  const { stdin, stdout, stderr, env, pid } = process;
  // A reader that goes away (`| head`) or a terminal that is closed is no fault of ours.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  return {
    input: stdin,
    output: stdout,
    print: (text) => void stdout.write(`${text}\n`),
    tell: (text) => void stderr.write(`${text}\n`),
    interactive: Boolean(stdin.isTTY && stdout.isTTY),
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    width: stdout.columns ?? 80,
    home: packageFolder(dirname(fileURLToPath(import.meta.url))),
    now: () => new Date(),
    uuid: () => crypto.randomUUID(),
    process: { pid, alive: isAlive },
    closing: closingSignal(),
  };
}

/** The folder above `src` or `dist`, whichever the code runs from. */
function packageFolder(folder: string): string {
  const above = dirname(folder);
  return above === folder || ['src', 'dist'].includes(basename(folder)) ? above : packageFolder(above);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function closingSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGHUP', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}
