import type { Evidence, InputValue, InputValues, ListRead } from '../review/model.ts';

/** The kinds of list that a service may already have. */
export type ListKindId = 'jobs' | 'caseload' | 'first-contacts' | 'employer-contacts' | 'community-hours';

/** A kind of list: its columns, and what they give. */
export interface ListKind {
  id: ListKindId;
  title: string;
  columns: readonly Column[];
  /** The inputs that such a list can give, by stable ids. */
  gives: readonly InputPlace[];
}

export interface Column {
  id: string;
  /** The heading in the template. */
  title: string;
  required: boolean;
  /** How its cells are read; see `values.ts`, `days.ts` and `words.ts`. */
  kind: 'text' | 'date' | 'yes-no' | 'permanence' | 'contact' | 'status' | 'number' | 'hours';
  /** Other headings that mean this column, in any order of words. */
  names: readonly string[];
}

export interface InputPlace {
  item: string;
  input: string;
}

/** A heading as it stands in a file; `index` counts cells from 0. */
export interface Heading {
  index: number;
  heading: string;
}

/** Where each column stands in a row: column id to the index of the cell, from 0. */
export type Mapping = Readonly<Record<string, number>>;

/** What was made of a header: the columns that are clear, and a question for each that is not. */
export interface Matched {
  mapping: Mapping;
  questions: readonly ColumnQuestion[];
}

/** Which heading stands for a column? */
export interface ColumnQuestion {
  column: string;
  title: string;
  /** Without an answer, a list whose required column is missing cannot be read. */
  required: boolean;
  /** The likely headings where there are any; otherwise every heading not taken yet. */
  candidates: readonly Heading[];
}

/** One row of a list. */
export interface Row {
  /** As a spreadsheet numbers it: the first row of the file is 1. */
  row: number;
  cells: readonly string[];
  /** What is wrong with the row as a row; null where it is sound. */
  fault: RowFault | null;
}

/** More cells than headings, or a stray quotation mark that ran lines together. */
export type RowFault = 'too-many-cells' | 'stray-quote';

/** A reading under way: rows go in one by one, and none is kept. */
export interface ReadingFold {
  add(row: Row): void;
  /** What was read so far; more rows may be added after it. */
  finish(): Reading;
}

/** How a list is to be counted. Dates are ISO. */
export interface ReadOptions {
  /** The last day of the review: what is dated later is left out. */
  today: string;
  /** The days that the list is to be counted for, both included; null or absent where it is not limited. */
  from?: string | null;
  to?: string | null;
  /** The answer to a `date-order` question, by column id. Without one, dates are day first. */
  dateOrder?: Readonly<Record<string, DateOrder>>;
  /** The answer to an `every-job-is-current` question; null or absent where it was not asked. */
  everyJobIsCurrent?: boolean | null;
}

export type DateOrder = 'day-first' | 'month-first';

/** What was read from a list: figures and row numbers only, never a cell of a client. */
export interface Reading {
  kind: ListKindId;
  /** Rows that are not blank; `used` and those left out add up to it. */
  rows: number;
  used: number;
  /** The rows left out, in the order of the file, as far as they are named one by one. */
  leftOut: readonly LeftOut[];
  /** How many more there are, by reason. */
  moreLeftOut: readonly { why: string; count: number }[];
  /** What a reviewer should know, one or two sentences each. */
  notices: readonly string[];
  /** What has to be settled for more to be read: read again with the answers in ReadOptions. */
  questions: readonly ReadingQuestion[];
  /** Empty where a question about dates is open, and where no row could be used. */
  inputs: readonly ReadInput[];
}

export interface LeftOut {
  row: number;
  /** Such as `no start date`. */
  why: string;
}

export interface ReadInput extends InputPlace {
  value: InputValue;
  /** How it was counted, one sentence: `24 different job types of 30 jobs`. */
  how: string;
}

export type ReadingQuestion =
  /** Some dates of the column have the month first: which order is meant throughout? `row` is the first such. */
  | { type: 'date-order'; column: string; title: string; row: number; ask: string }
  /** Nothing in the list tells which jobs people still have. */
  | { type: 'every-job-is-current'; ask: string };

/** A file as it is named in a review. */
export interface ListFile {
  /** Base name. */
  name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  digest: string;
}

/** What a reading changes in a review. */
export interface ReadingChange {
  /** What the review keeps of the list. */
  list: ListRead;
  items: readonly ItemChange[];
  /** Inputs that the list gives but the rubric does not have. */
  passedOver: readonly InputPlace[];
  /** Figures that cannot stand, with the reason. */
  refused: readonly (InputPlace & { message: string })[];
}

export interface ItemChange {
  item: string;
  /** The new values, to be set beside the inputs that the item has. */
  inputs: InputValues;
  /** The earlier values that these replace, where there were others. */
  replaces: InputValues;
  /** Null where the item holds the same note already. */
  evidence: Evidence | null;
}
