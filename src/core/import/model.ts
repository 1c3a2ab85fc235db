/** A file of sheets as it was read: texts only, whatever programme made it. */
export interface Book {
  /** Base name. */
  name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  digest: string;
  sheets: readonly Sheet[];
  /** What was done about the file that a reader should know, one or two sentences each. */
  notices: readonly string[];
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows and cells counted from 0; a row may be shorter than others. */
  rows: readonly (readonly SheetCell[])[];
}

export interface SheetCell {
  /** Without spaces around it; dates are ISO. */
  text: string;
  /**
   * Where the text comes from: typed in, the value that a formula last had, a formula whose value is not kept in the
   * file, or an error such as #REF!.
   */
  from: 'typed' | 'formula' | 'unworked' | 'error';
}

/** A cell with nothing in it. */
export const emptyCell: SheetCell = { text: '', from: 'typed' };

/** The cell at a place, both counted from 0. */
export function cellAt({ rows }: Sheet, row: number, column: number): SheetCell {
  return rows[row]?.[column] ?? emptyCell;
}

/** The text of the cell at a place. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  return cellAt(sheet, row, column).text;
}
