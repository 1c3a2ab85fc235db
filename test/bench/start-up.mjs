// How long commands take as whole processes, as ratios to `node -e 0` in the same run: the machine may be noisy,
// so the runs take turns and the medians are compared. Usage: npm run bench [-- RUNS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'bin', 'ips-fidelity.js');
const example = join(root, 'examples', 'north-vale.review.json');
const folder = mkdtempSync(join(tmpdir(), 'ips-bench-'));
const runs = Number(process.argv[2] ?? 15);
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** What is timed, and how many times `node -e 0` it may take; null where the budget is in seconds. */
const timed = [
  { name: 'node -e 0', args: ['-e', '0'], budget: null },
  { name: '--version', args: [bin, '--version'], budget: 1.3 },
  { name: '--help', args: [bin, '--help'], budget: 1.3 },
  { name: 'score', args: [bin, 'score', example], budget: 2.5 },
  { name: 'check', args: [bin, 'check', example], budget: 2.5 },
  { name: 'review: first question', firstQuestion: true, budget: 3 },
  {
    name: 'report',
    args: [bin, 'report', example, '--force', '-o', join(folder, 'report.pdf')],
    budget: null,
  },
];

const times = new Map(timed.map(({ name }) => [name, []]));
for (let round = 0; round <= runs; round += 1) {
  for (const { name, args, firstQuestion } of timed) {
    const ms = firstQuestion ? await untilQuestion(round) : elapsed(args);
    if (round > 0) times.get(name).push(ms);
  }
}
rmSync(folder, { recursive: true });

const base = median(times.get('node -e 0'));
for (const { name, budget } of timed) {
  const ms = median(times.get(name));
  const ratio = ms / base;
  const verdict = budget === null ? '' : ratio <= budget ? `within ${budget}` : `OVER ${budget}`;
  console.log(
    `${name.padEnd(24)} ${ms.toFixed(0).padStart(5)} ms ${ratio.toFixed(2).padStart(6)} x  ${verdict}`,
  );
}

function elapsed(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The time until the first question of a new review stands on a terminal. */
function untilQuestion(round) {
  const start = performance.now();
  const terminal = spawn(process.execPath, [bin, 'review', `new-${round}`], {
    env,
    cwd: folder,
    cols: 80,
    rows: 24,
  });
  return new Promise((resolve) => {
    let screen = '';
    terminal.onData((data) => {
      screen += data;
      if (!screen.includes('Which service')) return;
      resolve(performance.now() - start);
      terminal.kill();
    });
  });
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
