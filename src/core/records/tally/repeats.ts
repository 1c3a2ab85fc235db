/** Finds rows about the same thing, and tells whether they also say the same of it. */
export interface Repeats {
  /** The first row about the thing, and whether this one repeats any about it in full; null where it is the first. */
  of(row: number, thing: string, rest: string): { row: number; same: boolean } | null;
}

export function repeats(): Repeats {
  const firsts = new Map<string, { row: number; rest: string }>();
  const others = new Set<string>();
  return {
    of(row, thing, rest) {
      const first = firsts.get(thing);
      if (first === undefined) {
        firsts.set(thing, { row, rest });
        return null;
      }
      const other = `${thing}\u001e${rest}`;
      const same = first.rest === rest || others.has(other);
      if (!same) others.add(other);
      return { row: first.row, same };
    },
  };
}

/** Texts as one, apart from each other. */
export function joined(...parts: readonly (string | number)[]): string {
  return parts.join('\u001f');
}
