import { hasManifest } from './manifest.ts';
import { placeOf } from './swap.ts';

/** Whether a dataset is what a path names. */
export async function isDataset(path: string): Promise<boolean> {
  return hasManifest(await placeOf(path));
}
