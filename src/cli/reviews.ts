import { hasErrors, type Problem } from '../core/problem.ts';
import type { Review } from '../core/review/model.ts';
import type { Rubric } from '../core/rubric/model.ts';
import type { Context } from './context.ts';
import { exit } from './exit.ts';
import { CommandFailure } from './failure.ts';
import { loadRubric, refuseFaulty, shippedRubrics } from './rubrics.ts';

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
  path: string,
  rubric: string | undefined,
  context: Context,
): Promise<LoadedReview> {
  const inspected = await inspectReview(path, rubric, context);
  if (inspected.review === null || inspected.rubric === null) {
    return refuseFaulty(
      path,
      inspected.problems.filter(({ severity }) => severity === 'error'),
      context,
    );
  }
  return { path, review: inspected.review, rubric: inspected.rubric, warnings: inspected.problems };
}

/** A review file with every problem in it; its review is null where one of them is an error. */
export async function inspectReview(
  path: string,
  rubricName: string | undefined,
  context: Context,
): Promise<InspectedReview> {
  const [{ readDocument, withPositions }, { readReview }, { conformityProblems }] = await Promise.all([
    import('../storage/document.ts'),
    import('../core/review/read.ts'),
    import('../core/conformity.ts'),
  ]);
  const document = await readDocument(path);
  if (document.value === undefined) return { path, review: null, rubric: null, problems: document.problems };
  const { review, problems } = readReview(document.value);
  const faults = [...document.problems, ...problems];
  if (review === null) return { path, review, rubric: null, problems: await withPositions(document, faults) };
  const rubric = await rubricOf(review, rubricName, context);
  const all = await withPositions(document, [...faults, ...conformityProblems(review, rubric)]);
  return { path, review: hasErrors(all) ? null : review, rubric, problems: all };
}

/** The rubric named, or else the shipped one that the review names. */
async function rubricOf(review: Review, named: string | undefined, context: Context): Promise<Rubric> {
  if (named !== undefined) return loadRubric(named, context);
  // Only a shipped one: a path in a file from elsewhere must not make us open other files.
  const shipped = await shippedRubrics(context);
  if (shipped.includes(review.rubric.id)) return loadRubric(review.rubric.id, context);
  const message = `The review was rated with the rubric “${review.rubric.id}”, which does not come with ips-fidelity.`;
  throw new CommandFailure(exit.problems, message, 'Name its file with --rubric.');
}
