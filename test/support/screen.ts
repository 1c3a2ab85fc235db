import { PassThrough, Writable } from 'node:stream';
import { type IPty, spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';

/** A terminal screen that a test reads and types on: in process, or with a real programme behind it. */
export interface Screen {
  /** What stands on the screen and above it, with line breaks of the screen taken out of running text. */
  text: () => string;
  /** The rows that are in view. */
  rows: () => string[];
  /** Waits until the screen ends with `tail` and `question` stands above that, below the question before it. */
  until: (question: string, tail: string, before?: string) => Promise<void>;
  /** Sends keys as they come from a keyboard; a pause lets a following Enter count as typed. */
  send: (...keys: readonly string[]) => Promise<void>;
}

export const keys = {
  enter: '\r',
  escape: '\u001B',
  up: '\u001B[A',
  down: '\u001B[B',
  backspace: '\u007F',
  ctrlC: '\u0003',
};

/** A screen for a dialogue that runs in this process. */
export function openScreen({ columns = 80, rows = 24 } = {}) {
  const terminal = makeTerminal(columns, rows);
  const input = new PassThrough();
  const output = Object.assign(
    new Writable({
      write: (chunk, _, done) => terminal.write(String(chunk).replace(/\r?\n/g, '\r\n'), done),
    }),
    { columns, rows },
  );
  // Like the terminal of a process, it outlives the prompts that write to it.
  output.end = () => output;
  return { ...screenOf(terminal, (text) => void input.write(text)), input, output };
}

export interface RealScreen extends Screen {
  process: IPty;
  /** The exit code, once the programme has ended. */
  ended: Promise<number>;
}

interface RealSize {
  cwd: string;
  columns?: number;
  rows?: number;
  /** What stands in the environment besides. */
  env?: Readonly<Record<string, string>>;
}

/** A screen with the programme behind it, on a real pseudo-terminal. */
export function openRealScreen(
  args: readonly string[],
  { cwd, columns = 80, rows = 24, env: more = {} }: RealSize,
): RealScreen {
  const terminal = makeTerminal(columns, rows);
  const { NODE_EXTRA_CA_CERTS: _, NO_COLOR: __, FORCE_COLOR: ___, ...env } = process.env;
  const child = spawn(process.execPath, [...args], {
    cwd,
    cols: columns,
    rows,
    env: { ...env, TERM: 'xterm-256color', ...more },
  });
  child.onData((data) => terminal.write(data));
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => terminal.write('', () => resolve(exitCode)));
  });
  return { ...screenOf(terminal, (text) => child.write(text)), process: child, ended };
}

function makeTerminal(cols: number, rows: number): Terminal {
  return new Terminal({ cols, rows, scrollback: 20_000, allowProposedApi: true });
}

function screenOf(terminal: Terminal, write: (text: string) => void): Screen {
  const lines = (last = Number.POSITIVE_INFINITY) => {
    const { active } = terminal.buffer;
    const first = Math.max(0, active.length - last);
    return Array.from(
      { length: active.length - first },
      (_, row) => active.getLine(first + row)?.translateToString(true) ?? '',
    );
  };
  const text = (last?: number) => lines(last).join(' ').replace(/\s+/g, ' ').trim();
  return {
    text: () => text(),
    rows: () => lines(terminal.rows),
    until: async (question, tail, before) => {
      const wanted = question.replace(/\s+/g, ' ');
      const answered = before?.replace(/\s+/g, ' ');
      const stands = () => {
        const shown = text(2 * terminal.rows);
        const above = answered === undefined ? -1 : shown.lastIndexOf(answered);
        return shown.endsWith(tail) && shown.lastIndexOf(wanted) > above;
      };
      for (let waited = 0; !stands(); waited += 5) {
        if (waited > patience)
          throw new Error(`“${wanted} … ${tail}” did not come. The screen:\n${lines(40).join('\n')}`);
        await pause(5);
      }
    },
    send: async (...parts) => {
      for (const [index, part] of parts.entries()) {
        if (index > 0 && parts[index - 1] === keys.enter) await pause(typedGap);
        write(part);
      }
    },
  };
}

const patience = 8_000;

/** Longer than the programme takes an Enter to belong to a paste. */
const typedGap = 70;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
