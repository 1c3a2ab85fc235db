import { basename, dirname } from 'node:path';
import { editionDifference, previousFault, previousOf } from '../../core/previous.ts';
import type { Previous, Review } from '../../core/review/model.ts';
import { sameService } from '../../core/review/service.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { findFiles } from '../../storage/walk.ts';
import type { Context } from '../context.ts';
import { misuse, oneLine } from '../failure.ts';
import { inspectReview, loadReview } from '../reviews.ts';

/** What of the review in a file stands beside another. Refuses one of another scale, service or a later one. */
export async function namedPrevious(
  path: string,
  rubricName: string | undefined,
  review: Review,
  context: Context,
): Promise<Previous> {
  const { review: earlier } = await loadReview(path, rubricName, context);
  const previous = previousOf(earlier, basename(path));
  const fault = otherService(earlier, review) ?? previousFault(previous, review);
  if (fault !== null)
    throw misuse(
      `“${oneLine(path)}” cannot stand beside this review. ${fault}`,
      'Name the review before it.',
    );
  return previous;
}

/** Fails unless somebody agrees that reviews under two editions stand beside one another. */
export async function agreeToEditions(review: Review, rubric: Rubric, context: Context): Promise<void> {
  const difference = editionDifference(review, rubric);
  if (difference === null) return;
  const { askYesNo } = await import('../../ui/yes-no.ts');
  if (!context.interactive || !(await askYesNo(`${difference} Show them all the same?`, context)))
    throw misuse(difference, 'Start without --previous to rate without it.');
}

/** The latest earlier review of the same service among the files in the folder of a review; null where there is none. */
export async function findPrevious(path: string, review: Review, context: Context): Promise<Previous | null> {
  const folder = dirname(path);
  let latest: Previous | null = null;
  for await (const found of findFiles([folder], ['.review.json', '.review.yaml', '.review.yml'])) {
    if (!('path' in found) || dirname(found.path) !== folder) continue;
    const earlier = await readIfSound(found.path, context);
    if (earlier === null || otherService(earlier, review) !== null || earlier.ratedBy !== null) continue;
    const previous = previousOf(earlier, basename(found.path));
    if (previousFault(previous, review) === null && isLater(previous, latest)) latest = previous;
  }
  return latest;
}

/** A file that cannot be read is no review of this service that anybody could miss here: `check` tells of it. */
async function readIfSound(path: string, context: Context): Promise<Review | null> {
  try {
    return (await inspectReview(path, undefined, context)).review;
  } catch {
    return null;
  }
}

function otherService(earlier: Review, { service }: Review): string | null {
  return service.name === '' || sameService(earlier.service, service)
    ? null
    : `It is of another service, “${earlier.service.name}”.`;
}

function isLater({ dates }: Previous, latest: Previous | null): boolean {
  return (dates?.from ?? '') > (latest?.dates?.from ?? '');
}
