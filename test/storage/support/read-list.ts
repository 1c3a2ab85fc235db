import { startReading } from '../../../src/core/records/fold.ts';
import { listKind } from '../../../src/core/records/kinds.ts';
import { guessKind, matchColumns } from '../../../src/core/records/match.ts';
import type { Reading, ReadOptions } from '../../../src/core/records/model.ts';
import { readTable } from '../../../src/storage/csv/table.ts';

/** Reads a list file whose kind and headings are clear. */
export async function readListFile(path: string, options: ReadOptions): Promise<Reading> {
  const table = await readTable(path);
  const guess = guessKind(table.header);
  if (guess.kind === null) throw new Error(`kind unclear: ${guess.candidates}`);
  const kind = listKind(guess.kind);
  const { mapping, questions } = matchColumns(kind, table.header);
  if (questions.length > 0) throw new Error(`unclear: ${questions.map(({ column }) => column)}`);
  const fold = startReading(kind, mapping, options);
  const problems = await table.eachRow(fold.add);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  return fold.finish();
}
