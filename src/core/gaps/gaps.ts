import { untouchedItem } from '../review/build.ts';
import type { RatedItem, Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Anchor, Item, Rubric } from '../rubric/model.ts';
import { anyHolds, holds } from '../suggestion/conditions.ts';
import { deriveFigures } from '../suggestion/figures.ts';
import { gatherFacts, suggestRating } from '../suggestion/suggest.ts';
import { evidenceGap, hasItsEvidence } from './evidence.ts';
import { effortOf, lacksOfNearest, unknownBehind } from './lacks.ts';
import type { Basis, Gap, GapList, Lack } from './model.ts';

/** The gaps of a review with what a reader must know of it; `notices` are told with them. */
export function gapListOf(review: Review, rubric: Rubric, notices: readonly string[] = []): GapList {
  const { id, kind, mode, status, service, dates, reviewers } = review;
  const gaps = gapsOf(review, rubric);
  const items = allItems(rubric).length;
  return {
    review: { id, kind, mode, status, service, dates, reviewers },
    rubric: { ...review.rubric, title: rubric.title },
    items,
    inPlace: items - gaps.length,
    gaps,
    notices: [...notices],
  };
}

/**
 * One gap for every item that is not rated, is below the top rating, or lacks evidence. First those of which facts
 * decide, by effort to the next anchor; then those that rest on judgement; last those at the top, where only evidence
 * is missing. Within the same effort they stand by number.
 */
export function gapsOf(review: Review, rubric: Rubric): Gap[] {
  const order: readonly Basis[] = ['facts', 'judgement', 'evidence'];
  return allItems(rubric)
    .map((item) => gapOf(item, review.items[item.id] ?? untouchedItem, rubric))
    .filter((gap) => gap.rating === null || gap.next !== null || !hasItsEvidence(gap.evidence))
    .sort(
      (a, b) =>
        order.indexOf(a.basis) - order.indexOf(b.basis) ||
        (a.effort ?? 0) - (b.effort ?? 0) ||
        a.number - b.number,
    );
}

function gapOf(item: Item, rated: RatedItem, rubric: Rubric): Gap {
  const { rating, notRated } = rated;
  const suggestion = suggestRating(item, rated.inputs)?.rating ?? null;
  const next = nextAnchor(item, rated, suggestion, rubric);
  const basis = basisOf(item, rating, next);
  const missing = missingFor(item, rated, suggestion, next);
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    rating,
    notRated,
    suggestion,
    next: next === null ? null : { rating: next.rating, text: next.text },
    basis,
    missing,
    effort: basis === 'facts' ? effortOf(missing) : null,
    evidence: evidenceGap(item, rated, rubric),
  };
}

function nextAnchor(
  item: Item,
  { rating, override, consensusReason }: RatedItem,
  suggestion: number | null,
  { scale }: Rubric,
): Anchor | null {
  const from = rating ?? suggestion;
  if (from === null) return null;
  const borneOut = suggestion === null || suggestion >= from || override !== null || consensusReason !== null;
  const wanted = from === scale.max && !borneOut ? from : from + 1;
  return item.anchors.find((anchor) => anchor.rating === wanted) ?? null;
}

function basisOf(item: Item, rating: number | null, next: Anchor | null): Basis {
  if (rating !== null && next === null) return 'evidence';
  const judged = next === null ? item.anchors.every(({ when }) => when === null) : next.when === null;
  return judged ? 'judgement' : 'facts';
}

function missingFor(item: Item, rated: RatedItem, suggestion: number | null, next: Anchor | null): Lack[] {
  const { inputs, rating, override, consensusReason } = rated;
  if (next === null) return rating === null && suggestion === null ? missingToRate(item, rated) : [];
  if (next.when === null) return [];
  const facts = gatherFacts(item, inputs, deriveFigures(item, inputs));
  if (anyHolds(next.when, facts) === true)
    return [{ kind: 'rated-lower', reaches: next.rating, reason: override ?? consensusReason }];
  return lacksOfNearest(item, next.when, inputs);
}

/** The facts not known that keep an item from having a suggestion: those of every anchor that is still open. */
function missingToRate(item: Item, { inputs }: RatedItem): Lack[] {
  const facts = gatherFacts(item, inputs, deriveFigures(item, inputs));
  const settled = item.anchors.findIndex(({ when }) => when === null || anyHolds(when, facts) === true);
  const above = settled === -1 ? item.anchors : item.anchors.slice(0, settled);
  const undecided = above
    .flatMap(({ when }) => when ?? [])
    .filter((condition) => holds(condition, facts) === null);
  return unknownBehind(item, [...new Set(undecided.flatMap((condition) => Object.keys(condition)))], inputs);
}
