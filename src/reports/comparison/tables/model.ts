/** A table of a comparison, tidy: a row for each thing, a column for each fact of it. */
export interface DataTable {
  /** Its name, as a sheet bears it. */
  name: string;
  /** What one row is, in a sentence. */
  about: string;
  columns: readonly DataColumn[];
  rows: readonly (readonly Value[])[];
}

/** Null where it is not known, never 0. */
export type Value = string | number | null;

export interface DataColumn {
  /** What programmes call it, as in `service_id`. */
  key: string;
  /** What people call it. */
  title: string;
  kind: ColumnKind;
}

/** `share` runs from 0 to 1; `change` always has its sign; `day` is an ISO date. */
export type ColumnKind = 'text' | 'day' | 'count' | 'figure' | 'rating' | 'change' | 'share';

/** A column of a table. */
export function column(key: string, title: string, kind: ColumnKind = 'text'): DataColumn {
  return { key, title, kind };
}
