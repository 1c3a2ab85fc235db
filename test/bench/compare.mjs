// How long `compare` takes over many reviews of some 28 KB, as a whole process, beside a bare loop of Node that only reads
// and parses the same files in the fastest way known, and beside DuckDB. All take turns; the medians are compared.
// Usage: node test/bench/compare.mjs [RUNS] [FILES]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'bin', 'ips-fidelity.js');
const runs = Number(process.argv[2] ?? 5);
const files = Number(process.argv[3] ?? 10_000);
const sizes = [files / 10, files, files * 10].filter((size) => process.argv[4] === 'all' || size <= files);
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'ips-bench-compare-'));

const bare = `
  const { openSync, readSync, closeSync, readdirSync } = require('node:fs');
  const { isUtf8 } = require('node:buffer');
  const buffer = Buffer.allocUnsafeSlow(1 << 20);
  for (const name of readdirSync(process.argv[1])) {
    const file = openSync(process.argv[1] + '/' + name, 'r');
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
    closeSync(file);
    if (!isUtf8(bytes)) throw new Error(name);
    JSON.parse(bytes.latin1Slice());
  }`;

const duckdb = `
  const { DuckDBInstance } = require(${JSON.stringify(join(root, 'node_modules/@duckdb/node-api'))});
  (async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const columns = "{service: 'STRUCT(id VARCHAR, name VARCHAR)', dates: 'STRUCT(\\"from\\" VARCHAR)', kind: 'VARCHAR', items: 'JSON'}";
    await connection.runAndReadAll(
      "SELECT count(*), count(DISTINCT service.id), sum(length(items)) FROM read_json('" + process.argv[1] + "/*.json', columns=" + columns + ", format='unstructured')");
  })();`;

const timed = [
  { name: 'bare loop', args: (at) => ['-e', bare, at] },
  { name: 'compare', args: (at) => [bin, 'compare', at] },
  { name: 'duckdb', args: (at) => ['-e', duckdb, at] },
];

try {
  console.log(`${availableParallelism()} cores, Node ${process.version}, ${runs} runs`);
  for (const size of sizes) measure(size);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(size) {
  const at = generate(size);
  const times = new Map(timed.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round += 1)
    for (const { name, args } of timed) {
      const ms = elapsed(args(at));
      if (round > 0) times.get(name).push(ms);
    }
  const base = median(times.get('bare loop'));
  for (const [name, all] of times) {
    const ms = median(all);
    const each = (ms / size) * 1000;
    console.log(
      `${String(size).padStart(7)} files  ${name.padEnd(10)} ${ms.toFixed(0).padStart(6)} ms ${each.toFixed(0).padStart(5)} µs a file ${(ms / base).toFixed(2).padStart(5)} x${verdict(name, size, ms, base, times)}`,
    );
  }
}

function verdict(name, size, ms, base, times) {
  if (name !== 'compare' || size !== files) return '';
  const loop = ms / base <= 1.5 ? 'within 1.5 x the loop' : 'OVER 1.5 x the loop';
  const duck = ms <= median(times.get('duckdb')) ? 'not slower than DuckDB' : 'SLOWER than DuckDB';
  return `  ${loop}, ${duck}`;
}

/** Reviews of services over some years, made of the long example with other ratings. */
function generate(size) {
  const at = join(folder, String(size));
  mkdirSync(at);
  const review = JSON.parse(readFileSync(join(root, 'examples', 'harbour-point.review.json'), 'utf8'));
  for (let index = 0; index < size; index += 1) {
    const service = Math.floor(index / 4);
    review.id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    review.service = {
      id: `s${service}`,
      name: `Service ${service} (fictional)`,
      provider: null,
      area: `Area ${service % 40}`,
      region: null,
    };
    review.dates = {
      from: `${2020 + (index % 4)}-05-${String(1 + (service % 28)).padStart(2, '0')}`,
      to: null,
    };
    for (const [place, item] of Object.values(review.items).entries())
      item.rating = 1 + ((index * 7 + place * 3) % 5);
    writeFileSync(join(at, `${index}.review.json`), JSON.stringify(review, null, 2));
  }
  return at;
}

function elapsed(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(' ').slice(0, 80)} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
