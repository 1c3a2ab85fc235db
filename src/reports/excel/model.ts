/** A workbook as it is to be written: what stands in its cells, and how they behave. */
export interface WorkbookPlan {
  title: string;
  subject: string;
  authors: readonly string[];
  publisher: string | null;
  /** BCP 47, e.g. `en-GB`. */
  language: string;
  /** ISO date. */
  date: string;
  paper: 'a4' | 'letter';
  sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  name: string;
  /** One of the columns in characters; a hidden column is for the programme. */
  columns: readonly { width: number; hidden?: true }[];
  rows: readonly RowPlan[];
  /** How many rows and columns stay in view. */
  frozen: { rows: number; columns: number } | null;
  /** The row of the headings, counted from 0, which every printed page begins with. */
  headings: number | null;
  choices: readonly Choice[];
  highlights: readonly Highlight[];
  /** Whether the headings have buttons to filter and sort by. */
  filtered?: true;
  /** Whether it is printed upright, on one page. */
  onePage: boolean;
  /** Whether only the cells of the style `entry…` can be changed; no password is needed to lift that. */
  locked: boolean;
  hidden: boolean;
  footer: { start: string; mark: string | null };
}

export interface RowPlan {
  cells: readonly (CellPlan | null)[];
  /** Cells that are shown as one: the first column and the last, from 0. */
  merged?: readonly (readonly [from: number, to: number])[];
  /** Whether it is there for the programme only. */
  hidden?: true;
}

export interface CellPlan {
  value: string | number | Formula | null;
  style: StyleName;
}

/** A formula, without the sign of equality, and the value that it has now. */
export interface Formula {
  formula: string;
  now: string | number;
}

/** Cells that take one of a few values. */
export interface Choice {
  /** Such as `C5:C30`. */
  range: string;
  /** The values, or the range that holds them. */
  from: readonly string[] | { range: string };
  /** What to enter, shown where the cell is chosen. */
  prompt: { title: string; text: string } | null;
  /** What is said where something else is entered. */
  refusal: string;
}

/** Cells that stand out where a formula on the first of them holds. */
export interface Highlight {
  range: string;
  formula: string;
}

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'plain'
  | 'quiet'
  | 'head'
  | 'text'
  | 'strong'
  | 'figure'
  | 'count'
  | 'change'
  | 'rating'
  | 'group'
  | 'sum'
  | 'sumFigure'
  | 'sumChange'
  | 'warning'
  | 'entryText'
  | 'entryRating'
  | 'entryDate'
  | 'date'
  | 'decimal'
  | 'share';
