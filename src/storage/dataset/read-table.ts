import { readFile } from 'node:fs/promises';
import { parquetRead } from 'hyparquet';
import { errnoOf, failureFrom, StorageFailure } from '../failure.ts';

/** The columns of a table by name; all of the same length. */
export type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

/** Reads some columns of a Parquet file. Days come as ISO dates. */
export async function readTable(path: string, names: readonly string[]): Promise<Columns> {
  try {
    const bytes = await readFile(path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    return await columnsIn(file, names);
  } catch (error) {
    throw errnoOf(error) === null ? broken(path, error) : failureFrom(error, path, 'read');
  }
}

async function columnsIn(file: ArrayBuffer, names: readonly string[]): Promise<Columns> {
  const found: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  await parquetRead({
    file,
    columns: [...names],
    parsers: {
      dateFromDays: isoDay,
      stringFromBytes: (bytes: Uint8Array | undefined) => bytes && utf8.decode(bytes),
    },
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = found[columnName];
      for (let at = 0; column !== undefined && at < columnData.length; at += 1)
        column[rowStart + at] = columnData[at];
    },
  });
  return found;
}

/** A mark at the beginning of a text belongs to the text. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const days = new Map<number, string>();

function isoDay(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  days.set(day, text);
  return text;
}

/** A table that is cut short or is none at all. */
function broken(path: string, cause: unknown): StorageFailure {
  const hint = 'Build the dataset again: “ips-fidelity dataset build … --all” reads every file anew.';
  return new StorageFailure('failed', path, `"${path}" is no sound part of a dataset.`, hint, cause);
}
