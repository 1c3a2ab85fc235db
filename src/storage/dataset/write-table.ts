import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { failureFrom, StorageFailure } from '../failure.ts';
import type { Column, ColumnType, Value } from './columns.ts';

/** Rows that are held at once: what bounds the memory of a build. */
const groupRows = 50_000;

/** Writes a table as a Parquet file, group after group. Once it returns, the file is on the disk, whole. */
export function writeTable<Row>(path: string, columns: readonly Column<Row>[], rows: Iterable<Row>): number {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      return fill(file, path, columns, rows);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw failureFrom(error, path, 'write');
  }
}

function fill<Row>(file: number, path: string, columns: readonly Column<Row>[], rows: Iterable<Row>): number {
  const bytes = fileWriter(file);
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'ips-fidelity' });
  let written = 0;
  for (const group of inGroups(rows)) {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: group.map((row) => stored(column, row)),
    }));
    writer.write({ columnData, rowGroupSize: groupRows });
    written += group.length;
  }
  writer.finish();
  fsyncSync(file);
  // On a full disk a write may stop short and still report success.
  if (fstatSync(file).size !== bytes.offset) throw cutShort(path);
  return written;
}

function* inGroups<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < groupRows) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function stored<Row>({ type, value }: Column<Row>, row: Row): Value | Date {
  const found = value(row);
  return type === 'day' && typeof found === 'string' ? new Date(`${found}T00:00:00Z`) : found;
}

function schemaOf<Row>(columns: readonly Column<Row>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(
      ({ name, type, nullable }): SchemaElement => ({
        name,
        ...types[type],
        repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
      }),
    ),
  ];
}

const types: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  'yes-no': { type: 'BOOLEAN' },
};

/** What is written goes to the file after each group. */
function fileWriter(file: number): ByteWriter & { flush: () => void } {
  const writer = new ByteWriter(1 << 16);
  const flush = () => {
    let at = 0;
    while (at < writer.index) at += writeSync(file, new Uint8Array(writer.buffer, at, writer.index - at));
    writer.index = 0;
  };
  writer.finish = flush;
  return Object.assign(writer, { flush });
}

function cutShort(path: string): StorageFailure {
  const hint = 'Free some space, or build in another place; an older dataset is untouched.';
  return new StorageFailure(
    'disk-full',
    path,
    `"${path}" could not be saved, because the disk is full.`,
    hint,
  );
}
