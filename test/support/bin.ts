import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../bin/ips-fidelity.js', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** A command to run the programme under, such as another user. */
  under?: readonly string[];
}

/** Runs the built programme as a user does who has no terminal, with next to nothing in the environment. */
export function ips(args: readonly string[], { cwd, env = {}, under = [] }: Surroundings): Promise<Ran> {
  return execute([...under, process.execPath, bin, ...args], cwd, env);
}

/** Runs any command and gives what it wrote and how it ended. */
export function execute(
  [command = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const child = spawn(command, args, { cwd, stdio: [...stdio], env: { PATH: process.env.PATH, ...env } });
    const written = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        written[stream] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written }));
  });
}
