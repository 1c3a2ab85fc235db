import { join } from 'node:path';
import type { ReviewFacts } from '../../core/comparison/facts.ts';
import { StorageFailure } from '../failure.ts';
import type { Building } from './build.ts';
import { marksOf } from './manifest.ts';
import { readDataset } from './read.ts';
import { readTable } from './read-table.ts';
import { type Stamp, stampColumns, stampsFrom } from './stamps.ts';

/** What can be taken over from the dataset as it was. */
export interface Old {
  facts: readonly ReviewFacts[];
  stamps: ReadonlyMap<string, Stamp>;
  /** How many reviews of each year stand in it. */
  years: Readonly<Record<string, number>>;
  /** Whether there was one, whole, built in the same way. */
  isUsable: boolean;
}

const nothing: Old = { facts: [], stamps: new Map(), years: {}, isUsable: false };

/** The dataset as it was. Nothing of it is taken over where it is damaged, or was built by other scales or with other columns. */
export async function readOld({ folder, rubrics, withNames, all }: Building): Promise<Old> {
  if (all) return nothing;
  try {
    const dataset = await readDataset(folder);
    if (dataset === null) return nothing;
    const { manifest, facts } = dataset;
    const isSame = JSON.stringify(manifest.rubrics) === JSON.stringify(marksOf(rubrics));
    if (!isSame || manifest.withNames !== withNames) return nothing;
    const names = stampColumns.map(({ name }) => name);
    const stamps = stampsFrom(await readTable(join(folder, 'files.parquet'), names));
    return { facts, stamps, years: manifest.years, isUsable: true };
  } catch (error) {
    if (error instanceof StorageFailure && ['failed', 'not-found'].includes(error.code)) return nothing;
    throw error;
  }
}
