import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { ownReview, ratedBy, sameOccasion } from '../../core/session/own.ts';
import { firstOpen, placeAt } from '../../core/session/place.ts';
import { newReview } from '../../core/session/start.ts';
import { StorageFailure } from '../../storage/failure.ts';
import type { ReviewOptions } from '../commands/review.ts';
import type { Context } from '../context.ts';
import { type LoadedReview, loadReview } from '../reviews.ts';
import { defaultRubric, loadRubric } from '../rubrics.ts';
import { localDay } from '../today.ts';
import { answersOf, given, refuseFaults } from './given.ts';
import type { RatingFile } from './own-file.ts';
import { namedPrevious } from './previous-review.ts';

export interface Opened {
  review: Review;
  rubric: Rubric;
  /** As it was named, where it is not the shipped one that the review names. */
  rubricPath: string | undefined;
  isNew: boolean;
}

/** The review in a file, or a new one with what was given by flags. */
export async function openReview(
  file: RatingFile,
  options: ReviewOptions,
  context: Context,
): Promise<Opened> {
  const loaded = await loadExisting(file.path, options.rubric, context);
  const rubric = loaded?.rubric ?? (await loadRubric(options.rubric ?? defaultRubric, context));
  // What the flags would change in a review that is there already is asked about later on.
  if (loaded !== null) given(loaded.review, options);
  const begun = loaded?.review ?? (await begin(file, rubric, options, context));
  const owned = file.claim && options.as !== undefined ? ratedBy(begun, options.as) : begun;
  const review =
    options.previous === undefined ? owned : await beside(owned, options.previous, options, context);
  return { review, rubric, rubricPath: options.rubric, isNew: loaded === null };
}

/** The review in a file; null where there is no such file. */
export async function loadExisting(
  path: string,
  rubric: string | undefined,
  context: Context,
): Promise<LoadedReview | null> {
  try {
    return await loadReview(path, rubric, context);
  } catch (error) {
    if (error instanceof StorageFailure && error.code === 'not-found') return null;
    throw error;
  }
}

/** A new review: a reviewer's own from one that is shared, one of the same occasion as another, or one of nothing yet. */
async function begin(
  { from }: RatingFile,
  rubric: Rubric,
  options: ReviewOptions,
  context: Context,
): Promise<Review> {
  const id = context.uuid();
  if (from !== null) {
    const shared = await loadReview(from, options.rubric, context);
    return ownReview(given(shared.review, options), options.as ?? '', id);
  }
  const blank = {
    id,
    today: localDay(context.now()),
    given: answersOf(options),
  };
  const begun = newReview(rubric, blank);
  if (options.like === undefined) return refuseFaults(begun);
  const other = await loadReview(options.like, options.rubric, context);
  const alike = sameOccasion(begun.review, other.review);
  const set = given({ ...alike, place: null }, options);
  return { ...set, place: set.previous === null ? placeAt(null, 'previous') : firstOpen(set, rubric) };
}

async function beside(
  review: Review,
  path: string,
  { rubric }: ReviewOptions,
  context: Context,
): Promise<Review> {
  return { ...review, previous: await namedPrevious(path, rubric, review, context) };
}
