import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReviewFacts } from '../../core/comparison/facts.ts';
import { inOrder } from '../../core/comparison/gathered.ts';
import type { Unread } from '../../core/comparison/model.ts';
import { failureFrom } from '../failure.ts';
import type { Building } from './build.ts';
import { type Table, type TableName, tableNames } from './columns.ts';
import { readMeText, schemaText } from './describe.ts';
import { type Manifest, manifestName, manifestOf, marksOf } from './manifest.ts';
import type { Old } from './old.ts';
import { partOf } from './read.ts';
import { type Stamp, stampColumns } from './stamps.ts';
import { besideOf, isThere, swapIn } from './swap.ts';
import { outcomesTable, ratingsTable, reviewsTable } from './tables.ts';
import { writeTable } from './write-table.ts';

/** What a dataset is to hold. */
export interface Content {
  kept: readonly ReviewFacts[];
  fresh: readonly ReviewFacts[];
  stamps: ReadonlyMap<string, Stamp>;
  unread: readonly Unread[];
}

/** Writes a dataset beside the old one, and puts it in its place once it is whole. */
export async function writeDataset(building: Building, before: Old, content: Content): Promise<void> {
  const { folder } = building;
  const { fresh } = besideOf(folder);
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true, mode: 0o700 });
    await fill(fresh, building, before, content);
    await swapIn(folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw failureFrom(error, folder, 'write');
  }
}

async function fill(fresh: string, building: Building, before: Old, content: Content): Promise<void> {
  const years = byYear([...content.kept, ...content.fresh]);
  const changed = new Set(content.fresh.map(yearOf));
  const tables = tablesOf(building);
  for (const [year, facts] of years) {
    const isSame = !changed.has(year) && before.years[year] === facts.length;
    if (isSame) await takeOver(building.folder, fresh, year);
    else for (const table of tables) await writePart(fresh, year, table, facts);
  }
  const all = [...years.values()].flat();
  const stamps = all.flatMap(({ file }) => content.stamps.get(file) ?? []);
  writeTable(join(fresh, 'files.parquet'), stampColumns, stamps);
  await writeTexts(fresh, manifest(building, years, content), tables);
}

async function writePart<Row>(
  fresh: string,
  year: string,
  table: Table<Row>,
  facts: readonly ReviewFacts[],
): Promise<void> {
  const rows = rowsOf(table, facts);
  if (table.name !== 'reviews' && rows.next().done) return;
  const path = partOf(fresh, table.name, year);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  writeTable(path, table.columns, rowsOf(table, facts));
}

function* rowsOf<Row>({ rowsOf: rows }: Table<Row>, facts: readonly ReviewFacts[]): Generator<Row> {
  for (const one of facts) yield* rows(one);
}

/** The files of a year in which nothing has changed: by another link to them, as no build writes into a file. */
async function takeOver(folder: string, fresh: string, year: string): Promise<void> {
  for (const table of tableNames) {
    const [from, to] = [partOf(folder, table, year), partOf(fresh, table, year)];
    if (!(await isThere(from))) continue;
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await link(from, to).catch(() => copyFile(from, to));
  }
}

async function writeTexts(fresh: string, manifest: Manifest, tables: readonly Table<never>[]): Promise<void> {
  const texts: Record<string, string> = {
    'README.md': readMeText(tables),
    'schema.json': schemaText(tables),
    [manifestName]: `${JSON.stringify(manifest, null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(texts))
    await writeFile(join(fresh, name), text, { mode: 0o600, flush: true });
}

function manifest({ rubrics, withNames }: Building, years: Years, { unread }: Content): Manifest {
  return manifestOf({
    withNames,
    rubrics: marksOf(rubrics),
    years: Object.fromEntries([...years].map(([year, facts]) => [year, facts.length])),
    unread: unread.map(({ file }) => file).sort(),
  });
}

type Years = ReadonlyMap<string, ReviewFacts[]>;

function byYear(facts: readonly ReviewFacts[]): Years {
  const years = new Map<string, ReviewFacts[]>();
  for (const one of inOrder(facts)) {
    const own = years.get(yearOf(one));
    if (own === undefined) years.set(yearOf(one), [one]);
    else own.push(one);
  }
  return new Map([...years].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function yearOf({ date }: ReviewFacts): string {
  return date.slice(0, 4);
}

function tablesOf({ rubrics, withNames }: Building): Table<never>[] {
  const known = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const tables: Record<TableName, unknown> = {
    reviews: reviewsTable(known, withNames),
    ratings: ratingsTable(known),
    outcomes: outcomesTable,
  };
  // Each table gets the rows that it makes itself.
  return Object.values(tables) as Table<never>[];
}
