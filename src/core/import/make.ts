import { openItems } from '../conformity.ts';
import { untouchedItem } from '../review/build.ts';
import type { RatedItem, Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { scoreReview } from '../scoring.ts';
import { parseReviewers, serviceId } from '../session/set-up.ts';
import { newReview } from '../session/start.ts';
import type { Facts, FoundReview, Unread } from './found.ts';

/** What a review cannot be without. */
export const neededFacts = ['service', 'from', 'kind'] as const;
export type NeededFact = (typeof neededFacts)[number];

/** What is missing of a review that it cannot be without. */
export function missingFacts(facts: Facts): NeededFact[] {
  return neededFacts.filter((name) => facts[name] === null);
}

/** Where a review comes from, and when it was read. */
export interface Origin {
  /** A new id, for a review that has none. */
  id: string;
  file: string;
  digest: string;
  /** ISO date and time. */
  at: string;
  /** Whether it is to be closed, as long as no item is open. */
  final: boolean;
}

/** The review that a sheet tells; nothing that it needs may be missing. Its record says where it comes from. */
export function makeReview(
  { where, facts, lines, own }: FoundReview,
  rubric: Rubric,
  origin: Origin,
): Review {
  const { service = '', from = '', kind, mode, to, provider, area, region, reviewers } = filled(facts);
  const { review: blank } = newReview(rubric, { id: own?.id ?? origin.id, today: from, given: {} });
  const review: Review = {
    ...blank,
    // A sheet made elsewhere does not say which edition it was rated with.
    rubric: own?.rubric ?? { id: rubric.id, edition: null, version: null, digest: null },
    kind: kind ?? blank.kind,
    mode,
    service: { id: own?.serviceId ?? serviceId(service), name: service, provider, area, region },
    dates: { from, to },
    reviewers:
      own === null
        ? parseReviewers((reviewers ?? '').replace(/\s*(;|\/|&|\band\b)\s*/gi, ', '))
        : own.reviewers,
    ratedBy: own?.ratedBy ?? null,
    items: itemsOf(lines, own),
    history: [importedFrom(where, origin)],
    place: null,
  };
  return origin.final && openItems(review, rubric).length === 0 ? { ...review, status: 'final' } : review;
}

function filled(facts: Facts) {
  return { ...facts, service: facts.service ?? '', from: facts.from ?? '' };
}

function itemsOf(lines: FoundReview['lines'], own: FoundReview['own']): Review['items'] {
  const rated = lines.map(({ item, rating }): [string, RatedItem] => {
    const more = own?.items[item.id];
    return [
      item.id,
      { ...untouchedItem, ...more, rating, notRated: rating === null ? (more?.notRated ?? null) : null },
    ];
  });
  const known = new Set(rated.map(([id]) => id));
  const noted = Object.entries(own?.items ?? {})
    .filter(([id]) => !known.has(id))
    .map(([id, more]): [string, RatedItem] => [id, { ...untouchedItem, ...more }]);
  return Object.fromEntries([...rated, ...noted].filter(([, item]) => isTouched(item)));
}

function isTouched({ rating, notRated, recommendation, evidence }: RatedItem): boolean {
  return rating !== null || notRated !== null || recommendation !== null || evidence.length > 0;
}

function importedFrom(where: string, { at, file, digest }: Origin): Review['history'][number] {
  const to = where === '' ? file : `${file}, ${where}`;
  return {
    at,
    by: null,
    item: null,
    field: 'imported',
    from: null,
    to,
    reason: `SHA-256 of the file: ${digest}`,
  };
}

/** How the total that a sheet states differs from the one that its ratings give; null where it does not, or states none. */
export function totalDifference(
  { stated, where }: FoundReview,
  review: Review,
  rubric: Rubric,
): Unread | null {
  if (stated === null) return null;
  const place = where === '' ? stated.where : where;
  const { total } = scoreReview(review, rubric);
  if (total.status === 'incomplete')
    return {
      where: place,
      why: `states a total of ${stated.value}, which cannot be checked, because not every item has a rating here (${total.rated} of ${total.of})`,
    };
  if (Math.abs(total.value - stated.value) < 0.005) return null;
  return {
    where: place,
    why: `states a total of ${stated.value}, but its ratings give ${Number(total.value.toFixed(2))}`,
  };
}

/** A name for the file of each review: service and first day, with a number where two would have the same. */
export function fileNames(reviews: readonly Review[]): string[] {
  const taken = new Map<string, number>();
  return reviews.map(({ service, dates }) => {
    const name = `${serviceId(service.name).slice(0, 60).replace(/-$/, '')}-${dates.from}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return `${name}${count === 1 ? '' : `-${count}`}.review.json`;
  });
}

/** The items of a rubric of which a sheet says nothing at all. */
export function untoldItems({ lines }: FoundReview, rubric: Rubric): string[] {
  const told = new Set(lines.map(({ item }) => item.id));
  return allItems(rubric).flatMap(({ id, number, title }) => (told.has(id) ? [] : [`${number} ${title}`]));
}
