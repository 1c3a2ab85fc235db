/** Some things by a key of theirs, in the order in which the keys first come; a thing may have several keys, or none. */
export function grouped<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const own = found.get(key);
      if (own === undefined) found.set(key, [thing]);
      else own.push(thing);
    }
  }
  return found;
}
