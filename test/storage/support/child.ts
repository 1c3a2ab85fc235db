import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a script of this folder, because Node 20 cannot run TypeScript; gives the path of the result,
 * in a folder that every user may read and from which no package can be found.
 */
export async function bundle(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ips-script-'));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: [fileURLToPath(new URL(`./${script}.ts`, import.meta.url))],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // As in the real bundle: what is imported late stays in a file of its own.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['yaml'],
    logLevel: 'error',
  });
  return join(folder, `${script}.mjs`);
}

export interface Run {
  child: ChildProcess;
  /** All the lines that the child has printed. */
  lines: string[];
  /** Resolved at the first line, or at the end where there is none. */
  started: Promise<void>;
  ended: Promise<void>;
  errors: () => string;
}

export function run(script: string, args: readonly string[], wrapper: readonly string[] = []): Run {
  const [command = process.execPath, ...rest] = [...wrapper, process.execPath, script, ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } });
  const lines: string[] = [];
  let errors = '';
  let unfinished = '';
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const started = new Promise<void>((resolve) => {
    child.stdout?.on('data', (data: Buffer) => {
      const parts = (unfinished + data.toString()).split('\n');
      unfinished = parts.pop() ?? '';
      lines.push(...parts);
      resolve();
    });
    child.once('close', () => resolve());
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, lines, started, ended, errors: () => errors };
}

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
