import { needsConsensusReason, ratedAlone } from '../../core/independent.ts';
import type { RatedItem, Review } from '../../core/review/model.ts';
import { note, paragraph } from './blocks.ts';
import type { Block } from './model.ts';
import { reviewerName } from './wording.ts';

/** The ids of all who rated alone: first the reviewers in the order of the review, then those it does not list. */
export function ratersAlone({ reviewers, items }: Review): string[] {
  const ids = new Set(Object.values(items).flatMap(({ independent }) => Object.keys(independent)));
  const listed = reviewers.map(({ id }) => id).filter((id) => ids.has(id));
  return [...new Set([...listed, ...[...ids].sort()])];
}

/** What each reviewer gave an item alone, by name, e.g. `Ann Hill 3`. */
export function ratingsAlone({ independent }: RatedItem, review: Review): string[] {
  return ratersAlone(review).map((id) => `${reviewerName(review, id)} ${independent[id] ?? 'not rated'}`);
}

/** How the reviewers came to the rating of an item: what each gave alone, and the reason where that was not the same. */
export function itemAgreement(rated: RatedItem, review: Review): Block[] {
  const { independent, consensusReason } = rated;
  const title = 'How the reviewers came to this rating';
  if (Object.keys(independent).length === 0)
    return consensusReason === null ? [] : [note('information', title, consensusReason)];
  const alone = `Rated alone, before agreement: ${ratingsAlone(rated, review).join(', ')}.`;
  const reason = consensusReason === null ? agreedReason(rated) : `Reason: ${consensusReason}`;
  return reason === null ? [paragraph(alone, 'quiet')] : [note('information', title, `${alone}\n${reason}`)];
}

/** Why an item was rated as it is; null where all who rated it alone had given that rating. */
export function agreedReason(rated: RatedItem): string | null {
  if (rated.consensusReason !== null) return rated.consensusReason;
  if (rated.rating === null) return ratedAlone(rated) ? 'Not agreed yet.' : null;
  return needsConsensusReason(rated, rated.rating) ? 'No reason is recorded.' : null;
}
