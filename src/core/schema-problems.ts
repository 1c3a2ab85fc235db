import { nearest } from './nearest.ts';
import { type Problem, problem, type ValuePath } from './problem.ts';

/** The part of a schema library's issue that is used here; zod's issues fit. */
export interface SchemaIssue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  input?: unknown;
  keys?: readonly string[];
  expected?: string;
  values?: readonly unknown[];
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  note?: string;
  /** Of a choice between forms: the issues of each form. */
  errors?: readonly (readonly SchemaIssue[])[];
  issues?: readonly SchemaIssue[];
}

/**
 * Turns a schema's issues into problems in plain words: one for each unknown key, one for each faulty value.
 * `value` is the whole file, from which the faulty values are shown; `known` lists the keys that a format has.
 */
export function schemaProblems(
  issues: readonly SchemaIssue[],
  value: unknown,
  known: readonly string[],
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).filter(isNamed).map((key) => unknownKey([...path, key], known));
    if (issue.code === 'invalid_key') return [faultyKey(path, issue.issues ?? [])];
    const nearer = nearestForm(issue);
    if (nearer.length > 0) return schemaProblems(nearer, value, known);
    return [faultyValue(issue, path, valueAt(value, path))];
  });
}

/**
 * Where a value may have one of several forms and has the outward kind of one of them: the issues inside that form.
 * Empty where it has the kind of none, or where the choice has words of its own.
 */
function nearestForm({ code, path, message, errors = [] }: SchemaIssue): SchemaIssue[] {
  if (code !== 'invalid_union' || message.startsWith('must')) return [];
  const form = errors.find((issues) => issues.length > 0 && issues.every((inner) => inner.path.length > 0));
  return (form ?? []).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

/** Whether a key is told here: those named `__proto__` are found by `prototypeKeys`. */
function isNamed(key: string): boolean {
  return key !== '__proto__';
}

/**
 * Problems for keys named `__proto__`, which schema libraries pass over in silence in some places.
 * It walks the whole value; the reader of the file bounds its depth.
 */
export function prototypeKeys(value: unknown, path: ValuePath = []): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === '__proto__' ? [unknownKey(here, [])] : prototypeKeys(child, here);
  });
}

/** The value at a path, or undefined. Only a value's own keys count. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, part)
        ? (at as Record<string, unknown>)[part]
        : undefined,
    value,
  );
}

function unknownKey(path: ValuePath, known: readonly string[]): Problem {
  const key = String(path.at(-1));
  const meant = nearest(key, known);
  const hint = meant === null ? 'Remove it, or check its spelling.' : `Did you mean “${meant}”?`;
  if (meant === key) return problem('unknown-key', path, `“${key}” does not belong here.`, 'Remove it here.');
  return problem('unknown-key', path, `“${key}” is not a key that belongs here.`, hint);
}

function faultyKey(path: ValuePath, issues: readonly SchemaIssue[]): Problem {
  const why = issues[0]?.message ?? 'is not a name that can stand here';
  return problem('faulty-key', path, `The key “${String(path.at(-1))}” ${why}.`, 'Rename it.');
}

function faultyValue(issue: SchemaIssue, path: ValuePath, found: unknown): Problem {
  if (found === undefined) {
    return problem(
      'missing',
      path,
      `“${String(path.at(-1) ?? '')}” is missing.`,
      `Add it: ${wanted(issue)}.`,
    );
  }
  return problem('faulty-value', path, `${show(found)} will not do here.`, `It ${must(issue)}.`);
}

function must(issue: SchemaIssue): string {
  if (issue.message.startsWith('must')) return issue.message;
  return issue.origin === 'array' ? `must have ${wanted(issue)}` : `must be ${wanted(issue)}`;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  tuple: 'a list of two',
  nonoptional: 'a value, or null where there is none',
};

function wanted(issue: SchemaIssue): string {
  if (issue.code === 'invalid_type') return nouns[issue.expected ?? ''] ?? 'of another kind';
  if (issue.code === 'invalid_value') return oneOf(issue.values ?? []);
  if (issue.code === 'too_small') return bound(issue, 'at least', issue.minimum);
  if (issue.code === 'too_big') return bound(issue, 'at most', issue.maximum);
  if (issue.code === 'invalid_union' && issue.note === 'No matching discriminator')
    return 'one of the kinds that inputs have';
  if (issue.code === 'invalid_union') return forms(issue.errors ?? []).join(' or ');
  return issue.message.replace(/^must (be )?/, '');
}

function bound({ origin }: SchemaIssue, words: string, limit: number | bigint | undefined): string {
  if (origin === 'array') return `${words} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}`;
  return `${words} ${limit}${origin === 'string' ? ' letters' : ''}`;
}

/** What each form of a choice is, without repeating one. */
function forms(errors: readonly (readonly SchemaIssue[])[]): string[] {
  return [...new Set(errors.flatMap(([first]) => (first === undefined ? [] : [wanted(first)])))];
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map(show);
  return shown.length === 1 ? `${shown[0]}` : `one of ${shown.join(', ')}`;
}

function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'A list' : 'A group of keys';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
