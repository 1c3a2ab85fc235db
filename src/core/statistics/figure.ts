/**
 * A statistic over some values, with their number. Where it cannot be given its value is null, never 0, and `why` says
 * the reason: no values, too few of them, or no variance among them.
 */
export type Figure =
  | { value: number; n: number }
  | { value: null; n: number; why: 'none' | 'too-few' | 'no-variance' };

/** A figure that is known. */
export function known(value: number, n: number): Figure {
  return { value, n };
}

/** A figure that cannot be given. */
export function unknown(n: number, why: 'none' | 'too-few' | 'no-variance'): Figure {
  return { value: null, n, why };
}
