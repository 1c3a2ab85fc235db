import type { ReviewFacts } from '../../core/comparison/facts.ts';
import { Gathering } from '../../core/comparison/gathered.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { type Helper, startHelper } from './helper.ts';
import type { Part } from './part.ts';
import { ReviewReader } from './reader.ts';

export interface Reading {
  rubrics: readonly Rubric[];
  /** Threads that may work at the same time, this one included. */
  threads: number;
  /** The file that a further thread runs; null where there is none: all is then read by this one. */
  helperFile: string | null;
  /** Aborted when the user has enough. */
  signal: AbortSignal;
  progress: (read: number) => void;
}

export interface Read {
  gathering: Gathering;
  /** Files that were read, or could not be. */
  files: number;
  /** How many of them are YAML. */
  yaml: number;
}

/** Files that are handed out at once: some 10 ms of work. */
const portion = 64;
/** A further thread takes 50 ms to start: it is worth that only for so many files. */
const perThread = 600;
/** More would only stand in each other's way at the disk. */
const mostThreads = 8;

/** Reads reviews for their facts, by several threads where there are many. Stops early when the signal says so. */
export async function gatherReviews(paths: readonly string[], reading: Reading): Promise<Read> {
  const { signal, progress, rubrics } = reading;
  const read: Read = { gathering: new Gathering(), files: 0, yaml: 0 };
  const shared = new Shared();
  let at = 0;
  const next = () => {
    if (signal.aborted || at >= paths.length) return null;
    at += portion;
    return paths.slice(at - portion, at);
  };
  const done = (part: Part, files: number) => {
    for (const facts of part.facts) shared.settle(facts);
    read.gathering.addAll(part);
    read.files += files;
    read.yaml += part.yaml;
    progress(read.files);
  };
  const helpers = helpersFor(paths.length, reading);
  const stop = () => helpers.forEach((helper) => void helper.stop());
  signal.addEventListener('abort', stop);
  await Promise.all([
    readAlong(new ReviewReader(rubrics), next, done),
    ...helpers.map(({ help }) => help(next, done)),
  ]);
  signal.removeEventListener('abort', stop);
  return read;
}

function helpersFor(files: number, { threads, helperFile, rubrics }: Reading): Helper[] {
  if (helperFile === null) return [];
  const wanted = Math.min(threads, mostThreads, Math.floor(files / perThread)) - 1;
  return Array.from({ length: Math.max(0, wanted) }, () => startHelper(helperFile, rubrics));
}

/** This thread reads too, and looks up after each portion: for what the others send, and for the user. */
async function readAlong(
  reader: ReviewReader,
  next: () => readonly string[] | null,
  done: (part: Part, files: number) => void,
): Promise<void> {
  for (let paths = next(); paths !== null; paths = next()) {
    done(await reader.read(paths), paths.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Texts that many reviews share, such as names and areas, kept once. */
class Shared {
  readonly #known = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  /** Puts them in place: a copy of each would only be thrown away. */
  settle(facts: ReviewFacts): void {
    facts.rubric = this.#text(facts.rubric);
    facts.edition = this.#maybe(facts.edition);
    facts.kind = this.#text(facts.kind) as ReviewFacts['kind'];
    facts.mode = this.#maybe(facts.mode) as ReviewFacts['mode'];
    facts.service = this.#text(facts.service);
    facts.name = this.#text(facts.name);
    facts.provider = this.#maybe(facts.provider);
    facts.area = this.#maybe(facts.area);
    facts.region = this.#maybe(facts.region);
    facts.date = this.#text(facts.date);
    facts.reviewers = this.#list(facts.reviewers);
  }

  /** The same two people review often together. */
  #list(names: readonly string[]): readonly string[] {
    const key = names.join('\n');
    const known = this.#lists.get(key) ?? names.map((name) => this.#text(name));
    this.#lists.set(key, known);
    return known;
  }

  #text(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    return text;
  }

  #maybe(text: string | null): string | null {
    return text === null ? null : this.#text(text);
  }
}
