import { join } from 'node:path';
import { nearest } from '../core/nearest.ts';
import { hasErrors, type Problem } from '../core/problem.ts';
import type { Rubric } from '../core/rubric/model.ts';
import type { Context } from './context.ts';
import { exit } from './exit.ts';
import { CommandFailure } from './failure.ts';

export const defaultRubric = 'ips-25-uk';

/**
 * The rubric with an id that is shipped, or in the file at a path. Faults in the file fail with every problem listed.
 */
export async function loadRubric(wanted: string, context: Context): Promise<Rubric> {
  if (isPath(wanted)) return once(wanted, context, () => loadFile(wanted, context));
  const rubric = await loadShipped(wanted, context);
  if (rubric !== null) return rubric;
  const shipped = await shippedRubrics(context);
  const meant = nearest(wanted, shipped);
  const hint =
    meant === null
      ? `There is ${shipped.join(', ')}; or give the path of a rubric file.`
      : `Did you mean “${meant}”?`;
  throw new CommandFailure(exit.usage, `There is no rubric “${wanted}”.`, hint);
}

/** The shipped rubric with an id; null where there is none. An id is never taken as a path. */
export function loadShipped(id: string, context: Context): Promise<Rubric | null> {
  return once(`shipped ${id}`, context, () => findShipped(id, context));
}

async function findShipped(id: string, context: Context): Promise<Rubric | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  const path = join(context.home, 'rubrics', `${id}.yaml`);
  try {
    return (await loadCompiled(id, path, context)) ?? (await loadFile(path, context));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'not-found') return null;
    throw error;
  }
}

const loading = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Loads a rubric only once in a run, however many reviews are rated with it. */
function once<T>(name: string, context: Context, load: () => Promise<T>): Promise<T> {
  const known = loading.get(context) ?? new Map<string, Promise<unknown>>();
  loading.set(context, known);
  const rubric = known.get(name) ?? load();
  known.set(name, rubric);
  return rubric as Promise<T>;
}

/** The ids of the rubrics that come with the programme. */
export async function shippedRubrics({ home }: Context): Promise<string[]> {
  const { findFiles } = await import('../storage/walk.ts');
  const ids: string[] = [];
  for await (const found of findFiles([join(home, 'rubrics')], ['.yaml'])) {
    if ('path' in found) ids.push(found.path.replace(/^.*[\\/]|\.yaml$/g, ''));
  }
  return ids;
}

/** A rubric file with every problem in it; its rubric is null where one of them is an error. */
export async function inspectRubric(path: string): Promise<{ rubric: Rubric | null; problems: Problem[] }> {
  const [{ readDocument, withPositions }, { readRubric }, { digestOf }] = await Promise.all([
    import('../storage/document.ts'),
    import('../core/rubric/read.ts'),
    import('../storage/digest.ts'),
  ]);
  const document = await readDocument(path);
  if (document.value === undefined) return { rubric: null, problems: document.problems };
  const { rubric, problems } = readRubric(document.value, digestOf(document.text));
  const all = await withPositions(document, [...document.problems, ...problems]);
  return { rubric: hasErrors(all) ? null : rubric, problems: all };
}

/** Fails with a list of problems in a file. */
export async function refuseFaulty(
  path: string,
  problems: readonly Problem[],
  context: Context,
  rubric: Rubric | null = null,
): Promise<never> {
  const [{ problemList }, { terminalStyle }] = await Promise.all([
    import('../ui/problems.ts'),
    import('../ui/style.ts'),
  ]);
  const text = problemList(path, problems, context.width, terminalStyle(false), rubric);
  throw new CommandFailure(exit.problems, text, '');
}

async function loadFile(path: string, context: Context): Promise<Rubric> {
  const { rubric, problems } = await inspectRubric(path);
  return rubric ?? refuseFaulty(path, problems, context);
}

/** A shipped rubric as the build has compiled it; null where there is none, or its YAML has changed since. */
async function loadCompiled(id: string, path: string, { home }: Context): Promise<Rubric | null> {
  const { readText } = await import('../storage/text.ts');
  const compiled = readText(join(home, 'dist', 'rubrics', `${id}.json`)).catch(() => null);
  const [yaml, json] = await Promise.all([readText(path), compiled]);
  if (json === null) return null;
  const { source, rubric } = JSON.parse(json) as { source: string; rubric: Rubric };
  return source === yaml ? rubric : null;
}

function isPath(wanted: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(wanted);
}

/** Whether a file is a rubric rather than a review: YAML that has sections. A file that cannot be parsed is not. */
export async function isRubricFile(path: string): Promise<boolean> {
  if (!/\.ya?ml$/i.test(path)) return false;
  const { readDocument } = await import('../storage/document.ts');
  const { value } = await readDocument(path);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'sections');
}
