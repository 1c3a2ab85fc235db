import { availableParallelism } from 'node:os';
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
  /** Whether to ask and answer line after line, for a screen reader or a terminal that can do no more. */
  plain: boolean;
  /** Columns of the terminal; 80 where there is none. */
  width: number;
  /** Columns of the terminal that messages go to; null where they go to none, so that no line is broken. */
  messageWidth: number | null;
  /** Rows of the terminal; 24 where there is none. */
  height: number;
  /** Whether an editor is set; Windows always has one. */
  editor: boolean;
  /** The folder of the package: rubrics and fonts are found from here. */
  home: string;
  now: () => Date;
  uuid: () => string;
  process: { pid: number; alive: (pid: number) => boolean };
  /** Aborted when the terminal is closed or the programme is told to end. */
  closing: AbortSignal;
  /** Aborted by Ctrl-C, once it has been asked for; a second Ctrl-C ends the programme at once. */
  interrupt: AbortSignal;
  /** Writes one line to a terminal in place of the one before; null where messages go to no terminal. */
  showProgress: ((line: string) => void) | null;
  /** Whether results go to a terminal, rather than into a file or to another programme. */
  toTerminal: boolean;
  /** Threads that can work at the same time. */
  threads: number;
}

/** The context of the running process. */
export function processContext(): Context {
  const { env, pid } = process;
  return {
    // Opened when they are first used: that takes longer than all the rest of a start.
    get input() {
      return enduring(process.stdin);
    },
    get output() {
      return quiet(process.stdout);
    },
    print: (text) => void quiet(process.stdout).write(`${text}\n`),
    tell: (text) => void quiet(process.stderr).write(`${text}\n`),
    get interactive() {
      return Boolean(process.stdin.isTTY && process.stdout.isTTY);
    },
    get colour() {
      return Boolean(process.stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
    },
    plain: env.TERM === 'dumb',
    get width() {
      return process.stdout.columns ?? 80;
    },
    get messageWidth() {
      return process.stderr.isTTY ? process.stderr.columns : null;
    },
    get height() {
      return process.stdout.rows ?? 24;
    },
    editor: Boolean(env.VISUAL || env.EDITOR) || process.platform === 'win32',
    home: packageFolder(dirname(fileURLToPath(import.meta.url))),
    now: () => new Date(),
    uuid: () => crypto.randomUUID(),
    process: { pid, alive: isAlive },
    get closing() {
      return closingSignal();
    },
    get interrupt() {
      return interruptSignal();
    },
    get showProgress() {
      return process.stderr.isTTY && env.TERM !== 'dumb' ? showProgress : null;
    },
    get toTerminal() {
      return Boolean(process.stdout.isTTY);
    },
    get threads() {
      return availableParallelism();
    },
  };
}

/** A reader that goes away (`| head`) or a terminal that is closed is no fault of ours. */
function quiet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return stream;
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

const closing = new AbortController();
let listens = false;

/** One for the whole run, however often it is asked for: each would listen to the process anew. */
function closingSignal(): AbortSignal {
  if (!listens)
    for (const signal of ['SIGHUP', 'SIGTERM'] as const) process.on(signal, () => closing.abort());
  listens = true;
  return closing.signal;
}

const interrupted = new AbortController();
let isInterruptible = false;

function interruptSignal(): AbortSignal {
  if (!isInterruptible) process.once('SIGINT', () => interrupted.abort());
  isInterruptible = true;
  return interrupted.signal;
}

/** Back to the start of the line, and what stood there away; an empty text leaves nothing. */
function showProgress(line: string): void {
  quiet(process.stderr).write(`\r\u001b[K${line}`);
}

const endured = new WeakSet<object>();

/**
 * A terminal whose window is closed ends its input and fails whatever is asked of it, before the signal of that comes.
 * Readline would throw this at nobody, and what is being typed would be lost: it is told as the end that it is.
 */
function enduring(input: NodeJS.ReadStream): NodeJS.ReadStream {
  if (!input.isTTY || endured.has(input)) return input;
  endured.add(input);
  const emit = input.emit.bind(input);
  input.emit = (event: string | symbol, ...args: unknown[]) => {
    const isGone = event === 'error' && (args[0] as NodeJS.ErrnoException).code === 'EIO';
    if (isGone || event === 'end') closing.abort();
    return isGone || emit(event, ...args);
  };
  return input;
}
