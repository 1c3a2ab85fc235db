import { join } from 'node:path';
import type { ReviewFacts } from '../../core/comparison/facts.ts';
import type { Outcomes } from '../../core/review/model.ts';
import { StorageFailure } from '../failure.ts';
import type { TableName } from './columns.ts';
import { factColumns, factsFrom, outcomeColumns, outcomesFrom } from './facts.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { readTable } from './read-table.ts';
import { isThere, placeOf } from './swap.ts';

/** A dataset that was built of reviews. */
export interface Dataset {
  manifest: Manifest;
  facts: ReviewFacts[];
}

/** The dataset in a folder; null where there is none. */
export async function readDataset(folder: string): Promise<Dataset | null> {
  const place = await placeOf(folder);
  const manifest = await readManifest(place);
  if (manifest === null) return null;
  const facts: ReviewFacts[] = [];
  for (const [year, count] of Object.entries(manifest.years).sort()) {
    const own = await readYear(place, year, manifest);
    if (own.length !== count) throw torn(folder);
    for (const one of own) facts.push(one);
  }
  return { manifest, facts };
}

async function readYear(folder: string, year: string, { withNames }: Manifest): Promise<ReviewFacts[]> {
  const columns = withNames ? [...factColumns, 'reviewer_names'] : factColumns;
  const reviews = await readTable(partOf(folder, 'reviews', year), columns);
  const outcomes = partOf(folder, 'outcomes', year);
  const found = (await isThere(outcomes))
    ? outcomesFrom(await readTable(outcomes, outcomeColumns))
    : new Map<string, Outcomes>();
  return factsFrom(reviews, found);
}

function torn(folder: string): StorageFailure {
  const hint = 'Try again once it is built; where no build is running, build it again with --all.';
  return new StorageFailure(
    'failed',
    folder,
    `"${folder}" holds another number of reviews than it says.`,
    hint,
  );
}

/** The file of a table that holds one year. */
export function partOf(folder: string, table: TableName, year: string): string {
  return join(folder, table, `year=${year}`, 'part-0.parquet');
}
