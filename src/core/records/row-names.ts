/** Row numbers told in words: the first ten, and how many more. */
export interface RowNames {
  add(row: number): void;
  count(): number;
  /** `Row 5`, `Rows 5 and 9`, `Rows 5, 9 and 14 more`. */
  text(): string;
}

/** More rows than this in one sentence nobody reads. */
export const rowsNamed = 10;

export function rowNames(): RowNames {
  const rows: number[] = [];
  let count = 0;
  return {
    add(row) {
      count += 1;
      keepLowest(rows, row, (one) => one, rowsNamed);
    },
    count: () => count,
    text: () => {
      const more = count - rows.length;
      return `${count === 1 ? 'Row' : 'Rows'} ${andMore(rows.map(String), more)}`;
    },
  };
}

/** Texts in a row, with the number of those that are not there: `5, 9 and 14 more`. */
export function andMore(texts: readonly string[], more: number): string {
  const all = more > 0 ? [...texts, `${more} more`] : texts;
  if (all.length < 2) return all.join('');
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Puts an entry in its place among those with the lowest row numbers, of which a few are kept. */
export function keepLowest<T>(kept: T[], entry: T, rowOf: (entry: T) => number, most: number): void {
  if (kept.length === most && rowOf(entry) > rowOf(kept[most - 1] ?? entry)) return;
  let at = kept.length;
  while (at > 0 && rowOf(kept[at - 1] ?? entry) > rowOf(entry)) at -= 1;
  kept.splice(at, 0, entry);
  if (kept.length > most) kept.pop();
}
