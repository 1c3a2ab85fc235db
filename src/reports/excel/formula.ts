/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The address of a cell, both counted from 0: `C5`. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Some rows of one column, as a range that stays where it is when a formula is copied. */
export function columnRange(column: number, first: number, last: number): string {
  const name = columnName(column);
  return `$${name}$${first + 1}:$${name}$${last + 1}`;
}

/** Some rows of one column, as choices and highlights name it. */
export function rangeOf(column: number, first: number, last: number): string {
  return columnRange(column, first, last).replaceAll('$', '');
}

/** A range on another sheet. */
export function onSheet(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}

/** A text inside a formula, in pieces, since Excel takes no more than 255 characters at once. */
export function literal(text: string): string {
  const pieces = text.match(/[\s\S]{1,200}/gu) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** A text that a count looks for as it stands: marks that would stand for any letters do not. */
export function wanted(text: string): string {
  return literal(text.replace(/[~*?]/g, '~$&'));
}
