import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What veraPDF, the reference checker, found in a file: the rules broken, each with where and why. */
export interface Verdict {
  file: string;
  standard: string;
  tested: number;
  broken: { rule: string; why: string }[];
}

/** The package that carries veraPDF’s library, and what npm says it weighs. */
const carrier = {
  name: '@opendataloader/pdf',
  version: '2.5.0',
  integrity:
    'sha512-Qqb0f7zZg5zPPMw+UzgYHlDxYYYe1ldM1ZLQ4DqK5CYP7DOmalTSwv6DfUPcoUK91NnNIN+wxWX1vy1kcA1EZQ==',
} as const;

/** XML binding, which Java itself no longer has; Debian’s libjaxb-java. */
const bindings = [
  'jaxb-api',
  'jaxb-runtime',
  'jaxb-impl',
  'jaxb-core',
  'istack-commons-runtime',
  'txw2',
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`);

const driver = fileURLToPath(new URL('VeraPdf.java', import.meta.url));

/** Why veraPDF cannot run here; null where it can. It is fetched where it can be and is not there yet. */
export function whyNoVeraPdf(): string | null {
  if (!runs('javac', ['-version'])) return 'there is no Java (apt-get install default-jdk-headless)';
  if (!existsSync(bindings[0] as string)) return 'there is no JAXB (apt-get install libjaxb-java)';
  try {
    fetchLibrary();
    return null;
  } catch (error) {
    return `the library could not be fetched (${String(error).split('\n')[0]})`;
  }
}

/** Checks files against standards (`ua1`, `3a`), all in one start of Java. */
export function veraPdf(files: readonly string[], standards: readonly string[]): Verdict[] {
  const path = [fetchLibrary(), ...bindings.filter((file) => existsSync(file))].join(':');
  const lines = execFileSync('java', ['-cp', path, driver, standards.join(','), ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return lines.trimEnd().split('\n').map(verdictFrom);
}

function verdictFrom(line: string): Verdict {
  const [file = '', standard = '', tested = '', ...broken] = line.split('\t');
  return {
    file,
    standard,
    tested: Number(tested),
    broken: broken.map((text) => ({ rule: text.split(' ')[0] ?? '', why: text })),
  };
}

/** The library in a cache outside the project, fetched once and never taken unless it is what was recorded here. */
function fetchLibrary(): string {
  const folder = join(homedir(), '.cache', 'ips-fidelity', `verapdf-${carrier.version}`);
  const library = join(folder, 'package', 'lib', 'opendataloader-pdf-cli.jar');
  if (existsSync(library)) return library;
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', `${carrier.name}@${carrier.version}`], {
    cwd: fresh,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
  const bytes = readFileSync(join(fresh, packed));
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== carrier.integrity) throw new Error(`${packed} is not the file that was recorded: ${found}`);
  execFileSync('tar', ['xzf', packed], { cwd: fresh });
  if (!existsSync(folder)) renameSync(fresh, folder);
  return library;
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
