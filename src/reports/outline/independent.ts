import { needsConsensusReason, ratedAlone, ratingAlone } from '../../core/independent.ts';
import type { RatedItem, Review } from '../../core/review/model.ts';
import { note, paragraph } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block } from './model.ts';
import { reasonOrNone, reviewerName } from './wording.ts';

/** The ids of all who rated alone: first the reviewers in the order of the review, then those it does not list. */
export function ratersAlone({ reviewers, items }: Review): string[] {
  const ids = new Set(Object.values(items).flatMap(({ independent }) => Object.keys(independent)));
  const listed = reviewers.map(({ id }) => id).filter((id) => ids.has(id));
  return [...new Set([...listed, ...[...ids].sort()])];
}

/** What each reviewer gave an item alone, by name, e.g. `Ann Hill 3`. */
export function ratingsAlone(rated: RatedItem, { review, say }: ReportSource): string[] {
  return ratersAlone(review).map(
    (id) => `${reviewerName(review, id)} ${ratingAlone(rated, id) ?? say('not rated')}`,
  );
}

/** How the reviewers came to the rating of an item: what each gave alone, and the reason where that was not the same. */
export function itemAgreement(rated: RatedItem, source: ReportSource): Block[] {
  const { say } = source;
  const { independent, consensusReason } = rated;
  const title = say('How the reviewers came to this rating');
  if (Object.keys(independent).length === 0)
    return consensusReason === null ? [] : [note('information', title, consensusReason)];
  const alone = say('Rated alone, before agreement: {ratings}.', {
    ratings: ratingsAlone(rated, source).join(', '),
  });
  const reason = consensusReason === null ? agreedReason(rated, say) : reasonOrNone(consensusReason, say);
  return reason === null ? [paragraph(alone, 'quiet')] : [note('information', title, `${alone}\n${reason}`)];
}

/** Why an item was rated as it is; null where all who rated it alone had given that rating. */
export function agreedReason(rated: RatedItem, say: ReportSource['say']): string | null {
  if (rated.consensusReason !== null) return rated.consensusReason;
  if (rated.rating === null) return ratedAlone(rated) ? say('Not agreed yet.') : null;
  return needsConsensusReason(rated, rated.rating) ? say('No reason is recorded.') : null;
}
