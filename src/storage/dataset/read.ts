import { join } from 'node:path';
import type { ReviewFacts } from '../../core/comparison/facts.ts';
import type { Outcomes } from '../../core/review/model.ts';
import type { TableName } from './columns.ts';
import { factColumns, factsFrom, outcomeColumns, outcomesFrom } from './facts.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { readTable } from './read-table.ts';
import { isThere, recover } from './swap.ts';

/** A dataset that was built of reviews. */
export interface Dataset {
  manifest: Manifest;
  facts: ReviewFacts[];
}

/** The dataset in a folder; null where there is none. */
export async function readDataset(folder: string): Promise<Dataset | null> {
  await recover(folder);
  const manifest = await readManifest(folder);
  if (manifest === null) return null;
  const facts: ReviewFacts[] = [];
  for (const year of Object.keys(manifest.years).sort()) {
    for (const one of await readYear(folder, year, manifest)) facts.push(one);
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

/** The file of a table that holds one year. */
export function partOf(folder: string, table: TableName, year: string): string {
  return join(folder, table, `year=${year}`, 'part-0.parquet');
}
