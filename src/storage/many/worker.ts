import { parentPort, workerData } from 'node:worker_threads';
import type { Rubric } from '../../core/rubric/model.ts';
import { ReviewReader } from './reader.ts';

/** A thread of its own that reads the files it is sent, and sends back what came of them. */
const reader = new ReviewReader((workerData as { rubrics: readonly Rubric[] }).rubrics);

parentPort?.on('message', async (paths: readonly string[]) => {
  parentPort?.postMessage(await reader.read(paths));
});
