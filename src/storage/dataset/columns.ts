import type { ReviewFacts } from '../../core/comparison/facts.ts';

/** A column of a table: its name, its type, whether it may be empty, what it holds, and where that comes from. */
export interface Column<Row> {
  name: string;
  type: ColumnType;
  nullable: boolean;
  about: string;
  value: (row: Row) => Value;
}

export type ColumnType = 'text' | 'day' | 'whole' | 'number' | 'yes-no';
export type Value = string | number | boolean | null;

/** A table of the dataset. */
export interface Table<Row> {
  name: TableName;
  about: string;
  columns: readonly Column<Row>[];
  /** The rows that come of one review. */
  rowsOf: (facts: ReviewFacts) => readonly Row[];
}

export const tableNames = ['reviews', 'ratings', 'outcomes'] as const;
export type TableName = (typeof tableNames)[number];

/** A column that always has a value. */
export function filled<Row>(
  name: string,
  type: ColumnType,
  about: string,
  value: (row: Row) => Value,
): Column<Row> {
  return { name, type, nullable: false, about, value };
}

/** A column that is empty where the value is not known. */
export function maybe<Row>(
  name: string,
  type: ColumnType,
  about: string,
  value: (row: Row) => Value,
): Column<Row> {
  return { name, type, nullable: true, about, value };
}
