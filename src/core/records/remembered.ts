/**
 * The same function, quick for texts that it was given before: a column of a long list holds few different ones.
 * Where it holds many, what is remembered is forgotten from time to time, so that it stays small.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, value);
    return value;
  };
}

const mostKnown = 10_000;
