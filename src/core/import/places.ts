/** The letters of a column, counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A row as a spreadsheet numbers it. */
export function rowPlace(row: number): string {
  return `row ${row + 1}`;
}

export function columnPlace(column: number): string {
  return `column ${columnName(column)}`;
}

/** A column by its letters or by the heading it has; null where there is none such. */
export function columnCalled(word: string, headings: readonly string[]): number | null {
  const heading = headings.findIndex((text) => text.toLowerCase() === word.trim().toLowerCase());
  if (heading >= 0) return heading;
  if (!/^[a-z]{1,2}$/i.test(word.trim())) return null;
  return [...word.trim().toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
