import { hasErrors, type Problem, problem } from '../core/problem.ts';
import type { Review } from '../core/review/model.ts';
import type { Rubric } from '../core/rubric/model.ts';
import type { Document } from '../storage/document.ts';
import type { Context } from './context.ts';
import { defaultRubric, loadRubric, loadShipped, refuseFaulty } from './rubrics.ts';

export interface LoadedReview {
  path: string;
  review: Review;
  rubric: Rubric;
  /** Warnings only: a review with errors is not loaded. */
  warnings: readonly Problem[];
}

export interface InspectedReview {
  path: string;
  review: Review | null;
  rubric: Rubric | null;
  problems: readonly Problem[];
}

/** Loads a review and the rubric it was rated with, or another one where that is asked for. Fails with every error listed. */
export async function loadReview(
  name: string,
  rubricName: string | undefined,
  context: Context,
): Promise<LoadedReview> {
  const inspected = await inspectReview(name, rubricName, context);
  if (inspected.review === null || inspected.rubric === null) {
    return refuseFaulty(
      inspected.path,
      inspected.problems.filter(({ severity }) => severity === 'error'),
      context,
      await namingRubric(inspected, context),
    );
  }
  const { review, rubric, problems } = inspected;
  return { path: inspected.path, review, rubric, warnings: problems };
}

/**
 * The rubric by which the items of a faulty review are named: its own or, where its shape is at fault, the default one,
 * which most reviews are rated with.
 */
export function namingRubric({ rubric }: InspectedReview, context: Context): Promise<Rubric | null> {
  return rubric === null ? loadShipped(defaultRubric, context) : Promise.resolve(rubric);
}

/** A review file with every problem in it, and what else `moreOf` finds where none is an error; its review is null where one is. */
export async function inspectReview(
  name: string,
  rubricName: string | undefined,
  context: Context,
  moreOf: (review: Review, rubric: Rubric) => readonly Problem[] = () => [],
): Promise<InspectedReview> {
  const [{ withPositions }, { conformityProblems }] = await Promise.all([
    import('../storage/document.ts'),
    import('../core/conformity.ts'),
  ]);
  // Most reviews are rated with the default rubric: it is read while the review is.
  if (rubricName === undefined) loadShipped(defaultRubric, context).catch(() => null);
  const { document, path } = await readNamed(name);
  if (document.value === undefined) return { path, review: null, rubric: null, problems: document.problems };
  const { review, problems } = await parseReview(document.value);
  const faults = [...document.problems, ...problems];
  if (review === null) return { path, review, rubric: null, problems: await withPositions(document, faults) };
  const rubric = await rubricOf(review, rubricName, context);
  if (rubric === null) {
    const all = await withPositions(document, [...faults, notShipped(review)]);
    return { path, review: null, rubric, problems: all };
  }
  const faultsOf = conformityProblems(review, rubric);
  const more = hasErrors([...faults, ...faultsOf]) ? [] : moreOf(review, rubric);
  const found = withoutTwins([...faultsOf, ...more]);
  const all = await withPositions(document, [...faults, ...found]);
  return { path, review: hasErrors(all) ? null : review, rubric, problems: all };
}

/** A review file, which may be named without its ending. Where there is none, the one is named that was likely meant. */
async function readNamed(name: string): Promise<{ document: Document; path: string }> {
  const [{ readDocument }, { StorageFailure }] = await Promise.all([
    import('../storage/document.ts'),
    import('../storage/failure.ts'),
  ]);
  try {
    return { document: await readDocument(name), path: name };
  } catch (error) {
    if (!(error instanceof StorageFailure) || !['not-found', 'is-folder'].includes(error.code)) throw error;
    const { namedReview, similarReview } = await import('./review-names.ts');
    const path = await namedReview(name);
    if (path !== name) return { document: await readDocument(path), path };
    const similar = error.code === 'not-found' ? await similarReview(name) : null;
    if (similar === null) throw error;
    throw new StorageFailure(error.code, name, error.message, `Do you mean “${similar}”?`, error);
  }
}

/** What two checks both find is told once. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(
      problems.map((found) => [`${found.code} ${found.path.join('.')} ${found.message}`, found]),
    ).values(),
  ];
}

/** Loads the schema only for a file that is not sound: it takes as long as all the rest together. */
async function parseReview(value: unknown): Promise<{ review: Review | null; problems: readonly Problem[] }> {
  const [{ isReviewFile }, { buildReview }] = await Promise.all([
    import('../core/review/shape.ts'),
    import('../core/review/build.ts'),
  ]);
  if (isReviewFile(value)) return { review: buildReview(value), problems: [] };
  const { readReview } = await import('../core/review/read.ts');
  return readReview(value);
}

/** The rubric named, or else the shipped one that the review names; null where that one is not shipped. */
function rubricOf(review: Review, named: string | undefined, context: Context): Promise<Rubric | null> {
  return named === undefined ? loadShipped(review.rubric.id, context) : loadRubric(named, context);
}

function notShipped({ rubric }: Review): Problem {
  const message = `The review was rated with the rubric “${rubric.id}”, which does not come with ips-fidelity.`;
  return problem('unknown-rubric', ['rubric', 'id'], message, 'Name the file of this rubric with --rubric.');
}
