import { type Position, type Problem, problem, type ValuePath } from '../core/problem.ts';

/** A fault in a text at an offset, before line and column are known. */
export interface Fault {
  code: string;
  path: ValuePath;
  offset: number;
  message: string;
  hint: string;
}

/** What a text holds, for JSON and YAML alike. */
export interface Parsed {
  /** Undefined where the text cannot be parsed. */
  value: unknown;
  faults: readonly Fault[];
  /** Null where nothing at all could be placed. */
  offsetOf(path: ValuePath): number | null;
}

/** Makes the problem that the user sees, with its position. */
export function problemFrom(fault: Fault, positionAt: (offset: number) => Position): Problem {
  return {
    ...problem(fault.code, fault.path, fault.message, fault.hint),
    position: positionAt(fault.offset),
  };
}

/** The same words for the same fault, in JSON and in YAML. */
export function duplicateKey(path: ValuePath, offset: number): Fault {
  const message = `"${path.at(-1)}" is written twice in the same place.`;
  return { code: 'duplicate-key', path, offset, message, hint: 'Keep the right one and delete the other.' };
}

/** Values inside values inside values, further than any real file goes. */
export function tooDeep(path: ValuePath, offset: number): Fault {
  const message = 'This file nests values inside one another too deeply.';
  return { code: 'too-deep', path, offset, message, hint: 'Check that this is the file you mean.' };
}
