/** Where a fault stands in a user's file: line and column count from 1; `source` is the whole line. */
export interface Position {
  line: number;
  column: number;
  source: string;
}

/** The way to a value inside a file, e.g. `['items', 'caseload-size', 'rating']`. */
export type ValuePath = readonly (string | number)[];

/** A fault in a user's file, as data. A warning does not stop the file from being used; an error does. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning';
  path: ValuePath;
  position: Position | null;
  /** What is wrong, one sentence. */
  message: string;
  /** What to do about it, one sentence. */
  hint: string;
}

/** Makes an error without a position; the reader of the file adds that where it can. */
export function problem(code: string, path: ValuePath, message: string, hint: string): Problem {
  return { code, severity: 'error', path, position: null, message, hint };
}

/** Makes a warning without a position. */
export function warning(code: string, path: ValuePath, message: string, hint: string): Problem {
  return { ...problem(code, path, message, hint), severity: 'warning' };
}

/** Tells whether any of the problems stops the file from being used. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Writes a path as people read it: `items.caseload-size.evidence[0].note`. */
export function formatPath(path: ValuePath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}
