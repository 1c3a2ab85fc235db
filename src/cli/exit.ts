/** Exit codes of the programme; the same everywhere, and never a count. */
export const exit = {
  done: 0,
  /** The command worked and found problems. */
  problems: 1,
  /** Wrong use. */
  usage: 2,
  /** A file that cannot be read or written. */
  file: 3,
  /** A bug of ours. */
  bug: 70,
  cancelled: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
