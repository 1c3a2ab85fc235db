/** Finds rows that say the same as one that came before. */
export interface Repeats {
  /** The row that said the same; null where none did. */
  of(row: number, ...parts: readonly string[]): number | null;
}

export function repeats(): Repeats {
  const seen = new Map<string, number>();
  return {
    of(row, ...parts) {
      const key = parts.join('\u001f');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      return first ?? null;
    },
  };
}
