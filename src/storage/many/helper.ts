import { Worker } from 'node:worker_threads';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Part } from './part.ts';

/** A thread that reads along. */
export interface Helper {
  /** Takes portions until there are none left, or until it is told to stop. */
  help: (next: () => readonly string[] | null, done: (part: Part, files: number) => void) => Promise<void>;
  stop: () => void;
}

/** Portions that lie ready, so that a thread need not wait while the one that hands them out reads itself. */
const ready = 2;

/** Starts a thread from the file of `worker.ts` in the built programme. */
export function startHelper(file: string, rubrics: readonly Rubric[]): Helper {
  const worker = new Worker(file, {
    workerData: { rubrics },
    // What is read is thrown away at once: a large nursery would only fill the memory.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  let stopped = false;
  const help: Helper['help'] = (next, done) =>
    new Promise((resolve, reject) => {
      const out: number[] = [];
      const send = () => {
        const paths = next();
        if (paths === null) return;
        out.push(paths.length);
        worker.postMessage(paths);
      };
      worker.on('error', reject);
      // Nothing may be lost without a word: only a thread that is told to stop may leave work undone.
      worker.on('exit', () =>
        out.length === 0 || stopped ? resolve() : reject(new Error('A reading thread ended early.')),
      );
      worker.on('message', (part: Part) => {
        done(part, out.shift() ?? 0);
        send();
        if (out.length === 0) void worker.terminate();
      });
      for (let portion = 0; portion < ready; portion += 1) send();
      if (out.length === 0) void worker.terminate();
    });
  const stop = () => {
    stopped = true;
    void worker.terminate();
  };
  return { help, stop };
}
