import { isDate } from '../review/dates.ts';
import type { Kind, Mode, Review, Reviewer } from '../review/model.ts';
import { kinds, modes } from '../review/words.ts';
import type { SetUpStep } from './model.ts';

/** Why an answer to a set-up question is refused, as a sentence that says what to enter; null where it is not. */
export function setUpFault(step: SetUpStep, text: string, review: Review): string | null {
  const answer = text.trim();
  if (step === 'service') return answer === '' ? 'Enter the name of the service.' : null;
  if (step === 'kind')
    return Object.hasOwn(kinds, answer) ? null : `Choose one of: ${Object.keys(kinds).join(', ')}.`;
  if (step === 'mode')
    return answer === '' || Object.hasOwn(modes, answer)
      ? null
      : `Choose one of: ${Object.keys(modes).join(', ')}.`;
  if (step === 'from') return isDate(answer) ? null : 'Enter a date such as 2026-11-23.';
  if (step === 'to') return lastDayFault(answer, review);
  return null;
}

/** The review with the answer to a set-up question; the answer must be one that is not refused. */
export function setUp(review: Review, step: SetUpStep, text: string): Review {
  const answer = text.trim();
  switch (step) {
    case 'service':
      return { ...review, service: { ...review.service, id: serviceId(answer), name: answer } };
    case 'provider':
    case 'area':
    case 'region':
      return { ...review, service: { ...review.service, [step]: answer || null } };
    case 'kind':
      return { ...review, kind: answer as Kind };
    case 'mode':
      return { ...review, mode: (answer || null) as Mode | null };
    case 'from':
      return { ...review, dates: { from: answer, to: later(review.dates.to, answer) } };
    case 'to':
      return { ...review, dates: { ...review.dates, to: answer || null } };
    case 'reviewers':
      return withReviewers(review, parseReviewers(answer));
  }
}

/** What is known of a set-up question, as it would be typed. */
export function setUpAnswer(review: Review, step: SetUpStep): string {
  switch (step) {
    case 'service':
      return review.service.name;
    case 'provider':
    case 'area':
    case 'region':
      return review.service[step] ?? '';
    case 'kind':
      return review.kind;
    case 'mode':
      return review.mode ?? '';
    case 'from':
      return review.dates.from;
    case 'to':
      return review.dates.to ?? '';
    case 'reviewers':
      return review.reviewers.map(({ id, name }) => name ?? id).join(', ') || (review.ratedBy ?? '');
  }
}

/** The reviewer whom a word means, by id or by name; undefined where it is none of them. */
export function reviewerCalled({ reviewers }: Review, word: string): Reviewer | undefined {
  const wanted = word.trim().toLowerCase();
  return (
    reviewers.find(({ id }) => id.toLowerCase() === wanted) ??
    reviewers.find(({ name }) => name?.toLowerCase() === wanted)
  );
}

/** The id of the reviewer whom a word means, or the one that a new reviewer of that name gets. */
export function reviewerId(review: Review, word: string): string {
  return reviewerCalled(review, word)?.id ?? newReviewer(review, word)?.id ?? word;
}

/** A reviewer who is none of those of a review yet; undefined where the word names nobody. */
export function newReviewer({ reviewers }: Review, word: string): Reviewer | undefined {
  return parseReviewers(word.replaceAll(',', ' '), new Set(reviewers.map(({ id }) => id)))[0];
}

/** Whoever rates in a file is one of its reviewers, also where only their initials are known. */
function withReviewers(review: Review, reviewers: Reviewer[]): Review {
  const { ratedBy } = review;
  if (ratedBy === null || ratedBy.trim() === '') return { ...review, reviewers };
  const own = reviewerCalled({ ...review, reviewers }, ratedBy);
  if (own !== undefined) return { ...review, reviewers, ratedBy: own.id };
  return { ...review, reviewers: [...reviewers, { id: ratedBy, name: null, role: null }] };
}

/** A stable id made from a name: `north-vale-ips`. Names without any letter or digit give `service`. */
export function serviceId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'service';
}

/** Reviewers from names separated by commas; each gets initials as id (R where there are none), made distinct where two have the same. */
export function parseReviewers(names: string, taken = new Set<string>()): Reviewer[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      // Initials alone are an id: nobody is called “AB”.
      const isId = /^[A-Z]{2,4}\d?$/.test(name);
      return { id: distinct(isId ? name : initials(name), taken), name: isId ? null : name, role: null };
    });
}

function initials(name: string): string {
  const letters = name.split(/[\s-]+/).map((word) => [...word][0]?.toUpperCase() ?? '');
  return letters.join('') || 'R';
}

function distinct(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}${number}`;
  taken.add(candidate);
  return candidate;
}

function lastDayFault(answer: string, { dates }: Review): string | null {
  if (answer === '') return null;
  if (!isDate(answer)) return 'Enter a date such as 2026-11-24, or nothing for a review of one day.';
  return answer < dates.from ? `Enter a day that is not before the first, ${dates.from}.` : null;
}

function later(to: string | null, from: string): string | null {
  return to !== null && to < from ? null : to;
}
