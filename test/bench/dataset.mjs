// How long a comparison takes on a dataset, against the same on the files, as whole processes that take turns in one
// run. Usage: node test/bench/dataset.mjs [FILES [ROUNDS]], after a build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'bin', 'ips-fidelity.js');
const files = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 5);
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'ips-dataset-'));

writeReviews();
const built = timed('dataset', 'build', 'reviews', '-o', 'dataset');
const again = timed('dataset', 'build', 'reviews', '-o', 'dataset');
const times = { 'node -e 0': [], files: [], dataset: [] };
let [onFiles, onDataset] = ['', ''];
for (let round = 0; round <= rounds; round += 1) {
  const base = measure(['-e', '0']);
  const [slow, fast] = [timed('compare', 'reviews', '--json'), timed('compare', 'dataset', '--json')];
  [onFiles, onDataset] = [slow.stdout, fast.stdout];
  if (round === 0) continue;
  times['node -e 0'].push(base.ms);
  times.files.push(slow.ms);
  times.dataset.push(fast.ms);
}
rmSync(folder, { recursive: true });

console.log(`${files} reviews; the same answer: ${onFiles === onDataset}`);
console.log(`build ${built.ms.toFixed(0)} ms; built again, nothing changed ${again.ms.toFixed(0)} ms`);
for (const [name, all] of Object.entries(times))
  console.log(`${name.padEnd(10)} ${median(all).toFixed(0)} ms`);
const base = median(times['node -e 0']);
const whole = median(times.dataset) / median(times.files);
const work = (median(times.dataset) - base) / (median(times.files) - base);
console.log(`dataset : files = ${whole.toFixed(3)}; without the start of Node ${work.toFixed(3)}`);

/** Reviews with as much text as real ones, some 28 KB each. */
function writeReviews() {
  const review = JSON.parse(readFileSync(join(root, 'examples', 'north-vale.review.json'), 'utf8'));
  const note = 'Seen in the records of the team and confirmed by the people asked, in their own words. ';
  for (const item of Object.values(review.items))
    for (const evidence of item.evidence ?? []) evidence.note = note.repeat(4);
  for (let index = 0; index < files; index += 1) {
    const year = 2020 + (index % 6);
    mkdirSync(join(folder, 'reviews', `${year}`), { recursive: true });
    const service = Math.floor(index / 6);
    const ratings = Object.values(review.items);
    for (const [at, item] of ratings.entries()) item.rating = 1 + ((index * 7 + at * 3 + (index % 11)) % 5);
    const one = {
      ...review,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      service: { id: `service-${service}`, name: `Made-up Service ${service}`, area: `Area ${service % 9}` },
      dates: { from: `${year}-03-0${1 + (index % 9)}` },
    };
    writeFileSync(join(folder, 'reviews', `${year}`, `${index}.review.json`), JSON.stringify(one, null, 2));
  }
}

function timed(...args) {
  return measure([bin, ...args]);
}

function measure(args) {
  const start = performance.now();
  const ran = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.status !== 0)
    throw new Error(`${args.join(' ')} ended with ${ran.status}: ${ran.stderr.slice(0, 2000)}`);
  return { ms: performance.now() - start, stdout: ran.stdout };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
