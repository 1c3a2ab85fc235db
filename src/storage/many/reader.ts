import { quickRubric } from '../../core/comparison/quick.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { readCarefully } from './careful.ts';
import { readInto, readSlowlyInto } from './open.ts';
import { emptyPart, type Part } from './part.ts';
import { type QuickRubrics, quickFactsOf } from './quick.ts';

/** How files are opened; a test hands in slow ways. */
export interface Opening {
  now: (path: string, buffer: Buffer) => Buffer | null;
  later: (path: string, buffer: Buffer) => Promise<Buffer | null>;
}

const usualOpening: Opening = { now: readInto, later: readSlowlyInto };

/** From so many milliseconds a file, it is waiting that takes the time: several are then read at once. */
const slow = 0.75;
const lanes = 16;
const roomy = 1024 * 1024;
const laneRoom = 256 * 1024;

/** Reads reviews for their facts, some files at a time. */
export class ReviewReader {
  readonly #rubrics: QuickRubrics;
  readonly #opening: Opening;
  readonly #buffer = Buffer.allocUnsafeSlow(roomy);
  #waits = false;

  constructor(rubrics: readonly Rubric[], opening: Opening = usualOpening) {
    this.#rubrics = new Map(rubrics.map((rubric) => [rubric.id, quickRubric(rubric)]));
    this.#opening = opening;
  }

  /** What came of some files, in any order. No file is passed over, and none stops the rest. */
  async read(paths: readonly string[]): Promise<Part> {
    const part = emptyPart();
    if (this.#waits) await this.#readAtOnce(paths, part);
    else await this.#readInTurn(paths, part);
    return part;
  }

  async #readInTurn(paths: readonly string[], part: Part): Promise<void> {
    let opening = 0;
    for (const path of paths) {
      if (isYaml(path)) await this.#readOne(path, null, part);
      else {
        const start = performance.now();
        const bytes = this.#opening.now(path, this.#buffer);
        opening += performance.now() - start;
        await this.#readOne(path, bytes, part);
      }
    }
    this.#waits = opening / paths.length > slow;
  }

  async #readAtOnce(paths: readonly string[], part: Part): Promise<void> {
    const waiting = paths[Symbol.iterator]();
    const lane = async () => {
      const buffer = Buffer.allocUnsafeSlow(laneRoom);
      for (const path of waiting)
        await this.#readOne(path, isYaml(path) ? null : await this.#opening.later(path, buffer), part);
    };
    await Promise.all(Array.from({ length: Math.min(lanes, paths.length) }, lane));
  }

  /** A promise only where there is something to wait for: one a file would take longer than the check of it. */
  #readOne(path: string, bytes: Buffer | null, part: Part): Promise<void> | undefined {
    const facts = bytes === null ? null : quickFactsOf(bytes, path, this.#rubrics);
    if (facts === null) return this.#readCarefully(path, part);
    part.facts.push(facts);
    return undefined;
  }

  async #readCarefully(path: string, part: Part): Promise<void> {
    if (isYaml(path)) part.yaml += 1;
    const read = await readCarefully(path, this.#rubrics);
    if ('facts' in read) part.facts.push(read.facts);
    else part.unread.push(read.unread);
  }
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
