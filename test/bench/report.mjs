// How long a PDF report takes as a whole process, beside office programmes that turn the same report into a PDF, and how
// time and memory grow over many reports in one run. The machine may be noisy: runs take turns, medians are compared,
// and each is told as a ratio to `node -e 0` too. Usage: npm run bench:report [-- RUNS]
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'bin', 'ips-fidelity.js');
const review = join(root, 'examples', 'elm-street.review.json');
const folder = mkdtempSync(join(tmpdir(), 'ips-bench-'));
const runs = Number(process.argv[2] ?? 7);
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const inFolder = (name) => join(folder, name);

try {
  await compareOne();
  await compareMany();
} finally {
  rmSync(folder, { recursive: true });
}

/** One report of some 35 pages: ours from the review, theirs from the report that is written already. */
async function compareOne() {
  for (const ending of ['docx', 'html'])
    elapsed(process.execPath, [bin, 'report', review, '--force', '-o', inFolder(`in.${ending}`)]);
  const timed = [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
    { name: 'PDF, ours', command: process.execPath, args: pdfArgs(review, 'ours.pdf'), budget: 1 },
    {
      name: 'LibreOffice, .docx to PDF',
      command: 'soffice',
      args: ['--headless', '--convert-to', 'pdf', '--outdir', inFolder('office'), inFolder('in.docx')],
    },
    {
      name: 'Chromium, .html to PDF',
      command: 'chromium',
      args: [
        ...['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${inFolder('profile')}`],
        ...[`--print-to-pdf=${inFolder('web.pdf')}`, `file://${inFolder('in.html')}`],
      ],
    },
  ].filter(({ command }) => isThere(command));
  const times = new Map(timed.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const { name, command, args } of timed) {
      const ms = elapsed(command, args);
      if (round > 0) times.get(name).push(ms);
    }
  }
  const base = median(times.get('node -e 0'));
  for (const { name, budget } of timed) {
    const ms = median(times.get(name));
    const verdict =
      budget === undefined ? '' : ms <= budget * 1000 ? `within ${budget} s` : `OVER ${budget} s`;
    const ratio = `${(ms / base).toFixed(1)} x`.padStart(8);
    console.log(`${name.padEnd(28)} ${(ms / 1000).toFixed(2).padStart(6)} s ${ratio}  ${verdict}`);
  }
}

/** Many reports in one run: what each more takes, and whether memory stays flat. */
async function compareMany() {
  const few = await inOneRun(20);
  const many = await inOneRun(200);
  const each = (many.ms - few.ms) / 180;
  const verdict = each <= 200 ? 'within 200 ms' : 'OVER 200 ms';
  console.log(`${'200 reports, each'.padEnd(28)} ${each.toFixed(0).padStart(5)} ms            ${verdict}`);
  const grown = many.peak - few.peak;
  console.log(
    `${'most memory, 20 and 200'.padEnd(28)} ${few.peak.toFixed(0)} and ${many.peak.toFixed(0)} MB (${grown.toFixed(0)} MB more)`,
  );
}

async function inOneRun(count) {
  const files = Array.from({ length: count }, (_, index) => inFolder(`${index}.review.json`));
  for (const file of files) copyFileSync(review, file);
  mkdirSync(inFolder('out'), { recursive: true });
  const start = performance.now();
  const child = spawn(process.execPath, [bin, 'report', ...files, '--force', '-o', inFolder('out/')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`A run of ${count} reports ended with ${code}.`);
  return { ms: performance.now() - start, peak };
}

/** In MB; only Linux tells. */
function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function pdfArgs(from, to) {
  return [bin, 'report', from, '--force', '-o', inFolder(to)];
}

function isThere(command) {
  return command === process.execPath || spawnSync('which', [command]).status === 0;
}

function elapsed(command, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
